import type { RankedAccounts } from "../../economics/segmentation/keyAccounts.types";
import { t } from "../../strings/pane";

/** Letters that run from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A name inside a sentence; one that runs the other way is kept apart, so that figures beside it stay where they are. */
export const inSentence = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/** A name that a sentence can bear. */
export function shortened(name: string, most: number): string {
  const letters = [...name];
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join("")}…`;
}

/** More names than this make a sentence unreadable. */
const MOST = 3;

/** What an account is called: its name, else its id. */
export function accountTitle(accounts: Pick<RankedAccounts, "account" | "name">, at: number): string {
  return accounts.name?.[at] || accounts.account[at]!;
}

/** "Acme, Bolt, Crux and 9 more". */
export function namesInWords(accounts: Pick<RankedAccounts, "account" | "name">, positions: readonly number[]): string {
  const names = positions.slice(0, MOST).map((at) => inSentence(accountTitle(accounts, at)));
  const more = positions.length - names.length;
  return more > 0 ? t("names.more", { names: names.join(", "), more }) : names.join(", ");
}

const knownPositions = new WeakMap<RankedAccounts, Map<string, number>>();

/** Position of the account with an id, -1 where it is not there; each is looked for once, since there may be 300,000. */
export function positionOfAccount(accounts: RankedAccounts, id: string): number {
  const positions = knownPositions.get(accounts) ?? new Map<string, number>();
  knownPositions.set(accounts, positions);
  const position = positions.get(id) ?? accounts.account.indexOf(id);
  positions.set(id, position);
  return position;
}

const knownTotals = new WeakMap<RankedAccounts, Float64Array>();

/** Sum of the k largest accounts at position k, 0 at position 0; kept for as long as the accounts are. Amounts, not shares. */
export function runningTotals(accounts: RankedAccounts): Float64Array {
  let totals = knownTotals.get(accounts);
  if (!totals) {
    totals = new Float64Array(accounts.value.length + 1);
    for (let i = 0; i < accounts.value.length; i++) totals[i + 1] = totals[i]! + accounts.value[i]!;
    knownTotals.set(accounts, totals);
  }
  return totals;
}

/** The largest absolute amount, which decides how many decimals a column shows; 0 without any. */
export function largestAmount(values: Iterable<number> | undefined): number {
  let largest = 0;
  for (const value of values ?? []) if (Math.abs(value) > largest) largest = Math.abs(value);
  return largest;
}
