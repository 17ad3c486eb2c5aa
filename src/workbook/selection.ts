import { cellAddress, MAX_COLUMNS, MAX_ROWS, type Rect, rectAddress } from "../address/a1";
import { Refusal, officeCode } from "./refusal";
import { attempt, run } from "./run";
import type { Outcome } from "./workbook.types";

/** Brings cells into view and selects them. @param address without the sheet, e.g. F12 */
export function showRange(sheetName: string, address: string): Promise<Outcome<void>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    if (sheet.isNullObject) throw new Refusal({ key: "sheetGone", values: { sheet: sheetName } });
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

/** What a formula will fill, as far as it is known. */
export interface Filling {
  rows: number;
  columns: number;
  /** number format for a cell that has none of its own */
  format?: string;
}

const ONE_CELL: Filling = { rows: 1, columns: 1 };

/** The largest result whose cells are looked at one by one; above, Excel itself shows #SPILL!. */
const MOST_LOOKED_AT = 50_000;

/** Where a formula would go, and the first cell in its way. */
export interface InsertPlace {
  /** without the sheet, e.g. C2:E4 */
  address: string;
  filled?: string;
}

interface Target extends InsertPlace {
  cell: Excel.Range;
  /** the cell alone */
  start: string;
}

const bare = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** The selected cell with all that the result fills. */
async function target(context: Excel.RequestContext, { rows, columns }: Filling): Promise<Target> {
  const cell = context.workbook.getActiveCell().load("address,formulas,rowIndex,columnIndex,numberFormat");
  await context.sync();
  const start = bare(cell.address);
  const rect = { row: cell.rowIndex, column: cell.columnIndex, rows, columns };
  if (rect.row + rows > MAX_ROWS || rect.column + columns > MAX_COLUMNS)
    throw new Refusal({ key: "spillNoRoom", values: { address: start, rows, columns } });
  const isOne = rows * columns <= 1 || rows * columns > MOST_LOOKED_AT;
  const range = isOne ? cell : cell.getResizedRange(rows - 1, columns - 1).load("formulas");
  if (!isOne) await context.sync();
  const address = rows * columns <= 1 ? start : rectAddress(rect);
  const filled = firstFilled(range.formulas, rect);
  return { cell, start, address, ...(filled !== undefined && { filled }) };
}

function firstFilled(formulas: unknown[][], { row, column }: Rect): string | undefined {
  for (const [r, cells] of formulas.entries()) {
    const c = cells.findIndex((formula) => formula !== "");
    if (c >= 0) return cellAddress(row + r, column + c);
  }
  return undefined;
}

/** Where a formula with a result of this size would go from the selected cell. */
export function insertPlace(filling: Filling): Promise<Outcome<InsertPlace>> {
  return run(async (context) => {
    const { address, filled } = await target(context, filling);
    return { address, ...(filled !== undefined && { filled }) };
  });
}

/**
 * Writes a formula into the selected cell if all cells that it is to fill are empty, never over anything.
 * @param formula English function names, commas, decimal points
 * @param filling the cell alone where the result is not known; one that spills into filled cells then shows #SPILL! by itself
 * @returns the address without the sheet, e.g. C2
 */
export function insertFormula(formula: string, filling: Filling = ONE_CELL): Promise<Outcome<string>> {
  return run(async (context) => {
    const { cell, start, address, filled } = await target(context, filling);
    if (filled === start) throw new Refusal({ key: "cellNotEmpty", values: { address: start } });
    if (filled !== undefined) throw new Refusal({ key: "spillNotEmpty", values: { address, filled } });
    const isPlain = cell.numberFormat[0]?.[0] === "General";
    cell.formulas = [[formula]];
    try {
      await context.sync();
    } catch (error) {
      if (officeCode(error) !== "InvalidArgument") throw error;
      throw new Refusal({ key: "formulaRefused", values: { address: start } });
    }
    const { format } = filling;
    if (format !== undefined && isPlain) await attempt(context, () => (cell.numberFormat = [[format]]));
    return start;
  });
}

/** What is selected: the cells, and the formula of the active one. */
export interface Selection {
  sheetName: string;
  /** without the sheet */
  address: string;
  /** the active cell, without the sheet */
  cell: string;
  /** its formula in English, or its value; "" for an empty cell */
  formula: string;
  /** its value as the sheet shows it */
  shown: string;
}

function readSelection(): Promise<Outcome<Selection>> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address,worksheet/name");
    const cell = context.workbook.getActiveCell().load("address,formulas,text");
    await context.sync();
    return {
      sheetName: range.worksheet.name,
      address: bare(range.address),
      cell: bare(cell.address),
      formula: String(cell.formulas[0]?.[0] ?? ""),
      shown: String(cell.text[0]?.[0] ?? ""),
    };
  });
}

/** Selections that follow each other this quickly, as with an arrow key held down, are told once. */
const CALM_MS = 120;

/**
 * Tells what is selected, at once and after every change; undefined while it cannot be known.
 * @returns a function that ends the watch
 */
export function watchSelection(onSelection: (selection: Selection | undefined) => void): () => void {
  let ended = false;
  let remove: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const tell = async () => {
    if (ended) return;
    const number = ++asked;
    const outcome = await readSelection();
    if (!ended && number === asked) onSelection(outcome.ok ? outcome.value : undefined);
  };
  const tellSoon = async () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), CALM_MS);
  };
  // Told after the watch has begun, so that no change falls between the two.
  const watch = async () => {
    await run(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(tellSoon);
      await context.sync();
      remove = () => void endHandler(handler);
      if (ended) remove();
    });
    await tell();
  };
  void watch();
  return () => {
    ended = true;
    clearTimeout(timer);
    remove?.();
  };
}

/** A handler can only be removed in the context that made it. */
async function endHandler(handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>): Promise<void> {
  try {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch {
    // The workbook is being closed: its handlers end with it.
  }
}
