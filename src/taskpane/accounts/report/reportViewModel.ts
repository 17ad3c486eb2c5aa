import { plural, t } from "../../../strings/pane";
import { printedPages } from "../../../workbook/report/printedPages";
import type { PlanSettings, ReportSheet, ReportState, WrittenReport } from "../../../workbook/workbook.types";
import { goneInReport } from "../../ui/sources";
import type { AccountsState } from "../state/AccountsState";

/** Sheets that every report has. */
const ALWAYS: readonly ReportSheet[] = ["summary", "segments", "charts", "audit"];

/**
 * How many sheets the report will have: Moves only with a comparison, Plan only with a confirmed list, and those of an earlier report stay.
 */
export function sheetCount({ movement, plan, report }: Pick<AccountsState, "movement" | "plan" | "report">): number {
  const sheets = new Set<ReportSheet>([...ALWAYS, ...(report?.sheets ?? []).map(({ part }) => part)]);
  if (movement) sheets.add("moves");
  if (plan.confirmed && plan.accounts.length > 0) sheets.add("plan");
  return sheets.size;
}

/** All sheets a report can have, in the order of their tabs. */
const SHEETS: readonly ReportSheet[] = ["summary", "segments", "charts", "moves", "plan", "audit"];

export interface ReportSheetLine {
  name: string;
  isWritten: boolean;
  /** what it takes to have the sheet, or what becomes of it */
  note?: string;
}

/** Every sheet with whether it is written, and why one is not. */
export function sheetLines({ movement, plan, report }: Pick<AccountsState, "movement" | "plan" | "report">): ReportSheetLine[] {
  const isThere = (part: ReportSheet) => report?.sheets.some((sheet) => sheet.part === part) === true;
  const missing = { moves: movement ? undefined : t("report.sheet.noMoves"), plan: planMissing(plan) };
  return SHEETS.map((part) => {
    const why = part === "moves" || part === "plan" ? missing[part] : undefined;
    const name = t(`report.sheet.${part}`);
    if (why === undefined) return { name, isWritten: true };
    return { name, isWritten: false, note: isThere(part) ? t("report.sheet.emptied", { why }) : why };
  });
}

function planMissing({ accounts, confirmed, criteria }: PlanSettings): string | undefined {
  if (accounts.length === 0) return t("report.sheet.noAccounts");
  if (confirmed) return undefined;
  return criteria ? t("report.sheet.noScores", { use: t("plan.useRanking") }) : t("report.sheet.noTick", { tick: t("plan.checked") });
}

export interface ReportViewModel {
  /** text of the button */
  action: string;
  /** what to know before pressing it */
  notes: string[];
  /** the way back, as long as nothing else on the screen offers it */
  undo?: string;
}

/** What writing will do, said beforehand. */
export function reportViewModel(
  state: Pick<AccountsState, "movement" | "plan" | "segmentation" | "report" | "notice" | "noCharts">,
): ReportViewModel {
  const { report, notice, noCharts } = state;
  const accounts = state.segmentation?.accounts.value.length ?? 0;
  const sheets = sheetCount(state);
  const toldNow = notice === "report.done";
  const notes = [
    plural("report.pages", printedPages(accounts)),
    ...planLeftOut(state.plan),
    ...((noCharts || report?.charts === false) && !toldNow ? [t("report.noChartBefore")] : []),
  ];
  if (!report) return { action: plural("report.write", sheets), notes };
  const undo = t(report.updated ? "report.undoUpdate" : "report.remove");
  return { action: plural("report.update", sheets), notes: [t("report.keeps"), ...notes], ...(toldNow ? {} : { undo }) };
}

/** A list nobody has confirmed gives no plan, and what it takes to have one. */
function planLeftOut({ accounts, confirmed, criteria }: PlanSettings): string[] {
  if (confirmed || accounts.length === 0) return [];
  return [criteria ? t("report.noPlanScored", { use: t("plan.useRanking") }) : t("report.noPlan", { tick: t("plan.checked") })];
}

/** The report that was written, with its counts. */
export function reportDone(report: WrittenReport): string[] {
  const counts = { sheets: plural("sheets", report.sheets.length), accounts: plural("accounts", report.accounts) };
  return [
    t(report.updated ? "report.updated" : "report.done", counts),
    ...(report.keptColumns > 0 ? [plural("report.kept", report.keptColumns)] : []),
    ...(report.charts ? [] : [t("report.noChart")]),
    ...(report.goneSources ? [goneInReport(report.goneSources)] : []),
    ...(report.uncalculated ? [t("calculation.manual")] : []),
  ];
}

/** Notices that are a sentence and nothing more. */
const TOLD = ["report.removed", "report.restored", "definition.saved", "definition.deleted"] as const;

/** What became of the report or of a saved set-up. */
export function noticeText({ notice, report }: Pick<AccountsState, "notice" | "report">): string | undefined {
  if (notice === "report.done") return report && reportDone(report).join(" ");
  const told = TOLD.find((key) => key === notice);
  return told && t(told);
}

/** What would be lost, one line a change made by hand; an update keeps columns that were added. */
export function editsInWords({ edits }: ReportState, asking: "undo" | "update"): string[] {
  const lost = edits.filter(({ what }) => asking === "undo" || what !== "columnsAdded");
  return lost.map(({ sheetName: sheet, address, what }) => {
    switch (what) {
      case "cells":
        return address ? t("report.edit.cellsAt", { sheet, address }) : t("report.edit.cells", { sheet });
      case "columnsAdded":
        return t("report.edit.columns", { sheet });
      case "sheetGone":
        return t("report.edit.gone", { sheet });
      case "protected":
        return t("report.edit.protected", { sheet });
    }
  });
}
