import { reasonText, t } from "../../../strings/pane";
import type { News } from "../../state/PaneState";
import { goneText, staleText } from "../../state/sourceNotes";
import { answerViewModel } from "./answerViewModel";
import { checkViewModel } from "./checkViewModel";
import { movesSentence } from "./movesViewModel";
import { noticeText } from "./reportViewModel";

/** The news of the Accounts section in words. */
export function accountsNews({ what, state }: Extract<News, { section: "accounts" }>): string {
  switch (what) {
    case "notice":
      return noticeText(state) ?? "";
    case "stopped":
      return state.problem ? reasonText(state.problem) : "";
    case "gone":
      return state.gone ? goneText(state.gone) : "";
    case "changed":
      return staleText(state.staleSince);
    case "checked":
      return checkViewModel(state).usable;
    case "answer":
      return answerViewModel(state)?.sentence ?? t("answer.noAccounts");
    case "moves":
      return state.movement ? movesSentence(state.movement) : "";
  }
}
