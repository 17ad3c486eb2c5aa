import type { Area, CellValue, FilterCriteria, TableInfo } from "../../grid/grid.types";
import { apiNotFound, invalidArgument } from "../hostError";
import { defineType, type HostContext } from "../objectModel";
import { areaArgument, integerArgument, isMissing, optionalText, textArgument } from "../readArguments";
import { assertWritable, type ColumnTarget, rangeObject, type SheetTarget, type TableTarget } from "../targets";
import { tableBody, tableInfo } from "./tableRows";

/** Hides the rows of the area that do not meet all criteria, and shows the others. */
function applyFilters(area: Area, filters: Record<number, FilterCriteria>, { grid }: HostContext): void {
  grid.layout.setRowsHidden(area, false);
  const tests = Object.entries(filters).map(([column, criteria]) => ({ column: Number(column), passes: tester(criteria) }));
  if (tests.length === 0) return;
  const values = grid.cells.values(area);
  const texts = grid.cells.text(area);
  const passes = (row: number) => tests.every((test) => test.passes(values[row]?.[test.column] ?? null, texts[row]?.[test.column] ?? ""));
  for (let row = 0; row < area.rows; row++) {
    const first = row;
    while (row < area.rows && !passes(row)) row++;
    if (row > first) grid.layout.setRowsHidden({ ...area, row: area.row + first, rows: row - first }, true);
  }
}

type Test = (value: CellValue, text: string) => boolean;

function tester(criteria: FilterCriteria): Test {
  if (criteria.filterOn === "Values") {
    const wanted = new Set((criteria.values ?? []).map((value) => value.toLowerCase()));
    return (_, text) => wanted.has(text.toLowerCase());
  }
  if (criteria.filterOn !== "Custom") throw apiNotFound("Filter", `apply (${criteria.filterOn})`);
  const first = condition(criteria.criterion1 ?? "");
  if (criteria.criterion2 === undefined) return first;
  const second = condition(criteria.criterion2);
  return criteria.operator === "Or"
    ? (value, text) => first(value, text) || second(value, text)
    : (value, text) => first(value, text) && second(value, text);
}

/** "=word", ">10", "<>x", "*part*": as in Excel's custom filter. */
function condition(criterion: string): Test {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = new RegExp(
      `^${operand
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*/g, ".*")
        .replace(/\?/g, ".")}$`,
      "is",
    );
    return (value, text) => (pattern.test(text) || (typeof value === "number" && value === number)) === (operator === "=");
  }
  return (value) => typeof value === "number" && compare(value, operator, number);
}

function compare(value: number, operator: string, limit: number): boolean {
  if (operator === "<") return value < limit;
  if (operator === "<=") return value <= limit;
  return operator === ">" ? value > limit : value >= limit;
}

/** Criteria as the client sends them; names come in either case. */
function readCriteria(value: unknown): FilterCriteria {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const given = Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name.charAt(0).toLowerCase() + name.slice(1), entry as unknown]),
  );
  if (typeof given["filterOn"] !== "string") throw invalidArgument();
  return given as unknown as FilterCriteria;
}

async function setFilter(target: ColumnTarget, criteria: FilterCriteria | undefined, host: HostContext): Promise<void> {
  const info = tableInfo(target, host);
  const position = info.columns.findIndex((column) => column.id === target.columnId);
  const filters = { ...info.filters };
  if (criteria) filters[position] = criteria;
  else delete filters[position];
  await host.grid.settle();
  applyFilters(tableBody(info), filters, host);
  host.grid.tables.update(target.tableId, { filters });
}

const criteriaOf = (info: TableInfo) => info.columns.map((_, i) => info.filters[i] ?? null);

