import { RunningSum } from "../numeric/sum";
import type { AccountLedger } from "./accountLedger";
import { concentration } from "./concentration";
import type { AccountClass, DataQuality, RankedAccounts, Segmentation, SegmentationOptions } from "./keyAccounts.types";
import { classifyRanked, rankValues } from "./rankAccounts";

function rankedAccounts(
  ledger: AccountLedger,
  options: SegmentationOptions,
  hasNames: boolean,
): { accounts: RankedAccounts; total: number } {
  const values = ledger.values();
  const { order, total } = rankValues(values);
  const value = Float64Array.from(order, (i) => values[i]!);
  const { rank, cumulative, classes } = classifyRanked(value, total, options.limitA, options.limitB);
  const pick = <T>(column: T[]): T[] => Array.from(order, (i) => column[i]!);
  const accounts: RankedAccounts = {
    account: pick(ledger.text),
    accountCell: pick(ledger.cell),
    ...(hasNames ? { name: pick(ledger.name) } : {}),
    value,
    rowCount: Int32Array.from(order, (i) => ledger.rowCount[i]!),
    rank,
    share: value.map((amount) => (total > 0 ? amount / total : NaN)),
    cumulative,
    class: classes,
  };
  return { accounts, total };
}

function classTotals(accounts: RankedAccounts, total: number): Segmentation["classes"] {
  const totals = { A: new RunningSum(), B: new RunningSum(), C: new RunningSum() };
  const counts = { A: 0, B: 0, C: 0 };
  accounts.class.forEach((name, i) => {
    counts[name]++;
    totals[name].add(accounts.value[i]!);
  });
  const names: AccountClass[] = ["A", "B", "C"];
  return names.map((name) => ({ class: name, accounts: counts[name], value: totals[name].value, share: totals[name].value / total }));
}

/** Ranks the accounts of a full ledger. Shares mean nothing when the total is not above 0: then no classes and no concentration are answered. */
export function rankedResult(
  ledger: AccountLedger,
  quality: Omit<DataQuality, "accounts">,
  options: SegmentationOptions,
  hasNames: boolean,
): Segmentation {
  const { accounts, total } = rankedAccounts(ledger, options, hasNames);
  const answer = { options, quality: { ...quality, accounts: accounts.account.length }, total, accounts };
  if (!(total > 0)) return { ...answer, classes: [] };
  return { ...answer, classes: classTotals(accounts, total), concentration: concentration(accounts.value, total, options.limitA) };
}
