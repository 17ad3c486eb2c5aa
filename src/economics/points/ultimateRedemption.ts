import { CalcError } from "../CalcError";
import { atLeast, everyFigure, notNegative, positive, wholeNumber } from "../guards";
import { RunningSum, sum } from "../numeric/sum";
import { addedUpName, type RedemptionForm, refuseCalendarColumns, refusePerPeriod, refuseShares, triangleToDate } from "./redemptionForm";

/** Column words of the projection, in the order of its rows. */
export const URR_COLUMNS = ["period", "issued", "redeemed", "factor", "ultimate", "rate", "future", "note"];

/** Figures that differ by less than this share of them do so by rounding. */
const ROUNDING = 1e-12;

/** More periods than any programme has kept records for. */
const MAX_PERIODS = 10_000;

/** How an issue's redemptions go on. */
export interface ProjectionOptions {
  /** growth after the last age of the triangle, at least 1 */
  tail?: number;
  /** how many of the latest issues count for each ratio; all where omitted */
  last?: number;
  /** what the triangle holds; where omitted redemptions to date, unless they look otherwise */
  form?: RedemptionForm;
}

/**
 * Growth from each age to the next, weighted by volume: redemptions at the later age over redemptions at the earlier one, both added up
 * over the latest issues that have reached the later age.
 *
 * @param rows cumulative redemptions of each issue by age, as far as they have been observed; the oldest issue first
 * @param last how many of the latest issues count for each ratio
 * @returns one ratio for each step between ages
 * @throws {CalcError} no answer where nothing was redeemed at the earlier age
 * Source: Mack (1994), Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring.
 */
