import { officeCode } from "./officeReason";
import { Refusal } from "./refusal";
import { run } from "./run";
import type { Outcome } from "./workbook.types";

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
