import type { AccountId } from "../economics/segmentation/addUpAccounts";
import { classMigration, MIGRATION_MEASURES } from "../economics/segmentation/moves/classMigration";
import { costToServe, weightedScore } from "../economics/segmentation/plan/decisions";
import { herfindahlIndex, MAJOR_COLUMNS, majorCustomers } from "../economics/segmentation/curves/concentration";
import { LORENZ_COLUMNS, lorenzCurve, WHALE_COLUMNS, whaleCurve } from "../economics/segmentation/curves/curves";
import { optionalNumber, word } from "./input/arguments";
import { accountLines, accountValues, classLines, readLines } from "./input/lines";
import { eachRow } from "./input/blocks";
import { figures } from "./input/ranges";
import { readFigure, readId } from "./input/readers";
import { cell, cells, resultTable } from "./cell";

/**
 * What the table of moves shows.
 * @customenum {string}
 */
export enum MigrationMeasureWord {
  /** Number of accounts; the default */
  count = "count",
  /** Share of the accounts of the row, ready for CLV.MIGRATION */
  share = "share",
}

/**
 * Major customers: the accounts that hold at least a share of all revenue each, as segment reporting asks for at 10%. Lines of one account are added up; count companies under one control as one account. Shares are of the net total. Only the column words appear when no account is that large.
 * @customfunction PARETO.MAJOR
 * @param accounts Account of each line
 * @param values Revenue of each line, as many cells as accounts
 * @param [limit] Share of the net total that makes a customer a major one, above 0, at most 1; 0.1 (10%) if omitted
 * @returns Table: rank, account, value, share
 * @example =LOYALTY.PARETO.MAJOR({"Acme";"Bolt";"Core"},{60;35;5}) // => {"rank","account","value","share";1,"Acme",60,0.6;2,"Bolt",35,0.35}
 * @source IFRS 8 Operating Segments, paragraph 34; ASC 280-10-50-42
 */
export function paretoMajor(accounts: unknown[][], values: unknown[][], limit?: unknown): unknown[][] {
  return resultTable(MAJOR_COLUMNS, () => {
    const lines = accountLines(accounts, values);
    return majorCustomers(lines.accounts, lines.values, optionalNumber("limit", limit, 0.1));
  });
}

/**
 * Points of the Lorenz curve: share of the accounts, the smallest first, and the share of all value they hold. Plot it against the diagonal; the area between them is half the Gini coefficient. Negative values are refused; blank cells are left out, 0 counts as an account.
 * @customfunction PARETO.LORENZ
 * @param values Value of each account, none below 0
 * @returns Table: accounts, value; cumulative shares from 0 to 1
 * @example =LOYALTY.PARETO.LORENZ({50;30;15;5}) // => {"accounts","value";0,0;0.25,0.05;0.5,0.2;0.75,0.5;1,1}
 * @source Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70)
 */
export function paretoLorenz(values: unknown[][]): unknown[][] {
  return resultTable(LORENZ_COLUMNS, () => lorenzCurve(figures("values", values)));
}

/**
 * Herfindahl-Hirschman index of concentration: the sum of the squared shares, 1 when one account holds all. Its inverse is the effective number of accounts; times 10,000 it is the scale of competition authorities. Negative values are refused; blank cells are left out.
 * @customfunction PARETO.HHI
 * @param values Value of each account, or of each line where accounts are given; none below 0
 * @param [accounts] Account of each line, as many cells as values; lines of one account are added up
 * @returns Number above 0, at most 1
 * @example =LOYALTY.PARETO.HHI({500;300;80;40;30;20;10;10;5;5}) // => 0.34955
 * @example =1/LOYALTY.PARETO.HHI({25;25;25;25}) // => 4
 * @source Hirschman (1964), The paternity of an index, American Economic Review 54(5); Herfindahl (1950), Concentration in the steel industry
 */
export function paretoHhi(values: unknown[][], accounts?: unknown[][]): number {
  return cell(() => herfindahlIndex(accountValues(values, accounts).figures));
}

