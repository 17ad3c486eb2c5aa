import type { CustomerValueState } from "./customerValueState";
import type { AccountsState, News, PaneState } from "./PaneState";
import type { ShareState } from "./ShareState";

/** The news of a transition, whichever section is open: work begun in one may end while another is shown. Otherwise the last news, while they are true. */
export function newsAfter(before: PaneState, now: PaneState): News | undefined {
  const accounts = accountsNews(before.accounts, now.accounts);
  if (accounts) return { section: "accounts", what: accounts, state: now.accounts };
  const value = valueNews(before.customerValue, now.customerValue);
  if (value) return { section: "value", what: value, state: now.customerValue };
  const share = shareNews(before.share, now.share);
  if (share) return { section: "share", what: share, state: now.share };
  if (now.functions.inserted !== undefined && now.functions.inserted !== before.functions.inserted)
    return { section: "functions", what: "inserted", state: now.functions };
  return before.news && isPast(before.news, now) ? undefined : before.news;
}

type WhatOf<Section extends News["section"]> = Extract<News, { section: Section }>["what"] | undefined;

function accountsNews(before: AccountsState, now: AccountsState): WhatOf<"accounts"> {
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

function valueNews(before: CustomerValueState, now: CustomerValueState): WhatOf<"value"> {
  const { notice, written, problem, analysis, keep } = now;
  if (notice && (notice !== before.notice || written !== before.written)) return "notice";
  if (problem?.key === "cancelled" && problem !== before.problem) return "stopped";
  if (now.gone && now.gone !== before.gone) return "gone";
  if (now.changedAt !== undefined && before.changedAt === undefined && analysis) return "changed";
  if (analysis && analysis !== before.analysis) return "answer";
  return keep.open !== undefined && keep.open !== before.keep.open ? "customer" : undefined;
}

function shareNews(before: ShareState, now: ShareState): WhatOf<"share"> {
  const { done, problem, preview } = now;
  if (done && done !== before.done) return "done";
  if (problem?.key === "cancelled" && problem !== before.problem) return "stopped";
  // The workbook is looked at again after each change; what was done to it is the news then.
  return preview && preview !== before.preview && !done ? "preview" : undefined;
}

/** Has the person closed it, gone on, or asked for something new? */
function isPast({ section, what, state }: News, now: PaneState): boolean {
  switch (section) {
    case "accounts": {
      const { notice, screen, problem, task, gone } = now.accounts;
      const closed = notice !== state.notice || problem !== state.problem || gone !== state.gone;
      return task?.foreground === true || screen !== state.screen || closed;
    }
    case "value": {
      const { notice, screen, problem, task, keep } = now.customerValue;
      const closed = what === "customer" && keep.open !== state.keep.open;
      return task !== undefined || screen !== state.screen || notice !== state.notice || problem !== state.problem || closed;
    }
    case "share": {
      const { done, problem, preview } = now.share;
      return done !== state.done || problem !== state.problem || (what === "preview" && preview !== state.preview);
    }
    case "functions":
      return now.functions.inserted !== state.inserted;
  }
}
