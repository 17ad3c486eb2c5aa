import type { PageDraft } from "./PageDraft";
import type { LookName } from "./looks";
import { type SheetFigure, shownStyle } from "./figure";
import type { LineBlock } from "./LineBlock";

/** Inputs of a sheet, taken from other sheets: heading in `row`, one line each below it (value in column B). */
export function putInputs(draft: PageDraft, row: number, figures: readonly SheetFigure[]): void {
  draft.put(`A${row}`, ["Inputs"], "heading");
  figures.forEach(({ label, unit, formula, style }, index) => {
    draft
      .put(`A${row + 1 + index}`, [label])
      .put(`B${row + 1 + index}`, [formula], shownStyle(style))
      .put(`C${row + 1 + index}`, [unit], "note");
  });
}

/** Results: heading in `row`, one line each below it. */
export function putResults(
  draft: PageDraft,
  row: number,
  lines: readonly (readonly [label: string, formula: string, style: LookName])[],
): void {
  draft.put(`A${row}`, ["Results"], "heading");
  lines.forEach(([label, formula, style], index) => draft.put(`A${row + 1 + index}`, [label]).put(`B${row + 1 + index}`, [formula], style));
}

/** What a check shows. */
export const PASSED = "OK";
export const FAILED = "Look here";

export interface Check {
  label: string;
  /** formula without "=", TRUE if all is well; `{key}` stands for a line of the block */
  holds: string;
}

/** Checks at the end of a sheet and, as the line "flag", whether all of them hold. */
export function putCheckRows(block: LineBlock, checks: readonly Check[]): void {
  block.heading("Checks");
  const first = block.nextRow;
  checks.forEach(({ label, holds }, index) => {
    block.line({ key: `check${index}`, label, formula: `=IF(${holds},"${PASSED}","${FAILED}")`, unit: "", style: "right" }, ["B"]);
  });
  const area = `B${first}:B${first + checks.length - 1}`;
  block.line(
    {
      key: "flag",
      label: "All checks of this sheet",
      formula: `=IF(COUNTIF(${area},"${PASSED}")=ROWS(${area}),"${PASSED}","${FAILED}")`,
      unit: "",
      style: "resultText",
    },
    ["B"],
  );
}