/**
 * Whale curve of customer profit: the accounts from the most to the least profitable with the profit so far. What the peak exceeds the net total by is lost on the accounts after it. Lines of one account are added up; equal profits share the rank and keep their order.
 * @customfunction PARETO.WHALE
 * @param accounts Account of each line
 * @param profits Profit of each line after the cost to serve, as many cells as accounts; losses below 0
 * @returns Table: rank, account, profit, cumulative, share of net, peak; share of net is cumulative profit over net total, #N/A when that is not above 0; peak is TRUE at the fewest accounts that reach the highest cumulative profit
 * @example =LOYALTY.PARETO.WHALE({"Acme";"Bolt";"Core"},{150;10;-60}) // => {"rank","account","profit","cumulative","share of net","peak";1,"Acme",150,150,1.5,FALSE;2,"Bolt",10,160,1.6,TRUE;3,"Core",-60,100,1,FALSE}
 * @source Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5)
 */
export function paretoWhale(accounts: unknown[][], profits: unknown[][]): unknown[][] {
  return resultTable(WHALE_COLUMNS, () => {
    const lines = readLines<[AccountId, number]>(
      { parameter: "accounts", given: accounts, read: readId },
      { parameter: "profits", given: profits, read: readFigure },
    );
    return whaleCurve(...lines.columns);
  });
}

/**
 * Cost to serve of each account: how often each activity was done for it, times the cost of doing it once, added up over the activities. The cost of doing it once is the activity's cost pool over its volume. A blank driver counts as not used; a blank row stays blank.
 * @customfunction PARETO.COSTTOSERVE
 * @param drivers How often each activity was done: a row an account, a column an activity (deliveries, orders, lines)
 * @param rates Money per unit of each activity, one a column of drivers
 * @returns Money for each row of drivers
 * @example =LOYALTY.PARETO.COSTTOSERVE({16,0,18,190;28,49,0,210},{84,78,17,1.5}) // => {1935;6489}
 * @source Cooper & Kaplan (1991), Profit priorities from activity-based costing, Harvard Business Review 69(3)
 */
export function paretoCostToServe(drivers: unknown[][], rates: unknown[][]): unknown[][] {
  return cells(() => eachRow({ matrixName: "drivers", given: drivers, factorsName: "rates", factors: rates }, costToServe));
}

/**
 * How accounts moved between classes from one period to the next: rows are the class before, columns the class after, account by account. An empty cell counts as the class "none", so that new and lost accounts show; a line that is empty both times is left out. As shares of the rows it can drive CLV.MIGRATION: drop its first row and column.
 * @customfunction PARETO.MIGRATION
 * @param before Class of each account before, such as A, B, C; empty if it was no customer yet
 * @param after Class of the same accounts after, in the same order; empty if it is no longer a customer
 * @param [measure] "count" (default) or "share" of the row; as shares an empty row "none" stays "none", another class nobody started in is #N/A
 * @returns Square table of class before by class after, classes in ascending order, "none" last
 * @example =LOYALTY.PARETO.MIGRATION({"A";"A";"B";"B"},{"A";"B";"B";""}) // => {"before","A","B","none";"A",1,1,0;"B",0,1,1;"none",0,0,0}
 * @example =LOYALTY.PARETO.MIGRATION({"A";"A";"B";"B"},{"A";"B";"B";""},"share") // => {"before","A","B","none";"A",0.5,0.5,0;"B",0,0.5,0.5;"none",0,0,1}
 * @source Anderson & Goodman (1957), Statistical inference about Markov chains, Annals of Mathematical Statistics 28; Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2)
 */
export function paretoMigration(before: unknown[][], after: unknown[][], measure?: MigrationMeasureWord): unknown[][] {
  return cells(() => classMigration(...classLines(before, after), word("measure", measure, MIGRATION_MEASURES, "count")));
}

/**
 * Score of each account as a weighted mean of its scores on several criteria, on the scale of the scores: attractiveness or strength for a key-account matrix. Only the proportions of the weights count. A criterion without a score is left out with its weight; a blank row stays blank.
 * @customfunction PARETO.KEYSCORE
 * @param scores Scores: a row an account, a column a criterion
 * @param weights Weight of each criterion, at least 0, one a column of scores
 * @returns Weighted mean for each row of scores
 * @example =LOYALTY.PARETO.KEYSCORE({8,6,7,5},{0.15,0.35,0.2,0.3}) // => 6.2
 * @example =LOYALTY.PARETO.KEYSCORE({4,2;5,1},{3,1}) // => {3.5;4}
 * @source Millman & Wilson (1995), From key account selling to key account management, Journal of Marketing Practice 1(1)
 */
export function paretoKeyScore(scores: unknown[][], weights: unknown[][]): unknown[][] {
  return cells(() =>
    eachRow({ matrixName: "scores", given: scores, factorsName: "weights", factors: weights, notNegative: true }, weightedScore),
  );
}
