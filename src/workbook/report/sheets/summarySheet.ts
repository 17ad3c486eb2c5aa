import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ReportContent } from "../../workbook.types";
import { cellText, isoTime } from "../formats";
import { Page } from "../Page";
import type { SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { ruleText, sourcesText } from "../sentences";
import { sentenceFormula, tableColumn } from "../tableFormulas";
import { putClasses } from "./classTable";
import { putConcentration } from "./concentrationLines";

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
  const { names, measure } = input;
  const [count, accounts, total] = [names.cell("CountAtTarget"), names.cell("Accounts"), names.cell("Total")];
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const held = `SUMIFS(${column(measure)},${column(reportTexts.segments.headers.no)},"<="&${count})`;
  const top20 = sentenceFormula(texts.top20, { share: `FIXED(100*${names.cell("Top20")},1)` });
  const told = sentenceFormula(texts.answer, {
    share: `FIXED(100*${count}/${accounts},1)`,
    count: `FIXED(${count},0)`,
    accounts: `FIXED(${accounts},0)`,
    held: `FIXED(100*${held}/${total},1)`,
    measure: `"${measure}"`,
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

/** Column widths up to the average, in points: headers leave room for the button of their filter. */
const WIDTHS = [250, 140, 84, 110, 120, 94, 110];
/** Room for a sentence about the service. */
const TIER_WIDTH = 300;

/** Answer, classes with their limits and service tiers, and concentration: the sheet the report opens on. */
export function summarySheet(input: ReportInput): SheetContent {
  const { content, names } = input;
  const { info, segmentation } = content;
  const page = new Page("summary");
  page.put(0, 0, cellText(fillPlaceholders(texts.title, { measure: info.measure })), undefined, "title");
  page.put(1, 0, answer(input), undefined, "answer");
  page.put(
    2,
    0,
    cellText(fillPlaceholders(texts.caption, { source: sourcesText(info), time: isoTime(info.writtenAt) })),
    undefined,
    "note",
  );
  page.put(3, 0, cellText(ruleText(segmentation)), undefined, "note");
  page.put(4, 0, texts.checks, undefined, "bold");
  page.put(4, 1, `=${names.cell("Checks")}`, undefined, "check");
  page.put(4, 2, texts.showAudit, undefined, "note");
  page.put(5, 0, leftOut(content), undefined, "note");
  const below = putClasses(page, input);
  putConcentration(page, input, below + 1);
  const rows = page.end + 20;
  return page.finish({
    widths: input.second === undefined ? [...WIDTHS, TIER_WIDTH] : [...WIDTHS, 120, TIER_WIDTH],
    print: { onePage: true, columns: 9, rows, breaks: [] },
  });
}
