import type { Engine } from "../engine.types";
import type { WorkbookFile } from "../../files/workbookFile.types";
import { toUniver } from "./toUniver";

/** Enough for the largest sheet the workbench opens. */
const LONGEST_CALCULATION_MS = 120_000;

let opened = 0;

/** Puts a file's workbook in the place of the one that is open and calculates it; resolves when every result is there. */
export async function openInEngine(engine: Engine, file: WorkbookFile): Promise<void> {
  const previous = engine.api.getActiveWorkbook()?.getId();
  if (previous) engine.api.disposeUnit(previous);
  opened++;
  engine.api.createWorkbook(toUniver(file, `workbook-${opened}`));
  const first = file.sheets.findIndex(({ hidden }) => !hidden);
  const workbook = engine.api.getActiveWorkbook();
  const sheet = workbook?.getSheets()[file.activeSheet ?? first];
  if (workbook && sheet) workbook.setActiveSheet(sheet);
  if (!hasFormulas(file)) return;
  // Waiting begins first: the calculation starts a moment after it is asked for.
  const formulas = engine.api.getFormula();
  const calculated = formulas.onCalculationResultApplied(LONGEST_CALCULATION_MS);
  formulas.executeCalculation();
  await calculated;
}

function hasFormulas({ sheets, names }: WorkbookFile): boolean {
  return names.length > 0 || sheets.some(({ rows }) => rows.some((row) => row?.some((cell) => cell?.f !== undefined)));
}
