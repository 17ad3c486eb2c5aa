import { reportTexts } from "../../../strings/report.en";
import { Page } from "../Page";
import type { SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { putChecks } from "./auditChecks";
import { putDefinition } from "./auditDefinition";
import { putAccountsOfNote, putCurrencies, putNotices } from "./auditLists";
import { putQuality } from "./auditQuality";

const texts = reportTexts.audit;

/** Everything that lets a reader check the report: definition, data quality, checks by formula, and what was left out. */
export function auditSheet(input: ReportInput): SheetContent {
  const page = new Page("audit");
  page.put(0, 0, texts.title, undefined, "title");
  let row = putChecks(page, input, 3);
  row = putDefinition(page, input, row + 1);
  row = putQuality(page, input, row + 1);
  row = putCurrencies(page, input, row);
  row = putNotices(page, input, row);
  putAccountsOfNote(page, input, row);
  return page.finish({ widths: [280, 150, 110, 120, 110, 170, 230] });
}
