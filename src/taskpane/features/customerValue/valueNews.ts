import { reasonText } from "../../../strings/pane";
import { valueSentence } from "../../state/customerValueSentence";
import type { News } from "../../state/PaneState";
import { goneText, staleText } from "../../state/sourceNotes";
import { keepDetail } from "./keepViewModel";
import { valueNoticeText } from "./valueNoticeText";

/** The news of the Value section in words. */
export function valueNews({ what, state }: Extract<News, { section: "value" }>): string {
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
