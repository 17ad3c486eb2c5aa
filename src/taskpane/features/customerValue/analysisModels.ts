import type { Models } from "../../../background/background.types";
import type { AnalysisOptions } from "../../../economics/customerBase/base/analyseBase.types";
import type { CellValue } from "../../../economics/segmentation/keyAccounts.types";
import { analyseLog } from "./analyseLog";

/** A column as the worker unpacks it: one cell a row. */
const column = (rows: unknown): CellValue[] => (rows as CellValue[][]).map(([cell]) => cell ?? null);

/** The ids that `packLog` took apart. */
function idsOf(numbers: unknown, texts: unknown): CellValue[] {
  const different = column(texts).flatMap((text) => JSON.parse(text as string) as CellValue[]);
  return column(numbers).map((number) => different[number as number] ?? null);
}

/** What the worker can be asked; the options travel as text. */
export const analysisModels: Models = {
  analyse: (numbers, texts, dates, amounts, options) =>
    analyseLog(idsOf(numbers, texts), column(dates), column(amounts), JSON.parse(options as string) as AnalysisOptions),
};
