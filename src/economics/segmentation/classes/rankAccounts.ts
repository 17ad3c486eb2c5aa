import { amountKeys } from "../../numeric/amountKey";
import { descendingOrder } from "../../numeric/descendingOrder";
import { RunningSum } from "../../numeric/sum";
import type { ClassRule } from "../keyAccounts.types";
import { netTotal } from "../rows/accountTotals";

export type ParetoClass = "A" | "B" | "C";

/** Accounts in value order, one entry an account. */
export interface Ranking {
  /** indexes of the values, from the largest to the smallest; equal values keep their order */
  order: Uint32Array;
  /** the values in this order, unrounded: equal ones differ by noise */
  sorted: Float64Array;
  /** 1 for the largest; equal values share the rank, the next one leaves a gap (1, 2, 2, 4) */
  rank: Int32Array;
  /** net sum, negative values included; exactly 0 where it is nothing but noise */
  total: number;
}

/** What a rank in the list means, in the order of the sorted values. */
export interface RankedShares {
  /** 1 for the largest; equal values share the rank, the next one leaves a gap (1, 2, 2, 4) */
  rank: Int32Array;
  /** share of the total held by all larger values; 0 for the largest */
  shareBefore: Float64Array;
  /** share of the total held by all values at least as large */
  cumulative: Float64Array;
}

export interface RankedClasses extends RankedShares {
  classes: ParetoClass[];
}

/**
 * Cumulative shares are compared with the limits at this many decimals: 0.3 + 0.5 has met 0.8 although the doubles differ in the last
 * digit.
 */
const SHARE_DECIMALS = 1e12;

/** A share without the rounding noise of its sum. */
export function roundedShare(share: number): number {
  return Math.round(share * SHARE_DECIMALS) / SHARE_DECIMALS;
}

/**
 * Order, ranks and net total of the values (finite numbers, any sign). Values are equal, and tied, when they agree at 12 significant
 * digits.
 * @param noise what noise can have left of the total; that of the values where they are figures as given
 */
export function rankValues(values: ArrayLike<number>, noise?: number): Ranking {
  const keys = amountKeys(values);
  const order = descendingOrder(keys);
  const sorted = new Float64Array(order.length);
  const rank = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    sorted[i] = values[order[i]!]!;
    rank[i] = i > 0 && keys[order[i]!] === keys[order[i - 1]!] ? rank[i - 1]! : i + 1;
  }
  return { order, sorted, rank, total: netTotal(sorted, noise) };
}

/**
 * Does an account lie beyond a limit? "crossingUp": it begins at or behind it; "within": it ends behind it; "nearest": its end is farther
 * from the limit than its beginning.
 * @param before share, or place, at which the account begins
 * @param through where it ends
 */
export function liesBeyond(limit: number, before: number, through: number, boundary: ClassRule["boundary"]): boolean {
  const end = roundedShare(limit);
  if (boundary === "crossingUp") return roundedShare(before) >= end;
  return roundedShare(boundary === "within" ? through : (before + through) / 2) > end;
}

/**
 * Cumulative shares of ranked values. Equal values share rank and shares; when the total is not above 0 shares mean nothing and are NaN.
 * Source: cumulative over all values at least as large as one's own, Russo & Ferrari (2020), DAX Patterns, ABC classification.
 */
export function rankShares({ sorted, rank, total }: Ranking): RankedShares {
  const count = sorted.length;
  const shareBefore = new Float64Array(count);
  const cumulative = new Float64Array(count);
  const held = new RunningSum();
  const meaningful = total > 0;
  for (let first = 0; first < count;) {
    const before = meaningful ? held.value / total : NaN;
    let end = first;
    while (end < count && rank[end] === rank[first]) held.add(sorted[end++]!);
    shareBefore.fill(before, first, end);
    cumulative.fill(meaningful ? held.value / total : NaN, first, end);
    first = end;
  }
  return { rank, shareBefore, cumulative };
}

/** Words of the functions for where the account that crosses a limit belongs. */
export const LIMIT_RULES = ["higher", "lower", "nearest"] as const;
export type LimitRule = (typeof LIMIT_RULES)[number];

/** What the same rules are called where classes are set up. */
export const BOUNDARIES: Readonly<Record<LimitRule, ClassRule["boundary"]>> = { higher: "crossingUp", lower: "within", nearest: "nearest" };

/** Shares of the total at which class A and B end, and where the account that crosses one belongs. */
export interface AbcLimits {
  a: number;
  b: number;
  rule: LimitRule;
}

/**
 * Rank, cumulative share and ABC class of ranked values. Equal values share rank, cumulative share and class; the largest are always A, and
 * a negative value is always C. When the total is not above 0 every class is C.
 *
 * @param limits a and b from 0 to 1, a not above b
 */
export function classifyRanked(ranking: Ranking, { a, b, rule }: AbcLimits): RankedClasses {
  const { sorted, total } = ranking;
  const shares = rankShares(ranking);
  const classOf = (i: number): ParetoClass => {
    if (!(total > 0) || sorted[i]! < 0) return "C";
    const isBeyond = (limit: number) => liesBeyond(limit, shares.shareBefore[i]!, shares.cumulative[i]!, BOUNDARIES[rule]);
    if (i === 0 || !isBeyond(a)) return "A";
    return isBeyond(b) ? "C" : "B";
  };
  const classes = new Array<ParetoClass>(sorted.length);
  for (let i = 0; i < classes.length; i++) {
    const tied = i > 0 && shares.rank[i] === shares.rank[i - 1];
    classes[i] = tied ? classes[i - 1]! : classOf(i);
  }
  return { ...shares, classes };
}
