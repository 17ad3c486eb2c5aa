import type { CellValue } from "../keyAccounts.types";

/** An id that is its own key already: worth knowing for a million rows. */
const PLAIN = /^[0-9a-z]+(?:[ ._/-][0-9a-z]+)*$/;

/** Soft hyphens, blanks without width, marks of the writing direction and of the byte order; not the joiners that letters of some scripts need. */
const WITHOUT_WIDTH = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The id of a cell as text; nothing for a blank one. */
export function accountText(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/**
 * What makes two ids the same account: surrounding and repeated blanks, upper or lower case, compatibility forms (full-width letters,
 * ligatures) and marks without width, which copied texts carry, do not count; accents and leading noughts do. Source: Unicode Standard Annex 15, normalisation form KC.
 */
export function accountKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(WITHOUT_WIDTH, "").replace(/\s+/g, " ").trim().toLowerCase();
}
