import { t } from "../strings/pane";
import { accountsNews } from "./features/keyAccounts/accountsNews";
import { shareNews } from "./features/share/shareNews";
import { valueNews } from "./features/customerValue/valueNews";
import type { News } from "./state/PaneState";

/** What people who listen are told; nothing without news. */
export function newsInWords(news: News | undefined): string {
  switch (news?.section) {
    case undefined:
      return "";
    case "accounts":
      return accountsNews(news);
    case "value":
      return valueNews(news);
    case "share":
      return shareNews(news);
    case "functions":
      return t("functions.inserted", { cell: news.state.inserted ?? "" });
  }
}
