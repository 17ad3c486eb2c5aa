import type { XmlPart } from "../files/documentParts";
import type { Grid } from "../grid/grid.types";
import type { SettingsStore } from "./hostSession";

/** A thing the client holds: the kind it is, and what the model needs to find it again. */
export class HostObject<T = unknown> {
  constructor(
    readonly type: string,
    readonly target: T,
  ) {}
}

export interface HostProperty<T> {
  get?(target: T, host: HostContext): unknown;
  set?(target: T, value: unknown, host: HostContext): void | Promise<void>;
  /** name on the wire for setting, where it differs from the one for reading */
  writeName?: string;
  /** true where formulas must be calculated before the value is read */
  calculated?: boolean;
  /** true where the value is only given when asked for by name */
  onRequest?: boolean;
}

/** An event the client can register for: its number in messages. */
export interface HostEvent<T> {
  type: number;
  /** id of the object the client will listen to */
  target(target: T, host: HostContext): string;
}

/**
 * One Excel type, member by member, with the names used on the wire (PascalCase). What is not listed does not exist:
 * the executor refuses it with ApiNotFound.
 */
export interface HostType<T> {
  name: string;
  /** `Id` in the answer to an instantiation, by which the client finds the object in later batches */
  id?(target: T, host: HostContext): string;
  /** true where the client keeps the object under a reference id (ranges) */
  keepsReference?: boolean;
  properties?: Record<string, HostProperty<T>>;
  navigation?: Record<string, (target: T, host: HostContext) => HostObject | null>;
  methods?: Record<string, (target: T, args: unknown[], host: HostContext) => unknown>;
  /** event name as in _Register<name>Event */
  events?: Record<string, HostEvent<T>>;
  /** members of a collection */
  items?(target: T, host: HostContext): HostObject[];
  /** member of a collection by key */
  item?(target: T, key: unknown, host: HostContext): HostObject | null;
}

/** Keeps the type of the target through the table of members. */
export function defineType<T>(type: HostType<T>): HostType<T> {
  return type;
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
