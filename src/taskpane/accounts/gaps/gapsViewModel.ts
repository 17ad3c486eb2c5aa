import type { NoWhiteSpace, WhiteSpace } from "../../../economics/segmentation/whiteSpace";
import { WHITE_SPACE } from "../../../economics/segmentation/whiteSpace";
import { inCurrency, numbers, plural, t } from "../../../strings/pane";
import type { GapsContent } from "../../../workbook/gaps/gapsSheet";
import type { AccountRow, ListColumn, SortKey } from "../../ui/accountList.types";
import { understoodLines } from "../../ui/understood";
import { accountTitle } from "../rankedAccounts";
import type { AccountsState } from "../state/AccountsState";
import { nameOf } from "../state/measures";
import { type GapsState, productColumn, productColumns } from "./gapsState";

/** How the list can be put in order. */
export type GapsSort = "value" | "account" | "cumulative";

export interface GapsViewModel {
  sentence: string;
  /** how it was found, and what it rests on */
  method: string;
  facts: string[];
  columns: ListColumn[];
  count: number;
  row: (place: number) => AccountRow;
  /** the account at a place of the list, as a place in the result */
  accountAt: (place: number) => number;
  detail?: { text: string; rows: [product: string, ...cells: string[]][] };
}

/** The choice of the column of products. */
export interface ProductChoice {
  chosen: string;
  choices: { value: string; label: string }[];
  hint?: string;
}

const NONE = "";

export function productChoice(state: AccountsState): ProductChoice {
  const { named, others } = productColumns(state);
  const column = productColumn(state);
  const all = [...named, ...others];
  const choices = all.map(({ index, title }) => ({ value: String(index), label: title }));
  if (column !== undefined) return { chosen: String(column), choices };
  const hint = t(all.length === 0 ? "gaps.column.nothing" : named.length > 1 ? "gaps.column.several" : "gaps.column.none");
  return { chosen: NONE, choices: [{ value: NONE, label: t("source.choose") }, ...choices], hint };
}

const isFound = (result: WhiteSpace | NoWhiteSpace): result is WhiteSpace => !("because" in result);

/** What was found for the present answer; undefined before, and when it was found for another one. */
export function foundNow({ gaps: { found }, segmentation, ...state }: AccountsState) {
  const column = productColumn({ ...state, gaps: { column: found?.column } });
  return found && found.of === segmentation && found.column === column ? found : undefined;
}

const columnTitle = ({ inspection }: AccountsState, column: number): string => inspection?.columns[column]?.title ?? "";

const money = (state: AccountsState, x: number): string => inCurrency(numbers.compact(x), state.options.currency?.reporting);

function noneText(result: NoWhiteSpace, column: string): string {
  const { because, className, members, product = "" } = result;
  if (because === "noProduct") return t("gaps.because.noProduct", { column });
  if (because === "oneProduct") return t("gaps.because.oneProduct", { column, product });
  return plural("gaps.because.fewAccounts", members, { class: className, least: WHITE_SPACE.leastPeers + 1 });
}

/** The finding in a sentence. */
export function gapsSentence(state: AccountsState): string {
  const found = foundNow(state);
  if (!found) return "";
  const { result, column } = found;
  if (!isFound(result)) return noneText(result, columnTitle(state, column));
  const known = { looked: result.looked, class: result.className };
  if (result.accounts.length === 0) return t("gaps.none", known);
  const total = result.accounts.reduce((sum, { expected }) => sum + expected, 0);
  return plural("gaps.sentence", result.accounts.length, { ...known, x: money(state, total) });
}

/** What became of the sheet; empty without one. */
export function gapsNotice({ notice, written }: GapsState): string {
  if (notice === "removed") return t("gaps.removed");
  if (notice !== "written" || !written) return "";
  const told = t("gaps.written", { sheet: written.sheetName, accounts: plural("accounts", written.accounts) });
  return written.uncalculated ? `${told} ${t("calculation.manual")}` : told;
}

function methodText({ className }: WhiteSpace): string {
  return t("gaps.method", { class: className, peers: WHITE_SPACE.peers, gaps: WHITE_SPACE.gaps });
}

