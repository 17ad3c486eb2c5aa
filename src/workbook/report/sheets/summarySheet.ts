import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ReportContent } from "../../workbook.types";
import { cellText, isoTime } from "../formats";
import { Page } from "../Page";
import type { CellBlock, SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { ruleText, sourcesText } from "../sentences";
import { sentenceFormula, tableColumn, textInFormula } from "../tableFormulas";
import { CLASSES_HEADER_ROW, putClasses } from "./classTable";
import { putConcentration } from "./concentrationLines";
import { currencyWords, putKeyFigures } from "./keyFigures";

const texts = reportTexts.summary;

/** With fewer accounts the top 20% are less than one account. */
const FEWEST_FOR_TOP_20 = 5;
/** Digits beyond these are none of Excel's; a longer number is written with its power of ten. */
const LONGEST = "1E15";

/** Why the first class holds more accounts than reach its limit; blank where it does not. */
function equalWords({ content, names }: ReportInput): string {
  const { by, ties } = content.segmentation.options.classes;
  if (by !== "cumulativeShare" || ties !== "together") return `""`;
  const first = (header: string) => `INDEX(${tableColumn(names.table("classes"), header)},1)`;
  const { class: name, accounts } = texts.headers;
  const words = sentenceFormula(texts.equalAmounts, { class: first(name), accounts: `FIXED(${first(accounts)},0)` });
  return `IF(N(${first(accounts)})>${names.cell("CountAtTarget")},${words},"")`;
}

/** The answer as a formula: it follows the limits. FIXED, not TEXT, since TEXT reads its format in the language of the reader. */
function answer(input: ReportInput): string {
  const { names, measure, said } = input;
  const [count, accounts, total] = [names.cell("CountAtTarget"), names.cell("Accounts"), names.cell("Total")];
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const held = `SUMIFS(${column(measure)},${column(reportTexts.segments.headers.no)},"<="&${count})`;
  const top20 = sentenceFormula(texts.top20, { share: `FIXED(100*${names.cell("Top20")},1)` });
  const told = sentenceFormula(texts.answer, {
    share: `FIXED(100*${count}/${accounts},1)`,
    count: `FIXED(${count},0)`,
    accounts: `FIXED(${accounts},0)`,
    held: `FIXED(100*${held}/${total},1)`,
    measure: textInFormula(said),
    top20: `IF(${accounts}<${FEWEST_FOR_TOP_20},"",${top20})`,
    equalAmounts: equalWords(input),
  });
  const amount = `IF(ABS(${total})<${LONGEST},FIXED(${total},2),${total}&"")`;
  return `=IF(${total}>0,${told},${sentenceFormula(texts.withheld, { total: amount })})`;
}

/** Which sheets the report has not, and why; blank where it has all of them. */
function leftOut({ movement, plan, info }: ReportContent): string {
  const moves = movement ? [] : [texts.leftOutMoves[info.comparison.kind === "none" ? "none" : "open"]];
  const chosen = plan !== undefined && plan.accounts.length > 0;
  const planned = chosen && plan.confirmed ? [] : [texts.leftOutPlan[chosen ? "open" : "none"]];
  const reasons = [...moves, ...planned];
  return reasons.length === 0 ? "" : cellText(fillPlaceholders(texts.leftOut, { reasons: reasons.join("; ") }));
}

/** Where the sheet came from, when, by which rule, and in which money. */
function caption({ content }: ReportInput): string {
  const { info, segmentation } = content;
  const values = {
    source: sourcesText(info),
    time: isoTime(info.writtenAt),
    rule: ruleText(segmentation),
    currency: currencyWords(content),
  };
  return cellText(fillPlaceholders(texts.caption, values));
}

/** Column widths up to the average, in points: headers leave room for the button of their filter. */
const WIDTHS = [225, 105, 76, 100, 104, 92, 90];
const SECOND_WIDTH = 104;
/** Room for the sentences about the service; longer ones go on in the next line. */
const TIER_WIDTH = { least: 150, most: 340, character: 5.6 };

function tierWidth({ carried }: ReportInput): number {
  const longest = Math.max(0, ...carried.tiers.map(({ length }) => length));
  return Math.min(TIER_WIDTH.most, Math.max(TIER_WIDTH.least, 12 + TIER_WIDTH.character * longest));
}

/** Rows of a small chart. */
const CHART_ROWS = 14;

/** Where the charts stand; the first one beside the concentration, the others below it. */
export function summaryPlaces({ content }: ReportInput): Record<"pareto" | "lorenz" | "whale", CellBlock> {
  const row = CLASSES_HEADER_ROW + content.segmentation.classNames.length + 5;
  const below = row + CHART_ROWS + 2;
  return {
    pareto: { row, column: 2, rows: CHART_ROWS + 1, columns: 6 },
    lorenz: { row: below, column: 0, rows: CHART_ROWS, columns: 3 },
    whale: { row: below, column: 3, rows: CHART_ROWS, columns: 5 },
  };
}

/** The answer, key figures, classes with their limits and service tiers, concentration and charts: the page the report opens on. */
export function summarySheet(input: ReportInput): SheetContent {
  const page = new Page("summary");
  const { pareto, whale } = summaryPlaces(input);
  const classes = input.content.segmentation.classNames.length;
  // the rows of the classes grow with their sentences
  page.look({ row: 0, column: 0, rows: CLASSES_HEADER_ROW + 1, columns: 1 }, "line");
  const below = CLASSES_HEADER_ROW + 1 + classes;
  page.look({ row: below, column: 0, rows: whale.row + whale.rows - below, columns: 1 }, "line");
  page.put(0, 0, caption(input), undefined, "note");
  page.put(1, 0, answer(input), undefined, "title");
  putKeyFigures(page, input);
  page.put(5, 0, leftOut(input.content), undefined, "note");
  page.look({ row: CLASSES_HEADER_ROW - 1, column: 0, rows: 1, columns: 1 }, "gap");
  putClasses(page, input);
  putConcentration(page, input, pareto.row - 1);
  const widths = input.second === undefined ? [...WIDTHS, tierWidth(input)] : [...WIDTHS, SECOND_WIDTH, tierWidth(input)];
  const rows = Math.max(page.end, whale.row + whale.rows);
  return page.finish({ widths, print: { onePage: true, columns: widths.length, rows, breaks: [] } });
}
