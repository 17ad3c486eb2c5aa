import { descendingOrder } from "../numeric/descendingOrder";
import { sum } from "../numeric/sum";
import { accountColumns } from "./accountColumns";
import { accountFindings } from "./accountFindings";
import { classedValues } from "./classedValues";
import { classNamesOf } from "./classNames";
import { classTotals } from "./classTotals";
import { concentration, targetShare } from "./concentration";
import { dataQuality } from "./dataQuality";
import { keptAccounts } from "./keptAccounts";
import type { MarginBasis, RankedAccounts, Segmentation, SegmentationOptions } from "./keyAccounts.types";
import { rankValues } from "./rankAccounts";
import type { SegmentationPass } from "./SegmentationPass";

/** Shares of the total; NaN when it is not above 0. */
function shares(values: Float64Array, total: number): Float64Array {
  const share = new Float64Array(values.length).fill(NaN);
  if (total > 0) for (let i = 0; i < share.length; i++) share[i] = values[i]! / total;
  return share;
}

/** Classes by the second measure, in the order of the accounts. */
function secondClasses(second: Float64Array, options: SegmentationOptions): Uint8Array {
  const order = descendingOrder(second);
  const sorted = new Float64Array(second.length);
  for (let i = 0; i < order.length; i++) sorted[i] = second[order[i]!]!;
  const classed = classedValues(sorted, sum(sorted), options.classes, options.negativeAccounts === "ownClass").class;
  const classes = new Uint8Array(second.length);
  for (let i = 0; i < order.length; i++) classes[order[i]!] = classed[i]!;
  return classes;
}

/** The accounts of a pass, ranked. Pauses between steps that take a while on hundreds of thousands of accounts. */
function* rankedAccounts(
  pass: SegmentationPass,
  options: SegmentationOptions,
): Generator<void, { accounts: RankedAccounts; total: number }> {
  const { ledger } = pass;
  const kept = keptAccounts(pass, options.zeroAccounts);
  yield;
  const { order, total } = rankValues(ledger.amounts("value", kept));
  yield;
  const numbers = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) numbers[i] = kept[order[i]!]!;
  const value = ledger.amounts("value", numbers);
  yield;
  const classed = classedValues(value, total, options.classes, options.negativeAccounts === "ownClass");
  yield;
  const columns = yield* accountColumns(pass, numbers);
  yield;
  accountFindings(pass.tally, { account: columns.account, value, rank: classed.rank }, ledger.counted("firstRow", numbers));
  yield;
  const second = options.second && ledger.amounts("second", numbers);
  const secondClass = second && secondClasses(second, options);
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
  return { accounts, total };
}

/**
 * Ranks and classes the accounts of a finished pass. Shares mean nothing when the total is not above 0: they are NaN, and there is no concentration.
 * @param basis what margins were made from, where there are any
 */
export function* rankedResult(
  pass: SegmentationPass,
  options: SegmentationOptions,
  basis: MarginBasis | undefined,
): Generator<void, Segmentation> {
  const { accounts, total } = yield* rankedAccounts(pass, options);
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
    ...(accounts.second ? { secondTotal: sum(accounts.second) } : {}),
    ...(basis ? { marginBasis: basis } : {}),
    accounts,
    classes,
    ...(held ? { concentration: held } : {}),
  };
}
