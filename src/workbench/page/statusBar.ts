import type { Engine } from "../engine/engine.types";
import { element } from "./elements";
import type { Session } from "./Session";

/** Looking through a large sheet takes time: many changes in a row are one. */
const REST_MS = 250;

/** What to call after a change, when another sheet comes to the front, and around loading. */
export interface StatusBar {
  /** says what is being loaded until `loaded` is called, whatever is calculated meanwhile */
  loading(text: string): void;
  loaded(): void;
  changed(): void;
  sheetChosen(): void;
}

/** Shows what is being loaded or whether a calculation runs, and how much the sheet holds. */
export function createStatusBar(engine: Engine, current: () => Session | undefined): StatusBar {
  const formulas = engine.api.getFormula();
  let isCalculating = false;
  let loading: string | undefined;
  const showState = (): void => {
    element("status-state").textContent = loading ?? (isCalculating ? "Calculating" : "Ready");
  };
  const follow = (calculating: boolean): void => {
    isCalculating = calculating;
    showState();
  };
  formulas.calculationStart(() => follow(true));
  formulas.calculationEnd(() => follow(false));
  let planned: ReturnType<typeof setTimeout> | undefined;
  const showSize = (): void => {
    planned = undefined;
    const grid = current()?.grid;
    const used = grid?.cells.used(grid.sheets.activeId(), true);
    element("status-size").textContent = used
      ? `${count(used.row + used.rows)} rows × ${count(used.column + used.columns)} columns`
      : "Empty sheet";
  };
  const changed = (): void => void (planned ??= setTimeout(showSize, REST_MS));
  return {
    loading(text) {
      loading = text;
      showState();
    },
    loaded() {
      loading = undefined;
      showState();
    },
    changed,
    sheetChosen() {
      // The size of the sheet before would be wrong until the new one is looked through.
      element("status-size").textContent = "";
      clearTimeout(planned);
      planned = undefined;
      changed();
    },
  };
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
