import { serialDay } from "../../intake/values/dateText";
import { FIRST_YEAR, LAST_YEAR, type Sale } from "./business";

/** What the invented programme's ledger says, in points, quarter by quarter since it started. */
export interface PointsLedger {
  quarters: string[];
  issued: number[];
  redeemed: number[];
  expired: number[];
  /** redeemed to date: a row a quarter of issue, a column an age in quarters; as long as observed */
  triangle: number[][];
}

const START_YEAR = FIRST_YEAR + 1;
const QUARTERS = 4 * (LAST_YEAR - START_YEAR + 1);

/** Members' part of the revenue, and points for each EUR, as on the sheet Assumptions. */
const MEMBER_SHARE = 0.6;

/** Share of a quarter's points redeemed to date, by age in quarters. */
const REDEEMED_BY_AGE = [0.23, 0.43, 0.56, 0.645, 0.7, 0.74, 0.768, 0.784];
/** How much more or less of a quarter's points is redeemed than usual; the same every time. */
const SWING = [0, 0.012, -0.015, 0.02, 0.008, -0.01, 0.015, -0.005];
/** Points of customers that leave expire: share of the balance each quarter. */
const EXPIRY = 0.021;

export function pointsLedger(sales: readonly Sale[]): PointsLedger {
  const quarters = Array.from({ length: QUARTERS }, (_, quarter) => `${START_YEAR + Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`);
  const issued = quarters.map((_, quarter) => Math.round(MEMBER_SHARE * revenueOf(sales, quarter)));
  const triangle = issued.map((points, quarter) =>
    REDEEMED_BY_AGE.slice(0, QUARTERS - quarter).map((share) => Math.round(points * share * (1 + (SWING[quarter] ?? 0)))),
  );
  const redeemed = quarters.map((_, quarter) => redeemedTo(triangle, quarter) - redeemedTo(triangle, quarter - 1));
  return { quarters, issued, redeemed, expired: expiries(issued, redeemed), triangle };
}

function revenueOf(sales: readonly Sale[], quarter: number): number {
  const start = firstDay(quarter);
  const end = firstDay(quarter + 1);
  return sales.reduce((sum, { date, revenue }) => (date >= start && date < end ? sum + revenue : sum), 0);
}

function firstDay(quarter: number): number {
  return serialDay(START_YEAR + Math.floor(quarter / 4), 3 * (quarter % 4) + 1, 1);
}

/** Points of all issues redeemed up to the end of a quarter. */
function redeemedTo(triangle: readonly number[][], quarter: number): number {
  return triangle.reduce((sum, row, issue) => sum + (row[quarter - issue] ?? 0), 0);
}

function expiries(issued: readonly number[], redeemed: readonly number[]): number[] {
  let balance = 0;
  return issued.map((points, quarter) => {
    const expired = Math.round(EXPIRY * balance);
    balance += points - (redeemed[quarter] ?? 0) - expired;
    return expired;
  });
}
