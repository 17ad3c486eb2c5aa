import type { InsertedModel } from "../../workbook/models/insertModel";
import type { Reason } from "../../workbook/workbook.types";

/** What became of the models that were inserted. */
export interface ModelsState {
  /** title of the model that is being inserted or removed */
  busy?: string;
  /** the last one inserted, as long as it can be undone */
  inserted?: InsertedModel;
  removed?: true;
  problem?: Reason;
}

export const initialModels: ModelsState = {};

export type ModelsAction = { section: "models" } & (
  | { type: "modelStarted"; title: string }
  | { type: "modelInserted"; model: InsertedModel }
  | { type: "modelRemoved" }
  | { type: "modelRefused"; reason: Reason }
  | { type: "modelMessageClosed" }
);

export function reduceModels(state: ModelsState, action: ModelsAction): ModelsState {
  switch (action.type) {
    case "modelStarted":
      return { busy: action.title, ...(state.inserted && { inserted: state.inserted }) };
    case "modelInserted":
      return { inserted: action.model };
    case "modelRemoved":
      return { removed: true };
    case "modelRefused":
      return { problem: action.reason, ...(state.inserted && { inserted: state.inserted }) };
    case "modelMessageClosed":
      return state.problem && state.inserted ? { inserted: state.inserted } : {};
  }
}
