import type { CellValue } from "../keyAccounts.types";

/** An id that is its own key already: worth knowing for a million rows. */
const PLAIN = /^[0-9a-z]+(?:[ ._/-][0-9a-z]+)*$/;

/** The id of a cell as text; nothing for a blank one. */
export function accountText(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/**
 * What makes two ids the same account: surrounding and repeated blanks, upper or lower case and compatibility forms (full-width letters,
 * ligatures) do not count. Source: Unicode Standard Annex 15, normalisation form KC.
 */
export function accountKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
