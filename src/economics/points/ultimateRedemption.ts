import { CalcError } from "../CalcError";
import { everyFigure } from "../everyFigure";
import { above, atLeast, wholeNumber } from "../guards";
import { sum } from "../numeric/sum";
import { linkRatios } from "./linkRatios";

/** Column words of the projection, in the order of its rows. */
export const URR_COLUMNS = ["period", "issued", "redeemed", "factor", "ultimate", "rate", "future", "note"];

/** Redemptions that exceed the points issued by less than this share of them do so by rounding. */
const ROUNDING = 1e-12;

/** More periods than any programme has kept records for. */
const MAX_PERIODS = 10_000;

/** How an issue's redemptions go on. */
export interface ProjectionOptions {
  /** growth after the last age of the triangle, at least 1 */
  tail?: number;
  /** how many of the latest issues count for each ratio; all where omitted */
  last?: number;
}

/** Redemptions as far as they have been observed: up to the last positive figure of the row. */
function observed(row: ArrayLike<number>): number[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === 0) end--;
  return Array.from(row).slice(0, end);
}

/** Growth from each age to the end: the product of the ratios still to come and the tail. */
function factorsToUltimate(ratios: readonly number[], tail: number): number[] {
  const factors = [tail];
  for (let i = ratios.length - 1; i >= 0; i--) factors.unshift(factors[0]! * ratios[i]!);
  return factors;
}

function projected(period: number, issued: number, redeemed: number, factor: number): (number | string)[] {
  if (redeemed > issued * (1 + ROUNDING))
    throw new CalcError("argument", "triangle", { rule: "aboveIssued", issued, period, got: redeemed });
  const chained = redeemed * factor;
  const ultimate = Math.min(issued, chained);
  const note = redeemed === 0 ? "nothing redeemed yet" : chained > issued ? "capped at issued" : "";
  return [period, issued, redeemed, factor, ultimate, ultimate / issued, ultimate - redeemed, note];
}

function totalRow(rows: readonly (number | string)[][]): (number | string)[] {
  const total = (column: number) => sum(rows.map((row) => row[column] as number));
  const [issued, redeemed, ultimate] = [total(1), total(2), total(4)];
  return ["Total", issued, redeemed, ultimate / redeemed, ultimate, ultimate / issued, total(6), ""];
}

/**
 * Share of the points of each issue that will ever be redeemed, by the chain ladder: redemptions so far times the growth that older issues have shown
 * from that age on. An ultimate above the points issued is capped and noted; a row without a redemption stays at 0 and is noted.
 *
 * @param issued points of each issue period, above 0, the oldest first
 * @param triangle cumulative redemptions, a row an issue period, a column an age; what follows a row's last positive figure is not yet observed
 * @returns rows in the order of URR_COLUMNS and the total; factor = growth to the end (in the total, ultimate over redeemed); future = ultimate - redeemed
 * @throws {CalcError} argument out of range, or more redeemed than issued; no answer where nothing was redeemed
 * Source: Gault, Llaguno & Menard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer; chain ladder: Mack (1994).
 */
export function ultimateRedemption(
  issued: ArrayLike<number>,
  triangle: readonly ArrayLike<number>[],
  { tail = 1, last = MAX_PERIODS }: ProjectionOptions = {},
): (number | string)[][] {
  everyFigure("issued", issued, (name, value) => above(name, value, 0));
  triangle.forEach((row, i) => everyFigure(`triangle row ${i + 1}`, row, (name, value) => atLeast(name, value, 0)));
  atLeast("tail", tail, 1);
  wholeNumber("last", last, 1, MAX_PERIODS);
  const rows = triangle.map(observed);
  if (rows.every((row) => row.length === 0)) throw new CalcError("noAnswer", "triangle", { rule: "nothingRedeemed" });
  const factors = factorsToUltimate(linkRatios(rows, last), tail);
  const projections = rows.map((row, i) => projected(i + 1, issued[i]!, row.at(-1) ?? 0, factors[Math.max(0, row.length - 1)]!));
  return [...projections, totalRow(projections)];
}
