import type { QualityFinding } from "../../../economics/segmentation/keyAccounts.types";
import type { ReportInfo } from "../../workbook.types";
import { FORMATS, cellText } from "../formats";
import { issueTexts } from "../issueTexts";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { reportTexts } from "../reportTexts";
import { isGone } from "../sentences";

const texts = reportTexts.audit;
/** Cells named for one line: the first is a link, the others follow as text. */
const EXAMPLES = 5;

function line({ issue, count, unit, amount, names, excluded }: QualityFinding): Cell[] {
  const label = names && names.length > 0 ? `${issueTexts[issue]}: ${names.join(", ")}` : issueTexts[issue];
  const treatment = excluded ? texts.leftOut : texts.counted;
  return [cellText(label), count, texts.units[unit], amount !== undefined && Number.isFinite(amount) ? amount : "", treatment];
}

/** Where the rows of a finding are, as links to their rows as long as their sheet is a source. */
function putExamples(page: Page, { examples }: QualityFinding, row: number, info: ReportInfo): void {
  examples.slice(0, EXAMPLES).forEach((place, i) => {
    const text = `${place.sheetName}!${place.row}:${place.row}`;
    page.put(row, 5 + i, cellText(text));
    const isThere = info.sources.some((source) => source.sheetName === place.sheetName && !isGone(info, source));
    if (isThere) page.link({ row, column: 5 + i, sheetName: place.sheetName, address: `A${place.row}`, text });
  });
}

/** Every point of the data with its count, amount, treatment and the first places. @returns the first free row below */
export function putQuality(page: Page, { content: { segmentation, info } }: ReportInput, row: number): number {
  const { findings } = segmentation.quality;
  page.put(row, 0, texts.quality, undefined, "heading");
  page.line(row + 1, 0, Object.values(texts.qualityHeaders), "header");
  page.look({ row: row + 1, column: 1, rows: 1, columns: 1 }, "right");
  page.look({ row: row + 1, column: 3, rows: 1, columns: 1 }, "right");
  findings.forEach((finding, i) => {
    page.line(row + 2 + i, 0, line(finding));
    putExamples(page, finding, row + 2 + i, info);
  });
  if (findings.length === 0) page.put(row + 2, 0, texts.noFindings);
  page.format({ row: row + 2, column: 1, rows: findings.length, columns: 1 }, FORMATS.count);
  page.format({ row: row + 2, column: 3, rows: findings.length, columns: 1 }, FORMATS.cents);
  return row + 2 + Math.max(1, findings.length);
}
