import { CALENDAR_UNITS } from "../economics/calendar/calendarPeriod";
import { COHORT_MEASURES, cohortTable } from "../economics/retention/cohortTable";
import { BRIDGE_COLUMNS, revenueBridge } from "../economics/retention/revenueBridge";
import { SURVIVAL_COLUMNS, survivalTable } from "../economics/retention/survivalTable";
import { day, optionalDay, word } from "./input/arguments";
import { datedLines, lifeLines, valueLines } from "./input/customerLines";
import { cells, table } from "./cell";

/**
 * A length of time.
 * @customenum {string}
 */
export enum CohortUnit {
  /** A day */
  day = "day",
  /** A calendar week, from Monday */
  week = "week",
  /** A calendar month; the default */
  month = "month",
  /** A calendar quarter */
  quarter = "quarter",
  /** A calendar year */
  year = "year",
}

/**
 * What a cohort table shows.
 * @customenum {string}
 */
export enum CohortMeasure {
  /** Share of the cohort's customers seen at each age; the default */
  share = "share",
  /** Number of the cohort's customers seen at each age */
  count = "count",
  /** Money of the cohort at each age; needs amounts */
  amount = "amount",
}

/**
 * A length of time.
 * @customenum {string}
 */
export enum AgeUnit {
  /** A day */
  day = "day",
  /** Seven days */
  week = "week",
  /** A month, over on the same day of the next month; the default */
  month = "month",
  /** Three months */
  quarter = "quarter",
  /** Twelve months */
  year = "year",
}

/**
 * From the revenue of one period to that of the next, account by account: opening - lost - contraction + expansion + new = closing. Gross retention leaves out expansion, net retention counts it, both leave out new accounts; customer retention is the share of accounts still there. In the accounts column contraction and expansion say how many accounts; they stay customers, so the three retention figures agree there. Lines of one account are added up first; an account whose total is 0 is no customer.
 * @customfunction RETENTION.REVENUE
 * @param ids_before Account of each line of the first period
 * @param values_before Money of each line, as many cells as ids_before
 * @param ids_after Account of each line of the second period
 * @param values_after Money of each line, as many cells as ids_after
 * @returns Table: item, accounts, amount; items opening, lost, contraction, expansion, new, closing, gross retention, net retention, customer retention
 * @example =LOYALTY.RETENTION.REVENUE({"Acme";"Bolt";"Core";"Dora"},{400;300;200;100},{"acme";"Bolt";"Core";"Elm"},{500;240;200;90}) // => {"item","accounts","amount";"opening",4,1000;"lost",1,100;"contraction",1,60;"expansion",1,100;"new",1,90;"closing",4,1030;"gross retention",0.75,0.84;"net retention",0.75,0.94;"customer retention",0.75,0.75}
 * @native IF(OR(ROWS(ids_before)<>ROWS(values_before),ROWS(ids_after)<>ROWS(values_after)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(values_before),0,IF(ISERROR(values_before),1,IF(values_before="",0,1))))+SUM(IF(ISNUMBER(values_after),0,IF(ISERROR(values_after),1,IF(values_after="",0,1))))>0,#VALUE!,
 *   LET(d,LOWER(TRIM(ids_before)),e,LOWER(TRIM(ids_after)),i,ISNUMBER(values_before)*(d<>"")>0,j,ISNUMBER(values_after)*(e<>"")>0,
 *   IF(OR(SUM(IF(i,1,0))=0,SUM(IF(j,1,0))=0),#VALUE!,
 *   LET(f,FILTER(values_before,i),g,FILTER(values_after,j),l,"x"&VSTACK(FILTER(d,i),FILTER(e,j)),x,VSTACK(f,0*g),y,VSTACK(0*f,g),
 *   t,SORTBY(l,l),w,VSTACK("",t)<>VSTACK(t,""),o,IF(TAKE(w,ROWS(t)),"",0),m,DROP(w,1),
 *   aa,FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(x,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m),ab,FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(y,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m),
 *   b,IF(ABS(aa)<=FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(ABS(x),l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m)/2^48,0,aa),a,IF(ABS(ab)<=FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(ABS(y),l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m)/2^48,0,ab),
 *   u,IF(b=0,0,ROUND(b,11-INT(LOG10(ABS(IF(b=0,1,b)))))),v,IF(a=0,0,ROUND(a,11-INT(LOG10(ABS(IF(a=0,1,a)))))),
 *   k,(b<>0)*(a<>0),h,(b<>0)*(a=0),p,k*(v<u),q,k*(v>u),ac,(b=0)*(a<>0),n,SUM(--(b<>0)),
 *   s,IF(ABS(SUM(b))<=SUM(ABS(f))/2^48,0,SUM(b)),z,IF(ABS(SUM(a))<=SUM(ABS(g))/2^48,0,SUM(a)),
 *   ad,(n-SUM(h))/MAX(n,1),ae,IF(s<=0,1,s),af,SEQUENCE(9),
 *   ag,VSTACK(n,SUM(h),SUM(p),SUM(q),SUM(ac),SUM(--(a<>0)),ad,ad,ad),
 *   ah,VSTACK(s,SUM(h*b),SUM(p*(b-a)),SUM(q*(a-b)),SUM(ac*a),z,(s-SUM(h*b)-SUM(p*(b-a)))/ae,(z-SUM(ac*a))/ae,ad),
 *   VSTACK({"item","accounts","amount"},HSTACK({"opening";"lost";"contraction";"expansion";"new";"closing";"gross retention";"net retention";"customer retention"},
 *   IF((n=0)*(af>6)>0,#N/A,ag),IF((s<=0)*((af=7)+(af=8))+(n=0)*(af=9)>0,#N/A,ah))))))))
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; gross and net revenue retention as subscription businesses report them
 */
