import { accountId, carriedOn, groupSums, lastSums, unlessCancelled } from "./accounts.parts";
import { type Family, formula } from "./formula";
import { changes, datesOrBlanks, given, noNumbers, numbersOrBlanks, optional, significant } from "./ranges.parts";

const unknownUnit = 'NOT(OR(b="day",b="week",b="month",b="quarter",b="year"))';

/** The number of the period in which a day lies; n months are one of those longer than a week. */
const periodOf = (day: string): string => `IF(b="day",${day},IF(b="week",INT((${day}-2)/7),INT((YEAR(${day})*12+MONTH(${day})-1)/n)))`;

/** Age of customers who started at s, in days where h says so, else in months of 31 days, so that whole months are whole. */
const ageAt = (day: string): string => `IF(h,${day}-s,31*(12*(YEAR(${day})-YEAR(s))+MONTH(${day})-MONTH(s))+DAY(${day})-DAY(s))`;

/** Sum over all who were lost up to each age, o of whom were at risk. */
const sumOverLosses = (term: string): string => `MAP(k,LAMBDA(v,SUM(IF((q<2*w*(v+1))*d=1,${term},0))))`;

/** One total for each name of the sorted list l, whose groups o begins and m ends. */
const total = (values: string): string => lastSums(groupSums("o", `SORTBY(${values},l)`), "m");

