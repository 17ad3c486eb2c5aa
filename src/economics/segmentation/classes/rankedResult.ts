import { SettledSum } from "../../numeric/settledSum";
import { concentration, targetShare } from "../curves/concentration";
import type { ClassRule, ClassTotal, MarginBasis, RankedAccounts, Segmentation, SegmentationOptions } from "../keyAccounts.types";
import type { SegmentationPass } from "../rows/SegmentationPass";
import { accountColumns } from "../rows/accountColumns";
import { dataQuality } from "../rows/dataQuality";
import { netTotal } from "../rows/accountTotals";
import type { QualityTally } from "../rows/qualityTally";
import { classedValues, classNamesOf } from "./classByRule";
import { type Ranking, rankValues } from "./rankAccounts";

/** Sum of a column for each class. */
function sums(column: Float64Array | undefined, classOf: Uint8Array, classes: number): number[] | undefined {
  if (!column) return undefined;
  const totals = Array.from({ length: classes }, () => new SettledSum());
  for (let i = 0; i < column.length; i++) totals[classOf[i]!]!.add(column[i]!);
  return totals.map((total) => total.value);
}

/** Accounts and money of each class, in the order of the names; shares are NaN when the total is not above 0. */
function classTotals(
  accounts: Pick<RankedAccounts, "value" | "second" | "margin" | "serviceCost" | "class">,
  names: readonly string[],
  total: number,
): ClassTotal[] {
  const counts = new Array<number>(names.length).fill(0);
  for (let i = 0; i < accounts.class.length; i++) counts[accounts.class[i]!]!++;
  const ofClass = (column: Float64Array | undefined) => sums(column, accounts.class, names.length);
  const value = ofClass(accounts.value)!;
  const second = ofClass(accounts.second);
  const margin = ofClass(accounts.margin);
  const serviceCost = ofClass(accounts.serviceCost);
  return names.map((name, i) => ({
    name,
    accounts: counts[i]!,
    value: value[i]!,
    share: total > 0 ? value[i]! / total : NaN,
    ...(second ? { second: second[i]! } : {}),
    ...(margin ? { margin: margin[i]! } : {}),
    ...(serviceCost ? { serviceCost: serviceCost[i]! } : {}),
  }));
}

/** Findings about accounts: equal values, values of 0 and below. @param firstRow of each account, 1-based */
function accountFindings(
  tally: QualityTally,
  { account, value, rank }: Pick<RankedAccounts, "account" | "value" | "rank">,
  firstRow: Int32Array,
): void {
  for (let i = 0; i < value.length; i++) {
    const amount = value[i]!;
    const tied = rank[i] === rank[i - 1] || rank[i] === rank[i + 1];
    if (amount > 0 && !tied) continue;
    const found = { name: account[i]!, row: firstRow[i]! - 1, value: amount };
    if (tied && amount !== 0) tally.countAccount("ties", found, false);
    if (amount === 0) tally.countAccount("zeroAccount", found, false);
    if (amount < 0) tally.countAccount("negativeAccount", found, false);
  }
}

/**
 * Numbers of the accounts with rows, in order of first appearance. Accounts of 0 are left out with their rows where the options say so.
 */
function keptAccounts(pass: SegmentationPass, zeroAccounts: "count" | "leaveOut"): Uint32Array {
  const { ledger } = pass;
  const kept = new Uint32Array(ledger.accounts);
  let count = 0;
  for (let account = 0; account < ledger.accounts; account++) {
    const rows = ledger.count(account, "rows");
    if (rows === 0) continue;
    if (zeroAccounts === "count" || ledger.amount(account, "value") !== 0) {
      kept[count++] = account;
      continue;
    }
    const row = ledger.count(account, "firstRow") - 1;
    pass.tally.countAccount("zeroAccount", { name: pass.source.accounts.text[account]!, row, value: 0 }, true);
    pass.tally.countRows("zeroAccount", row, rows);
    pass.usedRows -= rows;
  }
  return kept.subarray(0, count);
}

/** Shares of the total; NaN when it is not above 0. */
function shares(values: Float64Array, total: number): Float64Array {
  const share = new Float64Array(values.length).fill(NaN);
  if (total > 0) for (let i = 0; i < share.length; i++) share[i] = values[i]! / total;
  return share;
}

/** Ranked values; amounts too large to be added up have no total, which is NaN then. */
function ranked(values: Float64Array, noise: number): Ranking {
  const ranking = rankValues(values, noise);
  return Number.isFinite(ranking.total) ? ranking : { ...ranking, total: NaN };
}

