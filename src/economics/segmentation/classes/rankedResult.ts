import { accountFindings } from "../accountFindings";
import { concentration, targetShare } from "../curves/concentration";
import type { MarginBasis, RankedAccounts, Segmentation, SegmentationOptions } from "../keyAccounts.types";
import { accountColumns } from "../rows/accountColumns";
import { dataQuality } from "../rows/dataQuality";
import { keptAccounts } from "../rows/keptAccounts";
import { netTotal } from "../rows/netTotal";
import type { SegmentationPass } from "../rows/SegmentationPass";
import { classedValues } from "./classByRule";
import { classNamesOf } from "./classNames";
import { classTotals } from "./classTotals";
import { type Ranking, rankValues } from "./rankAccounts";

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
  const ranking = ranked(second, noise);
  const classed = classedValues(ranking, options.classes, options.negativeAccounts === "ownClass").class;
  const classes = new Uint8Array(second.length);
  for (let i = 0; i < second.length; i++) classes[ranking.order[i]!] = classed[i]!;
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
 * Ranks and classes the accounts of a finished pass. Shares mean nothing when the total is not above 0: they are NaN, and there is no concentration.
 * The total itself is NaN when the amounts are too large to be added up.
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
