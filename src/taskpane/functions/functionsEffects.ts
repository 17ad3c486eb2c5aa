import type { Catalog } from "../../catalog/data/catalog.types";
import type { Outcome } from "../../workbook/workbook.types";
import { outcomeOf, type Section } from "../tasks/taskRunner";
import type { FunctionsAction, FunctionsState } from "./functionsState";

/** What the Functions section asks of Excel beside the services that all sections share. */
export interface FunctionsServices {
  /** writes into the selected cell if it is empty; answers its address */
  insertFormula(formula: string): Promise<Outcome<string>>;
  /** calls back with the address of the selection, at once and whenever it changes; returns what ends it */
  watchSelection(onSelection: (address: string | undefined) => void): () => void;
  loadCatalog(): Promise<Catalog>;
}

/** What the Functions section does in Excel; it reports back by dispatch and never rejects. */
export interface FunctionsEffects {
  insertFormula(formula: string): Promise<void>;
}

export function functionsEffects(
  { state, dispatch }: Section<FunctionsState, FunctionsAction>,
  services: FunctionsServices,
): FunctionsEffects {
  return {
    async insertFormula(formula) {
      const { open } = state();
      const outcome = await outcomeOf(() => services.insertFormula(formula));
      // Told in the form it was asked in, and in no other.
      if (state().open !== open) return;
      if (outcome.ok) dispatch({ section: "functions", type: "formulaInserted", address: outcome.value });
      else dispatch({ section: "functions", type: "formulaRefused", reason: outcome.reason });
    },
  };
}
