import { Refusal, officeCode } from "./refusal";
import { run } from "./run";
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

/**
 * Writes a formula into the selected cell if that cell is empty, never over anything; a result that spills into filled cells shows #SPILL! by itself.
 * @param formula English function names, commas, decimal points
 * @returns the address without the sheet, e.g. C2
 */
export function insertFormula(formula: string): Promise<Outcome<string>> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas");
    await context.sync();
    const address = cell.address.slice(cell.address.lastIndexOf("!") + 1);
    if (cell.formulas[0]?.[0] !== "") throw new Refusal({ key: "cellNotEmpty", values: { address } });
    cell.formulas = [[formula]];
    try {
      await context.sync();
    } catch (error) {
      if (officeCode(error) !== "InvalidArgument") throw error;
      throw new Refusal({ key: "formulaRefused", values: { address } });
    }
    return address;
  });
}

/**
 * Tells the address of the selection, without the sheet, at once and after every change; undefined while it cannot be known.
 * @returns a function that ends the watch
 */
export function watchSelection(onSelection: (address: string | undefined) => void): () => void {
  let ended = false;
  let remove: (() => void) | undefined;
  const tell = async () => {
    const outcome = await run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address.slice(range.address.lastIndexOf("!") + 1);
    });
    if (!ended) onSelection(outcome.ok ? outcome.value : undefined);
  };
  const watch = async () => {
    await tell();
    await run(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(tell);
      await context.sync();
      remove = () => void endHandler(handler);
      if (ended) remove();
    });
  };
  void watch();
  return () => {
    ended = true;
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
