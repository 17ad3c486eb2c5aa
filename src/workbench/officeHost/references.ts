import { type GridEvent, MAX_COLUMNS, MAX_ROWS } from "../grid/grid.types";
import type { HostObject } from "./objectModel";
import type { RangeTarget } from "./targets";

/** Objects the client holds by reference id. Ranges among them follow inserted and deleted rows and columns. */
export interface References {
  idOf(object: HostObject): string;
  keep(object: HostObject): void;
  get(id: string): HostObject | undefined;
  remove(id: string): void;
  clear(): void;
  size(): number;
  follow(event: GridEvent): void;
}

export function createReferences(): References {
  const ids = new WeakMap<HostObject, string>();
  const kept = new Map<string, HostObject>();
  let last = 0;
  const idOf = (object: HostObject) => {
    const id = ids.get(object) ?? `{r${++last}}`;
    ids.set(object, id);
    return id;
  };
  return {
    idOf,
    keep: (object) => void kept.set(idOf(object), object),
    get: (id) => kept.get(id),
    remove: (id) => void kept.delete(id),
    clear: () => kept.clear(),
    size: () => kept.size,
    follow(event) {
      if (event.kind !== "changed" || event.change === "edited") return;
      for (const object of kept.values()) if (object.type === "Range") shift(object.target as RangeTarget, event);
    },
  };
}

function shift(range: RangeTarget, { area, change }: Extract<GridEvent, { kind: "changed" }>): void {
  if (range.area.sheetId !== area.sheetId) return;
  const byRow = change === "rowInserted" || change === "rowDeleted";
  if (byRow ? range.area.rows >= MAX_ROWS : range.area.columns >= MAX_COLUMNS) return;
  const inserted = change === "rowInserted" || change === "columnInserted";
  const at = byRow ? area.row : area.column;
  const count = byRow ? area.rows : area.columns;
  const [start, length] = byRow ? [range.area.row, range.area.rows] : [range.area.column, range.area.columns];
  const [newStart, newLength] = inserted ? afterInsert(start, length, at, count) : afterDelete(start, length, at, count);
  range.area = byRow ? { ...range.area, row: newStart, rows: newLength } : { ...range.area, column: newStart, columns: newLength };
}

function afterInsert(start: number, length: number, at: number, count: number): [number, number] {
  if (at <= start) return [start + count, length];
  return at < start + length ? [start, length + count] : [start, length];
}

/** A range whose cells are all deleted keeps one row or column: Excel would make it #REF!. */
function afterDelete(start: number, length: number, at: number, count: number): [number, number] {
  const before = Math.max(0, Math.min(count, start - at));
  const inside = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  return [start - before, Math.max(1, length - inside)];
}
