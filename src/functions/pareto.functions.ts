import { accountsForShare } from "../economics/segmentation/accountsForShare";
import { giniCoefficient } from "../economics/segmentation/giniCoefficient";
import { paretoClasses } from "../economics/segmentation/paretoClasses";
import { PARETO_COLUMNS, paretoTable as ranking } from "../economics/segmentation/paretoTable";
import { topShare } from "../economics/segmentation/topShare";
import { optionalBoolean, optionalNumber } from "./input/arguments";
import { accountLines, accountValues } from "./input/customerLines";
import { like } from "./input/ranges";
import { cell, cells, table } from "./cell";

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
 * @native LET(y,IF(top="",0.2,top),g,OR(SUM(IF(accounts="",1,1))>1,SUM(IF(accounts="",0,1))>0),
 *   IF(NOT(ISNUMBER(y)),#VALUE!,IF(OR(y<=0,y>1),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,
 *   IF(IF(g,ROWS(accounts)<>ROWS(values),FALSE),#VALUE!,
 *   LET(d,IF(g,LOWER(TRIM(accounts)),SEQUENCE(ROWS(values))),i,ISNUMBER(values)*(d<>"")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(z,FILTER(values,i),
 *   x,IF(g,LET(l,"x"&FILTER(d,i),t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,TAKE(w,ROWS(t)),m,DROP(w,1),
 *   p,SCAN(0,HSTACK(IF(o,"",0),SORTBY(z,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),q,SCAN(0,HSTACK(IF(o,"",0),ABS(SORTBY(z,l))),LAMBDA(av,bv,IF(bv="",0,av+bv))),
 *   IF(ABS(FILTER(INDEX(p,0,2),m))<=FILTER(INDEX(q,0,2),m)/2^48,0,FILTER(INDEX(p,0,2),m))),z),n,ROWS(x),s,SORT(x,1,-1),e,SUM(x),k,y*n,h,INT(k),
 *   IF(e<=SUM(ABS(z))/2^48,#N/A,(SUM(IF(SEQUENCE(n)<=h,s,0))+IF(h<n,(k-h)*INDEX(s,MIN(h+1,n)),0))/e)))))))))
 * @source Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70), read from the top
 */
export function paretoShare(values: unknown[][], top?: unknown, accounts?: unknown[][]): number {
  return cell(() => {
    const { figures, noise } = accountValues(values, accounts);
    return topShare(figures, optionalNumber("top", top, 0.2), noise);
  });
}

/**
 * How many accounts, the largest first, it takes to hold a share of all value. Shares are of the net total. Blank cells are left out. #N/A when the net total is not above 0.
 * @customfunction PARETO.COUNT
 * @param values Value of each account, or of each line where accounts are given
 * @param [share] Share of the net total, above 0, at most 1; 0.8 (80%) if omitted
 * @param [accounts] Account of each line, as many cells as values; lines of one account are added up
 * @returns Number of accounts
 * @example =LOYALTY.PARETO.COUNT({500;300;80;40;30;20;10;10;5;5}) // => 2
 * @example =LOYALTY.PARETO.COUNT({500;300;80;40;30;20;10;10;5;5},0.95) // => 5
 * @native LET(y,IF(share="",0.8,share),g,OR(SUM(IF(accounts="",1,1))>1,SUM(IF(accounts="",0,1))>0),
 *   IF(NOT(ISNUMBER(y)),#VALUE!,IF(OR(y<=0,y>1),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,
 *   IF(IF(g,ROWS(accounts)<>ROWS(values),FALSE),#VALUE!,
 *   LET(d,IF(g,LOWER(TRIM(accounts)),SEQUENCE(ROWS(values))),i,ISNUMBER(values)*(d<>"")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(z,FILTER(values,i),
 *   x,IF(g,LET(l,"x"&FILTER(d,i),t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,TAKE(w,ROWS(t)),m,DROP(w,1),
 *   p,SCAN(0,HSTACK(IF(o,"",0),SORTBY(z,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),q,SCAN(0,HSTACK(IF(o,"",0),ABS(SORTBY(z,l))),LAMBDA(av,bv,IF(bv="",0,av+bv))),
 *   IF(ABS(FILTER(INDEX(p,0,2),m))<=FILTER(INDEX(q,0,2),m)/2^48,0,FILTER(INDEX(p,0,2),m))),z),n,ROWS(x),s,SORT(x,1,-1),e,SUM(x),
 *   IF(e<=SUM(ABS(z))/2^48,#N/A,MIN(n,1+SUM(IF(ROUND(SCAN(0,s,LAMBDA(av,bv,av+bv))/e,12)<ROUND(y,12),1,0))))))))))))
 * @source Juran (1954), Universals in management planning and controlling, The Management Review 43
 */
export function paretoCount(values: unknown[][], share?: unknown, accounts?: unknown[][]): number {
  return cell(() => {
    const { figures, noise } = accountValues(values, accounts);
    return accountsForShare(figures, optionalNumber("share", share, 0.8), noise);
  });
}

/**
 * Class A, B or C of each account, by the share of the net total that larger accounts already hold. Equal values share a class, the account that crosses a limit belongs to the higher class, a negative value is C. One result a cell, in the shape of the values; a blank cell stays blank. #N/A when the net total is not above 0.
 * @customfunction PARETO.CLASS
 * @param values Value of each account, one account a cell
 * @param [a] Share of the net total at which class A ends, above 0; 0.8 (80%) if omitted
 * @param [b] Share of the net total at which class B ends, from a to 1; 0.95 (95%) if omitted
 * @returns A, B or C for each value
 * @example =LOYALTY.PARETO.CLASS({400;250;200;60;40;20;15;10;5}) // => {"A";"A";"A";"B";"B";"C";"C";"C";"C"}
 * @native LET(f,IF(a="",0.8,a),h,IF(b="",0.95,b),IF(NOT(AND(ISNUMBER(f),ISNUMBER(h))),#VALUE!,IF(OR(f<=0,f>1,h<=0,h>1,f>h),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,IF(SUM(IF(ISNUMBER(values),1,0))=0,#VALUE!,
 *   LET(z,IF(ISNUMBER(values),values,0),e,SUM(z),IF(e<=SUM(ABS(z))/2^48,#N/A,
 *   LET(s,SORT(TOCOL(z),1,-1),y,ROUND((SCAN(0,s,LAMBDA(av,bv,av+bv))-s)/e,12),p,IF(s=0,0,ROUND(s,11-INT(LOG10(ABS(IF(s=0,1,s)))))),q,IF(z=0,0,ROUND(z,11-INT(LOG10(ABS(IF(z=0,1,z)))))),
 *   IF(ISNUMBER(values),IF(z<0,"C",IF(q>=MIN(IF(y<ROUND(f,12),p,MAX(p))),"A",IF(q>=MIN(IF(y<ROUND(h,12),p,MAX(p))),"B","C"))),"")))))))))
 * @older LET(f,IF(a="",0.8,a),h,IF(b="",0.95,b),IF(NOT(AND(ISNUMBER(f),ISNUMBER(h))),#VALUE!,IF(OR(f<=0,f>1,h<=0,h>1,f>h),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,IF(SUM(IF(ISNUMBER(values),1,0))=0,#VALUE!,
 *   LET(z,IF(ISNUMBER(values),values,0),e,SUM(z),IF(e<=SUM(ABS(z))/2^48,#N/A,
 *   LET(q,TOCOL(IF(z=0,0,ROUND(z,11-INT(LOG10(ABS(IF(z=0,1,z))))))),x,MMULT(IF(TRANSPOSE(q)>q,1,0),TOCOL(z)),y,ROUND(IF(ROWS(values)=1,TRANSPOSE(x),x)/e,12),
 *   IF(ISNUMBER(values),IF(z<0,"C",IF(y<ROUND(f,12),"A",IF(y<ROUND(h,12),"B","C"))),"")))))))))
 * @source Dickie (1951), ABC inventory analysis shoots for dollars not pennies, Factory Management and Maintenance 109; ties: Russo & Ferrari (2020), DAX Patterns
 */
export function paretoClass(values: unknown[][], a?: unknown, b?: unknown): unknown[][] {
  return cells(() =>
    like("values", values, (figures) => paretoClasses(figures, optionalNumber("a", a, 0.8), optionalNumber("b", b, 0.95))),
  );
}

/**
 * The accounts from the largest to the smallest with rank, share of the net total, cumulative share and class A, B or C. Lines of one account are added up first; upper and lower case, outer blanks and full-width letters do not make another account. Equal totals share rank, cumulative share and class. A line whose account or value is blank is left out. #N/A when the net total is not above 0.
 * @customfunction PARETO.TABLE
 * @param accounts Account of each line
 * @param values Value of each line, as many cells as accounts
 * @param [a] Share of the net total at which class A ends, above 0; 0.8 (80%) if omitted
 * @param [b] Share of the net total at which class B ends, from a to 1; 0.95 (95%) if omitted
 * @returns Table: rank, account, value, share, cumulative, class
 * @example =LOYALTY.PARETO.TABLE({"Acme";"Bolt";"acme";"Core"},{50;30;10;10}) // => {"rank","account","value","share","cumulative","class";1,"Acme",60,0.6,0.6,"A";2,"Bolt",30,0.3,0.9,"A";3,"Core",10,0.1,1,"B"}
 * @native LET(f,IF(a="",0.8,a),h,IF(b="",0.95,b),IF(NOT(AND(ISNUMBER(f),ISNUMBER(h))),#VALUE!,IF(OR(f<=0,f>1,h<=0,h>1,f>h),#VALUE!,
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
 *   ac,SCAN(0,s,LAMBDA(av,bv,av+bv)),ad,ROUND(INDEX(VSTACK(0,ac),k)/e,12),ae,INDEX(FILTER(ac,DROP(ab,1)),SCAN(0,IF(TAKE(ab,n),1,0),LAMBDA(av,bv,av+bv))),
 *   VSTACK({"rank","account","value","share","cumulative","class"},
 *   HSTACK(k,g,s,s/e,ae/e,IF(s<0,"C",IF(ad<ROUND(f,12),"A",IF(ad<ROUND(h,12),"B","C")))))))))))))))
 * @source Dickie (1951), ABC inventory analysis shoots for dollars not pennies, Factory Management and Maintenance 109; ties: Russo & Ferrari (2020), DAX Patterns
 */
export function paretoTable(accounts: unknown[][], values: unknown[][], a?: unknown, b?: unknown): unknown[][] {
  return table(PARETO_COLUMNS, () => {
    const lines = accountLines(accounts, values);
    return ranking(lines.accounts, lines.values, optionalNumber("a", a, 0.8), optionalNumber("b", b, 0.95));
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
 * @native LET(y,IF(small_sample="",FALSE,small_sample),g,OR(SUM(IF(accounts="",1,1))>1,SUM(IF(accounts="",0,1))>0),
 *   IF(NOT(OR(y=TRUE,y=FALSE,y=1,y=0)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values),0,IF(ISERROR(values),1,IF(values="",0,1))))>0,#VALUE!,
 *   IF(IF(g,ROWS(accounts)<>ROWS(values),FALSE),#VALUE!,
 *   LET(d,IF(g,LOWER(TRIM(accounts)),SEQUENCE(ROWS(values))),i,ISNUMBER(values)*(d<>"")>0,
 *   IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(z,FILTER(values,i),
 *   x,IF(g,LET(l,"x"&FILTER(d,i),t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,TAKE(w,ROWS(t)),m,DROP(w,1),
 *   p,SCAN(0,HSTACK(IF(o,"",0),SORTBY(z,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),q,SCAN(0,HSTACK(IF(o,"",0),ABS(SORTBY(z,l))),LAMBDA(av,bv,IF(bv="",0,av+bv))),
 *   IF(ABS(FILTER(INDEX(p,0,2),m))<=FILTER(INDEX(q,0,2),m)/2^48,0,FILTER(INDEX(p,0,2),m))),z),n,ROWS(x),s,SORT(x,1,1),e,SUM(x),
 *   IF(MIN(x)<0,#VALUE!,IF(AND(y,n<2),#N/A,IF(e=0,0,SUM((2*SEQUENCE(n)-n-1)*s)/e/IF(y,n-1,n)))))))))))
 * @source Gini (1912), Variabilità e mutabilità; rank form: Deaton (1997), The analysis of household surveys, section 3.1
 */
export function paretoGini(values: unknown[][], small_sample?: unknown, accounts?: unknown[][]): number {
  return cell(() => giniCoefficient(accountValues(values, accounts).figures, optionalBoolean("small_sample", small_sample, false)));
}
