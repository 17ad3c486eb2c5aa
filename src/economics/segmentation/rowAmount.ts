import { isCellError } from "./cellError";
import type { CellValue, NumberTextFormat, SalesColumns } from "./keyAccounts.types";
import { looksLikeNumber, readNumberText } from "./numberText";

/** Why a cell has no amount. */
export type AmountIssue = "blankValue" | "textValue" | "numberAsText" | "errorValue";

/** Amount of a row: a finite `amount`, or NaN and the issue. `fromText` tells that a number written as text was read. One object is reused. */
export interface RowAmount {
  amount: number;
  issue?: AmountIssue;
  fromText: boolean;
}

function issueOfText(text: string): AmountIssue {
  if (text.trim() === "") return "blankValue";
  if (isCellError(text)) return "errorValue";
  return looksLikeNumber(text) ? "numberAsText" : "textValue";
}

function readCell(cell: CellValue | undefined, format: NumberTextFormat, into: RowAmount): number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") {
    const value = readNumberText(cell, format);
    if (value !== undefined) {
      into.fromText = true;
      return value;
    }
    into.issue = issueOfText(cell);
  } else into.issue = typeof cell === "boolean" ? "textValue" : "blankValue";
  return NaN;
}

/**
 * Reads the amount of each row: the value column, or quantity times price.
 * @returns a function from the row (0-based) to its amount; the object it answers is overwritten by the next call
 */
export function rowAmountReader(columns: SalesColumns, format: NumberTextFormat): (row: number) => RowAmount {
  const { value, quantity, price } = columns;
  const answer: RowAmount = { amount: NaN, fromText: false };
  return (row) => {
    answer.issue = undefined;
    answer.fromText = false;
    if (value) answer.amount = readCell(value[row], format, answer);
    else {
      const units = readCell(quantity?.[row], format, answer);
      answer.amount = answer.issue ? NaN : units * readCell(price?.[row], format, answer);
    }
    if (!answer.issue && !Number.isFinite(answer.amount)) {
      answer.amount = NaN;
      answer.issue = "errorValue";
    }
    return answer;
  };
}
