import { t } from "../../strings/pane";
import type { Reason } from "../../workbook/workbook.types";

export interface FunctionsState {
  search: string;
  /** id of the function whose form is open */
  open?: string;
  /** what is typed for each argument of the open function, in order */
  values: string[];
  inserted?: string;
  problem?: Reason;
}

export const initialFunctions: FunctionsState = { search: "", values: [] };

export type FunctionsAction = { section: "functions" } & (
  | { type: "functionsSearched"; search: string }
  /** `values`: what its arguments are at first; empty where left out */
  | { type: "functionOpened"; id: string; argumentCount: number; values?: readonly string[] }
  | { type: "formFilled"; values: readonly string[] }
  | { type: "functionClosed" }
  | { type: "argumentTyped"; position: number; text: string }
  | { type: "formulaInserted"; address: string }
  | { type: "formulaRefused"; reason: Reason }
);

export function reduceFunctions(state: FunctionsState, action: FunctionsAction): FunctionsState {
  switch (action.type) {
    case "functionsSearched":
      return { ...state, search: action.search };
    case "functionOpened":
      return {
        search: state.search,
        open: action.id,
        values: Array.from({ length: action.argumentCount }, (_, i) => action.values?.[i] ?? ""),
      };
    case "formFilled":
      return { search: state.search, open: state.open, values: state.values.map((_, i) => action.values[i] ?? "") };
    case "functionClosed":
      return { search: state.search, values: [] };
    case "argumentTyped":
      return {
        ...state,
        values: state.values.map((text, i) => (i === action.position ? action.text : text)),
        inserted: undefined,
        problem: undefined,
      };
    case "formulaInserted":
      return { ...state, inserted: action.address, problem: undefined };
    case "formulaRefused":
      return { ...state, problem: action.reason, inserted: undefined };
  }
}

/** What has just become known in the Functions section, with the state it is about. */
export interface FunctionsNews {
  what: "inserted";
  state: FunctionsState;
}

export function functionsNewsOf(before: FunctionsState, now: FunctionsState): FunctionsNews["what"] | undefined {
  return now.inserted !== undefined && now.inserted !== before.inserted ? "inserted" : undefined;
}

export function isFunctionsNewsPast({ state }: FunctionsNews, now: FunctionsState): boolean {
  return now.inserted !== state.inserted;
}

export function functionsNewsInWords({ state }: FunctionsNews): string {
  return t("functions.inserted", { cell: state.inserted ?? "" });
}
