import { intersection } from "../../grid/areas";
import type { Area, CellInput, CellValue } from "../../grid/grid.types";
import { apiNotFound, invalidArgument, itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { areaArgument, optionalFlag, optionalText } from "../readArguments";
import { type AreasTarget, assertWritable, rangeAddress, rangeObject, type RangeTarget, sheetObject, type TableTarget } from "../targets";
import { valueTypes, withBlanks } from "./rangeValues";
import { tableBody, tableInfo } from "./tableRows";

const cells = ({ areas }: AreasTarget) => areas.reduce((count, area) => count + area.rows * area.columns, 0);

/** Several ranges of one sheet. */
export const rangeAreas = defineType<AreasTarget>({
  name: "RangeAreas",
  keepsReference: true,
  properties: {
    Address: { get: ({ areas }, host) => areas.map((area) => rangeAddress(host, area)).join(",") },
    AddressLocal: { get: ({ areas }, host) => areas.map((area) => rangeAddress(host, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: cells },
  },
  navigation: {
    Areas: (target) => new HostObject("RangeCollection", target),
    Worksheet({ areas }) {
      const [first] = areas;
      if (!first) throw itemNotFound();
      return sheetObject(first.sheetId);
    },
  },
  methods: {
    GetIntersectionOrNullObject({ areas }, args, host) {
      const other = areaArgument(args, 0, host, areas[0]?.sheetId);
      const parts = areas.flatMap((area) => intersection(area, other) ?? []);
      return parts.length > 0 ? new HostObject<AreasTarget>("RangeAreas", { areas: parts }) : null;
    },
  },
});

export const areaCollection = defineType<AreasTarget>({
  name: "RangeCollection",
  items: ({ areas }) => areas.map(rangeObject),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt({ areas }, [index]) {
      const area = areas[Number(index)];
      if (!area) throw itemNotFound();
      return rangeObject(area);
    },
  },
});

interface SortField {
  key: number;
  ascending: boolean;
}

function fieldsOf(value: unknown): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return (value as Record<string, unknown>[]).map((field) => {
    const key = field["key"] ?? field["Key"];
    const on = field["sortOn"] ?? field["SortOn"] ?? "Value";
    if (typeof key !== "number") throw invalidArgument();
    if (on !== "Value") throw apiNotFound("RangeSort", `apply (${String(on)})`);
    return { key, ascending: (field["ascending"] ?? field["Ascending"] ?? true) !== false };
  });
}

/** Numbers before texts before truth values before errors; blanks last whichever way, as in Excel. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return String(value).startsWith("#") ? 3 : 1;
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order =
    rank(a) - rank(b) ||
    (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en", { sensitivity: "base" }));
  return ascending ? order : -order;
}

async function sort(area: Area, fields: SortField[], { grid }: HostContext): Promise<void> {
  await grid.settle();
  const values = grid.cells.values(area);
  const formulas = grid.cells.formulas(area);
  const order = values.map((_, i) => i);
  order.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const result = compare(values[a]?.[key] ?? null, values[b]?.[key] ?? null, ascending);
      if (result !== 0) return result;
    }
    return a - b;
  });
  const input = (value: CellValue, from: number, to: number): CellInput =>
    typeof value === "string" && value.startsWith("=") ? { formula: grid.cells.moveFormula(value, to - from, 0) } : { value };
  grid.cells.write(
    area,
    order.map((from, to) => (formulas[from] ?? []).map((value) => input(value, from, to))),
  );
}

/** Rows of the area that are not hidden. */
const visibleRows = (area: Area, { grid }: HostContext) =>
  Array.from({ length: area.rows }, (_, row) => row).filter((row) => !grid.layout.rowHidden(area.sheetId, area.row + row));

const view = <T>(read: (area: Area, host: HostContext) => T[]): HostProperty<RangeTarget> => ({
  calculated: true,
  get: ({ area }, host) => {
    const all = read(area, host);
    return visibleRows(area, host).map((row) => all[row]);
  },
});

export const rangeExtraTypes = [
  defineType<RangeTarget>({
    name: "RangeSort",
    methods: {
      Apply({ area }, args, host) {
        assertWritable(host, area);
        if (optionalText(args, 3) === "Columns") throw apiNotFound("RangeSort", "apply (columns)");
        const body = optionalFlag(args, 2) ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
        return sort(body, fieldsOf(args[0]), host);
      },
    },
  }),
  defineType<TableTarget>({
    name: "TableSort",
    methods: {
      Apply(target, args, host) {
        const body = tableBody(tableInfo(target, host));
        assertWritable(host, body);
        return sort(body, fieldsOf(args[0]), host);
      },
    },
  }),
  defineType<RangeTarget>({
    name: "RangeView",
    properties: {
      Values: view((area, { grid }) => withBlanks(grid.cells.values(area))),
      Text: view((area, { grid }) => grid.cells.text(area)),
      Formulas: view((area, { grid }) => withBlanks(grid.cells.formulas(area))),
      NumberFormat: view((area, { grid }) => grid.cells.numberFormats(area)),
      ValueTypes: view((area, { grid }) => valueTypes(grid.cells.values(area))),
      RowCount: { get: ({ area }, host) => visibleRows(area, host).length },
      ColumnCount: { get: ({ area }) => area.columns },
      CellAddresses: {
        get: ({ area }, host) =>
          visibleRows(area, host).map((row) =>
            Array.from({ length: area.columns }, (_, column) =>
              rangeAddress(host, { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
            ),
          ),
      },
    },
    navigation: { Rows: (target) => new HostObject<RangeTarget>("RangeViewCollection", target) },
    methods: { GetRange: ({ area }) => rangeObject(area) },
  }),
  defineType<RangeTarget>({
    name: "RangeViewCollection",
    items: ({ area }, host) =>
      visibleRows(area, host).map((row) => new HostObject<RangeTarget>("RangeView", { area: { ...area, row: area.row + row, rows: 1 } })),
    methods: {
      GetCount: ({ area }, _, host) => visibleRows(area, host).length,
      GetItemAt({ area }, [index], host) {
        const row = visibleRows(area, host)[Number(index)];
        if (row === undefined) throw itemNotFound();
        return new HostObject<RangeTarget>("RangeView", { area: { ...area, row: area.row + row, rows: 1 } });
      },
    },
  }),
  defineType<RangeTarget>({
    name: "DataValidation",
    properties: {
      Rule: {
        get: (target, host) => validationOf(target, host)?.rule ?? {},
        set({ area }, value, host) {
          assertWritable(host, area);
          if (typeof value !== "object" || value === null) throw invalidArgument();
          setValidation(area, { rule: value }, host);
        },
      },
      Prompt: note("prompt"),
      ErrorAlert: note("errorAlert"),
      IgnoreBlanks: note("ignoreBlanks"),
      Type: { get: (target, host) => typeOf(validationOf(target, host)?.rule) },
    },
    methods: {
      Clear({ area }, _, host) {
        assertWritable(host, area);
        const extras = host.grid.sheets.extras(area.sheetId);
        extras.validations = extras.validations.filter((entry) => !intersection(entry.area, area));
      },
    },
  }),
];

/** Validations are kept and saved; the workbench does not check what is typed. */
function validationOf({ area }: RangeTarget, { grid }: HostContext) {
  return grid.sheets.extras(area.sheetId).validations.find((entry) => intersection(entry.area, area));
}

function setValidation(area: Area, change: Record<string, unknown>, { grid }: HostContext): void {
  const extras = grid.sheets.extras(area.sheetId);
  const same = extras.validations.find((entry) => JSON.stringify(entry.area) === JSON.stringify(area));
  if (same) Object.assign(same, change);
  else extras.validations.push({ area, rule: {}, ...change });
}

function note(name: "prompt" | "errorAlert" | "ignoreBlanks"): HostProperty<RangeTarget> {
  return {
    get: (target, host) => validationOf(target, host)?.[name] ?? null,
    set({ area }, value, host) {
      assertWritable(host, area);
      setValidation(area, { [name]: value }, host);
    },
  };
}

function typeOf(rule: Record<string, unknown> | undefined): string {
  const [kind] = Object.keys(rule ?? {});
  return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
}
