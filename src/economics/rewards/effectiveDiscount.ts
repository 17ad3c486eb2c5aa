import { CalcError } from "../CalcError";
import { atLeast, finite, fraction } from "../guards";

/**
 * A reward may cost more than its face value, when it must be shipped for instance; ten times as much is a percent typed as a whole number.
 */
function costRatioGuard(value: number): void {
  finite("cost_ratio", value);
  if (value < 0 || value >= 10)
    throw new CalcError("argument", "cost_ratio", { rule: "rate", low: 0, lowIncluded: true, high: 10, highIncluded: false, got: value });
}

/**
 * What points take off the price: points earned per unit of money, times the value of a point, times the share of points ever redeemed,
 * times what a unit of reward value costs the company.
 *
 * @param pointsPerCurrency points a customer earns per unit of money spent, at least 0
 * @param pointValue face value of a point, money, at least 0
 * @param ultimateRate share of issued points ever redeemed, 0 to 1; 1 gives the face rate
 * @param costRatio cost of a reward as a share of its face value, 0 to below 10
 * @returns fraction of sales (0.01 = 1%)
 * @throws {CalcError} argument out of range
 * Source: unit economics of a points programme; the effective discount of Dowling & Uncles (1997), Sloan Management Review 38(4).
 */
export function effectiveDiscount(pointsPerCurrency: number, pointValue: number, ultimateRate: number, costRatio = 1): number {
  atLeast("points_per_currency", pointsPerCurrency, 0);
  atLeast("point_value", pointValue, 0);
  fraction("ultimate_rate", ultimateRate);
  costRatioGuard(costRatio);
  return pointsPerCurrency * pointValue * ultimateRate * costRatio;
}

/** Column words of the funnel. */
export const FUNNEL_COLUMNS = ["stage", "customers", "share"];

/**
 * From those who may join to those who redeem; each rate is a share of the stage before.
 *
 * @param eligible customers who may join, at least 0
 * @param enrolRate share of the eligible who join, 0 to 1
 * @param activeRate share of the members who collect, 0 to 1
 * @param redeemRate share of the active who redeem, 0 to 1
 * @returns rows in the order of FUNNEL_COLUMNS; share is of the eligible
 * @throws {CalcError} argument out of range
 * Source: conversion funnel; Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 2.
 */
export function memberFunnel(eligible: number, enrolRate: number, activeRate: number, redeemRate: number): (string | number)[][] {
  atLeast("eligible", eligible, 0);
  fraction("enrol_rate", enrolRate);
  fraction("active_rate", activeRate);
  fraction("redeem_rate", redeemRate);
  const active = enrolRate * activeRate;
  const shares = [1, enrolRate, active, active * redeemRate];
  return ["eligible", "enrolled", "active", "redeeming"].map((stage, i) => [stage, eligible * shares[i]!, shares[i]!]);
}
