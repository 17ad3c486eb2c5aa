// Univer takes 1.10 for a text, "1/2" for a date and {"a,b"} for two cells: constants are read as Excel reads them.
import {
  ArrayValueObject,
  type BaseAstNode,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  functionCompatibility,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionMath,
  functionStatistical,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  NumberValueObject,
  OPERATOR_TOKEN_SET,
  StringValueObject,
  ValueNodeFactory,
} from "@univerjs/engine-formula";
import { lexable, textOf } from "./lexable";

/*
 * Constants in formulas, read as Excel reads them. Univer takes a number for a text unless it is spelled as JavaScript prints it (1.10, .5, 1E-7, 01), a quoted text for a
 * date or a percentage where it looks like one, and an array constant for what stands between commas, those in texts included. The formula of a cell stays as typed:
 * only what is evaluated passes through here, in cells, names and rules alike.
 */

/** Excel keeps so many digits of a number and takes the others for zeros. */
const DIGITS = 15;

const SPELLED = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** The value of a number as a formula spells it; not finite where it is too large for one, NaN where the text is no number. */
function numberConstant(text: string): number {
  if (!SPELLED.test(text)) return NaN;
  if (text.length <= DIGITS) return Number(text);
  const [mantissa = "", ...exponent] = text.toLowerCase().split("e");
  let seen = 0;
  const kept = mantissa.replace(/\d/g, (digit) => ((seen > 0 || digit !== "0") && ++seen > DIGITS ? "0" : digit));
  return Number([kept, ...exponent].join("e"));
}

/** One constant, as the lexer hands it over. */
function oneConstant(token: string): BaseValueObject {
  const text = token.trim();
  if (text.startsWith('"')) return StringValueObject.create(textOf(text.slice(1, -1)));
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return BooleanValueObject.create(word === "TRUE");
  if (ERROR_TYPE_SET.has(word as ErrorType)) return ErrorValueObject.create(word as ErrorType);
  const number = numberConstant(text);
  if (Number.isFinite(number)) return NumberValueObject.create(number);
  return ErrorValueObject.create(Number.isNaN(number) ? ErrorType.VALUE : ErrorType.NUM);
}

/** Rows between semicolons, cells between commas. Excel takes no array constant with rows of different lengths. */
function arrayConstant(token: string): BaseValueObject {
  const cells = (row: string): BaseValueObject[] => row.split(",").map(oneConstant);
  const rows = token.slice(1, -1).split(";").map(cells);
  const columnCount = Math.max(...rows.map((row) => row.length));
  for (const row of rows) while (row.length < columnCount) row.push(ErrorValueObject.create(ErrorType.NA));
  const place = { unitId: "", sheetId: "", row: -1, column: -1 };
  return ArrayValueObject.create({ ...place, calculateValueList: rows, rowCount: rows.length, columnCount });
}

/** Functions of these kinds want numbers, but some take a text: HEX2DEC("1e3"). */
const NUMERIC = [functionCompatibility, functionDate, functionEngineering, functionFinancial, functionMath, functionStatistical];
const TAKES_TEXT = /^(?:HEX|OCT|BIN)2|^IM|^DECIMAL$|^CONCATENATE$/;
const named = NUMERIC.flatMap((list) => list.map(([, name]) => String(name)));
const wantsNumbers = new Set([...named.filter((name) => !TAKES_TEXT.test(name)), "ISEVEN", "ISODD"]);

/** As a person finds it between brackets: "10%" is a number for ROUND, which wants one, and a text for LEN. */
function argumentConstant(node: BaseAstNode, read: () => void, text: string): BaseValueObject {
  const call = node.getParent()?.getToken().trim().toUpperCase() ?? "";
  if (!wantsNumbers.has(call)) return oneConstant(text);
  read();
  const value = node.getValue() as BaseValueObject | null | undefined;
  return value?.isNumber() ? value : oneConstant(text);
}

const { create } = ValueNodeFactory.prototype;
ValueNodeFactory.prototype.create = function (token) {
  const text = token.trim();
  const isText = text.startsWith('"');
  const node = create.call(this, isText ? textOf(text) : text);
  const read = node.execute.bind(node);
  node.execute = () =>
    node.setValue(isText ? argumentConstant(node, read, text) : text.startsWith("{") ? arrayConstant(text) : oneConstant(text));
  return node;
};

/** A copy with parts of its own. */
function copyOf(node: LexerNode, parent?: LexerNode): LexerNode {
  const copy: LexerNode = Object.assign(new LexerNode(), node);
  if (parent) copy.setParent(parent);
  copy.setChildren(node.getChildren().map((child) => (typeof child === "string" ? child : copyOf(child, copy))));
  return copy;
}

const { treeBuilder } = Lexer.prototype;
Lexer.prototype.treeBuilder = function (formula, transformSuffix) {
  const read = treeBuilder.call(this, lexable(formula), transformSuffix);
  // Univer keeps what it has read and then turns LET into LAMBDA in it: read once more, by the next workbook, the formula would be none.
  return read instanceof LexerNode ? copyOf(read) : read;
};

/** What Univer's lexer has beside what its types show. */
interface HiddenLexer {
  _currentLexerNode: LexerNode;
  _formulaSpellCheck(this: HiddenLexer): boolean;
}

/** Whether an array constant may stand here: at the start, or after an operator. Univer looks at the first part of the formula instead, so that 1000-{407;654} was none. */
function mayStandHere(this: HiddenLexer): boolean {
  const before = this._currentLexerNode.getChildren().at(-1);
  if (before === undefined) return true;
  return typeof before === "string" && (OPERATOR_TOKEN_SET.has(before.trim()) || /^[@,:(]$/.test(before.trim()));
}

// The members are private in Univer's types.
(LexerTreeBuilder.prototype as unknown as HiddenLexer)._formulaSpellCheck = mayStandHere;
