import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";

/** More names than this make a sentence unreadable. */
const MOST = 3;

/** What an account is called: its name, else its id. */
export function accountTitle(accounts: Pick<RankedAccounts, "account" | "name">, at: number): string {
  return accounts.name?.[at] || accounts.account[at]!;
}

/** "Acme, Bolt, Crux and 9 more". */
export function namesInWords(accounts: Pick<RankedAccounts, "account" | "name">, positions: readonly number[]): string {
  const names = positions.slice(0, MOST).map((at) => accountTitle(accounts, at));
  const more = positions.length - names.length;
  return more > 0 ? t("names.more", { names: names.join(", "), more }) : names.join(", ");
}
