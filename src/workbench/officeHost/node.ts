import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { Endpoint, Host } from "./host.types";

/** Microsoft's client, loaded in a window of its own. */
export interface LoadedOffice {
  window: Window & typeof globalThis;
  Office: typeof Office;
  Excel: typeof Excel;
  endpoint: Endpoint;
  close(): void;
}

export interface LoadOptions {
  /** the readable build instead of the minified one: slower to load, better stacks */
  debug?: boolean;
  /** starts the client's custom function engine */
  customFunctions?: boolean;
}

const PAGE = "https://localhost/taskpane.html";

/** Where the page says the client lies; the loader reads it from node_modules. */
const CLIENT = "https://localhost/office-js/";

/** The client asks this often whether its parts have come. They lie on the disk: it may ask at once. */
const POLL_MS = 50;

/**
 * Replaces the one method of the client that opens the window channel. excel-web-16.00.js defines its constructor anew,
 * hence the trap on the namespace.
 */
const HOOK = `
;(function () {
  var constructor;
  function hook(value) {
    Object.defineProperty(value.prototype, "setAgaveHostCommunication", {
      get: function () {
        return function () {
          this._webAppState.id = "workbench";
          this._webAppState.conversationID = "workbench";
          this._webAppState.webAppUrl = window.location.origin;
          this._webAppState.clientEndPoint = window.__hostEndpoint;
        };
      },
      set: function () {},
      configurable: true,
    });
  }
  constructor = OSF.InitializationHelper;
  if (constructor) hook(constructor);
  Object.defineProperty(OSF, "InitializationHelper", {
    get: function () { return constructor; },
    set: function (value) { constructor = value; hook(value); },
    configurable: true,
  });
})();`;

class ClientLoader extends ResourceLoader {
  constructor(private readonly folder: string) {
    super();
  }

  override fetch(url: string) {
    if (!url.startsWith(CLIENT)) return null;
    const name = url.slice(CLIENT.length).split("?")[0] ?? "";
    const bytes = readFileSync(join(this.folder, name));
    const answer = Promise.resolve(/^office(\.debug)?\.js$/.test(name) ? Buffer.concat([bytes, Buffer.from(HOOK)]) : bytes);
    return Object.assign(answer, { abort: () => undefined, href: url }) as ReturnType<ResourceLoader["fetch"]>;
  }
}

/**
 * Loads Microsoft's unmodified client from node_modules into jsdom and ties it to the host. Nothing goes to the network.
 * Resolves when `Office.onReady` has; call `close` at the end, or the process stays.
 */
export async function loadOfficeJs(host: Host, options: LoadOptions = {}): Promise<LoadedOffice> {
  const endpoint = host.createEndpoint();
  const flags = options.customFunctions ? 3 : 1;
  const locale = host.options.locale ?? "en-US";
  const script = options.debug ? "office.debug.js" : "office.js";
  const dom = new JSDOM(`<!doctype html><html><head><script src="${CLIENT}${script}"></script></head><body></body></html>`, {
    url: `${PAGE}?_host_Info=Excel$Web$16.00$${locale}$$$disableLogging$${flags}`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new ClientLoader(clientFolder()),
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      const { setTimeout: wait } = window;
      const setTimeout = (run: () => void, milliseconds?: number) => wait(run, milliseconds === POLL_MS ? 0 : milliseconds);
      Object.assign(window, { __hostEndpoint: clientEndPoint(endpoint), TextEncoder, TextDecoder, setTimeout });
    },
  });
  const window = dom.window as unknown as Window & typeof globalThis;
  await loaded(window);
  await (window as unknown as { Office: typeof Office }).Office.onReady();
  const { Office: office, Excel: excel } = window as unknown as { Office: typeof Office; Excel: typeof Excel };
  return {
    window,
    Office: office,
    Excel: excel,
    endpoint,
    close() {
      endpoint.dispose();
      window.close();
    },
  };
}

function clientFolder(): string {
  const here = typeof __filename === "string" ? __filename : join(process.cwd(), "package.json");
  return join(dirname(createRequire(here).resolve("@microsoft/office-js/package.json")), "dist");
}

function loaded(window: Window): Promise<void> {
  return new Promise((resolve) => {
    if (window.document.readyState === "complete") resolve();
    else window.addEventListener("load", () => resolve(), { once: true });
  });
}

type Callback = (code: number, data: unknown) => void;

/** What the client expects where its window channel would be. */
function clientEndPoint(endpoint: Endpoint): object {
  const handlers = new Map<string, (payload: unknown) => void>();
  endpoint.onEvent((action, payload) => handlers.get(action)?.(payload));
  const answer = async (callback: Callback | null, result: unknown) => callback?.(0, copy(await result));
  return {
    invoke: (name: string, callback: Callback | null, data: unknown) => void answer(callback, endpoint.invoke(name, copy(data))),
    registerForEvent(name: string, handler: (payload: unknown) => void, callback: Callback | null) {
      handlers.set(name, (payload) => handler(copy(payload)));
      void answer(callback, endpoint.register(name));
    },
    unregisterForEvent(name: string, callback: Callback | null) {
      handlers.delete(name);
      void answer(callback, endpoint.unregister(name));
    },
  };
}

/** Messages cross windows as text: what does not survive that would not in a browser. */
function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
