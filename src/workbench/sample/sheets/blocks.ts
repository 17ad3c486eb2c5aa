import type { SheetDraft } from "../SheetDraft";
import type { StyleName } from "../styles";
import { assumption, labelOf } from "./assumptionsSheet";

/** Inputs of a sheet, taken from the sheet Assumptions: heading in `row`, one line each below it (value in column B). */
export function putInputs(draft: SheetDraft, row: number, keys: readonly string[]): void {
  draft.put(`A${row}`, ["Inputs"], "heading");
  keys.forEach((key, index) => {
    const { label, unit } = labelOf(key);
    const style: StyleName = unit.startsWith("share") || unit === "probability" || unit === "see basis" ? "percent" : "count";
    draft
      .put(`A${row + 1 + index}`, [label])
      .put(`B${row + 1 + index}`, [assumption(key)], style)
      .put(`C${row + 1 + index}`, [unit], "note");
  });
}

/** Results: heading in `row`, one line each below it. */
export function putResults(
  draft: SheetDraft,
  row: number,
  lines: readonly (readonly [label: string, formula: string, style: StyleName])[],
): void {
  draft.put(`A${row}`, ["Results"], "heading");
  lines.forEach(([label, formula, style], index) => draft.put(`A${row + 1 + index}`, [label]).put(`B${row + 1 + index}`, [formula], style));
}
