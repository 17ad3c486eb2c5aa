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

/** Start and multiplier of the hash FNV-1a, 32 bits: Fowler, Noll & Vo (1991). */
const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const FIRST_SLOTS = 1024;

const BLANK = 32;
const LAST_PRINTABLE = 126;

/** A letter A to Z as its small one. */
function folded(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function mixed(code: number): number {
  return code ^ (code >>> 15);
}

function hash(key: string): number {
  let code = FNV_START;
  for (let i = 0; i < key.length; i++) code = Math.imul(code ^ folded(key.charCodeAt(i)), FNV_PRIME);
  return mixed(code);
}

/** The hash of printable ASCII with single blanks inside, whose key differs from it in case at most; undefined for any other text. */
function plainHash(text: string): number | undefined {
  let code = FNV_START;
  let afterBlank = true;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === BLANK ? afterBlank : character < BLANK || character > LAST_PRINTABLE) return undefined;
    afterBlank = character === BLANK;
    code = Math.imul(code ^ folded(character), FNV_PRIME);
  }
  return afterBlank ? undefined : mixed(code);
}

function sameKey(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (folded(a.charCodeAt(i)) !== folded(b.charCodeAt(i))) return false;
  return true;
}

/**
 * Numbers keys 0, 1, 2, ... by first appearance; A to Z count as a to z. An open hash table: at a million keys it takes half the time of a
 * Map, and plain text needs no key made of it.
 */
export class KeyIndex {
  private readonly keys: string[] = [];
  private readonly hashes: Int32Array;
  private slots = new Int32Array(FIRST_SLOTS).fill(-1);

  /** @param capacity most keys it will hold */
  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  /** The number of the key; a key not seen before gets the next one. */
  find(key: string): number {
    return this.numberOf(key, hash(key));
  }

  /** The number of the key that plain text stands for; undefined where a key must be made of the text first. */
  findPlain(text: string): number | undefined {
    const code = plainHash(text);
    return code === undefined ? undefined : this.numberOf(text, code);
  }

  private numberOf(key: string, code: number): number {
    const mask = this.slots.length - 1;
    let slot = code & mask;
    for (let at = this.slots[slot]!; at >= 0; at = this.slots[slot]!) {
      if (this.hashes[at] === code && sameKey(this.keys[at]!, key)) return at;
      slot = (slot + 1) & mask;
    }
    const next = this.keys.push(key) - 1;
    this.slots[slot] = next;
    this.hashes[next] = code;
    if (2 * this.keys.length > this.slots.length) this.grow();
    return next;
  }

  /** Doubles the table: as small as it can be, it stays in the processor's cache. */
  private grow(): void {
    const mask = 2 * this.slots.length - 1;
    const slots = new Int32Array(mask + 1).fill(-1);
    for (let at = 0; at < this.keys.length; at++) {
      let slot = this.hashes[at]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
    this.slots = slots;
  }
}
