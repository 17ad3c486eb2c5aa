import { invalidArgument } from "../hostError";
import { defineType, type HostContext } from "../objectModel";
import { areaArgument, integerArgument, isMissing } from "../readArguments";
import { assertWritable, rangeObject, type SheetTarget } from "../targets";
import { applyFilters, readCriteria } from "./tableFilters";

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
