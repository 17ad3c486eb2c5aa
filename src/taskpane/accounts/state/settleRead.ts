import type { SalesColumns } from "../../../economics/segmentation/keyAccounts.types";
import { settleSource } from "../../../workbook/source/settleColumns";
import type { AccountsState } from "./AccountsState";
import { settleOptions } from "./settleOptions";

/** Settles anew how the cells are read: from all rows once they are there, before from the sample; then the options that follow. */
export function settleRead(state: AccountsState): AccountsState {
  const { inspection, options, alsoRead } = state;
  if (!inspection) return settleOptions({ ...state, reading: undefined });
  const { reading, columns } = settleSource({ ...state, inspection, isAll: alsoRead.length === 0 });
  const { numberText = "none", dateText = "iso" } = reading;
  const settled = settleOptions({
    ...state,
    reading,
    columns: columns && kept(state.columns, columns),
    options: { ...options, numberText, dateText },
  });
  // Figures from before somebody must say how the rows are read are no answer.
  return reading.open.length > 0 ? { ...settled, segmentation: undefined, movement: undefined } : settled;
}

/** The columns of before where they say the same, so that only a real change is computed again. */
function kept(before: SalesColumns | undefined, now: SalesColumns): SalesColumns {
  const same = before && before.parts === now.parts && before.account === now.account && sameRows(before.notSales, now.notSales);
  return same ? before : now;
}

function sameRows(a: SalesColumns["notSales"], b: SalesColumns["notSales"]): boolean {
  if (a?.size !== b?.size) return false;
  return a === undefined || Array.from(a).every(([row, kind]) => b!.get(row) === kind);
}
