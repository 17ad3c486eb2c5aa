/** Settings an add-in keeps in the workbook: `Office.context.document.settings`. Values are JSON texts. */
export interface SettingsStore {
  all(): [string, string][];
  replace(entries: readonly (readonly [string, string])[]): void;
  onSave(listener: () => void): void;
}

export function createSettings(initial: readonly (readonly [string, string])[] = []): SettingsStore {
  const values = new Map(initial);
  const listeners: (() => void)[] = [];
  return {
    all: () => [...values],
    replace(entries) {
      values.clear();
      for (const [key, value] of entries) values.set(key, value);
      for (const listener of listeners) listener();
    },
    onSave: (listener) => void listeners.push(listener),
  };
}

/** One request of the client, as measured: what a pane asks of Excel in one sync. */
export interface RequestStats {
  bytes: number;
  responseBytes: number;
  actions: number;
  /** time in the host */
  ms: number;
  failed: boolean;
}

/** All requests since the host began or since `clear`. */
export class Stats {
  readonly requests: RequestStats[] = [];

  add(request: RequestStats): void {
    this.requests.push(request);
  }

  /** Size of the largest request, in bytes; 0 before the first. */
  largestRequest(): number {
    return this.requests.reduce((most, request) => Math.max(most, request.bytes), 0);
  }

  clear(): void {
    this.requests.length = 0;
  }
}

/** Whether a person is typing into a cell: Excel then refuses writes, or makes them wait when asked to. */
export interface CellEdit {
  begin(): void;
  end(): void;
  isActive(): boolean;
  /** resolves when no cell is being edited */
  ended(): Promise<void>;
}

export function createCellEdit(): CellEdit {
  let active = false;
  let waiting: (() => void)[] = [];
  return {
    begin() {
      active = true;
    },
    end() {
      active = false;
      const resume = waiting;
      waiting = [];
      for (const resolve of resume) resolve();
    },
    isActive: () => active,
    ended: () => (active ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
