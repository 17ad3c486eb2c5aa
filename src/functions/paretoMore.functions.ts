import type { AccountId } from "../economics/segmentation/addUpAccounts";
import { classMigration, MIGRATION_MEASURES } from "../economics/segmentation/classMigration";
import { costToServe } from "../economics/segmentation/costToServe";
import { herfindahlIndex } from "../economics/segmentation/herfindahlIndex";
import { LORENZ_COLUMNS, lorenzCurve } from "../economics/segmentation/lorenzCurve";
import { MAJOR_COLUMNS, majorCustomers } from "../economics/segmentation/majorCustomers";
import { weightedScore } from "../economics/segmentation/weightedScore";
import { WHALE_COLUMNS, whaleCurve } from "../economics/segmentation/whaleCurve";
import { optionalNumber, word } from "./input/arguments";
import { accountLines, accountValues } from "./input/customerLines";
import { classLines, readLines } from "./input/lines";
import { eachRow } from "./input/matrixRows";
import { numbers } from "./input/ranges";
import { readId, readNumber } from "./input/readers";
import { cell, cells, table } from "./cell";

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
 * @native LET(h,IF(limit="",0.1,limit),IF(NOT(ISNUMBER(h)),#VALUE!,IF(OR(h<=0,h>1),#VALUE!,
 *   IF(ROWS(accounts)<>ROWS(values),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,
 *   LET(d,LOWER(TRIM(accounts)),i,ISNUMBER(values)*(d<>"")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(l,"x"&FILTER(d,i),z,FILTER(values,i),t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,TAKE(w,ROWS(t)),m,DROP(w,1),
 *   p,SCAN(0,HSTACK(IF(o,"",0),SORTBY(z,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),q,SCAN(0,HSTACK(IF(o,"",0),ABS(SORTBY(z,l))),LAMBDA(av,bv,IF(bv="",0,av+bv))),
 *   x,IF(ABS(FILTER(INDEX(p,0,2),m))<=FILTER(INDEX(q,0,2),m)/2^48,0,FILTER(INDEX(p,0,2),m)),e,SUM(x),
 *   IF(e<=SUM(ABS(z))/2^48,#N/A,
 *   LET(j,FILTER(SORTBY(SEQUENCE(ROWS(t)),l),o),y,IF(x=0,0,ROUND(x,11-INT(LOG10(ABS(IF(x=0,1,x)))))),
 *   s,SORTBY(x,y,-1,j,1),g,SORTBY(FILTER(SORTBY(FILTER(accounts,i),l),o),y,-1,j,1),
 *   n,ROWS(s),aa,SORTBY(y,y,-1),ab,VSTACK("",aa)<>VSTACK(aa,""),k,SCAN(0,IF(TAKE(ab,n),SEQUENCE(n),""),LAMBDA(av,bv,IF(bv="",av,bv))),
 *   b,aa>=MIN(IF(ROUND(s/e,12)>=ROUND(h,12),aa,MAX(aa)+1)),
 *   ac,{"rank","account","value","share"},IF(SUM(IF(b,1,0))=0,ac,VSTACK(ac,HSTACK(FILTER(k,b),FILTER(g,b),FILTER(s,b),FILTER(s,b)/e)))))))))))))
 * @source IFRS 8 Operating Segments, paragraph 34; ASC 280-10-50-42
 */
export function paretoMajor(accounts: unknown[][], values: unknown[][], limit?: unknown): unknown[][] {
  return table(MAJOR_COLUMNS, () => {
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
 * @native IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,IF(SUM(IF(ISNUMBER(values),1,0))=0,#VALUE!,
 *   LET(s,SORT(FILTER(values,ISNUMBER(values)),1,1),n,ROWS(s),e,SUM(s),IF(MIN(s)<0,#VALUE!,IF(e=0,#N/A,
 *   VSTACK({"accounts","value"},{0,0},HSTACK(SEQUENCE(n)/n,SCAN(0,s,LAMBDA(u,v,u+v))/e)))))))
 * @source Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70)
 */
