import { atLeast, fraction } from "../guards";

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
