import { reasonText, t } from "../../strings/pane";
import { goneText, staleText } from "../ui/sources";
import type { AccountsState } from "./state/AccountsState";
import { answerViewModel } from "./answer/answerViewModel";
import { checkViewModel } from "./setup/checkViewModel";
import { movesSentence } from "./moves/movesViewModel";
import { noticeText } from "./report/reportViewModel";

/** What has just become known in the section, with the state it is about. */
export interface AccountsNews {
  what: "notice" | "stopped" | "gone" | "changed" | "checked" | "answer" | "moves";
  state: AccountsState;
}

export function accountsNewsOf(before: AccountsState, now: AccountsState): AccountsNews["what"] | undefined {
  const { notice, report, problem, segmentation, movement, screen, section } = now;
  if (notice && (notice !== before.notice || report !== before.report)) return "notice";
  if (problem?.key === "cancelled" && problem !== before.problem) return "stopped";
  if (now.gone && now.gone !== before.gone) return "gone";
  if (now.staleSince !== undefined && before.staleSince === undefined && segmentation) return "changed";
  if (movement && movement !== before.movement && screen === "moves") return "moves";
  // Checking the data may have brought the figures already: then the form leads to the answer without new ones.
  if (screen === "answer" && segmentation && (segmentation !== before.segmentation || before.screen === "setup")) return "answer";
  return screen === "setup" && section === "check" && segmentation && segmentation !== before.segmentation ? "checked" : undefined;
}

/** Has the person closed it, gone on, or asked for something new? */
export function isAccountsNewsPast({ state }: AccountsNews, { notice, screen, problem, task, gone }: AccountsState): boolean {
  const closed = notice !== state.notice || problem !== state.problem || gone !== state.gone;
  return task?.foreground === true || screen !== state.screen || closed;
}

function answerNews(state: AccountsState): string {
  const model = answerViewModel(state);
  return model ? [model.headline, model.scope ?? ""].join(" ").trim() : t("answer.noAccounts");
}

/** The news of the Accounts section in words. */
export function accountsNewsInWords({ what, state }: AccountsNews): string {
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
      return answerNews(state);
    case "moves":
      return state.movement ? movesSentence(state.movement) : "";
  }
}