export const retentionRecordsNatives = {
  "RETENTION.REVENUE": formula`
    IF(OR(ROWS(ids_before)<>ROWS(values_before),ROWS(ids_after)<>ROWS(values_after)),#VALUE!,
    ${numbersOrBlanks("values_before", "values_after")}
    LET(d,${accountId("ids_before")},e,${accountId("ids_after")},i,ISNUMBER(values_before)*(d<>"")>0,j,ISNUMBER(values_after)*(e<>"")>0,
    IF(OR(SUM(IF(i,1,0))=0,SUM(IF(j,1,0))=0),#VALUE!,
    LET(f,FILTER(values_before,i),g,FILTER(values_after,j),l,"x"&VSTACK(FILTER(d,i),FILTER(e,j)),x,VSTACK(f,0*g),y,VSTACK(0*f,g),
    t,SORTBY(l,l),w,${changes("t")},o,IF(TAKE(w,ROWS(t)),"",0),m,DROP(w,1),
    aa,${total("x")},ab,${total("y")},
    b,${unlessCancelled("aa", total("ABS(x)"))},a,${unlessCancelled("ab", total("ABS(y)"))},
    u,${significant("b")},v,${significant("a")},
    k,(b<>0)*(a<>0),h,(b<>0)*(a=0),p,k*(v<u),q,k*(v>u),ac,(b=0)*(a<>0),n,SUM(--(b<>0)),
    s,${unlessCancelled("SUM(b)", "SUM(ABS(f))")},z,${unlessCancelled("SUM(a)", "SUM(ABS(g))")},
    ad,(n-SUM(h))/MAX(n,1),ae,IF(s<=0,1,s),af,SEQUENCE(9),
    ag,VSTACK(n,SUM(h),SUM(p),SUM(q),SUM(ac),SUM(--(a<>0)),ad,ad,ad),
    ah,VSTACK(s,SUM(h*b),SUM(p*(b-a)),SUM(q*(a-b)),SUM(ac*a),z,(s-SUM(h*b)-SUM(p*(b-a)))/ae,(z-SUM(ac*a))/ae,ad),
    VSTACK({"item","accounts","amount"},
      HSTACK({"opening";"lost";"contraction";"expansion";"new";"closing";"gross retention";"net retention";"customer retention"},
    IF((n=0)*(af>6)>0,#N/A,ag),IF((s<=0)*((af=7)+(af=8))+(n=0)*(af=9)>0,#N/A,ah)
  `,
  "RETENTION.COHORT": formula`
    LET(${optional({ b: ["unit", "month"], m: ["measure", "share"] })}g,${given("amounts")},
    IF(OR(ROWS(customer_ids)<>ROWS(dates),IF(g,ROWS(amounts)<>ROWS(dates),m="amount"),${unknownUnit},
      NOT(OR(m="share",m="count",m="amount"))),#VALUE!,
    ${datesOrBlanks("dates")}
    IF(IF(g,${noNumbers("amounts")}>0,FALSE),#VALUE!,
    LET(d,${accountId("customer_ids")},y,IF(ISNUMBER(dates),INT(dates),0),i,(y>0)*(d<>"")*IF(g,ISNUMBER(amounts),TRUE)>0,
    e,IF(ISNUMBER(end_date),IF(OR(end_date<1,end_date>=2958466),0,INT(end_date)),IF(end_date="",MAX(IF(i,y,0)),0)),o,i*(y<=e)>0,
    IF(SUM(IF(o,1,0))=0,#VALUE!,
    LET(l,"x"&FILTER(d,o),t,FILTER(y,o),a,IF(m="amount",FILTER(amounts,o),t^0),n,IF(b="year",12,IF(b="quarter",3,1)),
    p,${periodOf("t")},q,${periodOf("e")},f,MIN(p),
    IF(q-f>=600,#VALUE!,
    LET(u,SORTBY(l,l,1,p,1),v,SORTBY(p,l,1,p,1),aa,TAKE(${changes("u")},ROWS(u)),ab,TAKE(${changes("v")},ROWS(v))+aa>0,
    h,${carriedOn('IF(aa,v,"")')},ae,(h-f)*1000+v-h,af,IF(m="amount",SORTBY(a,l,1,p,1),IF(ab,1,0)),
    ag,SORTBY(ae,ae),ah,${changes("ag")},ai,IF(TAKE(ah,ROWS(u)),"",0),aj,DROP(ah,1),
    ak,FILTER(ag,aj),al,${lastSums(groupSums("ai", "SORTBY(af,ae)"), "aj")},
    am,${lastSums(groupSums("ai", "ABS(SORTBY(af,ae))"), "aj")},
    an,SORT(FILTER(h,aa)),ao,DROP(${changes("an")},1),k,FILTER(an,ao),ap,FILTER(SEQUENCE(ROWS(an)),ao),s,ap-TAKE(VSTACK(0,ap),ROWS(ap)),
    j,SEQUENCE(1,q-f+1,0),aq,(k-f)*1000+j,ar,XMATCH(aq,ak,-1,2),w,IF(INDEX(ak,ar)=aq,INDEX(${unlessCancelled("al", "am")},ar),0),
    z,IF(b="day",k,IF(b="week",k*7+2,DATE(INT(k*n/12),MOD(k*n,12)+1,1))),
    VSTACK(HSTACK("cohort","size",j),HSTACK(z,s,IF(k+j>q,"",IF(m="share",w/s,w))))
  `,
  "RETENTION.SURVIVAL": formula`
    LET(${optional({ b: ["unit", "month"] })}
    IF(OR(ROWS(start_dates)<>ROWS(end_dates),NOT(ISNUMBER(as_of))),#VALUE!,IF(OR(as_of<1,as_of>=2958466,${unknownUnit}),#VALUE!,
    ${datesOrBlanks("start_dates")}
    ${datesOrBlanks("end_dates")}
    IF(SUM(ISNUMBER(start_dates)*ISNUMBER(end_dates)
      *(INT(IF(ISNUMBER(end_dates),end_dates,0))<INT(IF(ISNUMBER(start_dates),start_dates,0))))>0,#VALUE!,
    LET(i,IF(ISNUMBER(start_dates),INT(start_dates)<=INT(as_of),FALSE),IF(SUM(IF(i,1,0))=0,#VALUE!,
    LET(s,INT(FILTER(start_dates,i)),t,INT(as_of),e,FILTER(end_dates,i),f,IF(ISNUMBER(e),IF(e<t,INT(e),t),t),
      l,IF(ISNUMBER(e),IF(e<t+1,1,0),0),
    w,IF(b="day",1,IF(b="week",7,IF(b="month",31,IF(b="quarter",93,372)))),h,w<31,
    a,${ageAt("f")},y,f+1,
    x,INT(MAX(${ageAt("y")})/w),
    q,SORT(2*a+1-l,1,-1),o,SEQUENCE(ROWS(q)),d,MOD(q,2)=0,k,SEQUENCE(INT(MAX(a)/w)+1,1,0),
    u,EXP(${sumOverLosses("IFERROR(LN(1-1/o),-100000)")}),
    g,${sumOverLosses("IFERROR(1/o/(o-1),0)")},z,IF(k=ROWS(k)-1,(x<=k)*(u>0),0),
    VSTACK({"age","at risk","lost","retention","survival","se"},
    HSTACK(k,MAP(k,LAMBDA(v,SUM(IF(a>=w*v,1,0)))),MAP(k,LAMBDA(v,SUM(IF(INT(a/w)=v,l,0)))),
    IF(z=1,"",u/IF(k=0,1,INDEX(u,IF(k=0,1,k)))),IF(z=1,"",u),IF(z=1,"",u*SQRT(g))
  `,
} satisfies Family<"RETENTION">;
