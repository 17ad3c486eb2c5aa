import { plural, reasonText, t } from "../../strings/pane";
import { goneInReport, goneText, staleText } from "../ui/sources";
import type { ValueState } from "./ValueState";
import { keepDetail } from "./keepViewModel";
import { valueHeadline } from "./valueAnswerViewModel";

/** What has just become known in the section, with the state it is about. */
export interface ValueNews {
  what: "notice" | "stopped" | "gone" | "changed" | "answer" | "customer";
  state: ValueState;
}

export function valueNewsOf(before: ValueState, now: ValueState): ValueNews["what"] | undefined {
  const { notice, written, problem, analysis, keep } = now;
  if (notice && (notice !== before.notice || written !== before.written)) return "notice";
  if (problem?.key === "cancelled" && problem !== before.problem) return "stopped";
  if (now.gone && now.gone !== before.gone) return "gone";
  if (now.changedAt !== undefined && before.changedAt === undefined && analysis) return "changed";
  if (analysis && analysis !== before.analysis) return "answer";
  return keep.open !== undefined && keep.open !== before.keep.open ? "customer" : undefined;
}

/** Has the person closed it, gone on, or asked for something new? */
export function isValueNewsPast({ what, state }: ValueNews, { notice, screen, problem, task, keep }: ValueState): boolean {
  const closed = what === "customer" && keep.open !== state.keep.open;
  return task !== undefined || screen !== state.screen || notice !== state.notice || problem !== state.problem || closed;
}

/** The news of the Value section in words. */
export function valueNewsInWords({ what, state }: ValueNews): string {
  const { problem, analysis, columns, currency, keep } = state;
  switch (what) {
    case "notice":
      return valueNoticeText(state) ?? "";
    case "stopped":
      return problem ? reasonText(problem) : "";
    case "gone":
      return state.gone ? goneText(state.gone) : "";
    case "changed":
      return staleText(state.changedAt);
    case "answer":
      return valueHeadline(state) ?? "";
    case "customer":
      return analysis && columns && keep.open !== undefined ? keepDetail({ analysis, columns, currency }, keep.open) : "";
  }
}

/** What became of the sheet. */
export function valueNoticeText({ notice, written }: Pick<ValueState, "notice" | "written">): string | undefined {
  if (notice === "removed") return t("value.removed");
  if (notice !== "written" || !written) return undefined;
  return [
    t("value.written", { sheet: written.sheetName, customers: plural("value.customers", written.customers) }),
    t("value.written.use", { table: written.tableName }),
    ...(written.goneSources ? [goneInReport(written.goneSources)] : []),
    ...(written.uncalculated ? [t("calculation.manual")] : []),
  ].join(" ");
}
