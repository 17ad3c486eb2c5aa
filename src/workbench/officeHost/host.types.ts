import type { XmlPart } from "../files/documentParts";
import type { Grid } from "../grid/grid.types";
import type { CellEdit, SettingsStore, Stats } from "./hostSession";
import type { Faults } from "./faults";
import type { HostState } from "./objectModel";

export interface RichApiCall extends MethodCall {
  ArrayData: unknown[];
}

export interface MethodCall {
  DdaMethod?: { DispatchId: number };
  DdaSettingsMethod?: { Properties?: unknown[] };
  [argument: string]: unknown;
}

export interface CustomFunctionCall {
  id: string;
  name: string;
  args: unknown[];
  address: string;
}

/** The host's side of one client, without a transport: the window channel and jsdom put one round it. */
export interface Endpoint {
  /** answers a call; the promise never rejects */
  invoke(action: string, data: unknown): Promise<unknown>;
  register(action: string): unknown;
  unregister(action: string): unknown;
  /** events for the client: name of the channel and payload */
  onEvent(listener: (action: string, payload: unknown) => void): void;
  /** calls a function registered with Office.actions.associate */
  runAction(id: string, args: Record<string, unknown>): void;
  /** presses a ribbon button that runs a function; resolves when the function says it is done */
  runCommand(functionName: string, controlId: string): Promise<void>;
  /** asks the client's custom function engine; resolves with the raw results */
  invokeCustomFunctions(invocations: readonly CustomFunctionCall[]): Promise<unknown[]>;
  /** resolves when all requests are answered and all events told; for tests */
  idle(): Promise<void>;
  dispose(): void;
}

export interface HostOptions {
  /** file name of the workbook; "Book1.xlsx" if left out */
  workbookName?: string;
  /** e.g. "en-US" */
  locale?: string;
  /** the version announced for each requirement set, e.g. { ExcelApi: "1.9" } to test a fallback */
  requirements?: Record<string, string>;
  settings?: readonly (readonly [string, string])[];
  /** custom XML parts the workbook has when it is opened */
  customXmlParts?: readonly XmlPart[];
  /** the workbook is open for reading only: every change is refused with AccessDenied */
  readOnly?: boolean;
  /** members this Excel lacks, refused with ApiNotFound, e.g. "ChartCollection.add" */
  missing?: readonly string[];
  /** a person is typing into a cell when the pane starts; `host.cellEdit.end()` ends it */
  editingCell?: boolean;
  /** bytes of the workbook as .xlsx, for getFileAsync; refused when left out */
  file?: () => Promise<Uint8Array>;
  /** the pane opens a workbook made by it, as .xlsx bytes; refused when left out */
  onWorkbookOpened?: (bytes: Uint8Array) => void;
  /** the pane asks to be shown or hidden */
  onPaneState?: (state: string) => void;
}

/** Something that plays Excel for Microsoft's Office.js. */
export interface Host {
  readonly grid: Grid;
  readonly state: HostState;
  readonly settings: SettingsStore;
  readonly faults: Faults;
  readonly stats: Stats;
  readonly cellEdit: CellEdit;
  readonly options: HostOptions;
  /** implemented members by type, with the names of the JavaScript API */
  members(): Record<string, string[]>;
  /** the host's side of one client; the transport calls it */
  createEndpoint(): Endpoint;
  /** lets the client in the frame run against this host (browser); returns the way to let go */
  attachToIframe(iframe: HTMLIFrameElement, paneUrl: string): () => void;
  /** calls a function registered with Office.actions.associate in every client */
  runAction(id: string, args?: Record<string, unknown>): void;
  dispose(): void;
}
