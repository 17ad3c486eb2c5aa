import type { FunctionsAction } from "./actions";
import type { FunctionsState } from "./PaneState";

export function reduceFunctions(state: FunctionsState, action: FunctionsAction): FunctionsState {
  switch (action.type) {
    case "functionsSearched":
      return { ...state, search: action.search };
    case "functionOpened":
      return { search: state.search, open: action.id, values: Array.from({ length: action.argumentCount }, () => "") };
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