export function paretoLorenz(values: unknown[][]): unknown[][] {
  return table(LORENZ_COLUMNS, () => lorenzCurve(numbers("values", values)));
}

/**
 * Herfindahl-Hirschman index of concentration: the sum of the squared shares, 1 when one account holds all. Its inverse is the effective number of accounts; times 10,000 it is the scale of competition authorities. Negative values are refused; blank cells are left out.
 * @customfunction PARETO.HHI
 * @param values Value of each account, or of each line where accounts are given; none below 0
 * @param [accounts] Account of each line, as many cells as values; lines of one account are added up
 * @returns Number above 0, at most 1
 * @example =LOYALTY.PARETO.HHI({500;300;80;40;30;20;10;10;5;5}) // => 0.34955
 * @example =1/LOYALTY.PARETO.HHI({25;25;25;25}) // => 4
 * @native LET(g,OR(SUM(IF(accounts="",1,1))>1,SUM(IF(accounts="",0,1))>0),
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,
 *   IF(IF(g,ROWS(accounts)<>ROWS(values),FALSE),#VALUE!,
 *   LET(d,IF(g,LOWER(TRIM(accounts)),SEQUENCE(ROWS(values))),i,ISNUMBER(values)*(d<>"")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(z,FILTER(values,i),
 *   x,IF(g,LET(l,"x"&FILTER(d,i),t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,TAKE(w,ROWS(t)),m,DROP(w,1),
 *   p,SCAN(0,HSTACK(IF(o,"",0),SORTBY(z,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),q,SCAN(0,HSTACK(IF(o,"",0),ABS(SORTBY(z,l))),LAMBDA(av,bv,IF(bv="",0,av+bv))),
 *   IF(ABS(FILTER(INDEX(p,0,2),m))<=FILTER(INDEX(q,0,2),m)/2^48,0,FILTER(INDEX(p,0,2),m))),z),e,SUM(x),
 *   IF(MIN(x)<0,#VALUE!,IF(e=0,#N/A,SUM((x/e)^2)))))))))
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
 * @native IF(ROWS(accounts)<>ROWS(profits),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(profits),0,IF(ISERROR(profits),1,IF(profits="",0,1))))>0,#VALUE!,
 *   LET(d,LOWER(TRIM(accounts)),i,ISNUMBER(profits)*(d<>"")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(l,"x"&FILTER(d,i),z,FILTER(profits,i),t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,TAKE(w,ROWS(t)),m,DROP(w,1),
 *   p,SCAN(0,HSTACK(IF(o,"",0),SORTBY(z,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),q,SCAN(0,HSTACK(IF(o,"",0),ABS(SORTBY(z,l))),LAMBDA(av,bv,IF(bv="",0,av+bv))),
 *   x,IF(ABS(FILTER(INDEX(p,0,2),m))<=FILTER(INDEX(q,0,2),m)/2^48,0,FILTER(INDEX(p,0,2),m)),e,SUM(x),
 *   j,FILTER(SORTBY(SEQUENCE(ROWS(t)),l),o),y,IF(x=0,0,ROUND(x,11-INT(LOG10(ABS(IF(x=0,1,x)))))),
 *   s,SORTBY(x,y,-1,j,1),g,SORTBY(FILTER(SORTBY(FILTER(accounts,i),l),o),y,-1,j,1),
 *   n,ROWS(s),aa,SORTBY(y,y,-1),ab,VSTACK("",aa)<>VSTACK(aa,""),k,SCAN(0,IF(TAKE(ab,n),SEQUENCE(n),""),LAMBDA(av,bv,IF(bv="",av,bv))),
 *   b,SCAN(0,s,LAMBDA(av,bv,av+bv)),ac,e>SUM(ABS(z))/2^48,ad,MAX(1,SUM(IF(s>0,1,0))),
 *   VSTACK({"rank","account","profit","cumulative","share of net","peak"},IF((SEQUENCE(1,6)=5)*(ac=FALSE)>0,#N/A,HSTACK(k,g,s,b,b/IF(ac,e,1),SEQUENCE(n)=ad))))))))
 * @source Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5)
 */