export function retentionRevenue(
  ids_before: unknown[][],
  values_before: unknown[][],
  ids_after: unknown[][],
  values_after: unknown[][],
): unknown[][] {
  return table(BRIDGE_COLUMNS, () => {
    const before = valueLines("ids_before", ids_before, "values_before", values_before);
    const after = valueLines("ids_after", ids_after, "values_after", values_after);
    return revenueBridge(before.ids, before.values, after.ids, after.values);
  });
}

/**
 * Retention by cohort: customers grouped by the calendar period of their first date, and the share of them seen again 0, 1, 2 and more periods later. A cohort without customers has no row. A period after end_date is not yet observed and stays blank; 0 means observed and nobody came. The last period is often incomplete: choose end_date at the end of a full one.
 * @customfunction RETENTION.COHORT
 * @param customer_ids Customer of each purchase or visit
 * @param dates Date of each line, as many cells as customer_ids
 * @param [unit] "day", "week" (from Monday), "month" (default), "quarter" or "year": calendar periods
 * @param [measure] "share" (default) or "count" of the customers seen, or "amount" of money
 * @param [amounts] Money of each line, as many cells as customer_ids; needed for "amount"
 * @param [end_date] Last day that counts; the last of the dates if omitted
 * @returns Table: cohort (first day of its period), size, then a column for each age 0, 1, 2 and so on
 * @example =LOYALTY.RETENTION.COHORT({"Acme";"Bolt";"Acme";"Core";"Acme"},{45300;45310;45330;45340;45370}) // => {"cohort","size",0,1,2;45292,2,1,0.5,0.5;45323,1,1,0,""}
 * @native LET(b,IF(unit="","month",TRIM(unit)),m,IF(measure="","share",TRIM(measure)),g,OR(SUM(IF(amounts="",1,1))>1,SUM(IF(amounts="",0,1))>0),
 *   IF(OR(ROWS(customer_ids)<>ROWS(dates),IF(g,ROWS(amounts)<>ROWS(dates),m="amount"),NOT(OR(b="day",b="week",b="month",b="quarter",b="year")),NOT(OR(m="share",m="count",m="amount"))),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(dates),IF((dates<1)+(dates>=2958466)>0,1,0),IF(ISERROR(dates),1,IF(dates="",0,1))))>0,#VALUE!,
 *   IF(IF(g,SUM(IF(ISNUMBER(amounts),0,IF(ISERROR(amounts),1,IF(amounts="",0,1))))>0,FALSE),#VALUE!,
 *   LET(d,LOWER(TRIM(customer_ids)),y,IF(ISNUMBER(dates),INT(dates),0),i,(y>0)*(d<>"")*IF(g,ISNUMBER(amounts),TRUE)>0,
 *   e,IF(ISNUMBER(end_date),IF(OR(end_date<1,end_date>=2958466),0,INT(end_date)),IF(end_date="",MAX(IF(i,y,0)),0)),o,i*(y<=e)>0,
 *   IF(SUM(IF(o,1,0))=0,#VALUE!,
 *   LET(l,"x"&FILTER(d,o),t,FILTER(y,o),a,IF(m="amount",FILTER(amounts,o),t^0),n,IF(b="year",12,IF(b="quarter",3,1)),
 *   p,IF(b="day",t,IF(b="week",INT((t-2)/7),INT((YEAR(t)*12+MONTH(t)-1)/n))),q,IF(b="day",e,IF(b="week",INT((e-2)/7),INT((YEAR(e)*12+MONTH(e)-1)/n))),f,MIN(p),
 *   IF(q-f>=600,#VALUE!,
 *   LET(u,SORTBY(l,l,1,p,1),v,SORTBY(p,l,1,p,1),aa,TAKE(VSTACK("",u)<>VSTACK(u,""),ROWS(u)),ab,TAKE(VSTACK("",v)<>VSTACK(v,""),ROWS(v))+aa>0,
 *   h,SCAN(0,IF(aa,v,""),LAMBDA(av,bv,IF(bv="",av,bv))),ae,(h-f)*1000+v-h,af,IF(m="amount",SORTBY(a,l,1,p,1),IF(ab,1,0)),
 *   ag,SORTBY(ae,ae),ah,VSTACK("",ag)<>VSTACK(ag,""),ai,IF(TAKE(ah,ROWS(u)),"",0),aj,DROP(ah,1),
 *   ak,FILTER(ag,aj),al,FILTER(INDEX(SCAN(0,HSTACK(ai,SORTBY(af,ae)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),aj),
 *   am,FILTER(INDEX(SCAN(0,HSTACK(ai,ABS(SORTBY(af,ae))),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),aj),
 *   an,SORT(FILTER(h,aa)),ao,DROP(VSTACK("",an)<>VSTACK(an,""),1),k,FILTER(an,ao),ap,FILTER(SEQUENCE(ROWS(an)),ao),s,ap-TAKE(VSTACK(0,ap),ROWS(ap)),
 *   j,SEQUENCE(1,q-f+1,0),aq,(k-f)*1000+j,ar,XMATCH(aq,ak,-1,2),w,IF(INDEX(ak,ar)=aq,INDEX(IF(ABS(al)<=am/2^48,0,al),ar),0),
 *   z,IF(b="day",k,IF(b="week",k*7+2,DATE(INT(k*n/12),MOD(k*n,12)+1,1))),
 *   VSTACK(HSTACK("cohort","size",j),HSTACK(z,s,IF(k+j>q,"",IF(m="share",w/s,w)))))))))))))
 * @source Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables
 */
