import { parseA1Ref, parseStructRef, type RangeA1, stringifyA1Ref, tokenTypes, type Token } from "@borgar/fx/xlsx";
import { fileTokens } from "./parseCalls";

/** A reference that Excel follows when cells move or sheets and tables get other names, and that can stand in a formula of a name. */
interface Followed {
  token: Token;
  /** absolute, with its sheet; the text as it is for a column of a table */
  place: string;
}

interface CellReference {
  workbookName: string;
  sheetName: string;
  range: RangeA1;
}

/** A reference to cells; names are none. */
function cellsOf(text: string): CellReference | undefined {
  const reference = parseA1Ref(text, { allowNamed: false });
  if (!reference || !("range" in reference) || !reference.range) return undefined;
  const { workbookName = "", sheetName = "", range } = reference;
  return { workbookName, sheetName, range };
}

const ALL_ABSOLUTE = { $top: true, $left: true, $bottom: true, $right: true };
const IS_CELLS = new Set<string>([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM]);

const absolute = (reference: CellReference, sheetName: string): string =>
  stringifyA1Ref({ ...reference, sheetName: reference.sheetName || sheetName, range: { ...reference.range, ...ALL_ABSOLUTE } });

/** Cells of another workbook, and ranges over several sheets, keep the text they have. */
function isForeign(tokens: readonly Token[], index: number): boolean {
  const [before, token, colon, after] = [tokens[index - 1], tokens[index]!, tokens[index + 1], tokens[index + 2]];
  if (before?.value === "!") return true;
  if (colon?.value === ":" && after?.value.includes("!") && !token.value.includes("!")) return true;
  return before?.value === ":" && token.value.includes("!") && tokens[index - 2]?.value.includes("!") === false;
}

function followed(tokens: readonly Token[], sheetName: string): Followed[] {
  return tokens.flatMap((token, index): Followed[] => {
    if (IS_CELLS.has(token.type) && !isForeign(tokens, index)) {
      const reference = cellsOf(token.value);
      if (reference && reference.workbookName === "" && !reference.sheetName.includes(":"))
        return [{ token, place: absolute(reference, sheetName) }];
    }
    if (token.type === tokenTypes.REF_STRUCT && tokens[index - 1]?.value !== "!") {
      const reference = parseStructRef(token.value);
      // the own row of a table means nothing in a name
      if (reference?.table && !reference.workbookName && !/@|#this row/i.test(token.value)) return [{ token, place: token.value }];
    }
    return [];
  });
}

/** What a formula refers to, as places that a name can hold. @param formula without its equals sign @param sheetName of its cell */
export function placesIn(formula: string, sheetName: string): string[] {
  return followed(fileTokens(formula), sheetName).map(({ place }) => place);
}

/** The own signs of a reference for what is absolute, at its new place. */
function moved(old: string, place: string, sheetName: string): string | undefined {
  const [was, now] = [cellsOf(old), cellsOf(place)];
  if (!was) return place;
  if (!now) return undefined;
  const { $top, $left, $bottom, $right } = was.range;
  const named = was.sheetName !== "" || now.sheetName.toLowerCase() !== sheetName.toLowerCase();
  return stringifyA1Ref({ ...now, sheetName: named ? now.sheetName : "", range: { ...now.range, $top, $left, $bottom, $right } });
}

/**
 * A formula with its references at other places.
 * @param before where they were, as `placesIn` gave them @param now where they are; undefined for one that is gone
 * @param sheetName of its cell now
 * @returns undefined when something it refers to is gone
 */
export function withPlaces(
  formula: string,
  before: readonly string[],
  now: readonly (string | undefined)[],
  sheetName: string,
): string | undefined {
  const tokens = fileTokens(formula);
  const found = new Map(followed(tokens, "").map(({ token }, i) => [token, i]));
  if (found.size !== before.length || now.length !== before.length) return undefined;
  let isWhole = true;
  const text = tokens.map((token) => {
    const i = found.get(token);
    if (i === undefined || before[i] === now[i]) return token.value;
    const place = now[i];
    const changed = place === undefined ? undefined : moved(token.value, place, sheetName);
    if (changed === undefined) isWhole = false;
    return changed ?? "";
  });
  return isWhole ? text.join("") : undefined;
}

/** The formula of a name that holds places and that nothing evaluates. */
export function keepingFormula(places: readonly string[]): string {
  return `=SUM(${places.join(",")})`;
}

/** The places in such a formula as they are now; undefined for one that was deleted. */
export function keptPlaces(formula: string): (string | undefined)[] {
  const tokens = fileTokens(formula.replace(/^=/, ""));
  if (tokens[0]?.value.toUpperCase() !== "SUM") return [];
  const places: (string | undefined)[] = [];
  let text = "";
  const end = () => {
    const reference = cellsOf(text);
    if (text.includes("#REF!")) places.push(undefined);
    else places.push(reference ? absolute(reference, reference.sheetName) : text);
    text = "";
  };
  // the first two tokens are the call, the last its closing bracket
  for (const { value, type } of tokens.slice(2, -1)) {
    if (type === tokenTypes.OPERATOR && value === ",") end();
    else text += value;
  }
  end();
  return places;
}

/** The cells whose whole spill a formula reads, as A1# does. */
export function spillsRead(formula: string, sheetName: string): string[] {
  const tokens = fileTokens(formula);
  const places = new Map(followed(tokens, sheetName).map(({ token, place }) => [token, place]));
  return tokens.flatMap((token, i) => {
    const isRead = tokens[i + 1]?.value === "#" || (tokens[i - 1]?.value === "(" && /ANCHORARRAY$/i.test(tokens[i - 2]?.value ?? ""));
    const place = places.get(token);
    return isRead && place !== undefined ? [place] : [];
  });
}

/** Functions that give another result in another cell or at another time. */
const CHANGING = /^(?:ROW|COLUMN|CELL|INDIRECT|OFFSET|RAND|RANDBETWEEN|RANDARRAY|NOW|TODAY|INFO)$/i;
const CONSTANT = new Set<string>([tokenTypes.FUNCTION, tokenTypes.NUMBER, tokenTypes.STRING, tokenTypes.BOOLEAN, tokenTypes.WHITESPACE]);

function isAbsolute(text: string): boolean {
  const reference = cellsOf(text);
  return reference !== undefined && absolute(reference, "") === stringifyA1Ref({ ...reference });
}

/**
 * What a formula would give in another cell, where its text were the same: something else, as it has relative references; the same; or
 * nobody knows, as with the own row of a table.
 */
export function elsewhere(formula: string): "other" | "same" | "unknown" {
  const tokens = fileTokens(formula);
  if (tokens.some(({ type, value }) => IS_CELLS.has(type) && !isAbsolute(value))) return "other";
  const isSame = tokens.every(({ type, value }) => {
    if (type === tokenTypes.FUNCTION) return !CHANGING.test(value);
    if (type === tokenTypes.OPERATOR) return value !== "@";
    return IS_CELLS.has(type) || CONSTANT.has(type);
  });
  return isSame ? "same" : "unknown";
}
