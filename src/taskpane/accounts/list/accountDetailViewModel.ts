import { amountKey } from "../../../economics/numeric/amountKey";
import type { CellValue, Movement, RowPlace, SalesColumns, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { accountKey, accountText } from "../../../economics/segmentation/rows/accountKey";
import { numbers, plural, t } from "../../../strings/pane";
import { isClassed } from "../classChips";
import { accountTitle, positionOfAccount } from "../rankedAccounts";
import { measureHead, type MeasureInput, nameOf } from "../state/measures";

export interface AccountDetailViewModel {
  title: string;
  /** the id as the source writes it */
  cell: CellValue;
  /** the id, where the title is a name */
  id?: string;
  figures: [title: string, figure: string][];
  /** how it moved, in a sentence, where there is a comparison */
  moved?: string;
  /** before and now, where there is a comparison */
  change: [title: string, figure: string][];
}

/** Everything known of one account; undefined when the answer does not hold it. */
export function accountDetailViewModel(
  state: MeasureInput,
  segmentation: Segmentation,
  movement: Movement | undefined,
  account: string,
): AccountDetailViewModel | undefined {
  const at = positionOfAccount(segmentation.accounts, account);
  if (at < 0) return undefined;
  const title = accountTitle(segmentation.accounts, at);
  return {
    title,
    cell: segmentation.accounts.accountCell[at] ?? account,
    id: title === account ? undefined : account,
    change: [],
    figures: [...firstFigures(state, segmentation, at), ...secondFigures(state, segmentation, at), ...activity(state, segmentation, at)],
    ...(movement && moves(movement, account)),
  };
}

type Figures = [string, string][];

function firstFigures(state: MeasureInput, segmentation: Segmentation, at: number): Figures {
  const { accounts, options, classNames } = segmentation;
  const figures: Figures = [[measureHead(options.measure, state, options), numbers.amount(accounts.value[at]!)]];
  if (isClassed(segmentation)) {
    figures.push([t("detail.classBy", { measure: nameOf(state, options.measure) }), classNames[accounts.class[at]!]!]);
  }
  figures.push([t("detail.rank"), t("detail.rankOf", { rank: accounts.rank[at]!, n: accounts.value.length })]);
  if (!segmentation.concentration) return figures;
  return [
    ...figures,
    [t("detail.share"), numbers.share(accounts.share[at]!)],
    [t("list.cumulative"), numbers.share(accounts.cumulative[at]!)],
  ];
}

function secondFigures(state: MeasureInput, segmentation: Segmentation, at: number): Figures {
  const { accounts, options, classNames } = segmentation;
  const { second, secondClass } = accounts;
  if (!options.second || !second) return [];
  const figures: Figures = [[measureHead(options.second, state, options), numbers.amount(second[at]!)]];
  if (isClassed(segmentation) && secondClass) {
    figures.push([t("detail.classBy", { measure: nameOf(state, options.second) }), classNames[secondClass[at]!] ?? ""]);
  }
  return figures;
}

function activity(state: MeasureInput, { accounts }: Segmentation, at: number): Figures {
  // Without an order column rows are counted, and those come last anyway.
  const figures: Figures = state.roles.order === undefined ? [] : [[nameOf(state, "orders"), numbers.count(accounts.orders[at]!)]];
  if (accounts.lastDate) figures.push([t("list.lastDate"), numbers.date(accounts.lastDate[at]!)]);
  if (accounts.segment?.[at]) figures.push([t("detail.segment"), accounts.segment[at]]);
  return [...figures, [t("detail.rows"), plural("rows", accounts.rowCount[at]!)]];
}

/** What became of the account between the two sides of a comparison. */
function moves(movement: Movement, account: string): Pick<AccountDetailViewModel, "moved" | "change"> {
  const at = movement.account.indexOf(account);
  if (at < 0) return { change: [] };
  const className = (position: number) => movement.classNames[position] ?? t("moves.absent");
  const moved = t(`detail.moved.${movement.move[at]!}`, {
    before: className(movement.classBefore[at]!),
    now: className(movement.classNow[at]!),
    rankBefore: rankIn(movement.before, movement.classBefore, at),
    rankNow: rankIn(movement.now, movement.classNow, at),
  });
  return { moved, change: changeFigures(movement, at, className) };
}

/** 1 for the largest of the accounts that were there; equal amounts share a rank. */
function rankIn(values: Float64Array, classes: Int8Array, at: number): number {
  const own = amountKey(values[at]!);
  return 1 + values.reduce((larger, value, i) => (classes[i]! >= 0 && amountKey(value) > own ? larger + 1 : larger), 0);
}

function changeFigures(movement: Movement, at: number, className: (position: number) => string): Figures {
  const figure = (value: number, position: number) => `${numbers.amount(value)} (${className(position)})`;
  return [
    [movement.beforeLabel, figure(movement.before[at]!, movement.classBefore[at]!)],
    [movement.nowLabel, figure(movement.now[at]!, movement.classNow[at]!)],
    [t("moves.change"), numbers.amount(movement.change[at]!)],
  ];
}

/**
 * The first row of the source that names an account, or names it as its parent, as a place in a sheet.
 * @param account as the source writes it first
 */
export function firstRowOf(columns: SalesColumns, account: CellValue): RowPlace | undefined {
  // Found as written in next to all cases; only then is a million cells compared by its key.
  const exact = columns.account.indexOf(account);
  const at = exact >= 0 ? exact : firstByKey(columns, account);
  const part = columns.parts.filter(({ start }) => start <= at).at(-1);
  return part && { sheetName: part.sheetName, row: part.firstRow + at - part.start };
}

function firstByKey({ account: cells, parent }: SalesColumns, account: CellValue): number {
  const wanted = accountKey(accountText(account));
  const names = (cell: CellValue | undefined) => cell !== undefined && accountKey(accountText(cell)) === wanted;
  return cells.findIndex((cell, i) => names(cell) || names(parent?.[i]));
}
