import { part } from "./formula";
import { optional } from "./ranges.parts";

/** w, the word for when margins come, and g, their growth a period. */
export const timingAndGrowth = optional({ w: ["timing", "renewal"], g: ["growth", 0] });

export const unknownTiming = 'NOT(OR(w="renewal",w="end",w="now",w="mid"))';

/** Goes on only where w is one of the four words. */
export const knownTiming = part`IF(${unknownTiming},#VALUE!,`;

/** Conditions under which rates and numbers of periods are refused, for an OR. */
export const wrongRetention = "retention<0,retention>1";
export const wrongDiscount = "discount<=-1,discount>=10";
export const wrongGrowth = "g<=-1,g>=10";
export const wrongPeriods = "periods<1,periods>10000,periods<>INT(periods)";

/** Periods, 1 where they are left out, as the horizon is without end then. */
export const periodsOrOne = `IF(periods="",1,IF(ISNUMBER(periods),IF(OR(${wrongPeriods}),#VALUE!,periods),#VALUE!))`;

/** What a first margin is worth at its own time, over its worth at the end of the period for a customer who is still there. */
export function firstMargin(renewed: string): string {
  return `IF(w="renewal",${renewed},IF(w="end",1,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),#VALUE!))))`;
}

/** What is lost from a margin to the next, by leaving and by discount less growth, times 1 + discount. */
export function lossPerMargin(retention: string): string {
  return `1-${retention}+IF(g=0,discount,discount-g*${retention})`;
}

/** Sum of as many terms as there are periods, of which the first is 1 and each loses this share. */
export function sumOfTerms(loss: string, periods: string): string {
  return `IF(${loss}=0,${periods},(1-(1-${loss})^${periods})/${loss})`;
}

/** The retention after a change, by its basis b, and the change in points. */
export const changedRetention =
  'IF(b="points",retention+change,IF(b="relative",retention*(1+change),IF(b="churn",retention+change*(1-retention),#VALUE!)))';
export const changeInPoints = 'IF(b="points",change,IF(b="relative",retention*change,change*(1-retention)))';

/** How many of a period of this name a year has. */
export function periodsOfYear(word: string): string {
  return `IF(${word}="day",365,IF(${word}="week",52,IF(${word}="month",12,IF(${word}="quarter",4,IF(${word}="year",1,#VALUE!)))))`;
}

/** What 1 a period is worth today, at the ends of the periods. */
export const worthOfOneAPeriod = "IF(discount=0,periods,(1-(1+discount)^(0-periods))/discount)";
