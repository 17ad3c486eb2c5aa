import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { cellAddress, overlap, parseRect, type Rect } from "../../address/a1";
import { stopIfCancelled } from "../refusal";
import type { LongRun } from "../workbook.types";
import { joinArrays, repeatedCells } from "./arrayBlocks";
import type { FormulaCell, FormulaReader, FoundFormulas, IsOurs, SharingScope } from "./sharing.types";

/** Cells read in one request: formulas are longer than values. */
const CELLS_AT_ONCE = 20_000;
/** Results whose size is asked for in one request. */
const SIZES_AT_ONCE = 250;

interface Place {
  sheet: Excel.Worksheet;
  rect: Rect;
}

/** A cell with a formula that was looked for. */
export interface FoundCell {
  sheet: Excel.Worksheet;
  row: number;
  column: number;
  formula: string;
  value: CellValue;
}

async function usedPlaces(context: Excel.RequestContext, sheets: Excel.Worksheet[]): Promise<Place[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  return used.flatMap((range, i) =>
    range.isNullObject
      ? []
      : [{ sheet: sheets[i]!, rect: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } }],
  );
}

async function placesOf(context: Excel.RequestContext, scope: SharingScope): Promise<Place[]> {
  if (scope === "workbook") {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    return usedPlaces(context, sheets.items);
  }
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  const selection = context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const [whole] = await usedPlaces(context, [sheet]);
  if (!whole || scope === "sheet") return whole ? [whole] : [];
  const rect = overlap(whole.rect, {
    row: selection.rowIndex,
    column: selection.columnIndex,
    rows: selection.rowCount,
    columns: selection.columnCount,
  });
  return rect ? [{ sheet, rect }] : [];
}

/** Reads a place some rows at a time and keeps the cells that call our functions. */
async function cellsIn(context: Excel.RequestContext, { sheet, rect }: Place, isOurs: IsOurs, run: LongRun): Promise<FoundCell[]> {
  const found: FoundCell[] = [];
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / rect.columns));
  for (let first = 0; first < rect.rows; first += rows) {
    stopIfCancelled(run.signal);
    const range = sheet
      .getRangeByIndexes(rect.row + first, rect.column, Math.min(rows, rect.rows - first), rect.columns)
      .load("formulas,values");
    // each request is sized for Excel's limits
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    (range.formulas as CellValue[][]).forEach((line, i) =>
      line.forEach((formula, k) => {
        if (typeof formula !== "string" || !formula.startsWith("=") || !isOurs(formula.slice(1))) return;
        found.push({ sheet, row: rect.row + first + i, column: rect.column + k, formula, value: range.values[i]?.[k] as CellValue });
      }),
    );
  }
  return found;
}

const local = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** The cells each result fills. Excel versions without dynamic arrays lack the question: there each fills its own. */
async function withAreas(
  context: Excel.RequestContext,
  anchors: readonly FoundCell[],
  signal: AbortSignal | undefined,
): Promise<FormulaCell[]> {
  const cells: FormulaCell[] = [];
  const knowsSpills = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
  for (let first = 0; first < anchors.length; first += SIZES_AT_ONCE) {
    stopIfCancelled(signal);
    const chunk = anchors.slice(first, first + SIZES_AT_ONCE);
    const spills = chunk.map(({ sheet, row, column }) =>
      knowsSpills ? sheet.getCell(row, column).getSpillingToRangeOrNullObject().load("address,values") : undefined,
    );
    // each request is sized for Excel's limits
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (knowsSpills) await context.sync();
    chunk.forEach(({ sheet, row, column, formula, value }, i) => {
      const spill = spills[i];
      const address = cellAddress(row, column);
      const spilled = spill && !spill.isNullObject ? { area: local(spill.address), values: spill.values as CellValue[][] } : undefined;
      cells.push({ sheetId: sheet.id, sheetName: sheet.name, address, formula, area: address, values: [[value]], ...spilled });
    });
  }
  return cells;
}

/** Some versions show a formula in every cell its result fills: only the first counts. */
function firstCells(cells: readonly FormulaCell[]): FormulaCell[] {
  const areas = cells.filter(({ area, address }) => area !== address).map((cell) => ({ cell, rect: parseRect(cell.area)! }));
  return cells.filter((cell) => {
    const own = parseRect(cell.address)!;
    return !areas.some((other) => other.cell !== cell && other.cell.sheetId === cell.sheetId && overlap(own, other.rect) !== undefined);
  });
}

/** Every cell in the scope with a formula that is wanted. */
export async function findFormulaCells(
  context: Excel.RequestContext,
  scope: SharingScope,
  isWanted: IsOurs,
  run: LongRun,
): Promise<FoundCell[]> {
  const places = await placesOf(context, scope);
  const found: FoundCell[] = [];
  for (const [i, place] of places.entries()) {
    for (const cell of await cellsIn(context, place, isWanted, run)) found.push(cell);
    run.onProgress?.({ phase: "reading", done: i + 1, total: places.length });
  }
  return found;
}

/** Cells beside each other with one and the same formula, told apart from arrays by their formulas relative to themselves. */
async function withArrays(context: Excel.RequestContext, cells: readonly FormulaCell[], reader: FormulaReader): Promise<FormulaCell[]> {
  const suspects = repeatedCells(cells);
  if (suspects.length === 0) return [...cells];
  const read: { cell: FormulaCell; range: Excel.Range }[] = [];
  for (let first = 0; first < suspects.length; first += CELLS_AT_ONCE) {
    for (const cell of suspects.slice(first, first + CELLS_AT_ONCE)) {
      read.push({ cell, range: context.workbook.worksheets.getItem(cell.sheetId).getRange(cell.address).load("formulasR1C1") });
    }
    // each request is sized for Excel's limits
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  const relative = new Map(read.map(({ cell, range }) => [cell, String((range.formulasR1C1 as unknown[][])[0]?.[0])]));
  return joinArrays(cells, relative, ({ formula }) => reader.elsewhere(formula.slice(1)));
}

/** Every cell in the scope with a formula of ours, with its result. */
export async function findFormulas(
  context: Excel.RequestContext,
  scope: SharingScope,
  isOurs: IsOurs,
  reader: FormulaReader,
  run: LongRun,
): Promise<FoundFormulas> {
  const found = await findFormulaCells(context, scope, isOurs, run);
  const cells = await withArrays(context, firstCells(await withAreas(context, found, run.signal)), reader);
  const holding = [...new Set(found.map(({ sheet }) => sheet))];
  const protections = holding.map((sheet) => sheet.protection.load("protected"));
  await context.sync();
  const closed = new Set(holding.filter((_, i) => protections[i]?.protected).map(({ name }) => name));
  return { cells, protectedSheets: [...closed] };
}
