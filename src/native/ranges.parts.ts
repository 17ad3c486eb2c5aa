import { part } from "./formula";

/** Of names and what to make of each: one text between every two. */
export function each(names: readonly string[], write: (name: string) => string, between = ","): string {
  return names.map(write).join(between);
}

/** Goes on only where each of these single values is a number. */
export function areNumbers(...values: string[]): string {
  const tests = each(values, (value) => `ISNUMBER(${value})`);
  return part`IF(NOT(${values.length > 1 ? `AND(${tests})` : tests}),#VALUE!,`;
}

/** How many cells hold something else than a number or nothing; errors count, and numbers for which `wrong` is 1. */
export function noNumbers(range: string, wrong = "0"): string {
  return `SUM(IF(ISNUMBER(${range}),${wrong},IF(ISERROR(${range}),1,IF(${range}="",0,1))))`;
}

/** Goes on only where all cells of these ranges hold a number or nothing. */
export function numbersOrBlanks(...ranges: string[]): string {
  return part`IF(${each(ranges, (range) => noNumbers(range), "+")}>0,#VALUE!,`;
}

/** The same for ranges whose error cells shall come back as they are. */
export function numbersBlanksOrErrors(...ranges: string[]): string {
  return part`IF(${each(ranges, (range) => `SUM(IF(ISNUMBER(${range})+(${range}="")>0,0,1))`, "+")}>0,#VALUE!,`;
}

/** Goes on only where all cells of the range hold a date of Excel's calendar or nothing. */
export function datesOrBlanks(range: string): string {
  return part`IF(${noNumbers(range, `IF((${range}<1)+(${range}>=2958466)>0,1,0)`)}>0,#VALUE!,`;
}

/** How many of the first n rows hold a number. */
export function numbersAmongFirst(range: string): string {
  return `SUM(ISNUMBER(${range})*(SEQUENCE(ROWS(${range}))<=n))`;
}

/** Whether an optional range was given: an omitted one reads as a single blank. */
export function given(range: string): string {
  return `OR(SUM(IF(${range}="",1,1))>1,SUM(IF(${range}="",0,1))>0)`;
}

/** For an OR: whether one of these ranges has neither one row nor as many as the others. */
export function otherRows(rows: string, ...ranges: string[]): string {
  return each(ranges, (range) => `(ROWS(${range})-1)*(ROWS(${range})-${rows})<>0`);
}

/** How many cells are filled, with whatever. */
function filled(range: string): string {
  return `SUM(--(LEN(${range})>0))`;
}

/** Whether one of the filled cells is no number. */
export function textAmong(...ranges: string[]): string {
  return `${each(ranges, (range) => `COUNT(${range})`, "+")}<${each(ranges, filled, "+")}`;
}

/** Parameters that may be left out, by what the formula calls them, with what stands for an omitted one; words are trimmed. */
export function optional(values: Readonly<Record<string, readonly [parameter: string, omitted: number | string | false]>>): string {
  const value = ([name, [parameter, omitted]]: [string, readonly [string, number | string | false]]) =>
    typeof omitted === "string"
      ? `${name},IF(${parameter}="","${omitted}",TRIM(${parameter})),`
      : `${name},IF(${parameter}="",${String(omitted).toUpperCase()},${parameter}),`;
  return Object.entries(values).map(value).join("");
}

/** Rounded to 12 significant digits, so that equal amounts are equal however they were added up. */
export function significant(values: string): string {
  return `IF(${values}=0,0,ROUND(${values},11-INT(LOG10(ABS(IF(${values}=0,1,${values}))))))`;
}

/** The same for values of 0 and more. */
export function significantPositive(values: string): string {
  return `IF(${values}=0,0,ROUND(${values},11-INT(LOG10(IF(${values}=0,1,${values})))))`;
}

/** Whether a row of a sorted list begins a new group; one row more than the list, of which the last is always true. */
export function changes(sorted: string): string {
  return `VSTACK("",${sorted})<>VSTACK(${sorted},"")`;
}
