import type { CellValue } from "../keyAccounts.types";
import { accountText } from "./accountKey";
import { IdNumbers } from "./IdNumbers";

/** The account that collects the rows without an id; apart from a real account of the same label. */
export const UNNAMED = 0;

/** Every account of a source, numbered from 1 by first appearance; number 0 is kept for the rows without an id. */
export class AccountRegister {
  /** id as first written */
  readonly text: string[];
  /** the same as a cell value: a number where the first cell holds a number */
  readonly cell: CellValue[];
  private readonly ids: IdNumbers;

  /**
   * @param capacity most accounts it will hold
   * @param label of the rows without an id
   */
  constructor(capacity: number, label: string) {
    this.ids = new IdNumbers(capacity);
    this.text = [label];
    this.cell = [label];
  }

  get size(): number {
    return this.text.length;
  }

  /** The account of an id, opened at its first appearance; or NO_ID or ERROR_ID. */
  find(cell: CellValue | undefined): number {
    const found = this.ids.find(cell);
    if (found < 0 || cell === undefined) return found;
    const account = found + 1;
    if (account === this.text.length) {
      const text = accountText(cell);
      this.text.push(text);
      this.cell.push(typeof cell === "number" ? cell : text);
    }
    return account;
  }

  /** Is the id written otherwise than at its first appearance? */
  differs(account: number, cell: CellValue): boolean {
    return cell !== this.cell[account] && accountText(cell) !== this.text[account];
  }
}
