import { part } from "./formula";
import { changes, numbersOrBlanks, significant } from "./ranges.parts";

/** A name of an account as it is compared: trimmed, in small letters. */
export function accountId(names: string): string {
  return `LOWER(TRIM(${names}))`;
}

export function runningSum(values: string): string {
  return `SCAN(0,${values},LAMBDA(av,bv,av+bv))`;
}

/** Each value, or where it is empty text, the last one before it. */
export function carriedOn(values: string): string {
  return `SCAN(0,${values},LAMBDA(av,bv,IF(bv="",av,bv)))`;
}

/** Running sums of groups, in the second of two columns; `starts` is empty text in the first row of a group, else 0. */
export function groupSums(starts: string, values: string): string {
  return `SCAN(0,HSTACK(${starts},${values}),LAMBDA(av,bv,IF(bv="",0,av+bv)))`;
}

/** One sum for each group: the running sums in their last rows. */
export function lastSums(sums: string, lastRows: string): string {
  return `FILTER(INDEX(${sums},0,2),${lastRows})`;
}

/** A sum, or 0 where no more is left of it than the last digits of what was added up. */
export function unlessCancelled(sum: string, size: string): string {
  return `IF(ABS(${sum})<=${size}/2^48,0,${sum})`;
}

/** Lines z with the names l in groups: sorted names t, first (o) and last (m) rows of the groups, sums of z (p) and of its size (q). */
const groups = part`
  t,SORTBY(l,l),w,${changes("t")},o,TAKE(w,ROWS(t)),m,DROP(w,1),
  p,${groupSums('IF(o,"",0)', "SORTBY(z,l)")},q,${groupSums('IF(o,"",0)', "ABS(SORTBY(z,l))")},
`;
const totals = unlessCancelled(lastSums("p", "m"), lastSums("q", "m"));

/** Totals x of the accounts and their sum e. */
export function totalsByAccount(values: string): string {
  return part`
    IF(ROWS(accounts)<>ROWS(${values}),#VALUE!,
    ${numbersOrBlanks(values)}
    LET(d,${accountId("accounts")},i,ISNUMBER(${values})*(d<>"")>0,
    IF(SUM(IF(i,1,0))=0,#VALUE!,
    LET(l,"x"&FILTER(d,i),z,FILTER(${values},i),${groups}
    x,${totals},e,SUM(x),
  `;
}

/** Totals x of the accounts, where g says that these are given, else the values as they are. */
export const totalsOrValues = part`
  ${numbersOrBlanks("values")}
  IF(IF(g,ROWS(accounts)<>ROWS(values),FALSE),#VALUE!,
  LET(d,IF(g,${accountId("accounts")},SEQUENCE(ROWS(values))),i,ISNUMBER(values)*(d<>"")>0,
  IF(SUM(IF(i,1,0))=0,#VALUE!,
  LET(z,FILTER(values,i),
  x,IF(g,LET(l,"x"&FILTER(d,i),${groups}
  ${totals}),z)
`;

/** The n totals s from the largest down with their accounts g and ranks k, which equal totals share; ab begins the groups of equal ones. */
export const ranking = part`
  j,FILTER(SORTBY(SEQUENCE(ROWS(t)),l),o),y,${significant("x")},
  s,SORTBY(x,y,-1,j,1),g,SORTBY(FILTER(SORTBY(FILTER(accounts,i),l),o),y,-1,j,1),
  n,ROWS(s),aa,SORTBY(y,y,-1),ab,${changes("aa")},k,${carriedOn('IF(TAKE(ab,n),SEQUENCE(n),"")')},
`;

/** Goes on only where the sum e is more than the last digits of what was added up. */
export const sumLeft = "IF(e<=SUM(ABS(z))/2^48,#N/A,";
