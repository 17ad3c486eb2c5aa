import { createEventQueue } from "./eventQueue";
import { raiseGridEvent } from "./gridEvents";
import type { Endpoint, Host, MethodCall, RichApiCall } from "./host.types";
import type { HostContext } from "./objectModel";
import { DispatchId, EVENT_CATEGORY_ACTION, EVENT_CATEGORY_CUSTOM_FUNCTION, type EventEntry, TransportError } from "./protocol";
import { createReferences } from "./references";
import { runRichApiRequest } from "./richApi";

/**
 * What the host announces. The Excel object model of the client ends at 1.15; a version of RichApiRuntime is left out on purpose,
 * as it would switch on action types the host does not play.
 */
const REQUIREMENTS: Record<string, string> = {
  ExcelApi: "1.15",
  DelayForCellEdit: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  AddinCommands: "1.3",
  DialogApi: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  Settings: "1.1",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
};

/** The matrix as the client wants it: versions as texts, or 1.10 would turn into 1.1. */
function requirementMatrix(changes: Record<string, string> = {}): string {
  return JSON.stringify({ ...REQUIREMENTS, ...changes });
}

/** Slices of the saved workbook, for `Office.context.document.getFileAsync`. */
interface DocumentFiles {
  open(bytes: Uint8Array, sliceSize: number): { handle: number; size: number };
  slice(handle: number, index: number): number[] | undefined;
  close(handle: number): boolean;
}

function createDocumentFiles(): DocumentFiles {
  const open = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  let last = 0;
  return {
    open(bytes, sliceSize) {
      open.set(++last, { bytes, sliceSize });
      return { handle: last, size: bytes.length };
    },
    slice(handle, index) {
      const file = open.get(handle);
      if (!file) return undefined;
      return [...file.bytes.subarray(index * file.sliceSize, (index + 1) * file.sliceSize)];
    },
    close: (handle) => open.delete(handle),
  };
}

/** Turns of the event loop after which an event has reached its handler: release of the queue, delivery, the client's promises. */
const EVENT_TURNS = 3;

const CLIENT_MODE = { readOnly: 0, readWrite: 1 };

const OK = { Version: 1, Error: TransportError.none };

