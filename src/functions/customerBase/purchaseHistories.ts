import { CalcError } from "../../economics/CalcError";
import type { PurchaseHistories } from "../../economics/customerBase/customerBase.types";
import { atLeast } from "../../economics/guards";
import { isOmitted } from "../ranges";
import { atLine, broadcastLines, type BroadcastLines } from "./broadcastLines";

/** Refuses a history that is none; three figures as the model takes them. */
export type CheckHistory = (x: number, recency: number, length: number) => void;

function checkEach(lines: BroadcastLines, check: CheckHistory): void {
  const [x, recency, length, customers] = lines.columns as [Float64Array, Float64Array, Float64Array, Float64Array?];
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

/** The purchase histories of the ranges, each checked, so that a refusal names the place in the ranges; lines with a blank cell are left out. */
export function purchaseHistories(ranges: Readonly<Record<string, unknown>>, check: CheckHistory, customers?: unknown): PurchaseHistories {
  const lines = broadcastLines(isOmitted(customers) ? ranges : { ...ranges, customers });
  checkEach(lines, check);
  const [x, recency, length, counts] = lines.columns as [Float64Array, Float64Array, Float64Array, Float64Array?];
  return { x, recency, length, ...(counts === undefined ? {} : { customers: counts }) };
}