export const tableFilterTypes = [
  defineType<ColumnTarget>({
    name: "Filter",
    properties: {
      Criteria: {
        get(target, host) {
          const info = tableInfo(target, host);
          return info.filters[info.columns.findIndex((column) => column.id === target.columnId)] ?? null;
        },
      },
    },
    methods: {
      Apply: (target, args, host) => setFilter(target, readCriteria(args[0]), host),
      ApplyValuesFilter(target, args, host) {
        const values = args[0];
        if (!Array.isArray(values)) throw invalidArgument();
        return setFilter(target, { filterOn: "Values", values: values.map(String) }, host);
      },
      ApplyCustomFilter(target, args, host) {
        const criterion2 = isMissing(args[1]) ? undefined : textArgument(args, 1);
        const operator = optionalText(args, 2) ?? "And";
        return setFilter(target, { filterOn: "Custom", criterion1: textArgument(args, 0), criterion2, operator }, host);
      },
      Clear: (target, _, host) => setFilter(target, undefined, host),
    },
  }),
  defineType<TableTarget>({
    name: "TableAutoFilter",
    properties: {
      Enabled: { get: (target, host) => tableInfo(target, host).showFilterButton },
      IsDataFiltered: { get: (target, host) => Object.keys(tableInfo(target, host).filters).length > 0 },
      Criteria: { get: (target, host) => criteriaOf(tableInfo(target, host)) },
    },
    methods: {
      GetRange: (target, _, host) => rangeObject(tableInfo(target, host).area),
      GetRangeOrNullObject: (target, _, host) => rangeObject(tableInfo(target, host).area),
      ClearCriteria(target, _, host) {
        applyFilters(tableBody(tableInfo(target, host)), {}, host);
        host.grid.tables.update(target.tableId, { filters: {} });
      },
    },
  }),
];

const filterOf = ({ sheetId }: SheetTarget, { grid }: HostContext) => grid.sheets.extras(sheetId).autoFilter;

/** Rows below the header of the filtered area. */
function refresh(target: SheetTarget, host: HostContext): void {
  const filter = filterOf(target, host);
  if (filter) applyFilters({ ...filter.area, row: filter.area.row + 1, rows: filter.area.rows - 1 }, filter.filters, host);
}

function clear(target: SheetTarget, host: HostContext): void {
  const filter = filterOf(target, host);
  if (filter) filter.filters = {};
  refresh(target, host);
}

const rangeOf = (target: SheetTarget, host: HostContext) => {
  const filter = filterOf(target, host);
  return filter ? rangeObject(filter.area) : null;
};

export const sheetAutoFilter = defineType<SheetTarget>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: (target, host) => filterOf(target, host) !== undefined },
    IsDataFiltered: { get: (target, host) => Object.keys(filterOf(target, host)?.filters ?? {}).length > 0 },
    Criteria: {
      get(target, host) {
        const filter = filterOf(target, host);
        return filter ? Array.from({ length: filter.area.columns }, (_, i) => filter.filters[i] ?? null) : [];
      },
    },
  },
  methods: {
    async Apply(target, args, host) {
      const area = areaArgument(args, 0, host, target.sheetId);
      assertWritable(host, area);
      const extras = host.grid.sheets.extras(target.sheetId);
      const filters = extras.autoFilter && JSON.stringify(extras.autoFilter.area) === JSON.stringify(area) ? extras.autoFilter.filters : {};
      if (!isMissing(args[1])) {
        const column = integerArgument(args, 1);
        if (column < 0 || column >= area.columns) throw invalidArgument();
        if (!isMissing(args[2])) filters[column] = readCriteria(args[2]);
      }
      extras.autoFilter = { area, filters };
      await host.grid.settle();
      refresh(target, host);
    },
    ClearCriteria: (target, _, host) => clear(target, host),
    Reapply: (target, _, host) => refresh(target, host),
    Remove(target, _, host) {
      clear(target, host);
      delete host.grid.sheets.extras(target.sheetId).autoFilter;
    },
    GetRange(target, _, host) {
      const range = rangeOf(target, host);
      if (!range) throw invalidArgument();
      return range;
    },
    GetRangeOrNullObject: (target, _, host) => rangeOf(target, host),
  },
});
