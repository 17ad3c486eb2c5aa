// Univer's constructors of numbers and texts define each field by a call: five times the time for each cell of a long column.
import { NumberValueObject, StringValueObject } from "@univerjs/engine-formula";

/** The fields of Univer's numbers, in the order its constructor makes them. */
interface NumberFields {
  pattern: string;
  _rawValue: string | number | boolean;
  _customData: unknown;
  _value: number;
}

const numberFieldsOfUniver = Object.keys(NumberValueObject.create(0)).join();

function lightNumber(value: string | number | boolean, pattern = ""): NumberValueObject {
  // An object of the class without its constructor, which defines each field by a call of its own: five times slower, for each cell of a long column.
  const made = Object.create(NumberValueObject.prototype) as NumberFields;
  made.pattern = pattern;
  made._rawValue = value;
  made._customData = undefined;
  made._value = Number(value);
  // The fields are private in Univer's types.
  return made as unknown as NumberValueObject;
}

/** The fields of Univer's texts, in the order its constructor makes them. */
interface TextFields {
  pattern: string;
  _rawValue: string;
  _customData: unknown;
  _value: string;
  _isHyperlink: boolean;
  _hyperlinkUrl: string;
  _isImage: boolean;
  _imageInfo: unknown;
}

const createText = StringValueObject.create.bind(StringValueObject);
const textFieldsOfUniver = Object.keys(createText("")).join();

function lightText(value: string): StringValueObject {
  // As for numbers: without the constructor, which defines each field by a call of its own, for each cell of a long column.
  const made = Object.create(StringValueObject.prototype) as TextFields;
  made.pattern = "";
  made._rawValue = value;
  made._customData = undefined;
  made._value = value;
  made._isHyperlink = false;
  made._hyperlinkUrl = "";
  made._isImage = false;
  made._imageInfo = undefined;
  // The fields are private in Univer's types.
  return made as unknown as StringValueObject;
}

// Another version of Univer with other fields keeps its own way.
if (Object.keys(lightNumber(0)).join() === numberFieldsOfUniver) NumberValueObject.create = lightNumber;
if (Object.keys(lightText("")).join() === textFieldsOfUniver)
  StringValueObject.create = (value, options) => (options ? createText(value, options) : lightText(value));