export function retentionCohort(
  customer_ids: unknown[][],
  dates: unknown[][],
  unit?: CohortUnit,
  measure?: CohortMeasure,
  amounts?: unknown[][],
  end_date?: unknown,
): unknown[][] {
  return cells(() => {
    const lines = datedLines(customer_ids, dates, amounts);
    return cohortTable(
      lines.ids,
      lines.dates,
      word("unit", unit, CALENDAR_UNITS, "month"),
      word("measure", measure, COHORT_MEASURES, "share"),
      lines.amounts,
      optionalDay("end_date", end_date),
    );
  });
}

/**
 * How long customers stay, with those counted in who have not left yet (Kaplan-Meier, counted in days and shown at the end of each unit of age). Age 0 is the first unit. At risk is who was a customer for that many whole units, lost who left before the next was over; retention is the share of those at risk who get through the unit, survival the share of all who stay longer, se its standard error (Greenwood). Retention is not (at risk - lost) / at risk, since some are observed for part of the unit only. In a last unit that is not over for any customer the three are not yet observed and stay blank: leave that row out of a chart. A month is over on the same day of the next month; from 31 January to 29 February is age 0, as DATEDIF counts it, where EDATE would say 1. Customers who start after as_of do not count; an end after as_of counts as still a customer.
 * @customfunction RETENTION.SURVIVAL
 * @param start_dates First day of each customer
 * @param end_dates Last day of each customer, as many cells as start_dates; blank = still a customer
 * @param as_of Day of observation, such as the last day of a month
 * @param [unit] "day", "week", "month" (default), "quarter" or "year": unit in which ages are shown; months as DATEDIF counts them
 * @returns Table: age, at risk, lost, retention, survival, se
 * @example =LOYALTY.RETENTION.SURVIVAL({45292;45292;45292;45323},{45330;"";45292;""},45382) // => {"age","at risk","lost","retention","survival","se";0,4,1,0.75,0.75,0.21650635094611;1,3,1,0.666666666666667,0.5,0.25;2,1,0,1,0.5,0.25}
 * @native LET(b,IF(unit="","month",TRIM(unit)),
 *   IF(OR(ROWS(start_dates)<>ROWS(end_dates),NOT(ISNUMBER(as_of))),#VALUE!,IF(OR(as_of<1,as_of>=2958466,NOT(OR(b="day",b="week",b="month",b="quarter",b="year"))),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(start_dates),IF((start_dates<1)+(start_dates>=2958466)>0,1,0),IF(ISERROR(start_dates),1,IF(start_dates="",0,1))))>0,#VALUE!,
 *   IF(SUM(IF(ISNUMBER(end_dates),IF((end_dates<1)+(end_dates>=2958466)>0,1,0),IF(ISERROR(end_dates),1,IF(end_dates="",0,1))))>0,#VALUE!,
 *   IF(SUM(ISNUMBER(start_dates)*ISNUMBER(end_dates)*(INT(IF(ISNUMBER(end_dates),end_dates,0))<INT(IF(ISNUMBER(start_dates),start_dates,0))))>0,#VALUE!,
 *   LET(i,IF(ISNUMBER(start_dates),INT(start_dates)<=INT(as_of),FALSE),IF(SUM(IF(i,1,0))=0,#VALUE!,
 *   LET(s,INT(FILTER(start_dates,i)),t,INT(as_of),e,FILTER(end_dates,i),f,IF(ISNUMBER(e),IF(e<t,INT(e),t),t),l,IF(ISNUMBER(e),IF(e<t+1,1,0),0),
 *   w,IF(b="day",1,IF(b="week",7,IF(b="month",31,IF(b="quarter",93,372)))),h,w<31,
 *   a,IF(h,f-s,31*(12*(YEAR(f)-YEAR(s))+MONTH(f)-MONTH(s))+DAY(f)-DAY(s)),y,f+1,
 *   x,INT(MAX(IF(h,y-s,31*(12*(YEAR(y)-YEAR(s))+MONTH(y)-MONTH(s))+DAY(y)-DAY(s)))/w),
 *   q,SORT(2*a+1-l,1,-1),o,SEQUENCE(ROWS(q)),d,MOD(q,2)=0,k,SEQUENCE(INT(MAX(a)/w)+1,1,0),
 *   u,EXP(MAP(k,LAMBDA(v,SUM(IF((q<2*w*(v+1))*d=1,IFERROR(LN(1-1/o),-100000),0))))),
 *   g,MAP(k,LAMBDA(v,SUM(IF((q<2*w*(v+1))*d=1,IFERROR(1/o/(o-1),0),0)))),z,IF(k=ROWS(k)-1,(x<=k)*(u>0),0),
 *   VSTACK({"age","at risk","lost","retention","survival","se"},
 *   HSTACK(k,MAP(k,LAMBDA(v,SUM(IF(a>=w*v,1,0)))),MAP(k,LAMBDA(v,SUM(IF(INT(a/w)=v,l,0)))),
 *   IF(z=1,"",u/IF(k=0,1,INDEX(u,IF(k=0,1,k)))),IF(z=1,"",u),IF(z=1,"",u*SQRT(g)))))))))))))
 * @source Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53; standard error: Greenwood (1926)
 */
export function retentionSurvival(start_dates: unknown[][], end_dates: unknown[][], as_of: unknown, unit?: AgeUnit): unknown[][] {
  return table(SURVIVAL_COLUMNS, () => {
    const lines = lifeLines(start_dates, end_dates);
    return survivalTable(lines.starts, lines.ends, day("as_of", as_of), word("unit", unit, CALENDAR_UNITS, "month"));
  });
}
