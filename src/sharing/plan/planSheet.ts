import { cellAddress, parseCell, parseRect } from "../../address/a1";
import type { Surroundings } from "../formula/crossingCell";
import { callsLoyalty } from "../formula/parseCalls";
import {
  cellFormulas,
  findCells,
  type FormulaCell,
  type PlainCell,
  type RuleFormula,
  type ScannedSheet,
  scanSheet,
} from "../package/scanSheet";
import type { Package } from "../package/Package";
import type { SheetEntry } from "../package/WorkbookPart";
import { scanTable, type TableFormula, tableName, tableParts } from "../package/scanTable";
import type { CarrierKind, ConvertedFormula, LeftFormula } from "../sharing.types";
import type { PartText } from "../xml/scanXml";
import type { Conversion, FormulaConverter } from "./FormulaConverter";
import type { Planned, PlannedCell, PlannedColumn, PlannedSheet, PlannedTable, SpilledFormula } from "./plan.types";

const TYPES: Record<string, NonNullable<ConvertedFormula["cached"]>["type"]> = { str: "text", b: "boolean", e: "error", n: "number" };

/** The value a file keeps beside a formula. A text kept in the list of shared texts, where no program puts a result, is not looked up. */
function storedValue({ attributes, value }: FormulaCell): ConvertedFormula["cached"] {
  const type = TYPES[attributes.t ?? "n"];
  if (value === undefined || type === undefined || (value === "" && type !== "text")) return undefined;
  return { type, text: type === "boolean" ? (value === "1" || value === "true" ? "TRUE" : "FALSE") : value };
}

/** Whether a cell shows something that can stay when its formula goes; #NAME? only says that the add-in was missing. */
function hasUsableValue(cell: FormulaCell): boolean {
  return cell.value !== undefined && cell.value !== "" && !(cell.attributes.t === "e" && cell.value === "#NAME?");
}

/** Cells that the result of a formula fills; some programs write a single one as C1:C1. */
function resultRange({ formulaAttributes: { t, ref }, address }: FormulaCell): string {
  const single = ref === `${address}:${address}`;
  return t === "array" && ref !== undefined && !single ? ref : address;
}

const isArray = ({ formulaAttributes: { t } }: FormulaCell): boolean => t === "array";

/** An array formula that somebody entered, without the mark of a dynamic array, stays one: its result keeps to its cells. */
function isFixedArray(cell: FormulaCell): boolean {
  return cell.attributes.cm === undefined && isArray(cell);
}

function storeOf(cell: FormulaCell, { kind, array, rows }: Conversion): PlannedCell["store"] {
  if (kind === "a") return isFixedArray(cell) ? "array" : "dynamic";
  return array || (!rows && resultRange(cell) !== cell.address) ? "array" : "plain";
}

interface Drafted {
  planned: PlannedCell;
  conversion: Conversion;
}

/** Decides what becomes of every cell of a sheet. @param text of the sheet part @param hasTable tells the tables of the sheet */
function planCells(
  entry: SheetEntry,
  { cells }: ScannedSheet,
  text: PartText,
  converter: FormulaConverter,
  hasTable: Surroundings["hasTable"],
): Pick<PlannedSheet, "cells" | "kept"> & { left: LeftFormula[] } {
  const left: LeftFormula[] = [];
  const drafts: Drafted[] = [];
  for (const { cell, formula } of cellFormulas(cells)) {
    const place = parseCell(cell.address) ?? { row: 0, column: 0 };
    const range = resultRange(cell);
    const { rows, columns } = parseRect(range) ?? { rows: 1, columns: 1 };
    const around = { cell: place, hasTable, isArray: isArray(cell) };
    const conversion = converter.convert(formula, { ...place, rows, columns }, entry.name, around);
    drafts.push({ planned: plannedCell(entry, cell, formula, range, conversion), conversion });
  }
  placeSpilled(drafts, text, entry.part);
  const planned = drafts.map((draft) => draft.planned);
  const stays = planned.filter((cell) => leaves(cell, left));
  const staying = new Set(stays);
  const kept = stays.flatMap(({ site, formula }) => (site.formulaAttributes.t === "shared" ? [{ site, text: formula.before }] : []));
  return { cells: planned.filter((cell) => !staying.has(cell)), kept, left };
}

function plannedCell(entry: SheetEntry, cell: FormulaCell, before: string, range: string, conversion: Conversion): PlannedCell {
  const { kind, reason, functions, after } = conversion;
  const cached = storedValue(cell);
  const formula: ConvertedFormula = {
    carrier: "cell",
    sheetName: entry.name,
    address: cell.address,
    range,
    kind,
    functions,
    before,
    ...(reason ? { reason } : {}),
    ...(after === undefined ? {} : { after }),
    ...(cached ? { cached } : {}),
  };
  return { site: cell, formula, store: storeOf(cell, conversion) };
}

/** A formula that would become a value, but has none, stays: it can still be repaired. */
function leaves({ site, formula }: PlannedCell, left: LeftFormula[]): boolean {
  if (formula.kind !== "c" || hasUsableValue(site)) return false;
  const { carrier, sheetName, address, before } = formula;
  left.push({ carrier, sheetName, address, before, reason: formula.reason === "unknownFunction" ? "unknownFunction" : "noValueThere" });
  return true;
}

/** Results that need a formula in each cell get them where all their cells are stored; else the value stays. */
function placeSpilled(drafts: readonly Drafted[], text: PartText, part: string): void {
  const wanted = drafts.flatMap(({ planned, conversion }) => otherCells(planned, conversion).map(({ address }) => address));
  if (wanted.length === 0) return;
  const found = findCells(text, part, new Set(wanted));
  for (const draft of drafts) placeOne(draft, found);
}

function placeOne({ planned, conversion }: Drafted, found: ReadonlyMap<string, PlainCell>): void {
  const others = otherCells(planned, conversion);
  if (others.length === 0) return;
  const places = others.map(({ address }) => found.get(address));
  if (places.every((place) => place && !place.hasFormula && !place.selfClosing)) {
    planned.others = others.map((other, i) => ({ ...other, at: places[i]!.startTagEnd }));
    return;
  }
  planned.formula = { ...planned.formula, kind: "c", reason: "dynamicInOlder", after: undefined };
}

function otherCells({ formula: { address } }: PlannedCell, { rows }: Conversion): SpilledFormula[] {
  const first = rows && parseCell(address);
  if (!rows || !first) return [];
  return rows
    .flatMap((cells, i) => cells.map((cell, j) => ({ ...cell, at: 0, address: cellAddress(first.row + i, first.column + j) })))
    .slice(1);
}

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
