import type { Catalog } from "../../catalog/data/catalog.types";
import type { Filling, InsertPlace, Selection } from "../../workbook/selection";
import type { Outcome } from "../../workbook/workbook.types";
import { outcomeOf, type Section } from "../tasks/taskRunner";
import type { LiveServices } from "./liveCall";
import type { FunctionsAction, FunctionsState } from "./functionsState";

/** What the Functions section asks of Excel beside the services that all sections share. */
export interface FunctionsServices extends LiveServices {
  /** writes into the selected cell if all that the result fills is empty; answers its address */
  insertFormula(formula: string, filling?: Filling): Promise<Outcome<string>>;
  /** where a result of this size would go from the selected cell, and what is in its way */
  insertPlace(filling: Filling): Promise<Outcome<InsertPlace>>;
  /** calls back with what is selected, at once and whenever it changes; returns what ends it */
  watchSelection(onSelection: (selection: Selection | undefined) => void): () => void;
  loadCatalog(): Promise<Catalog>;
}

/** What the Functions section does in Excel; it reports back by dispatch and never rejects. */
export interface FunctionsEffects {
  insertFormula(formula: string, filling?: Filling): Promise<void>;
}

export function functionsEffects(
  { state, dispatch }: Section<FunctionsState, FunctionsAction>,
  services: FunctionsServices,
): FunctionsEffects {
  return {
    async insertFormula(formula, filling) {
      const { open } = state();
      const outcome = await outcomeOf(() => services.insertFormula(formula, filling));
      // Told in the form it was asked in, and in no other.
      if (state().open !== open) return;
      if (outcome.ok) dispatch({ section: "functions", type: "formulaInserted", address: outcome.value });
      else dispatch({ section: "functions", type: "formulaRefused", reason: outcome.reason });
    },
  };
}
