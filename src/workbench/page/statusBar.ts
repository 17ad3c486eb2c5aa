import type { Engine } from "../engine/engine.types";
import { element } from "./elements";
import type { Session } from "./Session";

/** Looking through a large sheet takes time: many changes in a row are one. */
const REST_MS = 250;

/** Shows whether a calculation runs, and how much the sheet holds. Returns what to call after a change. */
export function createStatusBar(engine: Engine, current: () => Session | undefined): () => void {
  const state = element("status-state");
  const formulas = engine.api.getFormula();
  formulas.calculationStart(() => (state.textContent = "Calculating"));
  formulas.calculationEnd(() => (state.textContent = "Ready"));
  state.textContent = "Ready";
  let planned: ReturnType<typeof setTimeout> | undefined;
  const showSize = (): void => {
    planned = undefined;
    const grid = current()?.grid;
    const used = grid?.cells.used(grid.sheets.activeId(), true);
    element("status-size").textContent = used
      ? `${count(used.row + used.rows)} rows × ${count(used.column + used.columns)} columns`
      : "Empty sheet";
  };
  return () => (planned ??= setTimeout(showSize, REST_MS));
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
