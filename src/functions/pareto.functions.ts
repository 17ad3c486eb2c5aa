import { accountsForShare, topShare } from "../economics/segmentation/curves/topShare";
import { giniCoefficient } from "../economics/segmentation/curves/concentration";
import { PARETO_COLUMNS, paretoClasses, paretoRanking } from "../economics/segmentation/classes/paretoRanking";
import { type AbcLimits, LIMIT_RULES } from "../economics/segmentation/classes/rankAccounts";
import { optionalBoolean, optionalNumber, word } from "./input/arguments";
import { accountLines, accountValues } from "./input/lines";
import { like } from "./input/ranges";
import { cell, cells, resultTable } from "./cell";

/**
 * Where the account that crosses a limit belongs.
 * @customenum {string}
 */
export enum ParetoLimitRule {
  /** In the higher class; the default */
  higher = "higher",
  /** In the lower class, so that a class holds no more than its limit */
  lower = "lower",
  /** In the class that then ends nearer to the limit */
  nearest = "nearest",
}

function abcLimits(a: unknown, b: unknown, rule: unknown): AbcLimits {
  return {
    a: optionalNumber("a", a, 0.8),
    b: optionalNumber("b", b, 0.95),
    rule: word("rule", rule, LIMIT_RULES, "higher"),
  };
}

/**
 * Share of all value that the top share of the accounts holds: the true figure behind "80/20". Shares are of the net total; accounts below zero rank last. Blank cells are left out, 0 counts as an account. #N/A when the net total is not above 0.
 * @customfunction PARETO.SHARE
 * @param values Value of each account, or of each line where accounts are given
 * @param [top] Share of the accounts, above 0, at most 1; 0.2 (20%) if omitted
 * @param [accounts] Account of each line, as many cells as values; lines of one account are added up
 * @returns Fraction of the net total (0.8 = 80%)
 * @example =LOYALTY.PARETO.SHARE({500;300;80;40;30;20;10;10;5;5}) // => 0.8
 * @example =LOYALTY.PARETO.SHARE({60;30;10},0.5) // => 0.75
 * @example =LOYALTY.PARETO.SHARE({40;30;20;10},0.5,{"Acme";"Bolt";"ACME ";"Core"}) // => 0.75
 * @source Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70), read from the top
 */
export function paretoShare(values: unknown[][], top?: unknown, accounts?: unknown[][]): number {
  return cell(() => {
    const { figures, noise } = accountValues(values, accounts);
    return topShare(figures, optionalNumber("top", top, 0.2), noise);
  });
}

/**
 * How many accounts, the largest first, it takes to hold a share of all value. Shares are of the net total. Equal values are counted one by one; in PARETO.CLASS they share a class, so that class A can hold more accounts than this where the last of them are equal. Blank cells are left out. #N/A when the net total is not above 0.
 * @customfunction PARETO.COUNT
 * @param values Value of each account, or of each line where accounts are given
 * @param [share] Share of the net total, above 0, at most 1; 0.8 (80%) if omitted
 * @param [accounts] Account of each line, as many cells as values; lines of one account are added up
 * @returns Number of accounts
 * @example =LOYALTY.PARETO.COUNT({500;300;80;40;30;20;10;10;5;5}) // => 2
 * @example =LOYALTY.PARETO.COUNT({500;300;80;40;30;20;10;10;5;5},0.95) // => 5
 * @source Juran (1954), Universals in management planning and controlling, The Management Review 43
 */
export function paretoCount(values: unknown[][], share?: unknown, accounts?: unknown[][]): number {
  return cell(() => {
    const { figures, noise } = accountValues(values, accounts);
    return accountsForShare(figures, optionalNumber("share", share, 0.8), noise);
  });
}

