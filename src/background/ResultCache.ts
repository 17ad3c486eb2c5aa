interface Entry {
  result: Promise<unknown>;
  /** cells of the result; 0 until it is known */
  cells: number;
}

const MOST_ENTRIES = 500;
const MOST_CELLS = 2_000_000;

function cellsOf(value: unknown): number {
  return Array.isArray(value) ? value.length * ((value[0] as unknown[] | undefined)?.length ?? 0) : 1;
}

/**
 * Results by the key of their input, the ones used last kept: recalculating a sheet never fits a model again whose input did not change.
 */
export class ResultCache {
  private readonly entries = new Map<string, Entry>();

  /** The known result for the key, now the youngest. */
  get(key: string): Promise<unknown> | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.result;
  }

  /** Keeps a result. @param lasting tells whether a failure would be the same again, as a refusal of the input is */
  set(key: string, result: Promise<unknown>, lasting: (error: unknown) => boolean): void {
    const entry: Entry = { result, cells: 0 };
    this.entries.set(key, entry);
    result.then(
      (value) => {
        entry.cells = cellsOf(value);
        this.trim();
      },
      (error: unknown) => {
        if (!lasting(error)) this.forget(key, result);
      },
    );
    this.trim();
  }

  /** Forgets the key, unless another result has taken its place. */
  forget(key: string, result: Promise<unknown>): void {
    if (this.entries.get(key)?.result === result) this.entries.delete(key);
  }

  private trim(): void {
    let cells = 0;
    for (const entry of this.entries.values()) cells += entry.cells;
    for (const [key, entry] of this.entries) {
      if (this.entries.size <= 1 || (this.entries.size <= MOST_ENTRIES && cells <= MOST_CELLS)) return;
      this.entries.delete(key);
      cells -= entry.cells;
    }
  }
}
