import type { QualityFinding } from "../../../economics/segmentation/keyAccounts.types";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { reportTexts } from "../../../strings/report.en";
import type { ReportInfo } from "../../workbook.types";
import { FORMATS, cellText } from "../formats";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { isGone } from "../sentences";

const texts = reportTexts.audit;
/** Rows named for one line: the first is a link, the others follow as text. */
const EXAMPLES = 5;
const FIRST_EXAMPLE = 5;

function line({ issue, count, unit, amount, names, excluded }: QualityFinding): Cell[] {
  const label = names && names.length > 0 ? `${texts.issues[issue]}: ${names.join(", ")}` : texts.issues[issue];
  const treatment = excluded ? texts.leftOut : texts.counted;
  return [cellText(label), count, texts.units[unit], amount !== undefined && Number.isFinite(amount) ? amount : "", treatment];
}

/** Where the rows of a finding are: a link to the first as long as its sheet is a source, and the next ones. */
function putExamples(page: Page, { examples }: QualityFinding, row: number, info: ReportInfo): void {
  const [first, ...more] = examples.slice(0, EXAMPLES);
  if (!first) return;
  const text = fillPlaceholders(texts.rowOf, { sheet: first.sheetName, row: first.row });
  page.put(row, FIRST_EXAMPLE, cellText(text));
  const isThere = info.sources.some((source) => source.sheetName === first.sheetName && !isGone(info, source));
  if (isThere) page.link({ row, column: FIRST_EXAMPLE, sheetName: first.sheetName, address: `A${first.row}`, text });
  const others = more.map((place) => (place.sheetName === first.sheetName ? String(place.row) : `${place.sheetName} ${place.row}`));
  if (others.length > 0) page.put(row, FIRST_EXAMPLE + 1, cellText(fillPlaceholders(texts.alsoRows, { rows: others.join(", ") })));
}

/** Every point of the data with its count, amount, treatment and the first places. @returns the first free row below */
export function putQuality(page: Page, { content: { segmentation, info } }: ReportInput, row: number): number {
  const { findings } = segmentation.quality;
  page.put(row, 0, texts.quality, undefined, "heading");
  page.line(row + 1, 0, Object.values(texts.qualityHeaders), "header");
  page.look({ row: row + 1, column: 1, rows: 1, columns: 1 }, "right");
  page.look({ row: row + 1, column: 3, rows: 1, columns: 1 }, "right");
  for (const column of [2, 4]) page.look({ row: row + 1, column, rows: findings.length + 1, columns: 1 }, "center");
  findings.forEach((finding, i) => {
    page.line(row + 2 + i, 0, line(finding));
    putExamples(page, finding, row + 2 + i, info);
  });
  if (findings.length === 0) page.put(row + 2, 0, texts.noFindings);
  page.format({ row: row + 2, column: 1, rows: findings.length, columns: 1 }, FORMATS.count);
  page.format({ row: row + 2, column: 3, rows: findings.length, columns: 1 }, FORMATS.cents);
  return row + 2 + Math.max(1, findings.length);
}