function facts(state: AccountsState, result: WhiteSpace, column: number): string[] {
  const { rows, products, members, looked, className, alone } = result;
  return [
    t("gaps.rows", {
      column: columnTitle(state, column),
      products: products.length,
      measure: nameOf(state, result.measure),
      x: money(state, rows.amount),
    }),
    ...(rows.blank > 0 ? [plural("gaps.blank", rows.blank, { x: money(state, rows.blankAmount) })] : []),
    ...(looked < members ? [t("gaps.looked", { members, looked, class: className })] : []),
    ...(alone > 0 ? [plural("gaps.alone", alone)] : []),
  ];
}

function listColumns(sort: GapsSort): ListColumn[] {
  const column = (key: GapsSort, width: string, label: string): ListColumn => {
    const direction = key === "value" ? "descending" : "ascending";
    return { key, width, label, short: label, numeric: key === "value", sorted: sort === key ? direction : "none" };
  };
  return [
    column("account", "minmax(0, 1fr)", t("gaps.list.account")),
    column("cumulative", "minmax(0, 1fr)", t("gaps.list.product")),
    column("value", "84px", t("gaps.list.worth")),
  ];
}

/** The order a heading asks for. */
export const gapsSortOf = (key: SortKey): GapsSort => (key === "account" || key === "cumulative" ? key : "value");

/** What the view shows once gaps were looked for; undefined before. */
export function gapsViewModel(state: AccountsState, sort: GapsSort): GapsViewModel | undefined {
  const found = foundNow(state);
  const { segmentation } = state;
  if (!found || !segmentation || !isFound(found.result)) return undefined;
  const { result } = found;
  const { accounts: gaps, products } = result;
  const names = gaps.map(({ account }) => accountTitle(segmentation.accounts, account));
  const largest = gaps.map((each) => products[each.gaps[0]!.product]!);
  const most = gaps[0]?.expected ?? 0;
  const order = gaps.map((_, place) => place);
  const { compare } = new Intl.Collator("en", { numeric: true });
  if (sort !== "value")
    order.sort((a, b) => compare((sort === "account" ? names : largest)[a]!, (sort === "account" ? names : largest)[b]!));
  return {
    sentence: gapsSentence(state),
    method: methodText(result),
    facts: facts(state, result, found.column),
    columns: listColumns(sort),
    count: gaps.length,
    accountAt: (place) => order[place]!,
    row(place) {
      const at = order[place]!;
      const { account, expected } = gaps[at]!;
      const id = segmentation.accounts.account[account]!;
      const shown = { account: names[at]!, cumulative: largest[at]!, value: numbers.amount(expected, most) };
      return { class: "", second: "", orders: "", lastDate: "", first: false, title: `${names[at]!} (${id})`, ...shown };
    },
    ...(state.gaps.open !== undefined && { detail: detailOf(state, result, state.gaps.open, names) }),
  };
}

function detailOf(state: AccountsState, result: WhiteSpace, at: number, names: readonly string[]): GapsViewModel["detail"] {
  const account = result.accounts[at];
  if (!account) return undefined;
  const most = account.gaps[0]!.expected;
  return {
    text: t("gaps.detail", { account: names[at]!, total: inCurrency(numbers.amount(account.total), state.options.currency?.reporting) }),
    rows: account.gaps.map(({ product, buyers, share, expected }) => [
      result.products[product]!,
      numbers.amount(expected, most),
      t("gaps.detail.of", { buyers, peers: account.peers }),
      numbers.share(share),
    ]),
  };
}

/** All the sheet says; undefined before there is something to say. @param now milliseconds since 1970 */
export function gapsContent(state: AccountsState, now: number, version: string): GapsContent | undefined {
  const model = gapsViewModel(state, "value");
  const { segmentation, source, gaps, options } = state;
  if (!model || !segmentation || !source || !gaps.found || !isFound(gaps.found.result)) return undefined;
  const { accounts, products, measure } = gaps.found.result;
  const { accountCell, name } = segmentation.accounts;
  const currency = options.currency?.reporting;
  return {
    sentence: model.sentence,
    method: model.method,
    facts: [...model.facts, ...understoodLines(state).flatMap(({ text }) => (text === "" ? [] : [text]))],
    measure: currency === undefined ? nameOf(state, measure) : `${nameOf(state, measure)} (${currency})`,
    accounts: accounts.map((each) => ({
      id: accountCell[each.account] ?? "",
      ...(name && { name: name[each.account]! }),
      total: each.total,
      peers: each.peers,
      gaps: each.gaps.map(({ product, buyers, share }) => ({ product: products[product]!, buyers, share })),
    })),
    sources: [source, ...state.alsoRead],
    writtenAt: now,
    version,
  };
}
