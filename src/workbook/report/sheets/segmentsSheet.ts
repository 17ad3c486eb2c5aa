import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { FORMATS, cellText } from "../formats";
import { hasShares } from "../liveness";
import { Page } from "../Page";
import type { CellBlock, SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { SEGMENTS_HEADER_ROW, requiredColumn, type SegmentRole } from "../segmentColumns";
import { sourcesText } from "../sentences";
import { segmentRows } from "./segmentRows";

const texts = reportTexts.segments;

function hint({ content, live }: ReportInput): string {
  const { segmentation } = content;
  if (!hasShares(segmentation)) return texts.noShares;
  return fillPlaceholders(texts[live], { n: segmentation.accounts.account.length.toLocaleString("en-US") });
}

function formatColumns(page: Page, input: ReportInput, body: (role: SegmentRole) => CellBlock | undefined): void {
  const formats: Partial<Record<SegmentRole, string>> = {
    no: FORMATS.whole,
    value: input.money,
    second: input.secondMoney,
    orders: FORMATS.count,
    lastOrder: FORMATS.date,
    share: FORMATS.smallShare,
    rank: FORMATS.whole,
    before: FORMATS.share,
    cumulative: FORMATS.share,
  };
  for (const [role, format] of Object.entries(formats)) {
    const block = body(role as SegmentRole);
    if (!block) continue;
    page.format(block, format);
    page.look({ ...block, row: SEGMENTS_HEADER_ROW, rows: 1 }, "right");
  }
}

/** Room for a header in bold and the button of its filter, in points. */
const headerWidth = (header: string | null | undefined): number => Math.max(84, 24 + 6.5 * (header?.length ?? 0));

/**
 * For tables with formulas in every row only: rules over long columns cost more than all their figures. Bold and light fill for the first
 * class, dark red with a minus below zero: both read without colour.
 */
function addRules(page: Page, input: ReportInput, body: (role: SegmentRole) => CellBlock | undefined): void {
  const classes = body("class");
  const first = input.content.segmentation.classNames[0]!.replace(/"/g, '""');
  if (classes) page.rule({ block: classes, operator: "EqualTo", formula: `="${first}"`, look: "strong" });
  for (const role of ["value", "second"] as const) {
    const block = body(role);
    if (block) page.rule({ block, operator: "LessThan", formula: "=0", look: "loss" });
  }
}

/** The account table: one row an account in value order. */
export function segmentsSheet(input: ReportInput): SheetContent {
  const { content, columns } = input;
  const { segmentation, info } = content;
  const page = new Page("segments");
  const accounts = segmentation.accounts.account.length;
  page.put(0, 0, cellText(fillPlaceholders(texts.title, { measure: info.measure })), undefined, "title");
  const caption = { accounts: accounts.toLocaleString("en-US"), source: sourcesText(info) };
  page.put(1, 0, cellText(fillPlaceholders(texts.caption, caption)), undefined, "note");
  page.put(2, 0, hint(input), undefined, "note");
  page.put(3, 0, texts.ownColumns, undefined, "note");
  page.put(4, 0, "", undefined, "gap");
  const row = SEGMENTS_HEADER_ROW;
  const header = new Array<string | null>(columns.width).fill(null);
  for (const { header: text, column } of Object.values(columns.at)) header[column - columns.first] = text;
  page.addRows({ row, column: columns.first, rows: 1, columns: columns.width, cells: () => header });
  page.addRows({ row: row + 1, column: columns.first, rows: accounts, columns: columns.width, cells: segmentRows(input) });
  page.table("segments", { row, column: columns.first, rows: accounts + 1, columns: columns.width });
  const body = (role: SegmentRole): CellBlock | undefined => {
    const column = columns.at[role]?.column;
    return column === undefined ? undefined : { row: row + 1, column, rows: accounts, columns: 1 };
  };
  formatColumns(page, input, body);
  if (input.live === "live") addRules(page, input, body);
  for (const role of ["class", "secondClass"] as const) {
    const block = body(role);
    if (block) page.look({ ...block, row, rows: accounts + 1 }, "center");
  }
  page.look({ row, column: columns.first, rows: 1, columns: columns.width }, "header");
  const widths = Array.from({ length: columns.first + columns.width }, (_, i) => headerWidth(header[i - columns.first]));
  widths[requiredColumn(columns, "no").column] = 42;
  widths[requiredColumn(columns, "account").column] = 140;
  for (const role of ["name", "segment"] as const) if (columns.at[role]) widths[columns.at[role].column] = 150;
  const print = { headerRow: row, onePage: false, columns: columns.first + columns.width, rows: row + 1 + accounts, breaks: [] };
  return page.finish({ widths, print, freeze: { rows: row + 1, columns: requiredColumn(columns, "account").column + 1 } });
}
