import { render } from "@testing-library/react";
import { segmentAccountsInSlices } from "../../src/economics/segmentation/segmentAccounts";
import { App } from "../../src/taskpane/App";
import { createEffects } from "../../src/taskpane/effects";
import { PaneContext } from "../../src/taskpane/PaneContext";
import type { PaneServices } from "../../src/taskpane/PaneServices";
import { initialState } from "../../src/taskpane/state/PaneState";
import { createPaneStore } from "../../src/taskpane/state/paneStore";
import { inspectionOf, otherSheet, salesTable, smallSales } from "./fixtures";

/** Services of an Excel in which everything works; a test replaces what it is about. */
export function fakeServices(changes: Partial<PaneServices> = {}): PaneServices {
  return {
    listSources: async () => ({ ok: true, value: [salesTable, otherSheet] }),
    inspectSource: async (source) => ({ ok: true, value: inspectionOf(source) }),
    readColumns: async () => ({ ok: true, value: smallSales }),
    segment: segmentAccountsInSlices,
    writeReport: async (segmentation) => ({
      ok: true,
      value: { sheetName: "Account segments", tableName: "tblSegments", accounts: segmentation.quality.accounts, chart: true },
    }),
    removeReport: async () => ({ ok: true, value: undefined }),
    showRange: async () => ({ ok: true, value: undefined }),
    insertFormula: async () => ({ ok: true, value: "C2" }),
    watchSelection: (onSelection) => {
      onSelection("C2");
      return () => undefined;
    },
    watchSource: async () => ({ ok: true, value: async () => undefined }),
    loadCatalog: async () => ({ namespace: "LOYALTY", functions: [] }),
    copyText: async () => true,
    now: () => 0,
    ...changes,
  };
}

/** jsdom has no layout and no ResizeObserver; Fluent's message bar asks for one. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** The whole pane on the given services. */
export function renderPane(changes: Partial<PaneServices> = {}, excel = true) {
  const services = fakeServices(changes);
  window.ResizeObserver = NoResize;
  const store = createPaneStore(initialState(excel));
  const connection = { store, services, effects: createEffects(store, services) };
  const view = render(
    <PaneContext value={connection}>
      <App />
    </PaneContext>,
  );
  return { ...connection, ...view };
}
