import { StringValueObject } from "@univerjs/engine-formula";

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

const create = StringValueObject.create.bind(StringValueObject);
const fieldsOfUniver = Object.keys(create("")).join();

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
if (Object.keys(lightText("")).join() === fieldsOfUniver)
  StringValueObject.create = (value, options) => (options ? create(value, options) : lightText(value));
