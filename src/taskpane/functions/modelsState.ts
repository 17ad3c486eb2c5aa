import type { InsertedModel } from "../../workbook/models/insertModel";
import type { Reason } from "../../workbook/workbook.types";

/** What became of the models that were inserted. */
export interface ModelsState {
  /** id of the model that the rest is about: it is told where the person pressed */
  at?: string;
  /** title of the model that is being inserted or removed */
  busy?: string;
  /** the last one inserted, as long as it can be undone */
  inserted?: InsertedModel;
  removed?: true;
  problem?: Reason;
}

export const initialModels: ModelsState = {};

export type ModelsAction = { section: "models" } & (
  | { type: "modelStarted"; id: string; title: string }
  | { type: "modelInserted"; model: InsertedModel }
  | { type: "modelRemoved" }
  | { type: "modelRefused"; reason: Reason }
  | { type: "modelMessageClosed" }
);

export function reduceModels(state: ModelsState, action: ModelsAction): ModelsState {
  switch (action.type) {
    case "modelStarted":
      return { at: action.id, busy: action.title, ...(state.inserted && state.at === action.id && { inserted: state.inserted }) };
    case "modelInserted":
      return { at: state.at, inserted: action.model };
    case "modelRemoved":
      return { at: state.at, removed: true };
    case "modelRefused":
      return { at: state.at, problem: action.reason, ...(state.inserted && { inserted: state.inserted }) };
    case "modelMessageClosed":
      return state.problem && state.inserted ? { at: state.at, inserted: state.inserted } : {};
  }
}
