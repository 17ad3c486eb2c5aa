import { defineType, type HostContext, HostObject } from "../objectModel";
import { invalidArgument, itemNotFound } from "../hostError";
import { areaArgument } from "../readArguments";
import { rangeObject, type SheetTarget } from "../targets";

interface BreaksTarget extends SheetTarget {
  axis: "rows" | "columns";
}

interface BreakTarget extends BreaksTarget {
  /** row or column that begins a page; 0-based */
  before: number;
}

const listOf = ({ sheetId, axis }: BreaksTarget, { grid }: HostContext): number[] => grid.sheets.extras(sheetId).pageBreaks[axis];

const breakObject = (target: BreaksTarget, before: number) => new HostObject<BreakTarget>("PageBreak", { ...target, before });

export const breaksOf =
  (axis: BreaksTarget["axis"]) =>
  ({ sheetId }: SheetTarget) =>
    new HostObject<BreaksTarget>("PageBreakCollection", { sheetId, axis });

/** Page breaks set by hand: kept and saved, not drawn. */
export const pageBreakTypes = [
  defineType<BreaksTarget>({
    name: "PageBreakCollection",
    items: (target, host) => listOf(target, host).map((before) => breakObject(target, before)),
    item(target, key, host) {
      const before = listOf(target, host)[Number(key)];
      if (before === undefined) throw itemNotFound();
      return breakObject(target, before);
    },
    methods: {
      Add(target, args, host) {
        const area = areaArgument(args, 0, host, target.sheetId);
        const before = target.axis === "rows" ? area.row : area.column;
        if (before === 0) throw invalidArgument();
        const list = listOf(target, host);
        if (!list.includes(before)) list.push(before);
        list.sort((a, b) => a - b);
        return breakObject(target, before);
      },
      GetCount: (target, _, host) => listOf(target, host).length,
      RemovePageBreaks: (target, _, host) => void listOf(target, host).splice(0),
    },
  }),
  defineType<BreakTarget>({
    name: "PageBreak",
    id: ({ axis, before }) => `${axis}${before}`,
    properties: {
      RowIndex: { get: ({ axis, before }) => (axis === "rows" ? before : 0) },
      ColumnIndex: { get: ({ axis, before }) => (axis === "columns" ? before : 0) },
    },
    methods: {
      Delete(target, _, host) {
        const list = listOf(target, host);
        list.splice(list.indexOf(target.before), list.includes(target.before) ? 1 : 0);
      },
      GetCellAfterBreak: ({ sheetId, axis, before }) =>
        rangeObject({ sheetId, row: axis === "rows" ? before : 0, column: axis === "columns" ? before : 0, rows: 1, columns: 1 }),
    },
  }),
];
