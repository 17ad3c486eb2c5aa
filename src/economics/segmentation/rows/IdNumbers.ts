import type { CellValue } from "../keyAccounts.types";
import { accountKey, accountText } from "./accountKey";
import { isCellError } from "../../../intake/values/intakeCell";
import { KeyIndex } from "./KeyIndex";

/** The cell holds no id. */
export const NO_ID = -1;
/** The cell holds an error value. */
export const ERROR_ID = -2;

/**
 * Whole numbers below this are looked up in a table of their own, which takes a fraction of the time of a Map: worth its memory for a long
 * column.
 */
const SMALL = 2 ** 22;
const LONG = 50_000;
const NUMBER_SIGN = 35;

/** Numbers the ids of a column 0, 1, 2, ... by first appearance; ids are compared by their key, and 17850 is the id "17850". */
export class IdNumbers {
  private readonly index: KeyIndex;
  private readonly numeric = new Map<number, number>();
  private readonly small: Int32Array | undefined;
  private lastCell: CellValue = null;
  private lastNumber = NO_ID;

  /** @param capacity most ids it will hold */
  constructor(capacity: number) {
    this.index = new KeyIndex(capacity);
    if (capacity >= LONG) this.small = new Int32Array(SMALL);
  }

  /** The number of the id, or NO_ID or ERROR_ID. Rows of one id often follow each other. */
  find(cell: CellValue | undefined): number {
    if (cell === null || cell === undefined) return NO_ID;
    if (cell === this.lastCell) return this.lastNumber;
    this.lastCell = cell;
    return (this.lastNumber = typeof cell === "number" ? this.ofNumber(cell) : this.ofText(accountText(cell)));
  }

  private ofText(text: string): number {
    if (text === "") return NO_ID;
    if (text.charCodeAt(0) === NUMBER_SIGN && isCellError(text)) return ERROR_ID;
    const plain = this.index.findPlain(text);
    if (plain !== undefined) return plain;
    const key = accountKey(text);
    return key === "" ? NO_ID : this.index.find(key);
  }

  private ofNumber(id: number): number {
    if (this.small && id >= 0 && id < SMALL && Number.isInteger(id)) {
      const known = this.small[id]!;
      if (known > 0) return known - 1;
      const found = this.ofText(String(id));
      this.small[id] = found + 1;
      return found;
    }
    const known = this.numeric.get(id);
    if (known !== undefined) return known;
    const found = this.ofText(String(id));
    this.numeric.set(id, found);
    return found;
  }
}
