import { accountId, carriedOn, groupSums, lastSums, unlessCancelled } from "./accounts.parts";
import { type Family, formula, part } from "./formula";
import { changes, datesOrBlanks, given, noNumbers, numbersOrBlanks, optional, significant } from "./ranges.parts";

const unknownUnit = 'NOT(OR(b="day",b="week",b="month",b="quarter",b="year"))';

/** The number of the period in which a day lies; n months are one of those longer than a week. */
const periodOf = (day: string): string => `IF(b="day",${day},IF(b="week",INT((${day}-2)/7),INT((YEAR(${day})*12+MONTH(${day})-1)/n)))`;

/** Age of customers who started at s, in days where h says so, else in months of 31 days, so that whole months are whole. */
const ageAt = (day: string): string => `IF(h,${day}-s,31*(12*(YEAR(${day})-YEAR(s))+MONTH(${day})-MONTH(s))+DAY(${day})-DAY(s))`;

/** First day of each period k. */
const periodStart = 'IF(b="day",k,IF(b="week",k*7+2,DATE(INT(k*n/12),MOD(k*n,12)+1,1)))';

/** Words for "has left" and "is still there", of those that the add-in reads: yes and no in twelve languages, and the most usual others. */
const LEFT = words("yes,y,true,1,churned,left,lost,cancelled,canceled,inactive,ja,oui,sí,si,sim,sì,tak,是,已流失,流失,はい,解約,예,이탈");
const STAYS = words("no,n,false,0,active,stayed,retained,current,nein,non,não,nee,nie,否,活跃,活躍,留存,いいえ,継続,아니요,활성");

/** A list as an array constant, and a column of as many ones. */
function words(list: string): { row: string; ones: string } {
  const all = list.split(",");
  return { row: `{${all.map((word) => `"${word}"`).join(",")}}`, ones: `{${all.map(() => 1).join(";")}}` };
}

/** Flags f of a column of truth values, 1 and 0 or words: 1 has left, 0 has not, 8 is blank and 9 none of these. */
function leftFlags(range: string): string {
  const among = ({ row, ones }: typeof LEFT): string => `MMULT(IF(be=${row},1,0),${ones})>0`;
  return part`
    be,IFERROR(IF(ISTEXT(${range}),LOWER(TRIM(${range})),""),"#"),
    f,IF(ISLOGICAL(${range}),IF(ISLOGICAL(${range}),${range}*1,0),IF(ISNUMBER(${range}),IF((${range}=1)+(${range}=0)>0,${range},9),
      IF(ISERROR(${range}),9,IF(be="",8,IF(${among(LEFT)},1,IF(${among(STAYS)},0,9)))))),
  `;
}

