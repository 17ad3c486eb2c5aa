import type { Model } from "../../models/modelList";
import type { InsertedModel, ModelPlace } from "../../workbook/models/insertModel";
import type { Outcome } from "../../workbook/workbook.types";
import { outcomeOf, type Section } from "../tasks/taskRunner";
import type { ModelsAction, ModelsState } from "./modelsState";

type ListedModel = Pick<Model, "id" | "title" | "what">;

/** What the list of models asks of Excel. */
export interface ModelsServices {
  list(): Promise<readonly ListedModel[]>;
  insert(id: string, place: ModelPlace): Promise<Outcome<InsertedModel>>;
  remove(model: InsertedModel): Promise<Outcome<void>>;
}

/** In Excel. Models and their writing are loaded when somebody looks at them: they are no part of what the pane starts with. */
export const modelsServices: ModelsServices = {
  list: async () => (await import("../../models/modelList")).models,
  async insert(id, place) {
    const [{ models }, { insertModel }] = await Promise.all([
      import("../../models/modelList"),
      import("../../workbook/models/insertModel"),
    ]);
    return insertModel(models.find((model) => model.id === id)!.page(), place);
  },
  async remove(model) {
    return (await import("../../workbook/models/insertModel")).removeModel(model);
  },
};

/** What the list of models does in Excel; it reports back by dispatch and never rejects. */
export interface ModelsEffects {
  insert(model: ListedModel, place: ModelPlace): Promise<void>;
  undo(): Promise<void>;
}

export function modelsEffects({ state, dispatch }: Section<ModelsState, ModelsAction>, services: ModelsServices): ModelsEffects {
  return {
    async insert({ id, title }, place) {
      if (state().busy !== undefined) return;
      dispatch({ section: "models", type: "modelStarted", id, title });
      const outcome = await outcomeOf(() => services.insert(id, place));
      if (outcome.ok) dispatch({ section: "models", type: "modelInserted", model: outcome.value });
      else dispatch({ section: "models", type: "modelRefused", reason: outcome.reason });
    },
    async undo() {
      const { inserted, busy, at } = state();
      if (!inserted || at === undefined || busy !== undefined) return;
      dispatch({ section: "models", type: "modelStarted", id: at, title: inserted.title });
      const outcome = await outcomeOf(() => services.remove(inserted));
      if (outcome.ok) dispatch({ section: "models", type: "modelRemoved" });
      else dispatch({ section: "models", type: "modelRefused", reason: outcome.reason });
    },
  };
}
