import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ReportInfo } from "../../workbook.types";
import { isoDay } from "../../../economics/calendar/calendarPeriod";
import { cellText, FORMATS, isoTime } from "../formats";
import { MOST_LIVE_ACCOUNTS, MOST_LIVE_SHARES } from "../liveness";
import type { Page } from "../Page";
import type { ReportInput } from "../reportInput";
import { isGone, ruleText, sourceText } from "../sentences";

const texts = reportTexts.audit;
const l = texts.lines;

function comparisonText({ comparison }: ReportInfo): string {
  const sheet = comparison.kind === "report" ? comparison.sheetName : "";
  return fillPlaceholders(texts.comparison[comparison.kind], { sheet });
}

function formulasText({ content, live }: ReportInput): string {
  const limit = live === "values" ? MOST_LIVE_SHARES : MOST_LIVE_ACCOUNTS;
  const n = content.segmentation.accounts.account.length;
  return fillPlaceholders(texts.formulas[live], { n: n.toLocaleString("en-US"), limit: limit.toLocaleString("en-US") });
}

function ruleLines({ content: { segmentation, info } }: ReportInput): [string, string][] {
  const { options } = segmentation;
  return [
    [l.rule, ruleText(segmentation)],
    ...(options.classes.by === "threshold" ? [] : [[l.boundary, texts.boundary[options.classes.boundary]] as [string, string]]),
    [l.ties, texts.tiesRule[options.classes.ties]],
    [l.negatives, texts.negativesRule[options.negativeAccounts]],
    [l.zeros, texts.zerosRule[options.zeroAccounts]],
    [l.returns, texts.returnsRule[options.returns]],
    [l.hidden, texts.hiddenRule[options.hiddenRows]],
    [l.comparison, comparisonText(info)],
  ];
}

function lines(input: ReportInput): [string, string | number][] {
  const { info, segmentation } = input.content;
  const { days } = segmentation.quality;
  return [
    [l.name, info.definition.name],
    [l.rows, info.sourceRows],
    ...info.roles.map(({ role, title }): [string, string] => [fillPlaceholders(l.roles, { role }), title]),
    ...(info.reading === undefined ? [] : [[l.reading, info.reading] as [string, string]]),
    ...(info.part ? [[l.part, fillPlaceholders(texts.part, info.part)] as [string, string]] : []),
    [l.measure, info.measure],
    ...(info.second === undefined ? [] : [[l.second, info.second] as [string, string]]),
    ...(info.currency === undefined ? [] : [[l.currency, info.currency] as [string, string]]),
    ...(days ? [[l.period, `${isoDay(days.from)} - ${isoDay(days.to)}`] as [string, string]] : []),
    ...ruleLines(input),
    [l.formulas, formulasText(input)],
    [l.written, isoTime(info.writtenAt)],
    [l.version, info.version],
  ];
}

/** What the report was made from and by which rules, in words. @returns the first free row below */
export function putDefinition(page: Page, input: ReportInput, row: number): number {
  const { info } = input.content;
  page.put(row, 0, texts.definition, undefined, "heading");
  let at = row + 1;
  for (const source of info.sources) {
    const text = sourceText(info, source);
    page.line(at, 0, [l.source, cellText(text)]);
    // The look of a place that leads nowhere, also where it led somewhere before.
    if (isGone(info, source)) page.look({ row: at, column: 1, rows: 1, columns: 1 }, "note");
    else page.link({ row: at, column: 1, sheetName: source.sheetName, address: source.address, text });
    at++;
  }
  const top = row + 1;
  for (const [label, text] of lines(input)) page.line(at++, 0, [cellText(label), typeof text === "number" ? text : cellText(text)]);
  const block = { row: top, column: 1, rows: at - top, columns: 1 };
  page.format(block, FORMATS.whole);
  page.look(block, "left");
  return at;
}
