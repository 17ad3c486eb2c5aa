// Univer's lexer loses quotation marks, commas and line ends within texts, and signs of constants: it gets a form that survives.
import { tokenize, tokenTypes, type Token } from "@borgar/fx";
import { withPlainSigns } from "../../files/formulaTokens";

/** What Univer's lexer loses within a text or takes for its end, and the noncharacter of Unicode that stands for it until the text is read. */
const STAND_INS: readonly (readonly [character: string, standIn: string])[] = [
  ['"', "\uFDD0"],
  [",", "\uFDD1"],
  [";", "\uFDD2"],
  ["\n", "\uFDD3"],
  ["\r", "\uFDD4"],
];

/** The text that a text constant of a lexable formula stands for. @param inside what stands between its quotation marks */
export function textOf(inside: string): string {
  return STAND_INS.reduce((text, [character, standIn]) => text.replaceAll(standIn, character), inside);
}

function encoded(value: string): string {
  const text = value.slice(1, -1).replaceAll('""', '"');
  return `"${STAND_INS.reduce((rest, [character, standIn]) => rest.replaceAll(character, standIn), text)}"`;
}

const OPENS_OPERAND = /^(?:[-+*/^&=<>(,;]|<=|>=|<>|\{)$/;
const ENDS_ARRAY = "}";
const UNSIGNED = new Set<string>([tokenTypes.STRING, tokenTypes.BOOLEAN, tokenTypes.ERROR]);

/**
 * A formula in a form of which Univer's lexer loses nothing; the formula of the cell stays as typed. Texts get stand-ins for their quotation marks, commas, semicolons and
 * line ends. A minus before a constant that is no number goes before a bracket, and blanks behind it go. 1.E-3 loses its point.
 */
export function lexable(formula: string): string {
  if (!/"|\.e|-\s*[{"\s#tf]/i.test(formula)) return formula;
  const tokens = withPlainSigns(tokenize(formula));
  const parts: string[] = [];
  let before: Token | undefined;
  let isNegative = false;
  let closeAfterArray = false;
  for (const token of tokens) {
    const { type, value } = token;
    if (type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE) {
      if (!isNegative) parts.push(value);
      continue;
    }
    const isBracketed = isNegative && (UNSIGNED.has(type) || value === "{");
    if (isBracketed) parts.push("(");
    if (type === tokenTypes.STRING && value.length > 1) parts.push(encoded(value));
    else parts.push(type === tokenTypes.NUMBER ? value.replace(/\.(?=e)/i, "") : value);
    if (isBracketed && value === "{") closeAfterArray = true;
    else if (isBracketed) parts.push(")");
    if (closeAfterArray && value === ENDS_ARRAY) {
      parts.push(")");
      closeAfterArray = false;
    }
    const opens = before === undefined || before.type === tokenTypes.FX_PREFIX || OPENS_OPERAND.test(before.value);
    isNegative = type === tokenTypes.OPERATOR && value === "-" && opens;
    before = token;
  }
  return parts.join("");
}
