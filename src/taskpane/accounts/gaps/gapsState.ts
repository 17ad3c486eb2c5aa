import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import type { NoWhiteSpace, WhiteSpace } from "../../../economics/segmentation/whiteSpace";
import { saysRole } from "../../../intake/columns/guessRoles";
import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type { WrittenGaps } from "../../../workbook/gaps/writeGaps";
import type { ColumnInfo, SourceInspection, SourceRef } from "../../../workbook/workbook.types";

/** What was found about white space, and what was made of it. */
export interface GapsState {
  /** column that says what was bought, as the person chose it */
  column?: number;
  found?: {
    result: WhiteSpace | NoWhiteSpace;
    /** the answer and the column it was found for */
    of: Segmentation;
    column: number;
  };
  /** place in the list of the account whose gaps are open */
  open?: number;
  written?: WrittenGaps;
  notice?: "written" | "removed";
}

/** Results of a task carry its id. */
export type GapsTaskAction =
  | ({ type: "gapsFound"; id: number } & NonNullable<GapsState["found"]>)
  /** `source`: the one in the state when it was asked for */
  | { type: "gapsWritten"; id: number; source: SourceRef | undefined; written: WrittenGaps }
  | { type: "gapsRemoved"; id: number };

export type GapsChoiceAction =
  | { type: "gapsColumnChosen"; column: number | undefined }
  | { type: "gapsOpened"; open: number | undefined }
  | { type: "gapsNoticeClosed" };

export function reduceGaps(state: GapsState, action: GapsTaskAction | GapsChoiceAction): GapsState {
  switch (action.type) {
    case "gapsFound":
      return { ...state, found: { result: action.result, of: action.of, column: action.column }, open: undefined, notice: undefined };
    case "gapsWritten":
      return { ...state, written: action.written, notice: "written" };
    case "gapsRemoved":
      return { ...state, written: undefined, notice: "removed" };
    case "gapsColumnChosen":
      return { ...state, column: action.column, notice: undefined };
    case "gapsOpened":
      return { ...state, open: action.open };
    case "gapsNoticeClosed":
      return { ...state, notice: undefined };
  }
}

type Known = { inspection?: SourceInspection; roles: Partial<ColumnRoles>; gaps: GapsState };

/** Columns that can say what was bought: those named so first, then other labels that play no part in the answer. */
export function productColumns({ inspection, roles }: Known): { named: ColumnInfo[]; others: ColumnInfo[] } {
  // What was bought, and where, plays no part in the answer but that it may be narrowed to a part of it.
  const taken = new Set(Object.values({ ...roles, product: undefined, region: undefined, part: undefined }).flat());
  const free = (inspection?.columns ?? []).filter(({ index, kind }) => !taken.has(index) && kind !== "empty" && kind !== "date");
  const named = free.filter(({ title }) => saysRole(title, "product"));
  return { named, others: free.filter((column) => !named.includes(column) && (column.kind === "text" || column.kind === "mixed")) };
}

/** The column that says what was bought: as chosen, else the only one that is named so. */
export function productColumn(state: Known): number | undefined {
  const { named, others } = productColumns(state);
  const { column } = state.gaps;
  if (column !== undefined && [...named, ...others].some(({ index }) => index === column)) return column;
  return named.length === 1 ? named[0]!.index : undefined;
}
