import { parseCell, parseRect, type Rect } from "./a1";

/** A sheet's name in quotation marks, which are doubled inside. A formula may have them round any name. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Names that read as a cell in the R1C1 form need quotation marks too. */
const R1C1 = /^(?:r\d*c?\d*|c\d*)$/i;

/** A sheet's name as Excel itself writes it in a formula: in quotation marks only where it needs them. */
export function sheetInFormula(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCell(name) && !R1C1.test(name);
  return isPlain ? name : quotedSheet(name);
}

/** Reference to cells of a sheet as a formula has it, e.g. 'My sheet'!B5. */
export function sheetReference(sheetName: string, address: string): string {
  return `${quotedSheet(sheetName)}!${address}`;
}

/** Takes a reference apart, e.g. ='My sheet'!A1:B2; without a sheet there is none. */
export function splitSheet(reference: string): { sheet: string | undefined; address: string } {
  const text = reference.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), address: quoted[2]! };
  const at = text.lastIndexOf("!");
  return at < 0 ? { sheet: undefined, address: text } : { sheet: text.slice(0, at), address: text.slice(at + 1) };
}

/** The cells that a plain reference names, e.g. ='My sheet'!$A$1:$C$8. @returns undefined for any other formula, for several sheets and for another workbook */
export function parseReference(reference: string): { sheetName: string; rect: Rect } | undefined {
  const { sheet, address } = splitSheet(reference);
  const rect = parseRect(address);
  if (sheet === undefined || !rect || /[[\]]/.test(sheet)) return undefined;
  const isQuoted = /^\s*=?'/.test(reference);
  return isQuoted || /^[^'!()#,:]+$/.test(sheet) ? { sheetName: sheet, rect } : undefined;
}
