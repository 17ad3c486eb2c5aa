import { EventType, WORKBOOK } from "../gridEvents";
import { defineType, type HostContext } from "../objectModel";
import { accessDenied, invalidArgument } from "../hostError";
import { areaArgument, isMissing, optionalInteger, optionalText } from "../readArguments";
import { rangeObject, type SheetTarget } from "../targets";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";

function frozen({ sheetId }: SheetTarget, { grid }: HostContext) {
  const { rows, columns } = grid.layout.freeze(sheetId);
  if (rows === 0 && columns === 0) return null;
  return rangeObject({ sheetId, row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

/** null or nothing unfreezes nothing and freezes none, as in Excel. */
function count(args: unknown[]): number {
  const value = optionalInteger(args, 0) ?? 0;
  if (value < 0) throw invalidArgument();
  return value;
}

export const freezePanes = defineType<SheetTarget>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: ({ sheetId }, args, { grid }) => grid.layout.setFreeze(sheetId, { rows: count(args), columns: 0 }),
    FreezeColumns: ({ sheetId }, args, { grid }) => grid.layout.setFreeze(sheetId, { rows: 0, columns: count(args) }),
    FreezeAt({ sheetId }, args, host) {
      const area = areaArgument(args, 0, host, sheetId);
      const rows = area.rows >= MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns >= MAX_COLUMNS ? 0 : area.column + area.columns;
      host.grid.layout.setFreeze(sheetId, { rows, columns });
    },
    Unfreeze: ({ sheetId }, _, { grid }) => grid.layout.setFreeze(sheetId, { rows: 0, columns: 0 }),
    GetLocation(target, _, host) {
      const area = frozen(target, host);
      if (!area) throw invalidArgument();
      return area;
    },
    GetLocationOrNullObject: (target, _, host) => frozen(target, host),
  },
});

function setProtected(target: SheetTarget, isProtected: boolean, host: HostContext): void {
  host.grid.sheets.extras(target.sheetId).isProtected = isProtected;
  const message = { worksheetId: target.sheetId, isProtected, source: "Local" };
  host.raise(EventType.worksheetProtectionChanged, [target.sheetId, WORKBOOK], message);
}

export const worksheetProtection = defineType<SheetTarget>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: ({ sheetId }, { grid }) => grid.sheets.extras(sheetId).isProtected },
    Options: { get: ({ sheetId }, { grid }) => grid.sheets.extras(sheetId).protectionOptions },
  },
  methods: {
    Protect(target, args, host) {
      const extras = host.grid.sheets.extras(target.sheetId);
      if (extras.isProtected) throw accessDenied();
      extras.protectionOptions = isMissing(args[0]) ? {} : (args[0] as Record<string, unknown>);
      extras.password = optionalText(args, 1);
      setProtected(target, true, host);
    },
    Unprotect(target, args, host) {
      const extras = host.grid.sheets.extras(target.sheetId);
      if (extras.password !== undefined && extras.password !== optionalText(args, 0)) throw accessDenied();
      extras.password = undefined;
      setProtected(target, false, host);
    },
  },
});