/** The first age k at which a curve is at a half or below; blanks in it are unknown. */
const ageAtHalf = (curve: string): string =>
  `IF(SUM(IF(${curve}="",0,IF(${curve}<=0.500000000001,1,0)))=0,"",MIN(IF(${curve}="",1E+300,IF(${curve}<=0.500000000001,k,1E+300))))`;

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
    LET(${optional({ b: ["unit", "month"], m: ["measure", "share"] })}g,${given("amounts")},ba,${given("cohort_dates")},
    IF(OR(ROWS(customer_ids)<>ROWS(dates),IF(g,ROWS(amounts)<>ROWS(dates),m="amount"),
      IF(ba,ROWS(cohort_dates)<>ROWS(dates),FALSE),${unknownUnit},NOT(OR(m="share",m="count",m="amount"))),#VALUE!,
    ${datesOrBlanks("dates")}
    ${datesOrBlanks("cohort_dates")}
    IF(IF(g,${noNumbers("amounts")}>0,FALSE),#VALUE!,
    LET(d,${accountId("customer_ids")},y,IF(ISNUMBER(dates),INT(dates),0),bb,IF(ISNUMBER(cohort_dates),INT(cohort_dates),0),
    i,(y>0)*(d<>"")*IF(g,ISNUMBER(amounts),TRUE)>0,
    e,IF(ISNUMBER(end_date),IF(OR(end_date<1,end_date>=2958466),0,INT(end_date)),IF(end_date="",MAX(IF(i,y,0)),0)),o,i*(y<=e)>0,
    IF(SUM(IF(o,1,0))+IF(ba,IF(SUM(IF((d<>"")*(bb=0)>0,1,0))>0,-1E+9,0),0)<=0,#VALUE!,
    LET(bc,(d<>"")*((bb<=e)+o>0)>0,bd,"x"&FILTER(d,o),be,FILTER(y,o),l,IF(ba,VSTACK(bd,"x"&FILTER(d,bc)),bd),
    t,IF(ba,VSTACK(be,FILTER(bb,bc)),be),bf,IF(SEQUENCE(ROWS(l))>ROWS(bd),1,0),
    bg,IF(m="amount",FILTER(amounts,o),be^0),a,IF(ba,VSTACK(bg,0*FILTER(bb,bc)),bg),n,IF(b="year",12,IF(b="quarter",3,1)),
    p,${periodOf("t")},q,${periodOf("e")},f,MIN(p),
    IF(q-f>=600,#VALUE!,
    LET(u,SORTBY(l,l,1,p,1,bf,1),v,SORTBY(p,l,1,p,1,bf,1),bh,SORTBY(bf,l,1,p,1,bf,1),
    aa,TAKE(${changes("u")},ROWS(u)),ab,TAKE(${changes("v")},ROWS(v))+aa>0,
    h,${carriedOn('IF(aa,v,"")')},IF(SUM(bh*(v<>h))>0,#VALUE!,
    LET(ae,(h-f)*1000+v-h,af,IF(m="amount",SORTBY(a,l,1,p,1,bf,1),IF(ab,1-bh,0)),
    ag,SORTBY(ae,ae),ah,${changes("ag")},ai,IF(TAKE(ah,ROWS(u)),"",0),aj,DROP(ah,1),
    ak,FILTER(ag,aj),al,${lastSums(groupSums("ai", "SORTBY(af,ae)"), "aj")},
    am,${lastSums(groupSums("ai", "ABS(SORTBY(af,ae))"), "aj")},
    an,SORT(FILTER(h,aa)),ao,DROP(${changes("an")},1),k,FILTER(an,ao),ap,FILTER(SEQUENCE(ROWS(an)),ao),s,ap-TAKE(VSTACK(0,ap),ROWS(ap)),
    j,SEQUENCE(1,q-f+1,0),aq,(k-f)*1000+j,ar,XMATCH(aq,ak,-1,2),w,IF(INDEX(ak,ar)=aq,INDEX(${unlessCancelled("al", "am")},ar),0),
    VSTACK(HSTACK("cohort","size",j),HSTACK(${periodStart},s,IF(k+j>q,"",IF(m="share",w/s,w))))
  `,
  "RETENTION.COHORT.STATUS": formula`
    LET(${optional({ b: ["unit", "month"] })}
    IF(OR(ROWS(signup)<>ROWS(last_active),ROWS(signup)<>ROWS(churned),${unknownUnit}),#VALUE!,
    ${datesOrBlanks("signup")}
    ${datesOrBlanks("last_active")}
    LET(${leftFlags("churned")}i,ISNUMBER(signup),y,IF(i,INT(signup),0),z,IF(ISNUMBER(last_active),INT(last_active),0),
    IF(OR(SUM(IF(i,1,0))=0,SUM(IF(f=9,1,0))+SUM(IF(i*((f=8)+(f=1)*(z=0)+(z>0)*(z<y))>0,1,0))>0),#VALUE!,
    LET(aa,FILTER(y,i),ab,FILTER(z,i),ac,FILTER(f,i),
    e,IF(ISNUMBER(as_of),IF(OR(as_of<1,as_of>=2958466),0,INT(as_of)),IF(as_of="",MAX(aa,ab),0)),o,aa<=e,
    IF(SUM(IF(o,1,0))=0,#VALUE!,
    LET(t,FILTER(aa,o),v,FILTER(IF(ab>aa,ab,aa),o),a,FILTER((ac=1)*(ab<=e),o),n,IF(b="year",12,IF(b="quarter",3,1)),
    p,${periodOf("t")},q,${periodOf("e")},u,IF(a=1,${periodOf("v")}-p,1000),
    IF(q-MIN(p)>=600,#VALUE!,
    LET(k,UNIQUE(SORT(1*p)),j,SEQUENCE(1,q-MIN(p)+1,0),w,IF(k=TRANSPOSE(p),1,0),s,MMULT(w,p^0),
    VSTACK(HSTACK("cohort","size",j),HSTACK(${periodStart},s,IF(k+j>q,"",MMULT(w,IF(u>=j,1,0))/s)))
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
  "RETENTION.TENURE": formula`
    LET(${optional({ y: ["confidence", 0.95] })}
    IF(OR(ROWS(tenure)<>ROWS(left),NOT(ISNUMBER(y)),${given("group")}),#VALUE!,IF(OR(y<=0,y>=1),#VALUE!,
    ${numbersOrBlanks("tenure")}
    LET(${leftFlags("left")}i,ISNUMBER(tenure),
    IF(OR(SUM(IF(i,1,0))=0,SUM(IF(i,IF(tenure<0,1,0),0))+SUM(IF(f=9,1,0))+SUM(IF(i*(f=8)>0,1,0))>0),#VALUE!,
    LET(t,FILTER(tenure,i),d,FILTER(f,i),k,UNIQUE(SORT(1*t)),j,SEQUENCE(ROWS(k)),
    n,MAP(k,LAMBDA(v,SUM(IF(t>=v,1,0)))),o,MAP(k,LAMBDA(v,SUM(IF(t=v,d,0)))),
    s,SCAN(1,(n-o)/n,LAMBDA(av,bv,av*bv)),q,IF(n=o,1,n-o),e,s*SQRT(SCAN(0,IF(n=o,0,o/(n*q)),LAMBDA(av,bv,av+bv))),
    p,NORM.S.INV(0.5+y/2),aa,(s=0)+(s=1)>0,ab,IF(aa,0.5,s),w,p*e/(ab*LN(ab)),
    l,IF(s=1,1,IF(s=0,"",ab^EXP(0-w))),h,IF(s=1,1,IF(s=0,"",ab^EXP(w))),
    x,MAX(k),ac,IF(j=ROWS(k),x,INDEX(k,IF(j=ROWS(k),j,j+1)))-k,ad,s*ac,ae,SUM(ad)-SCAN(0,ad,LAMBDA(av,bv,av+bv))+ad,
    m,MIN(k)+SUM(ad),z,SQRT(SUM(IF((n=o)+(k=x)>0,0,ae^2*o/(n*q)))),
    VSTACK({"age","at risk","lost","retention","survival","se","low","high"},HSTACK(k,n,o,(n-o)/n,s,e,l,h),
      HSTACK("median","","","",${ageAtHalf("s")},"",${ageAtHalf("l")},${ageAtHalf("h")}),
      HSTACK("restricted mean to "&x,"","","",m,z,IF(z=0,"",MAX(0,m-p*z)),IF(z=0,"",MIN(x,m+p*z)))
  `,
} satisfies Family<"RETENTION">;