function linkRatios(rows: readonly ArrayLike<number>[], last: number): number[] {
  const ages = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const ratios: number[] = [];
  for (let age = 1; age < ages; age++) {
    const earlier = new RunningSum();
    const later = new RunningSum();
    let counted = 0;
    for (let i = rows.length - 1; i >= 0 && counted < last; i--) {
      const row = rows[i]!;
      if (row.length <= age) continue;
      counted++;
      earlier.add(row[age - 1]!);
      later.add(row[age]!);
    }
    if (!(earlier.value > 0)) throw new CalcError("noAnswer", "triangle", { rule: "nothingRedeemed", age });
    ratios.push(later.value / earlier.value);
  }
  return ratios;
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

/** An issue and what is expected of it, points. */
interface Projection {
  period: number;
  issued: number;
  redeemed: number;
  factor: number;
  ultimate: number;
  note: string;
}

/** Older issues had so many reversals that fewer points are expected than have been redeemed. */
function isBelowRedeemed({ redeemed, factor }: Projection): boolean {
  return redeemed > 0 && factor < 1 - ROUNDING;
}

function projected(period: number, issued: number, redeemed: number, factor: number): Projection {
  if (redeemed > issued * (1 + ROUNDING))
    throw new CalcError("argument", "triangle", { rule: "aboveIssued", issued, period, got: redeemed });
  const chained = redeemed * factor;
  const projection = {
    period,
    issued,
    redeemed,
    factor,
    ultimate: Math.min(issued, chained),
    note: chained > issued ? "capped at issued" : "",
  };
  return isBelowRedeemed(projection) ? { ...projection, note: "future below 0: older issues fell after this age" } : projection;
}

/** The points of a whole list, and the share of those issued that is ever redeemed. */
function totals(projections: readonly Projection[]): { issued: number; redeemed: number; ultimate: number; rate: number } {
  const [issued, redeemed, ultimate] = (["issued", "redeemed", "ultimate"] as const).map((figure) =>
    sum(projections.map((one) => one[figure])),
  );
  return { issued: issued!, redeemed: redeemed!, ultimate: ultimate!, rate: ultimate! / issued! };
}

/** Words for points that the other issues lead to expect. */
function pointsAt(rate: number, issued: number): string {
  return `at the rate of the other issues about ${Math.round(rate * issued)} points`;
}

/** The first of these issues by its period, and how many more there are; each says it in its own note. */
function periodsOf(projections: readonly Projection[]): string {
  const [first, ...more] = projections;
  return `period ${first!.period}${more.length > 0 ? ` and ${more.length} more` : ""}`;
}

/**
 * The chain ladder multiplies what has been redeemed, so that an issue without a redemption stays at 0: the notes say what that leaves out.
 */
function noted(projections: readonly Projection[], zerosDoubtful: boolean): { rows: Projection[]; totalNote: string } {
  const silent = projections.filter(({ redeemed }) => redeemed === 0);
  const { rate } = totals(projections.filter(({ redeemed }) => redeemed > 0));
  const rows = projections.map((one) =>
    one.redeemed === 0 ? { ...one, note: `nothing redeemed yet, projected as 0; ${pointsAt(rate, one.issued)}` } : one,
  );
  const below = projections.filter(isBelowRedeemed);
  const notes = [];
  if (silent.length > 0)
    notes.push(`${periodsOf(silent)} projected as 0, as nothing is redeemed yet; ${pointsAt(rate, totals(silent).issued)} more`);
  if (below.length > 0) notes.push(`${periodsOf(below)} below 0, as older issues fell`);
  if (zerosDoubtful) notes.push("zeros at the end of a row read as still to come; leave cells still to come blank if they were observed");
  return { rows, totalNote: notes.join("; ") };
}

/**
 * Share of the points of each issue that will ever be redeemed, by the chain ladder: redemptions so far times the growth that older issues
 * have shown from that age on. An ultimate above the points issued is capped and noted; a row without a redemption stays at 0, and its note
 * and that of the total say how many points that leaves out: issued * ultimate rate of the other rows together. Where reversals make a
 * future negative, both notes say so.
 *
 * @param issued points of each issue period, above 0, the oldest first
 * @param triangle redemptions, a row an issue period, a column an age; what follows a row's last positive figure to date is not yet
 * observed
 * @returns rows in the order of URR_COLUMNS and the total; factor = growth to the end (in the total, ultimate over redeemed); future =
 * ultimate - redeemed
 * @throws {CalcError} argument out of range, redemptions that look like those of each period, or more redeemed than issued; no answer where
 * nothing was redeemed
 * Source: Gault, Llaguno & Menard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer; chain ladder: Mack (1994).
 */
export function ultimateRedemption(
  issued: ArrayLike<number>,
  triangle: readonly ArrayLike<number>[],
  { tail = 1, last = MAX_PERIODS, form }: ProjectionOptions = {},
): (number | string)[][] {
  everyFigure("issued", issued, positive);
  refuseCalendarColumns(triangle);
  refuseShares(
    "triangle",
    triangle.flatMap((row) => Array.from(row)),
    Math.min(...Array.from(issued)),
  );
  const { rows: toDate, zerosDoubtful } = form === "per period" ? triangleToDate(triangle) : { rows: triangle, zerosDoubtful: false };
  const rows = toDate.map(observed);
  if (form === undefined) refusePerPeriod("triangle", rows, (row, column) => `row ${row + 1}, column ${column + 1}`);
  toDate.forEach((row, i) => everyFigure(`${addedUpName("triangle", form)} row ${i + 1}`, row, notNegative));
  atLeast("tail", tail, 1);
  wholeNumber("last", last, 1, MAX_PERIODS);
  if (rows.every((row) => row.length === 0)) throw new CalcError("noAnswer", "triangle", { rule: "nothingRedeemed" });
  const factors = factorsToUltimate(linkRatios(rows, last), tail);
  const projections = rows.map((row, i) => projected(i + 1, issued[i]!, row.at(-1) ?? 0, factors[Math.max(0, row.length - 1)]!));
  const { rows: lines, totalNote } = noted(projections, zerosDoubtful);
  const all = totals(projections);
  const future = sum(projections.map(({ redeemed, ultimate }) => ultimate - redeemed));
  return [
    ...lines.map((one) => [
      one.period,
      one.issued,
      one.redeemed,
      one.factor,
      one.ultimate,
      one.ultimate / one.issued,
      one.ultimate - one.redeemed,
      one.note,
    ]),
    ["Total", all.issued, all.redeemed, all.ultimate / all.redeemed, all.ultimate, all.rate, future, totalNote],
  ];
}
