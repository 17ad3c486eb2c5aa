import type { Grid } from "../grid/grid.types";
import type { HostObject } from "./objectModel";
import type { SettingsStore } from "./settings";

/** A custom XML part of the workbook. */
export interface XmlPart {
  /** a GUID in braces, under which Office knows the part in every session */
  id: string;
  namespaceUri: string;
  /** without a declaration */
  xml: string;
  /** schemas the file names for it; that of its namespace if left out */
  schemas?: string[];
}

/** What the host knows of the workbook beside its grid. */
export interface HostState {
  workbookName: string;
  calculationMode: string;
  enableEvents: boolean;
  isWorkbookProtected: boolean;
  workbookPassword?: string;
  isDirty: boolean;
  /** opened for reading only: nothing can be changed */
  isReadOnly: boolean;
  customXmlParts: XmlPart[];
  documentProperties: Record<string, unknown>;
  /** "Visible" or "Background": whether the pane is shown */
  paneState: string;
  startState: string;
  activeChartId?: string;
}

/** What the object model may use: one for each client, on one shared grid and state. */
export interface HostContext {
  grid: Grid;
  state: HostState;
  settings: SettingsStore;
  /** language and region of the person, e.g. "en-US" */
  locale: string;
  /** members this Excel is to lack, e.g. "ChartCollection.add" */
  missing: ReadonlySet<string>;
  /** keeps an object under a reference id beyond the batch */
  keepReference(object: HostObject): void;
  removeReference(id: string): void;
  removeAllReferences(): void;
  referenceCount(): number;
  objectByReference(id: string): HostObject | undefined;
  /** id of the reference under which the object is known to the client */
  referenceId(object: HostObject): string;
  registerEvent(type: number, targetId: string): void;
  unregisterEvent(type: number, targetId: string): void;
  /** an event the grid does not tell, e.g. a chart was added */
  raise(type: number, targetIds: string[], message: Record<string, unknown>): void;
  showPane(state: string): void;
  /** opens a workbook beside this one; undefined where the host cannot */
  openWorkbook?: (bytes: Uint8Array) => void;
  /** results of the custom function engine */
  customFunctionResults(results: unknown[]): void;
}
