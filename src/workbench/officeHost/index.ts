import type { Grid } from "../grid/grid.types";
import { createCellEdit, createSettings, Stats } from "./hostSession";
import { createEndpoint } from "./endpoint";
import { type Endpoint, type Host, type HostOptions } from "./host.types";
import { Faults } from "./faults";
import type { HostState } from "./objectModel";
import { memberList } from "./memberList";
import { attachIframe } from "./xdm";

export type { Host, HostOptions } from "./host.types";

/** Plays Excel over a grid for any number of clients: the pane in its frame, or Office.js in jsdom (node.ts). */
export function createHost(grid: Grid, options: HostOptions = {}): Host {
  const endpoints = new Set<Endpoint>();
  const cellEdit = createCellEdit();
  const stopWatching = grid.on((event) => {
    if (event.kind !== "editing") return;
    if (event.editing) cellEdit.begin();
    else cellEdit.end();
  });
  const host: Host = {
    grid,
    options,
    state: initialState(options),
    settings: createSettings(options.settings),
    faults: new Faults(),
    stats: new Stats(),
    cellEdit,
    members: memberList,
    createEndpoint() {
      const endpoint = createEndpoint(host);
      endpoints.add(endpoint);
      const { dispose } = endpoint;
      endpoint.dispose = () => {
        endpoints.delete(endpoint);
        dispose();
      };
      return endpoint;
    },
    attachToIframe: (iframe, paneUrl) => attachIframe(host, iframe, paneUrl),
    runAction(id, args = {}) {
      for (const endpoint of endpoints) endpoint.runAction(id, args);
    },
    dispose() {
      stopWatching();
      for (const endpoint of [...endpoints]) endpoint.dispose();
    },
  };
  if (options.editingCell) cellEdit.begin();
  return host;
}

function initialState(options: HostOptions): HostState {
  return {
    workbookName: options.workbookName ?? "Book1.xlsx",
    calculationMode: "Automatic",
    enableEvents: true,
    isWorkbookProtected: false,
    isDirty: false,
    isReadOnly: options.readOnly === true,
    customXmlParts: (options.customXmlParts ?? []).map((part) => ({ ...part })),
    documentProperties: {},
    paneState: "Visible",
    startState: "Inactive",
  };
}
