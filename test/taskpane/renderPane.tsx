import { render } from "@testing-library/react";
import { compareSegmentationsInSlices } from "../../src/economics/segmentation/moves/compareSegmentations";
import { segmentAccountsInSlices } from "../../src/economics/segmentation/segmentAccounts";
import { whiteSpace } from "../../src/economics/segmentation/whiteSpace";
import { App } from "../../src/taskpane/app/App";
import { createAnalysis } from "../../src/taskpane/value/valueServices";
import { createEffects } from "../../src/taskpane/app/PaneEffects";
import { PaneContext } from "../../src/taskpane/app/PaneContext";
import type { AccountsServices } from "../../src/taskpane/accounts/AccountsServices";
import type { FunctionsServices } from "../../src/taskpane/functions/functionsEffects";
import type { PaneServices, SharedServices } from "../../src/taskpane/app/PaneServices";
import { initialState } from "../../src/taskpane/app/PaneState";
import { createPaneStore } from "../../src/taskpane/app/paneStore";
import { fakeShareServices } from "./share/fakeShareServices";
import { WithoutStyles } from "./WithoutStyles";
import "./patience";
import { inspectionOf, otherSheet, salesTable, smallSales, writtenReport } from "./fixtures";

/** What a test replaces, named without the section that asks for it. */
export type ServiceChanges = Partial<AllServices>;

type AllServices = SharedServices & AccountsServices & FunctionsServices & Pick<PaneServices, "value" | "share" | "models">;

/** Services of an Excel in which everything works; a test replaces what it is about. */
function fakeServices(changes: ServiceChanges = {}): PaneServices {
  const services: AllServices = {
    listSources: async () => ({ ok: true, value: [salesTable, otherSheet] }),
    listLogSources: () => services.listSources(),
    inspectSource: async (source) => ({ ok: true, value: inspectionOf(source) }),
    readColumns: async () => ({ ok: true, value: smallSales }),
    fingerprint: async () => ({ ok: true, value: { parts: ["as it was"] } }),
    readRates: async () => ({ ok: true, value: [] }),
    segment: segmentAccountsInSlices,
    compare: compareSegmentationsInSlices,
    findGaps: whiteSpace,
    writeGaps: async () => ({ ok: false, reason: { key: "unexpected" } }),
    listEarlierReports: async () => ({ ok: true, value: [] }),
    readEarlierReport: async () => ({ ok: false, reason: { key: "notAReport", values: { sheet: "Segments" } } }),
    listDefinitions: async () => ({ ok: true, value: [] }),
    findUnfinished: async () => ({ ok: true, value: [] }),
    removeUnfinished: async () => ({ ok: true, value: undefined }),
    keepUnfinished: async () => ({ ok: true, value: undefined }),
    saveDefinition: async (definition) => ({ ok: true, value: { ...definition, revision: definition.revision + 1 } }),
    deleteDefinition: async () => ({ ok: true, value: undefined }),
    writeReport: async ({ segmentation, info }) => ({
      ok: true,
      value: { ...writtenReport, definitionId: info.definition.id, accounts: segmentation.quality.accounts },
    }),
    inspectReport: async (report) => ({ ok: true, value: { report, edits: [] } }),
    readPlanNotes: async () => ({ ok: true, value: {} }),
    removeReport: async () => ({ ok: true, value: undefined }),
    canWrite: async () => ({ ok: true, value: undefined }),
    canDrawCharts: () => true,
    insertSample: async () => ({ ok: true, value: { ...salesTable, sheetName: "Sample sales", tableName: "SampleSales" } }),
    remakeSource: async () => ({ ok: false, reason: { key: "unexpected" } }),
    removeTableSheet: async () => ({ ok: true, value: undefined }),
    showRange: async () => ({ ok: true, value: undefined }),
    insertFormula: async () => ({ ok: true, value: "C2" }),
    insertPlace: async () => ({ ok: true, value: { address: "C2" } }),
    readReferences: async () => ({ ok: false, reason: { key: "unexpected" } }),
    calculate: () => Promise.reject(new Error("no worker")),
    readNotation: async () => ({ decimal: ".", group: ",", englishNames: true }),
    watchSelection: (onSelection) => {
      onSelection({ sheetName: "Sheet1", address: "C2", cell: "C2", formula: "", shown: "" });
      return () => undefined;
    },
    watchSources: async () => ({ ok: true, value: async () => undefined }),
    value: {
      analyse: createAnalysis(undefined),
      write: async () => ({ ok: false, reason: { key: "unexpected" } }),
      remove: async () => ({ ok: true, value: undefined }),
    },
    loadCatalog: async () => ({ namespace: "LOYALTY", functions: [] }),
    models: {
      list: async () => [],
      insert: async () => ({ ok: false, reason: { key: "unexpected" } }),
      remove: async () => ({ ok: true, value: undefined }),
    },
    share: fakeShareServices(),
    copyText: async () => true,
    copyPicture: async () => true,
    savePicture: () => true,
    insertChart: async () => ({ ok: false, reason: { key: "unexpected" } }),
    now: () => 0,
    version: "1.2.3",
    ...changes,
  };
  return { ...services, accounts: services, functions: services };
}

/** jsdom has no layout and no ResizeObserver; Fluent's message bar asks for one. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** The whole pane on the given services. */
export function renderPane(changes: ServiceChanges = {}, excel = true) {
  const services = fakeServices(changes);
  window.ResizeObserver = NoResize;
  const store = createPaneStore(initialState(excel));
  const connection = { store, services, effects: createEffects(store, services) };
  const view = render(
    <WithoutStyles>
      <PaneContext value={connection}>
        <App />
      </PaneContext>
    </WithoutStyles>,
  );
  return { ...connection, ...view };
}

/** Store and effects without a page, for what happens behind it. */
export function startEffects(changes: ServiceChanges = {}) {
  const services = fakeServices(changes);
  const store = createPaneStore(initialState());
  return { store, services, effects: createEffects(store, services), accounts: () => store.getState().accounts };
}
