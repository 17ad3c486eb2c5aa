import { createRoot } from "react-dom/client";
import { firstTourStep } from "../settings/settingsState";
import { App } from "./App";
import { createEffects } from "./PaneEffects";
import { excelServices } from "./excelServices";
import { PaneContext } from "./PaneContext";
import { initialState, type PaneView } from "./PaneState";
import { createPaneStore } from "./paneStore";
import { readThemePreference } from "./theme/resolveTheme";

export interface MountedApp {
  showView: (view: PaneView) => void;
}

/** Renders the pane into an element. @param excel false where Office.js is absent: the pane then says so */
export function mountApp(element: HTMLElement, excel: boolean): MountedApp {
  const store = createPaneStore(initialState(excel, readThemePreference(), excel ? firstTourStep() : undefined));
  const connection = { store, services: excelServices, effects: createEffects(store, excelServices) };
  createRoot(element).render(
    <PaneContext value={connection}>
      <App />
    </PaneContext>,
  );
  return { showView: (view) => store.dispatch({ section: "pane", type: "viewOpened", view }) };
}
