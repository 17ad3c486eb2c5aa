import { isoDay } from "../../../economics/calendar/calendarPeriod";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ReportContent } from "../../workbook.types";
import { cellText, FORMATS } from "../formats";
import { hasClasses, hasShares } from "../liveness";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { sentenceFormula, tableColumn, textInFormula } from "../tableFormulas";

const texts = reportTexts.summary.figures;

/** First of the three rows of the key figures, 0-based: what it is, the figure, and what to know of it. */
const ROW = 2;
/** Names and ids longer than this are cut: the figure beside them must stay in sight. */
const LONGEST_NAME = 24;

interface KeyFigure {
  column: number;
  label: Cell;
  figure: Cell;
  format?: string;
  note: Cell;
}

/** The days the figures are about, in words. */
function periodWords({ segmentation }: ReportContent): string {
  const { days } = segmentation.quality;
  if (!days) return texts.noPeriod;
  const [from, to] = [isoDay(days.from), isoDay(days.to)];
  return from === to ? fillPlaceholders(texts.oneDay, { day: from }) : fillPlaceholders(texts.period, { from, to });
}

/** In which money the amounts are: known, several, or not said anywhere; blank for a measure that is no money. */
export function currencyWords({ info, segmentation }: ReportContent): string {
  if (info.measures.first === "orders") return "";
  const codes = segmentation.quality.currencies.map(({ code }) => code).filter((code) => code !== "");
  const [currency, all] = [info.currency, codes.join(", ")];
  if (currency === undefined) return codes.length > 1 ? fillPlaceholders(texts.severalCurrencies, { all }) : texts.noCurrency;
  return fillPlaceholders(codes.length > 1 ? texts.converted : texts.currency, { currency, all });
}

/** Name of the largest account as a formula, or its id where it has none; cut, with an ellipsis. */
function largestName({ names, columns }: ReportInput): string {
  const h = reportTexts.segments.headers;
  const segments = (header: string) => tableColumn(names.table("segments"), header);
  const first = (header: string) => `INDEX(${segments(header)},MATCH(1,${segments(h.no)},0))`;
  const id = `${first(h.account)}&""`;
  const name = columns.at.name ? `IF(${first(h.name)}="",${id},${first(h.name)})` : id;
  return `IF(LEN(${name})>${LONGEST_NAME},LEFT(${name},${LONGEST_NAME - 1})&"…",${name})`;
}

function classFigure(input: ReportInput): Pick<KeyFigure, "figure" | "note"> {
  const { content, names, said } = input;
  if (!hasClasses(content.segmentation)) return { figure: reportTexts.none, note: "" };
  const h = reportTexts.summary.headers;
  const first = (header: string) => `INDEX(${tableColumn(names.table("classes"), header)},1)`;
  const accountShare = `FIXED(100*${first(h.accountShare)},1)`;
  const note = hasShares(content.segmentation)
    ? sentenceFormula(texts.classNote, { accountShare, share: `FIXED(100*N(${first(h.share)}),1)`, measure: textInFormula(said) })
    : sentenceFormula(texts.classAlone, { accountShare });
  return { figure: `=${first(h.accounts)}`, note: `=${note}` };
}

function keyFigures(input: ReportInput): KeyFigure[] {
  const { content, names, measure, said, money } = input;
  const { quality, classNames } = content.segmentation;
  const count = (value: number) => value.toLocaleString("en-US");
  const losing = sentenceFormula(texts.losing, { share: `FIXED(100*N(${names.cell("Top1")}),1)`, measure: textInFormula(said) });
  const largest = sentenceFormula(texts.largest, { account: largestName(input) });
  return [
    {
      column: 0,
      label: texts.accounts,
      figure: `=${names.cell("Accounts")}`,
      format: FORMATS.whole,
      note: cellText(fillPlaceholders(texts.rows, { used: count(quality.usedRows), rows: count(quality.rows) })),
    },
    {
      column: 1,
      label: cellText(fillPlaceholders(texts.total, { measure: said })),
      figure: `=${names.cell("Total")}`,
      format: money,
      note: cellText(periodWords(content)),
    },
    { column: 3, label: cellText(fillPlaceholders(texts.class, { class: classNames[0]! })), ...classFigure(input), format: FORMATS.count },
    {
      column: 5,
      label: `=${largest}`,
      figure: `=MAX(${tableColumn(names.table("segments"), measure)})`,
      format: money,
      note: hasShares(content.segmentation) ? `=${losing}` : "",
    },
    { column: 7, label: reportTexts.summary.checks, figure: `=${names.cell("Checks")}`, note: reportTexts.summary.showAudit },
  ];
}

/** The figures a reader asks for first, side by side; each follows the sheet. */
export function putKeyFigures(page: Page, input: ReportInput): void {
  for (const { column, label, figure, format, note } of keyFigures(input)) {
    page.put(ROW, column, label);
    page.put(ROW + 1, column, figure, format);
    page.put(ROW + 2, column, note);
  }
  const line = (row: number) => ({ row, column: 0, rows: 1, columns: SUMMARY_COLUMNS });
  page.look(line(ROW), "figureLabel");
  page.look(line(ROW + 1), "figure");
  page.look(line(ROW + 2), "figureNote");
  page.rule({
    block: { row: ROW + 1, column: 7, rows: 1, columns: 1 },
    operator: "NotEqualTo",
    formula: `="${reportTexts.audit.allOk}"`,
    look: "warning",
  });
}

/** Columns of the sheet up to the service tier. */
const SUMMARY_COLUMNS = 8;
