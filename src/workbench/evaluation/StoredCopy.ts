import { readFileSync } from "node:fs";
import type { Engine } from "../engine/engine.types";
import { createNodeEngine } from "../engine/nodeEngine";
import { openInEngine } from "../engine/workbookFile/openInEngine";
import { readXlsx } from "../files/readXlsx";
import type { WorkbookFile } from "../files/workbookFile.types";
import { evaluateFormulas } from "./evaluateFormulas";
import type { CalcResult, ConvertedPlace, FormulaCheck } from "./evaluation.types";
import { formulaChecks } from "./formulaChecks";

/** Every formula as its stored result, so that a formula is calculated from what the add-in calculated from, whatever the order; and nothing that only looks. */
function withoutFormulas(file: WorkbookFile): WorkbookFile {
  const sheets = file.sheets.map(({ name, rows, tables }) => ({
    name,
    rows: rows.map((row) => row?.map((cell) => cell && { v: cell.v, t: cell.t })),
    tables,
  }));
  return { sheets, names: file.names, styles: {} };
}

/** One copy, read and opened when it is first needed; formulas are calculated from the results that it stores. */
export class StoredCopy {
  private file: WorkbookFile | undefined;
  private engine: Engine | undefined;

  constructor(private readonly path: string) {}

  private async read(): Promise<WorkbookFile> {
    return (this.file ??= await readXlsx(readFileSync(this.path)));
  }

  private async opened(): Promise<Engine> {
    if (this.engine) return this.engine;
    const file = withoutFormulas(await this.read());
    // as a program in which the add-in is not installed
    this.engine = await createNodeEngine({ ours: false });
    await openInEngine(this.engine, file);
    return this.engine;
  }

  async open(): Promise<void> {
    await this.opened();
  }

  /** What the copy must give again. @param checksSheet name of the sheet with the copy's own checks */
  async checks(converted: readonly ConvertedPlace[], checksSheet: string): Promise<FormulaCheck[]> {
    return formulaChecks(await this.read(), converted, checksSheet);
  }

  /** What formulas give as they would stand on a sheet. */
  async evaluate(sheet: string, formulas: readonly string[]): Promise<CalcResult[]> {
    const engine = await this.opened();
    const workbook = engine.api.getActiveWorkbook();
    const place = workbook?.getSheetByName(sheet);
    if (place) workbook?.setActiveSheet(place);
    return evaluateFormulas(engine, formulas);
  }
}
