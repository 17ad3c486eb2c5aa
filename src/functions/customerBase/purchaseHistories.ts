import { CalcError } from "../../economics/CalcError";
import type { PurchaseHistories } from "../../economics/customerBase/customerBase.types";
import { atLeast } from "../../economics/guards";
import type { Lines } from "../input/lines";
import { atLine, modelLines } from "../input/modelLines";
import { isOmitted } from "../input/ranges";

/** Refuses a history that is none; three figures as the model takes them. */
export type CheckHistory = (x: number, recency: number, length: number) => void;

function checkEach(lines: Lines<number[]>, check: CheckHistory): void {
  const [x, recency, length, customers] = lines.columns as [number[], number[], number[], number[]?];
  let entry = 0;
  const checkLine = (): void => {
    for (; entry < x.length; entry++) {
      check(x[entry]!, recency[entry]!, length[entry]!);
      if (customers !== undefined) atLeast("customers", customers[entry]!, 0);
    }
  };
  try {
    checkLine();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    const refused = error;
    atLine(lines, entry, () => {
      throw refused;
    });
  }
}

/**
 * The purchase histories of the ranges, each checked, so that a refusal names the place in the ranges; lines with a blank cell are left
 * out.
 */
export function purchaseHistories(ranges: Readonly<Record<string, unknown>>, check: CheckHistory, customers?: unknown): PurchaseHistories {
  const lines = modelLines(isOmitted(customers) ? ranges : { ...ranges, customers });
  checkEach(lines, check);
  const columns = lines.columns.map((column) => new Float64Array(column));
  const [x, recency, length, counts] = columns as [Float64Array, Float64Array, Float64Array, Float64Array?];
  return { x, recency, length, ...(counts === undefined ? {} : { customers: counts }) };
}
