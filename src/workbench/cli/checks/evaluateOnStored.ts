import { readFileSync } from "node:fs";
import type { Engine } from "../../engine/engine.types";
import { createNodeEngine } from "../../engine/nodeEngine";
import { openInEngine } from "../../files/openInEngine";
import { readXlsx } from "../../files/readXlsx";
import type { WorkbookFile } from "../../files/workbookFile.types";
import type { CalcResult } from "../calcResult.types";
import { evaluateFormulas } from "../evaluateFormulas";
import type { FormulaCheck } from "./checks.types";
import { type Asked, READY } from "./EngineProcess";
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

/** One copy, read and opened when it is first needed. */
class OpenCopy {
  private file: WorkbookFile | undefined;
  private engine: Engine | undefined;

  constructor(private readonly path: string) {}

  private async read(): Promise<WorkbookFile> {
    return (this.file ??= await readXlsx(readFileSync(this.path)));
  }

  private async open(): Promise<Engine> {
    if (this.engine) return this.engine;
    const file = withoutFormulas(await this.read());
    // as a program in which the add-in is not installed
    this.engine = await createNodeEngine({ ours: false });
    await openInEngine(this.engine, file);
    return this.engine;
  }

  async answer(asked: Asked): Promise<FormulaCheck[] | CalcResult[] | typeof READY> {
    if (asked.what === "checks") return formulaChecks(await this.read(), asked.converted, asked.checksSheet);
    const engine = await this.open();
    if (asked.what === "open") return READY;
    const workbook = engine.api.getActiveWorkbook();
    const place = workbook?.getSheetByName(asked.sheet);
    if (place) workbook?.setActiveSheet(place);
    return evaluateFormulas(engine, asked.formulas);
  }
}

/** A process that answers its parent's questions about one copy. A fault ends it, which the parent sees. */
function serve(path: string): void {
  const copy = new OpenCopy(path);
  process.on("message", (asked: Asked) => {
    void copy.answer(asked).then((answer) => process.send?.(answer));
  });
}

serve(process.argv[2] ?? "");