export function paretoWhale(accounts: unknown[][], profits: unknown[][]): unknown[][] {
  return table(WHALE_COLUMNS, () => {
    const lines = readLines<[AccountId, number]>(
      { parameter: "accounts", given: accounts, read: readId },
      { parameter: "profits", given: profits, read: readNumber },
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
 * @native IF(OR(COUNT(rates)<>COLUMNS(drivers),COUNT(drivers)=0),#VALUE!,IF(ROWS(rates)*COLUMNS(rates)<>COUNT(rates),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(drivers),0,IF(ISERROR(drivers),1,IF(drivers="",0,1))))>0,#VALUE!,
 *   LET(w,IF(ROWS(rates)>1,rates,TRANSPOSE(rates)),n,MMULT(IF(ISNUMBER(drivers),1,0),w*0+1),
 *   IF(n=0,"",MMULT(IF(ISNUMBER(drivers),drivers,0),w))))))
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
 * @native LET(w,IF(measure="","count",TRIM(measure)),IF(NOT(OR(w="count",w="share")),#VALUE!,IF(ROWS(before)<>ROWS(after),#VALUE!,
 *   LET(d,LOWER(TRIM(before)),f,LOWER(TRIM(after)),i,(d&f<>"")*(d&f<>"none")*(d&f<>"nonenone")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(g,FILTER(IF(d="","none",d),i),h,FILTER(IF(f="","none",f),i),l,VSTACK(g,h),z,VSTACK(FILTER(IF(before="","none",before),i),FILTER(IF(after="","none",after),i)),
 *   q,UNIQUE(l),IF(ROWS(q)>500,#VALUE!,LET(a,XLOOKUP(q&"",l&"",z),j,IF(q="none","none",IF(ISTEXT(a),TRIM(a),a)),k,IF(q="none",2,IF(ISNUMBER(a),0,1)),
 *   y,SORTBY(q,k,1,j,1)&"",x,SORTBY(j,k,1,j,1),
 *   m,MMULT(TRANSPOSE(IF(g=TRANSPOSE(y),1,0)),IF(h=TRANSPOSE(y),1,0)),s,MMULT(m,SEQUENCE(ROWS(y))^0),
 *   VSTACK(HSTACK("before",TRANSPOSE(x)),HSTACK(x,IF(w="count",m,IF((s=0)*(y<>"none")+m*0>0,#N/A,IF(s+m*0>0,m/IF(s>0,s,1),IF(TRANSPOSE(y)="none",1,m*0))))))))))))))
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
 * @native IF(OR(COUNT(weights)<>COLUMNS(scores),COUNT(scores)=0),#VALUE!,IF(ROWS(weights)*COLUMNS(weights)<>COUNT(weights),#VALUE!,IF(MIN(weights)<0,#VALUE!,
 *   IF(SUM(IF(ISNUMBER(scores),0,IF(ISERROR(scores),1,IF(scores="",0,1))))>0,#VALUE!,
 *   LET(w,IF(ROWS(weights)>1,weights,TRANSPOSE(weights)),i,IF(ISNUMBER(scores),1,0),n,MMULT(i,w*0+1),s,MMULT(i,w),
 *   IF(n=0,"",IF(s=0,#N/A,MMULT(IF(ISNUMBER(scores),scores,0),w)/IF(s=0,1,s))))))))
 * @source Millman & Wilson (1995), From key account selling to key account management, Journal of Marketing Practice 1(1)
 */
export function paretoKeyScore(scores: unknown[][], weights: unknown[][]): unknown[][] {
  return cells(() =>
    eachRow({ matrixName: "scores", given: scores, factorsName: "weights", factors: weights, notNegative: true }, weightedScore),
  );
}
