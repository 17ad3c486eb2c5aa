import { reasonText } from "../../../strings/reasonText";
import { valueSentence } from "../../state/customerValueSentence";
import type { ValueState } from "../../state/customerValueState";
import { goneText, staleText } from "../../state/sourceNotes";
import { keepDetail } from "./keepViewModel";
import { valueNoticeText } from "./valueNoticeText";

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
  const { problem, analysis, answered, columns, keep } = state;
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
      return analysis && answered ? valueSentence(analysis, answered.horizonMonths) : "";
    case "customer":
      return analysis && columns && keep.open !== undefined ? keepDetail(analysis, columns.account, keep.open) : "";
  }
}
