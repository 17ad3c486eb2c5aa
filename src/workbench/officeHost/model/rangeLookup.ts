import { intersection } from "../../grid/areas";
import type { Area, CellValue } from "../../grid/grid.types";
import { type HostContext, HostObject, type HostType } from "../objectModel";
import { itemNotFound } from "../hostError";
import { optionalFlag, optionalText, textArgument, wordValue } from "../readArguments";
import { areasObject, contains, rangeObject, type RangeTarget } from "../targets";

type Methods = NonNullable<HostType<RangeTarget>["methods"]>;

function merged({ area }: RangeTarget, { grid }: HostContext): HostObject | null {
  const areas = grid.layout.merges(area.sheetId).filter((merge) => intersection(merge, area));
  return areas.length > 0 ? areasObject(areas) : null;
}

const SPECIAL = ["Constants", "Formulas", "Blanks", "Visible"] as const;

/** Cells of a kind as rectangles of whole rows, which is how a caller can go through them quickly. */
async function special({ area }: RangeTarget, args: unknown[], host: HostContext): Promise<HostObject | null> {
  const kind = wordValue(textArgument(args, 0), SPECIAL);
  await host.grid.settle();
  const used = host.grid.cells.used(area.sheetId, false);
  const part = kind === "Visible" ? clipToUse(area, used) : used && intersection(area, used);
  if (!part) return null;
  const areas = runsOf(part, matcher(kind, part, optionalText(args, 1) ?? "All", host));
  return areas.length > 0 ? areasObject(areas) : null;
}

const clipToUse = (area: Area, used: Area | undefined) => (used && intersection(area, used)) ?? area;

function matcher(kind: string, part: Area, valueKind: string, { grid }: HostContext): (row: number, column: number) => boolean {
  if (kind === "Visible") {
    const hidden = Array.from({ length: part.columns }, (_, column) => grid.layout.columnHidden(part.sheetId, part.column + column));
    return (row, column) => !grid.layout.rowHidden(part.sheetId, part.row + row) && !hidden[column];
  }
  const formulas = grid.cells.formulas(part);
  const values = grid.cells.values(part);
  const isFormula = (row: number, column: number) => String(formulas[row]?.[column] ?? "").startsWith("=");
  const isEmpty = (row: number, column: number) => (values[row]?.[column] ?? null) === null;
  if (kind === "Blanks") return (row, column) => isEmpty(row, column) && !isFormula(row, column);
  const wanted = kind === "Formulas";
  return (row, column) =>
    isFormula(row, column) === wanted && (wanted || !isEmpty(row, column)) && ofKind(values[row]?.[column] ?? null, valueKind);
}

/** Excel.SpecialCellValueType: any of Errors, Logical, Numbers, Text in one word, or All. */
function ofKind(value: CellValue, kind: string): boolean {
  if (kind === "All") return true;
  if (typeof value === "number") return kind.includes("Numbers");
  if (typeof value === "boolean") return kind.includes("Logical");
  return String(value).startsWith("#") ? kind.includes("Errors") : kind.includes("Text");
}

/** Rectangles that cover the matching cells: runs in each row, joined down where they are equally wide. */
function runsOf(part: Area, matches: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = 0; row < part.rows; row++) {
    const runs = rowRuns(part, row, matches);
    const next: Area[] = [];
    for (const run of runs) {
      const above = open.find((area) => area.column === run.column && area.columns === run.columns);
      next.push(above ? { ...above, rows: above.rows + 1 } : run);
    }
    done.push(...open.filter((area) => !runs.some((run) => run.column === area.column && run.columns === area.columns)));
    open = next;
  }
  return [...done, ...open];
}

function rowRuns(part: Area, row: number, matches: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let column = 0; column < part.columns; column++) {
    if (!matches(row, column)) continue;
    let end = column + 1;
    while (end < part.columns && matches(row, end)) end++;
    runs.push({ sheetId: part.sheetId, row: part.row + row, column: part.column + column, rows: 1, columns: end - column });
    column = end;
  }
  return runs;
}

function tables({ area }: RangeTarget, args: unknown[], { grid }: HostContext): HostObject {
  const whole = optionalFlag(args, 0);
  const found = grid.tables.list().filter((table) => (whole ? contains(area, table.area) : intersection(area, table.area)));
  return new HostObject("TableScopedCollection", { tableIds: found.map((table) => table.id) });
}

async function spill({ area }: RangeTarget, { grid }: HostContext): Promise<HostObject | null> {
  await grid.settle();
  const spilled = grid.cells.spillOf(area.sheetId, area.row, area.column);
  return spilled && spilled.row === area.row && spilled.column === area.column ? rangeObject(spilled) : null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** Methods that look for cells, tables and merges. */
export const rangeLookup: Methods = {
  GetMergedAreasOrNullObject: (target, _, host) => merged(target, host),
  GetSpecialCells: async (target, args, host) => required(await special(target, args, host)),
  GetSpecialCellsOrNullObject: special,
  GetSpillingToRange: async (target, _, host) => required(await spill(target, host)),
  GetSpillingToRangeOrNullObject: (target, _, host) => spill(target, host),
  GetTables: tables,
  GetVisibleView: (target) => new HostObject<RangeTarget>("RangeView", target),
};
