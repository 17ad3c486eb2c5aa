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
