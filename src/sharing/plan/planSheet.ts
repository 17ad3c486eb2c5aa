import { callsLoyalty } from "../formula/parseCalls";
import type { Surroundings } from "../formula/crossingCell";
import type { Package } from "../package/Package";
import { type RuleFormula, scanSheet } from "../package/scanSheet";
import { scanTable, type TableFormula, tableName, tableParts } from "../package/scanTable";
import type { SheetEntry } from "../package/WorkbookPart";
import type { CarrierKind, ConvertedFormula, LeftFormula } from "../sharing.types";
import type { FormulaConverter } from "./FormulaConverter";
import type { Planned, PlannedCell, PlannedColumn, PlannedSheet, PlannedTable } from "./plan.types";
import { planCells } from "./planCells";

/** A formula that shows no value of its own has no cell to be measured in. */
const NO_PLACE = { row: 0, column: 0, rows: 1, columns: 1 };

interface Carrier {
  carrier: CarrierKind;
  sheetName: string;
  address: string;
  before: string;
}

/** Converts a formula outside the cells. Without a value beside it, kind c is impossible there: it stays, and is told. */
export function planOutside(
  { before, carrier, sheetName, address }: Carrier,
  converter: FormulaConverter,
  left: LeftFormula[],
): ConvertedFormula | undefined {
  const { kind, after, functions, reason, rows } = converter.convert(before, NO_PLACE, sheetName);
  if (kind !== "c" && !rows) return { carrier, sheetName, address, range: address, kind, functions, before, after };
  left.push({ carrier, sheetName, address, before, reason: reason === "unknownFunction" ? "unknownFunction" : "noValueThere" });
  return undefined;
}

function planRules(
  entry: SheetEntry,
  rules: readonly RuleFormula[],
  converter: FormulaConverter,
  left: LeftFormula[],
): Planned<RuleFormula>[] {
  return rules.flatMap((site) => {
    const carrier = { carrier: site.carrier, sheetName: entry.name, address: site.range, before: site.formula };
    const formula = planOutside(carrier, converter, left);
    return formula ? [{ site, formula }] : [];
  });
}

/** Tells whether a table is on the sheet; its tables are read when that is first asked. */
function tableTest(file: Package, entry: SheetEntry): Surroundings["hasTable"] {
  let names: Set<string> | undefined;
  return (name) => {
    names ??= new Set(tableParts(file, entry).map((part) => tableName(file.text(part), part).toLowerCase()));
    return names.has(name.toLowerCase());
  };
}

/** A column whose cells become values loses its formula too: it would write calls of ours into new rows. */
function planColumn(entry: SheetEntry, site: TableFormula, converter: FormulaConverter, hasTable: Surroundings["hasTable"]): PlannedColumn {
  const around = { cell: undefined, hasTable, isArray: site.isArray };
  const { kind, after, functions, reason, array } = converter.convert(site.formula, NO_PLACE, entry.name, around);
  const address = `${site.table}[${site.column}]`;
  const formula: ConvertedFormula = {
    carrier: "tableColumn",
    sheetName: entry.name,
    address,
    range: address,
    kind,
    functions,
    before: site.formula,
    ...(reason ? { reason } : {}),
    ...(after === undefined ? {} : { after }),
  };
  // as the cells are stored: calls of names with the mark of a dynamic array
  return { site, formula, array: kind === "a" || array === true };
}

function planTables(file: Package, entry: SheetEntry, converter: FormulaConverter, hasTable: Surroundings["hasTable"]): PlannedTable[] {
  return tableParts(file, entry).flatMap((part) => {
    const text = file.loyaltyText(part);
    if (text === undefined) return [];
    const formulas = scanTable(text, part, callsLoyalty).map((site) => planColumn(entry, site, converter, hasTable));
    return formulas.length > 0 ? [{ part, formulas }] : [];
  });
}

/** A value in the row of totals is its label: Excel takes the row for damaged where its cells and its columns tell different things. */
function labelTotals(tables: readonly PlannedTable[], cells: readonly PlannedCell[]): void {
  const values = new Map(
    cells.flatMap(({ formula: { kind, address, cached } }) => (kind === "c" && cached ? [[address, cached.text]] : [])),
  );
  for (const column of tables.flatMap(({ formulas }) => formulas)) {
    const label = column.site.role === "totals" && column.formula.kind === "c" ? values.get(column.site.totalsCell) : undefined;
    if (label !== undefined) column.label = label;
  }
}

/**
 * Decides what becomes of every formula of a sheet; undefined where none calls our functions. Formulas that must stay are added to `left`.
 */
export function planSheetFormulas(
  file: Package,
  entry: SheetEntry,
  converter: FormulaConverter,
  left: LeftFormula[],
): PlannedSheet | undefined {
  if (!file.has(entry.part)) return undefined;
  const hasTable = tableTest(file, entry);
  const tables = planTables(file, entry, converter, hasTable);
  if (tables.length === 0 && !file.mentionsLoyalty(entry.part)) return undefined;
  const text = file.pieces(entry.part);
  const sheet = scanSheet(text, entry.part, callsLoyalty);
  const planned = planCells(entry, sheet, text, converter, hasTable);
  labelTotals(tables, planned.cells);
  left.push(...planned.left);
  const rules = planRules(entry, sheet.rules, converter, left);
  if (planned.cells.length === 0 && rules.length === 0 && tables.length === 0) return undefined;
  const { legacyDrawing, legacyDrawingAt, rootName, isProtected, selectedView } = sheet;
  return {
    entry,
    sheet: { legacyDrawing, legacyDrawingAt, rootName, isProtected, ...(selectedView ? { selectedView } : {}) },
    cells: planned.cells,
    kept: planned.kept,
    rules,
    tables,
  };
}