export function createEndpoint(host: Host): Endpoint {
  const { grid } = host;
  const channels = new Set<string>();
  const listeners: ((action: string, payload: unknown) => void)[] = [];
  const send = (action: string, payload: unknown) => listeners.forEach((listener) => listener(action, payload));
  const queue = createEventQueue((entries: EventEntry[]) => send("richApiMessage", { ...OK, ArrayData: entries }));
  const references = createReferences();
  const files = createDocumentFiles();
  const commandsRunning = new Map<string, () => void>();
  const functionsRunning = new Map<string, (result: unknown) => void>();
  let chain: Promise<unknown> = Promise.resolve();
  let commandId = 0;

  const context: HostContext = {
    grid,
    state: host.state,
    settings: host.settings,
    locale: host.options.locale ?? "en-US",
    missing: new Set(host.options.missing),
    openWorkbook: host.options.onWorkbookOpened,
    keepReference: references.keep,
    removeReference: references.remove,
    removeAllReferences: references.clear,
    referenceCount: references.size,
    objectByReference: references.get,
    referenceId: references.idOf,
    registerEvent: queue.register,
    unregisterEvent: queue.unregister,
    raise: (type, targets, message) => host.state.enableEvents && queue.raise(type, targets, message),
    showPane(state) {
      host.state.paneState = state;
      host.options.onPaneState?.(state);
      queue.push([65536, 65539, "", JSON.stringify({ visibility: state === "Visible" ? "Visible" : "Hidden" }), 0]);
    },
    customFunctionResults(results) {
      for (const result of results) functionsRunning.get(String((result as unknown[])[0]))?.(result);
    },
  };

  const stopWatching = grid.on((event) => {
    references.follow(event);
    if (!host.state.enableEvents) return;
    raiseGridEvent(event, grid, context.raise);
    if (event.kind === "selected" && channels.has("documentSelectionChanged")) send("documentSelectionChanged", OK);
  });

  /** Requests run one after another: two batches must not interleave. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = chain.then(run);
    chain = result.catch(() => undefined);
    return result;
  }

  async function request(data: RichApiCall): Promise<unknown> {
    queue.hold();
    try {
      return await runRichApiRequest(data, host, context);
    } finally {
      // The client must have the answer before it hears of events.
      setTimeout(queue.release, 0);
    }
  }

  async function executeMethod(data: MethodCall): Promise<unknown> {
    switch (data.DdaMethod?.DispatchId) {
      case DispatchId.richApiRequest:
        return inTurn(() => request(data as RichApiCall));
      case DispatchId.settingsRefresh:
        return { ...OK, Properties: { Settings: host.settings.all().map(([Name, Value]) => ({ Name, Value })) } };
      case DispatchId.settingsSave:
        host.settings.replace((data.DdaSettingsMethod?.Properties ?? []) as [string, string][]);
        return OK;
      case DispatchId.getFile:
        return openFile(data);
      case DispatchId.getSlice: {
        const bytes = files.slice(Number(data["2"]), Number(data["3"]));
        return bytes ? { ...OK, 0: bytes, 1: bytes.length } : { Version: 1, Error: TransportError.internal };
      }
      case DispatchId.closeFile:
        return files.close(Number(data["2"])) ? OK : { Version: 1, Error: TransportError.internal };
      case DispatchId.commandCompleted:
        commandsRunning.get(String(data["0"]))?.();
        return OK;
      case undefined:
      default:
        return { Version: 1, Error: TransportError.internal };
    }
  }

  async function openFile(data: MethodCall): Promise<unknown> {
    if (!host.options.file || data["0"] !== 1) return { Version: 1, Error: TransportError.internal };
    const { handle, size } = files.open(await host.options.file(), Number(data["1"]));
    return { ...OK, 0: handle, 1: size };
  }

  function begin(): unknown {
    // A reloaded pane starts afresh.
    references.clear();
    queue.clear();
    channels.clear();
    return appContext(host);
  }

  return {
    async invoke(action, data) {
      if (action === "ContextActivationManager_getAppContextAsync") return begin();
      if (action === "executeMethod") return executeMethod(data as MethodCall);
      return OK;
    },
    register(action) {
      channels.add(action);
      return OK;
    },
    unregister(action) {
      channels.delete(action);
      return OK;
    },
    onEvent: (listener) => void listeners.push(listener),
    runAction(id, args) {
      queue.push([EVENT_CATEGORY_ACTION, 1000, "", JSON.stringify([id, JSON.stringify(args)]), 0]);
    },
    runCommand(functionName, controlId) {
      const id = `command-${++commandId}`;
      return new Promise((resolve) => {
        commandsRunning.set(id, () => {
          commandsRunning.delete(id);
          resolve();
        });
        send("appCommandInvoked", { ...OK, 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
      });
    },
    invokeCustomFunctions(invocations) {
      const results = invocations.map(({ id }) => new Promise<unknown>((resolve) => functionsRunning.set(id, resolve)));
      const entries = invocations.map(({ id, name, args, address }): EventEntry => {
        const message = JSON.stringify([id, name, args, address, 0]);
        return [EVENT_CATEGORY_CUSTOM_FUNCTION, 1000, "", message, 0];
      });
      send("richApiMessage", { ...OK, ArrayData: entries });
      return Promise.all(results);
    },
    async idle() {
      for (let seen: unknown; seen !== chain;) {
        seen = chain;
        await chain;
        // Events follow the answer in a turn of their own, and the client hands them on in another.
        for (let turn = 0; turn < EVENT_TURNS; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
    dispose() {
      stopWatching();
      listeners.length = 0;
    },
  };
}

function appContext(host: Host): unknown {
  const { locale = "en-US", requirements } = host.options;
  return {
    _id: "workbench",
    _appName: 16,
    _appVersion: "16.00",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: host.state.workbookName,
    _clientMode: host.state.isReadOnly ? CLIENT_MODE.readOnly : CLIENT_MODE.readWrite,
    _settings: host.settings.all(),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: "workbench",
    _requirementMatrix: requirementMatrix(requirements),
    _hostFullVersion: "16.0.15407.10000",
    _initialDisplayMode: 2,
  };
}