/** Classes by the second measure, in the order of the accounts. */
function secondClasses(second: Float64Array, noise: number, options: SegmentationOptions): Uint8Array {
  return classesInOrder(ranked(second, noise), options);
}

function classesInOrder(ranking: Ranking, options: SegmentationOptions): Uint8Array {
  const classed = classedValues(ranking, options.classes, options.negativeAccounts === "ownClass").class;
  const classes = new Uint8Array(classed.length);
  for (let i = 0; i < classed.length; i++) classes[ranking.order[i]!] = classed[i]!;
  return classes;
}

/** The accounts of a pass, ranked. Pauses between steps that take a while on hundreds of thousands of accounts. */
function* rankedAccounts(
  pass: SegmentationPass,
  options: SegmentationOptions,
): Generator<void, { accounts: RankedAccounts; total: number; secondTotal?: number }> {
  const { ledger } = pass;
  const kept = keptAccounts(pass, options.zeroAccounts);
  yield;
  const ranking = ranked(ledger.amounts("value", kept), ledger.noise("value", kept));
  const { order, sorted: value, total } = ranking;
  yield;
  const numbers = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) numbers[i] = kept[order[i]!]!;
  yield;
  const classed = classedValues(ranking, options.classes, options.negativeAccounts === "ownClass");
  yield;
  const columns = yield* accountColumns(pass, numbers);
  yield;
  accountFindings(pass.tally, { account: columns.account, value, rank: classed.rank }, ledger.counted("firstRow", numbers));
  yield;
  const second = options.second && ledger.amounts("second", numbers);
  const secondNoise = second ? ledger.noise("second", numbers) : 0;
  const secondClass = second && secondClasses(second, secondNoise, options);
  yield;
  const margin = pass.service ? ledger.amounts("margin", numbers) : undefined;
  const serviceCost = pass.service ? ledger.amounts("serviceCost", numbers) : undefined;
  const accounts: RankedAccounts = {
    ...columns,
    value,
    ...(second ? { second, secondClass } : {}),
    share: shares(value, total),
    ...classed,
    ...(margin ? { margin } : {}),
    ...(serviceCost ? { serviceCost } : {}),
  };
  yield;
  return { accounts, total, ...(second ? { secondTotal: netTotal(second, secondNoise) } : {}) };
}

/**
 * Ranks and classes the accounts of a finished pass. Shares mean nothing when the total is not above 0: they are NaN, and there is no
 * concentration. The total itself is NaN when the amounts are too large to be added up.
 * @param basis what margins were made from, where there are any
 */
export function* rankedResult(
  pass: SegmentationPass,
  options: SegmentationOptions,
  basis: MarginBasis | undefined,
): Generator<void, Segmentation> {
  const { accounts, total, secondTotal } = yield* rankedAccounts(pass, options);
  const classNames = classNamesOf(options);
  const classes = classTotals(accounts, classNames, total);
  yield;
  const held = total > 0 ? concentration(accounts.value, total, targetShare(options.classes)) : undefined;
  yield;
  return {
    options,
    classNames,
    quality: dataQuality(pass, options, accounts.account.length),
    total,
    ...(secondTotal === undefined ? {} : { secondTotal }),
    ...(basis ? { marginBasis: basis } : {}),
    accounts,
    classes,
    ...(held ? { concentration: held } : {}),
  };
}

/** The classes of the accounts by their second measure, whose total is known. */
function secondClassesAgain(second: Float64Array, total: number, options: SegmentationOptions): Uint8Array {
  const ranking = { ...rankValues(second), total: Number.isFinite(total) ? total : NaN };
  return classesInOrder(ranking, options);
}

/**
 * The same answer with its accounts classed by another rule: exactly what the rows would give, without reading them again, so that a limit
 * can be dragged.
 */
export function classedAgain(segmentation: Segmentation, rule: ClassRule): Segmentation {
  const options = { ...segmentation.options, classes: rule };
  const { total, secondTotal } = segmentation;
  const { value: sorted, rank, second } = segmentation.accounts;
  const ranking: Ranking = { order: Uint32Array.from(sorted, (_, i) => i), sorted, rank, total };
  const classed = classedValues(ranking, rule, options.negativeAccounts === "ownClass");
  const secondClass = second && secondClassesAgain(second, secondTotal ?? NaN, options);
  const accounts = { ...segmentation.accounts, ...classed, ...(secondClass && { secondClass }) };
  const classNames = classNamesOf(options);
  return {
    ...segmentation,
    options,
    classNames,
    accounts,
    classes: classTotals(accounts, classNames, total),
    ...(total > 0 && { concentration: concentration(sorted, total, targetShare(rule)) }),
  };
}