/**
 * Class A, B or C of each account, by the cumulative share of the net total, the largest first. Equal values share a class and cross a limit together; the largest are A, a negative value is C. One result a cell, in the shape of the values; a blank cell stays blank. #N/A when the net total is not above 0.
 * @customfunction PARETO.CLASS
 * @param values Value of each account, one account a cell
 * @param [a] Share of the net total at which class A ends, above 0; 0.8 (80%) if omitted
 * @param [b] Share of the net total at which class B ends, from a to 1; 0.95 (95%) if omitted
 * @param [rule] Class of the account that crosses a limit: "higher" (default); "lower", so that a class holds no more than its limit; "nearest", so that it ends as near to the limit as it can
 * @returns A, B or C for each value
 * @example =LOYALTY.PARETO.CLASS({400;250;200;60;40;20;15;10;5}) // => {"A";"A";"A";"B";"B";"C";"C";"C";"C"}
 * @example =LOYALTY.PARETO.CLASS({400;250;200;60;40;20;15;10;5},0.8,0.95,"lower") // => {"A";"A";"B";"B";"B";"C";"C";"C";"C"}
 * @source Dickie (1951), ABC inventory analysis shoots for dollars not pennies, Factory Management and Maintenance 109; ties: Russo & Ferrari (2020), DAX Patterns
 */
export function paretoClass(values: unknown[][], a?: unknown, b?: unknown, rule?: ParetoLimitRule): unknown[][] {
  return cells(() => like("values", values, (figures) => paretoClasses(figures, abcLimits(a, b, rule))));
}

/**
 * The accounts from the largest to the smallest with rank, share of the net total, cumulative share and class A, B or C. Lines of one account are added up first; upper and lower case, outer blanks and full-width letters do not make another account. Equal totals share rank, cumulative share and class, and cross a limit together. A line whose account or value is blank is left out. #N/A when the net total is not above 0.
 * @customfunction PARETO.TABLE
 * @param accounts Account of each line
 * @param values Value of each line, as many cells as accounts
 * @param [a] Share of the net total at which class A ends, above 0; 0.8 (80%) if omitted
 * @param [b] Share of the net total at which class B ends, from a to 1; 0.95 (95%) if omitted
 * @param [rule] Class of the account that crosses a limit: "higher" (default), "lower" or "nearest", as in PARETO.CLASS
 * @returns Table: rank, account, value, share, cumulative, class
 * @example =LOYALTY.PARETO.TABLE({"Acme";"Bolt";"acme";"Core"},{50;30;10;10}) // => {"rank","account","value","share","cumulative","class";1,"Acme",60,0.6,0.6,"A";2,"Bolt",30,0.3,0.9,"A";3,"Core",10,0.1,1,"B"}
 * @source Dickie (1951), ABC inventory analysis shoots for dollars not pennies, Factory Management and Maintenance 109; ties: Russo & Ferrari (2020), DAX Patterns
 */
export function paretoTable(accounts: unknown[][], values: unknown[][], a?: unknown, b?: unknown, rule?: ParetoLimitRule): unknown[][] {
  return resultTable(PARETO_COLUMNS, () => {
    const lines = accountLines(accounts, values);
    return paretoRanking(lines.accounts, lines.values, abcLimits(a, b, rule));
  });
}

/**
 * Gini coefficient: how unequally value is spread over the accounts, 0 = all alike, 1 = one account holds all. Negative values are refused; blank cells are left out.
 * @customfunction PARETO.GINI
 * @param values Value of each account, or of each line where accounts are given; none below 0
 * @param [small_sample] TRUE corrects for few accounts, times n/(n-1); FALSE if omitted
 * @param [accounts] Account of each line, as many cells as values; lines of one account are added up
 * @returns Number from 0 to 1
 * @example =LOYALTY.PARETO.GINI({500;300;80;40;30;20;10;10;5;5}) // => 0.697
 * @example =LOYALTY.PARETO.GINI({0;0;0;0;1},TRUE) // => 1
 * @source Gini (1912), Variabilità e mutabilità; rank form: Deaton (1997), The analysis of household surveys, section 3.1
 */
export function paretoGini(values: unknown[][], small_sample?: unknown, accounts?: unknown[][]): number {
  return cell(() => giniCoefficient(accountValues(values, accounts).figures, optionalBoolean("small_sample", small_sample, false)));
}
