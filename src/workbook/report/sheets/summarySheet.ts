import { cellText } from "../cellText";
import { Page } from "../Page";
import type { SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { fill, reportTexts } from "../reportTexts";
import { ruleText } from "../ruleText";
import { sourcesText } from "../sourcesText";
import { tableColumn } from "../thisRow";
import { isoTime } from "../isoTime";
import { putClasses } from "./classTable";
import { putConcentration } from "./concentrationLines";

const texts = reportTexts.summary;

/** The answer as a formula: it follows the limits. FIXED, not TEXT, since TEXT reads its format in the language of the reader. */
function answer({ names, measure }: ReportInput): string {
  const [count, accounts, total] = [names.cell("CountAtTarget"), names.cell("Accounts"), names.cell("Total")];
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const held = `SUMIFS(${column(measure)},${column(reportTexts.segments.headers.no)},"<="&${count})`;
  const share = `FIXED(100*${count}/${accounts},1)&"% of accounts ("&FIXED(${count},0)&" of "&FIXED(${accounts},0)&")"`;
  const made = `" make "&FIXED(100*${held}/${total},1)&"% of ${measure}. The top 20% make "&FIXED(100*${names.cell("Top20")},1)&"%."`;
  const withheld = `"The total is "&FIXED(${total},2)&". Percentages would mislead, so only amounts are shown."`;
  return `=IF(${total}>0,${share}&${made},${withheld})`;
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
  page.put(0, 0, cellText(fill(texts.title, { measure: info.measure })), undefined, "title");
  page.put(1, 0, answer(input), undefined, "answer");
  page.put(2, 0, cellText(fill(texts.caption, { source: sourcesText(info), time: isoTime(info.writtenAt) })), undefined, "note");
  page.put(3, 0, cellText(ruleText(segmentation)), undefined, "note");
  page.put(4, 0, texts.checks, undefined, "bold");
  page.put(4, 1, `=${names.cell("Checks")}`, undefined, "check");
  page.put(4, 2, texts.showAudit, undefined, "note");
  const below = putClasses(page, input);
  putConcentration(page, input, below + 1);
  const rows = page.end + 20;
  return page.finish({
    widths: input.second === undefined ? [...WIDTHS, TIER_WIDTH] : [...WIDTHS, 120, TIER_WIDTH],
    gridlines: false,
    print: { onePage: true, columns: 9, rows, breaks: [] },
  });
}
