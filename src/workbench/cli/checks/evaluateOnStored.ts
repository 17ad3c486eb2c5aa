import { createNodeEngine } from "../../engine/nodeEngine";
import { openInEngine } from "../../files/openInEngine";
import { readXlsx } from "../../files/readXlsx";
import type { WorkbookFile } from "../../files/workbookFile.types";
import { readFileSync } from "node:fs";
import { evaluateFormulas } from "../evaluateFormulas";
import type { Asked } from "./EngineProcess";

/** Every formula as its stored result, so that a formula is calculated from what the add-in calculated from, whatever the order. */
function withoutFormulas(file: WorkbookFile): WorkbookFile {
  const sheets = file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => cell && { v: cell.v, t: cell.t })),
    conditionalFormats: [],
    validations: [],
  }));
  return { ...file, sheets, styles: {} };
}

/** A process that opens one copy and evaluates formulas on it, a few at a time, as its parent asks. */
async function serve(path: string): Promise<void> {
  // as a program in which the add-in is not installed
  const engine = await createNodeEngine({ ours: false });
  await openInEngine(engine, withoutFormulas(await readXlsx(readFileSync(path))));
  process.on("message", ({ sheet, formulas }: Asked) => {
    const workbook = engine.api.getActiveWorkbook();
    const place = workbook?.getSheetByName(sheet);
    if (place) workbook?.setActiveSheet(place);
    void evaluateFormulas(engine, formulas).then((results) => process.send?.(results));
  });
  process.send?.("ready");
}

void serve(process.argv[2] ?? "");
