/** Messages between Microsoft's Excel client and its host, as office.js 1.1.110 writes and reads them. */

/** Kinds of messages on the window channel. */
export const MESSAGE_REQUEST = 0;
export const MESSAGE_RESPONSE = 1;

export const ACTION_INVOKE = 0;
export const ACTION_REGISTER = 1;
export const ACTION_UNREGISTER = 2;

export const RESPONSE_CALL = 0;
export const RESPONSE_EVENT = 1;

/** Numbers of the methods behind `executeMethod`. */
export const DispatchId = {
  registerSelectionChanged: 2,
  registerRichApiMessage: 33,
  registerAppCommandInvoked: 39,
  settingsRefresh: 75,
  settingsSave: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  richApiRequest: 93,
  commandCompleted: 94,
} as const;

/** Error numbers that `executeMethod` may answer; the client turns them into texts. */
export const TransportError = {
  none: 0,
  writeNotSupportedWhenModalDialogOpen: 5016,
  invalidOrTimedOutSession: 5012,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
  accessDenied: 7000,
  internal: 5001,
} as const;

export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** object path of each argument, 0 for a plain value; nested like the arguments */
  ReferencedObjectPathIds?: ReferencedIds;
}

export type ReferencedIds = (number | ReferencedIds)[];

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  /** the client has let go of the object: it wants no reference to it */
  D?: boolean;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location?: string;
  HttpStatusCode?: number;
  ActionIndex?: number;
}

export interface BatchResponse {
  Results: { ActionId: number; Value?: unknown }[];
  TraceIds: number[];
  Error?: BatchError;
}

/** One event for the client: category, type, target, message as JSON, id. */
export type EventEntry = [category: number, type: number, targetId: string, message: string, id: number];

export const EVENT_CATEGORY_EXCEL = 65536;
export const EVENT_CATEGORY_ACTION = 2;
export const EVENT_CATEGORY_CUSTOM_FUNCTION = 1;
