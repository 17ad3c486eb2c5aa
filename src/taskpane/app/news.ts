import { accountsNewsInWords, accountsNewsOf, isAccountsNewsPast } from "../accounts/accountsNews";
import { isShareNewsPast, shareNewsInWords, shareNewsOf } from "../share/shareNews";
import { isValueNewsPast, valueNewsInWords, valueNewsOf } from "../value/valueNews";
import { functionsNewsInWords, functionsNewsOf, isFunctionsNewsPast } from "../functions/functionsState";
import type { News, PaneState } from "./PaneState";

/**
 * The news of a transition, whichever section is open: work begun in one may end while another is shown. Otherwise the last news, while
 * they are true.
 */
export function newsAfter(before: PaneState, now: PaneState): News | undefined {
  const accounts = accountsNewsOf(before.accounts, now.accounts);
  if (accounts) return { section: "accounts", what: accounts, state: now.accounts };
  const value = valueNewsOf(before.value, now.value);
  if (value) return { section: "value", what: value, state: now.value };
  const share = shareNewsOf(before.share, now.share);
  if (share) return { section: "share", what: share, state: now.share };
  const functions = functionsNewsOf(before.functions, now.functions);
  if (functions) return { section: "functions", what: functions, state: now.functions };
  return before.news && isPast(before.news, now) ? undefined : before.news;
}

/** Has the person closed it, gone on, or asked for something new? */
function isPast(news: News, now: PaneState): boolean {
  switch (news.section) {
    case "accounts":
      return isAccountsNewsPast(news, now.accounts);
    case "value":
      return isValueNewsPast(news, now.value);
    case "share":
      return isShareNewsPast(news, now.share);
    case "functions":
      return isFunctionsNewsPast(news, now.functions);
  }
}

/** What people who listen are told; nothing without news. */
export function newsInWords(news: News | undefined): string {
  switch (news?.section) {
    case undefined:
      return "";
    case "accounts":
      return accountsNewsInWords(news);
    case "value":
      return valueNewsInWords(news);
    case "share":
      return shareNewsInWords(news);
    case "functions":
      return functionsNewsInWords(news);
  }
}
