import { callsLoyalty } from "../formula/callsLoyalty";
import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import { type RuleFormula, scanSheet } from "../package/scanSheet";
import { scanTable, type TableFormula } from "../package/scanTable";
import type { SheetEntry } from "../package/WorkbookPart";
import type { CarrierKind, ConvertedFormula, LeftFormula } from "../sharing.types";
import type { FormulaConverter } from "./FormulaConverter";
import type { Planned, PlannedSheet, PlannedTable } from "./plan.types";
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
  const { kind, after, functions, reason, rows } = converter.convert(before, NO_PLACE);
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

/** A column whose cells become values loses its formula too: it would write calls of ours into new rows. */
function planColumn(entry: SheetEntry, site: TableFormula, converter: FormulaConverter): Planned<TableFormula> {
  const { kind, after, functions, reason } = converter.convert(site.formula, NO_PLACE);
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
  return { site, formula };
}

function planTables(file: Package, entry: SheetEntry, converter: FormulaConverter): PlannedTable[] {
  const parts = file
    .relationships(entry.part)
    .filter(({ type, external }) => type.endsWith("/table") && !external)
    .map(({ target }) => targetPart(entry.part, target));
  return parts.flatMap((part) => {
    const text = file.has(part) ? file.loyaltyText(part) : undefined;
    if (text === undefined) return [];
    const formulas = scanTable(text, part, callsLoyalty).map((site) => planColumn(entry, site, converter));
    return formulas.length > 0 ? [{ part, formulas }] : [];
  });
}

/** Decides what becomes of every formula of a sheet; undefined where none calls our functions. Formulas that must stay are added to `left`. */
export function planSheet(file: Package, entry: SheetEntry, converter: FormulaConverter, left: LeftFormula[]): PlannedSheet | undefined {
  if (!file.has(entry.part)) return undefined;
  const tables = planTables(file, entry, converter);
  if (tables.length === 0 && !file.mentionsLoyalty(entry.part)) return undefined;
  const text = file.pieces(entry.part);
  const sheet = scanSheet(text, entry.part, callsLoyalty);
  const planned = planCells(entry, sheet, text, converter);
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
