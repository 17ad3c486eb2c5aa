import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../address/a1";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { invalidArgument } from "../hostError";
import { booleanValue } from "../readArguments";
import { addressOf, assertWritable, type RangeTarget, sheetObject } from "../targets";
import { rangeEditing } from "./rangeEditing";
import { rangeGeometry } from "./rangeGeometry";
import { rangeLookup } from "./rangeLookup";
import { rangeOutline } from "./outline";
import { readable, valueTypes, withBlanks, writeInputs, writeNumberFormats } from "./rangeValues";
import { namedStyle, applyNamedStyle } from "./namedStyles";

const part = (type: string) => (target: RangeTarget) => new HostObject<RangeTarget>(type, target);

const formulas = ({ area }: RangeTarget, { grid }: HostContext) => readable(area, () => withBlanks(grid.cells.formulas(area)));

const setInputs = ({ area }: RangeTarget, value: unknown, host: HostContext) => writeInputs(area, value, host);

const numberFormats = ({ area }: RangeTarget, { grid }: HostContext) => readable(area, () => grid.cells.numberFormats(area));

const setNumberFormats = ({ area }: RangeTarget, value: unknown, host: HostContext) => writeNumberFormats(area, value, host);

function relativeFormulas({ area }: RangeTarget, { grid }: HostContext): unknown {
  return readable(area, () =>
    withBlanks(grid.cells.formulas(area)).map((line, row) =>
      line.map((formula, column) => (isFormula(formula) ? translateFormulaToR1C1(formula, cellName(area, row, column)) : formula)),
    ),
  );
}

function setRelativeFormulas({ area }: RangeTarget, value: unknown, host: HostContext): void {
  if (!Array.isArray(value)) throw invalidArgument();
  const absolute = (value as unknown[][]).map((line, row) =>
    line.map((formula, column) => (isFormula(formula) ? translateFormulaToA1(formula, cellName(area, row, column)) : formula)),
  );
  writeInputs(area, absolute, host);
}

const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");

function cellName(area: Area, row: number, column: number): string {
  return cellAddress(area.row + row, area.column + column);
}

/** true or false where all agree, null where they differ. */
function agreed(first: number, count: number, isHidden: (index: number) => boolean): boolean | null {
  const start = isHidden(first);
  for (let i = 1; i < count; i++) if (isHidden(first + i) !== start) return null;
  return start;
}

function rowHidden({ area }: RangeTarget, { grid }: HostContext): boolean | null {
  const used = grid.cells.used(area.sheetId, false);
  const count = Math.max(1, Math.min(area.rows, (used ? used.row + used.rows : 1) - area.row));
  return agreed(area.row, count, (row) => grid.layout.rowHidden(area.sheetId, row));
}

function columnHidden({ area }: RangeTarget, { grid }: HostContext): boolean | null {
  const used = grid.cells.used(area.sheetId, false);
  const count = Math.max(1, Math.min(area.columns, (used ? used.column + used.columns : 1) - area.column));
  return agreed(area.column, count, (column) => grid.layout.columnHidden(area.sheetId, column));
}

const sum = (first: number, count: number, size: (index: number) => number) => {
  let total = 0;
  for (let i = 0; i < count; i++) total += size(first + i);
  return total;
};

/** Distances in points; whole rows and columns are measured over the part Excel shows first. */
const left = ({ area }: RangeTarget, { grid }: HostContext) =>
  sum(0, area.column, (column) => grid.layout.columnWidth(area.sheetId, column));
const top = ({ area }: RangeTarget, { grid }: HostContext) => sum(0, area.row, (row) => grid.layout.rowHeight(area.sheetId, row));
const width = ({ area }: RangeTarget, { grid }: HostContext) =>
  sum(area.column, area.columns, (column) => grid.layout.columnWidth(area.sheetId, column));
const height = ({ area }: RangeTarget, { grid }: HostContext) =>
  sum(area.row, area.rows, (row) => grid.layout.rowHeight(area.sheetId, row));

function hasSpill({ area }: RangeTarget, { grid }: HostContext): boolean | null {
  let seen: boolean | undefined;
  for (let row = area.row; row < area.row + Math.min(area.rows, 1000); row++) {
    for (let column = area.column; column < area.column + Math.min(area.columns, 100); column++) {
      const spills = grid.cells.spillOf(area.sheetId, row, column) !== undefined;
      if (seen !== undefined && seen !== spills) return null;
      seen = spills;
    }
  }
  return seen ?? false;
}

const key = ({ row, column }: Area) => `${row},${column}`;

export const range = defineType<RangeTarget>({
  name: "Range",
  keepsReference: true,
  properties: {
    Address: { get: ({ area }, host) => addressOf(host, area) },
    AddressLocal: { get: ({ area }, host) => addressOf(host, area) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    IsEntireColumn: { get: ({ area }) => area.rows >= MAX_ROWS },
    IsEntireRow: { get: ({ area }) => area.columns >= MAX_COLUMNS },
    Values: { calculated: true, get: ({ area }, { grid }) => readable(area, () => withBlanks(grid.cells.values(area))), set: setInputs },
    Text: { calculated: true, get: ({ area }, { grid }) => readable(area, () => grid.cells.text(area)) },
    ValueTypes: { calculated: true, get: ({ area }, { grid }) => readable(area, () => valueTypes(grid.cells.values(area))) },
    Formulas: { calculated: true, get: formulas, set: setInputs },
    FormulasLocal: { calculated: true, get: formulas, set: setInputs },
    FormulasR1C1: { calculated: true, get: relativeFormulas, set: setRelativeFormulas },
    NumberFormat: { get: numberFormats, set: setNumberFormats },
    NumberFormatLocal: { get: numberFormats, set: setNumberFormats },
    Hidden: { get: (target, host) => hiddenBoth(rowHidden(target, host), columnHidden(target, host)) },
    RowHidden: {
      get: rowHidden,
      set: ({ area }, value, host) => {
        assertWritable(host, area);
        host.grid.layout.setRowsHidden(area, booleanValue(value));
      },
    },
    ColumnHidden: {
      get: columnHidden,
      set: ({ area }, value, host) => {
        assertWritable(host, area);
        host.grid.layout.setColumnsHidden(area, booleanValue(value));
      },
    },
    HasSpill: { calculated: true, get: hasSpill },
    Left: { get: left },
    Top: { get: top },
    Width: { get: width, onRequest: true },
    Height: { get: height, onRequest: true },
    Style: { get: ({ area }, { grid }) => namedStyle(grid, area), set: ({ area }, value, host) => applyNamedStyle(host, area, value) },
    Hyperlink: {
      get: ({ area }, { grid }) => grid.sheets.extras(area.sheetId).hyperlinks.get(key(area)) ?? null,
      set: ({ area }, value, host) => {
        assertWritable(host, area);
        const link = value as { textToDisplay?: string } | null;
        host.grid.sheets.extras(area.sheetId).hyperlinks.set(key(area), { ...link });
        if (link?.textToDisplay !== undefined) writeInputs({ ...area, rows: 1, columns: 1 }, link.textToDisplay, host);
      },
    },
  },
  navigation: {
    ConditionalFormats: part("ConditionalFormatCollection"),
    DataValidation: part("DataValidation"),
    Format: part("RangeFormat"),
    Sort: part("RangeSort"),
    Worksheet: ({ area }) => sheetObject(area.sheetId),
  },
  methods: { ...rangeGeometry, ...rangeEditing, ...rangeLookup, ...rangeOutline },
});

function hiddenBoth(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}
