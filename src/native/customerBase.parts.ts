import { part } from "./formula";
import { each, areNumbers, numbersBlanksOrErrors } from "./ranges.parts";

/** The parameters of a model: what the formula calls each, and its name in the table of the model's FIT, in the order of a plain list. */
type Parameters = Readonly<Record<string, string>>;

/**
 * The parameters out of a row, a column or the table of the model's FIT, each a positive number. The table is told by its size.
 */
export function params(model: Parameters): string {
  const names = Object.keys(model);
  const read = ([name, label]: [string, string], at: number) =>
    `${name},IF(q,INDEX(w,${at + 1},1),IFERROR(INDEX(w,MATCH("${label}",INDEX(w,0,1),0),2),"")),`;
  return part`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=${names.length},
    ${Object.entries(model).map(read).join(" ")}
    ${areNumbers(...names)}IF(OR(${each(names, (name) => `${name}<=0`)}),#VALUE!,
  `;
}

/** Ranges, each of which must be as high and as wide as the largest, or one row or column that stands for all. */
function rangesAlike(ranges: readonly string[]): string {
  const differs = (range: string) => `(ROWS(${range})-1)*(h-ROWS(${range}))+(COLUMNS(${range})-1)*(v-COLUMNS(${range}))`;
  return part`
    LET(h,MAX(${each(ranges, (range) => `ROWS(${range})`)}),v,MAX(${each(ranges, (range) => `COLUMNS(${range})`)}),
    IF(${each(ranges, differs, "+")}>0,#VALUE!,
  `;
}

/**
 * The lines of ranges, of which i is 1 where all have a number and 0 where one is blank; a line with a blank cell gets harmless values.
 * @param columns what the formula calls each column: its range and the value of a line with a blank cell
 */
export function lines(columns: Readonly<Record<string, readonly [range: string, blank: number]>>): string {
  const ranges = Object.values(columns).map(([range]) => range);
  const filled = ranges.length > 1 ? each(ranges, (range) => `ISNUMBER(${range})`, "*") : `IF(ISNUMBER(${ranges[0]}),1,0)`;
  const column = ([name, [range, blank]]: [string, readonly [string, number]]) => `${name},IF(i>0,${range},${blank}),`;
  return part`
    ${numbersBlanksOrErrors(...ranges)}
    ${ranges.length > 1 ? rangesAlike(ranges) : ""}
    LET(i,${filled},IF(SUM(i)=0,#VALUE!,
    LET(${Object.entries(columns).map(column).join("")}
  `;
}

/** Goes on only where no line is wrong. Of several conditions, each is true or 1 where it is broken. */
export function noLine(...wrong: string[]): string {
  return part`IF(SUM(IF(${wrong.length > 1 ? `${each(wrong, (condition) => `(${condition})`, "+")}>0` : wrong.join()},1,0))>0,#VALUE!,`;
}

/** Wrong: purchases without the time of the last one, or such a time without purchases. */
export const purchasesWithoutTime = "((xx>0)-(tx>0))^2";

/** A purchase history: x repeat purchases, the last at t_x, seen until T. */
const history = { xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] } as const;
const wrongHistory = ["xx<0", "xx<>INT(xx)", "tx<0", "tx>tt", "tt<=0", purchasesWithoutTime];

/** Purchase histories, one a line. */
export const histories = part`
  ${lines(history)}
  ${noLine(...wrongHistory)}
`;

/** Purchase histories with the time ahead. */
export const historiesAhead = part`
  ${lines({ hh: ["horizon", 0], ...history })}
  ${noLine(...wrongHistory, "hh<0")}
`;

/** Times since the first purchase, and times with a number of purchases. */
export const times = part`
  ${lines({ hh: ["time", 0] })}
  ${noLine("hh<0")}
`;
export const timesWithNumbers = part`
  ${lines({ hh: ["time", 0], nn: ["n", 0] })}
  ${noLine("hh<0", "nn<0", "nn<>INT(nn)")}
`;

/** The chance that belongs to these log odds of the opposite, without an overflow. */
export function chanceAgainst(logOdds: string): string {
  return `1/(1+EXP(IF(${logOdds}>700,700,${logOdds})))`;
}

/** Why a fit needs the add-in. */
export const SEARCHED = "the best parameters are found by a search with many steps; the table keeps the figures as values";
