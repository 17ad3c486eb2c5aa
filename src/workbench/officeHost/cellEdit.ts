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
