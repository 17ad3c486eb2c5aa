import { formula } from "./formula";
import {
  changedRetention,
  changeInPoints,
  firstMargin,
  knownTiming,
  lossPerMargin,
  periodsOfYear,
  periodsOrOne,
  sumOfTerms,
  timingAndGrowth,
  unknownTiming,
  wrongDiscount,
  wrongGrowth,
  wrongPeriods,
  wrongRetention,
} from "./margins.parts";
import type { Family } from "./native.types";
import { changes, datesOrBlanks, given, noNumbers, numbers, numbersAmongFirst, numbersOrBlanks, significant } from "./ranges.parts";

export const retentionNatives = {
  "RETENTION.RATE": formula`
    ${numbers("customers_start", "customers_new", "customers_end")}
    IF(OR(customers_start<=0,customers_new<0,customers_end<0,customers_new>customers_end,customers_end-customers_new>customers_start),#VALUE!,
    (customers_end-customers_new)/customers_start
  `,
  "RETENTION.LIFETIME": formula`${numbers("retention")}IF(OR(retention<0,retention>=1),#VALUE!,1/(1-retention)))`,
  "RETENTION.SHIFT": formula`
    LET(b,TRIM(basis),${numbers("retention", "change")}
    IF(OR(${wrongRetention},change<-1,change>1),#VALUE!,
    LET(p,${changedRetention},
    IF(OR(p<0,p>=1),#VALUE!,p)
  `,
  "RETENTION.UPLIFT": formula`
    LET(b,TRIM(basis),${timingAndGrowth}
    ${numbers("retention", "discount", "change", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},change<-1,change>1,${wrongGrowth}),#VALUE!,
    ${knownTiming}
    LET(p,${changedRetention},
    IF(OR(p<0,p>=1),#VALUE!,
    LET(v,VSTACK(retention,p),f,IF(w="renewal",v,1),u,${lossPerMargin("v")},e,u/(1+discount),
    s,${changeInPoints},
    x,${periodsOrOne},
    m,IF(e=0,x,(1-(1-e)^x)/IF(e=0,1,e))*f,
    IF(AND(periods="",ROUND(MIN(u)/(1+discount),15)<=0),#VALUE!,IF(ISERROR(x),#VALUE!,IF(INDEX(m,1)=0,#N/A,
    IF(periods="",IF(w="renewal",(1+discount)/retention,1+g)*s/INDEX(u,2),INDEX(m,2)/INDEX(m,1)-1)
  `,
  "RETENTION.GAIN": formula`
    LET(b,TRIM(basis),${timingAndGrowth}k,IF(customers="",1,customers),
    ${numbers("margin", "retention", "discount", "change", "g", "k")}
    IF(OR(${wrongRetention},${wrongDiscount},change<-1,change>1,${wrongGrowth},k<0),#VALUE!,
    LET(p,${changedRetention},
    IF(OR(p<0,p>=1),#VALUE!,
    LET(v,VSTACK(retention,p),u,${lossPerMargin("v")},e,u/(1+discount),
    s,${changeInPoints},
    f,${firstMargin("v")},
    x,${periodsOrOne},
    m,f/(1+discount)*IF(e=0,x,(1-(1-e)^x)/IF(e=0,1,e)),
    IF(AND(periods="",ROUND(MIN(u)/(1+discount),15)<=0),#VALUE!,IF(ISERROR(x+SUM(f)),#VALUE!,
    k*margin*IF(periods="",IF(w="renewal",1+discount,MAX(f)*(1+g))*s/INDEX(u,1)/INDEX(u,2),INDEX(m,2)-INDEX(m,1))
  `,
  "RETENTION.UPLIFT.TABLE": formula`
    LET(y,IF(change="",0.05,change),${timingAndGrowth}
    ${numbers("margin", "retention", "discount", "y", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},y<-1,y>1,${wrongGrowth}),#VALUE!,
    ${knownTiming}
    LET(x,${periodsOrOne},
    IF(ISERROR(x),#VALUE!,IF(AND(periods="",ROUND((${lossPerMargin("retention")})/(1+discount),15)<=0),#VALUE!,
    LET(e,VSTACK(retention+y,retention*(1+y),retention+y*(1-retention)),o,SEQUENCE(3)^0,
    k,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),1)),
    i,(${lossPerMargin("retention")})/(1+discount),
    j,k/(1+discount)*IF(w="renewal",retention,1)*IF(periods="",1/i,${sumOfTerms("i", "x")}),
    p,IF((e<0)+(e>=1)>0,#VALUE!,e),q,(${lossPerMargin("p")})/(1+discount),
    m,k/(1+discount)*IF(w="renewal",p,1)*IF(periods="",IF(ROUND(q,15)<=0,#VALUE!,1/q),${sumOfTerms("q", "x")}),
    VSTACK({"basis","retention before","retention after","CLV before","CLV after","uplift","lifetime before","lifetime after"},
    HSTACK({"points";"relative";"churn"},retention*o,p,margin*j*o,margin*m,IF(ISERROR(m),#VALUE!,IF(j*o=0,#N/A,m/j-1)),
    IF(retention*o>=1,#VALUE!,1/(1-retention*o)),IF(p>=1,#VALUE!,1/(1-p))
  `,
  "RETENTION.CONVERT": formula`
    LET(f,TRIM(from),h,TRIM(to),
    u,${periodsOfYear("f")},
    v,${periodsOfYear("h")},
    ${numbers("retention")}IF(OR(${wrongRetention}),#VALUE!,IF(ISERROR(u/v),#VALUE!,retention^(u/v)))
  `,
  "DISCOUNT.CONVERT": formula`
    LET(f,TRIM(from),h,TRIM(to),
    u,${periodsOfYear("f")},
    v,${periodsOfYear("h")},
    ${numbers("discount")}IF(OR(${wrongDiscount}),#VALUE!,IF(ISERROR(u/v),#VALUE!,(1+discount)^(u/v)-1))
  `,
  "RETENTION.BASEPATH": formula`
    LET(e,IF(margin="",0,margin),
    ${numbers("customers", "acquired", "retention", "new_retention", "periods", "e")}
    IF(OR(customers<0,acquired<0,${wrongRetention},new_retention<0,new_retention>1,${wrongPeriods}),#VALUE!,
    LET(k,SEQUENCE(periods),
    b,customers*retention^k+acquired*IF(retention=1,k,(1-retention^k)/(1-IF(retention=1,0,retention))),
    d,customers*new_retention^k+acquired*IF(new_retention=1,k,(1-new_retention^k)/(1-IF(new_retention=1,0,new_retention))),
    VSTACK({"period","base","new base","difference","profit difference"},HSTACK(k,b,d,d-b,e*(d-b)))
  `,
  "RETENTION.BREAKEVEN": formula`
    LET(b,TRIM(basis),${timingAndGrowth}
    ${numbers("margin", "retention", "discount", "change", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},change<-1,change>1,${wrongGrowth}),#VALUE!,
    LET(p,${changedRetention},
    f,${firstMargin("retention")},
    IF(ISERROR(p+f),#VALUE!,IF(OR(p<0,p>=1),#VALUE!,IF(ROUND(MIN(${lossPerMargin("p")},${lossPerMargin("retention")},1-p+discount)/(1+discount),15)<=0,#VALUE!,
    LET(s,${changeInPoints},
    z,margin*s*IF(w="renewal",1+discount,f*(1+g))/(${lossPerMargin("p")})/(${lossPerMargin("retention")}),e,z*(1-p+discount),
    IF({1,1,0}+p>0,HSTACK(z,e/(1+discount),e/IF(p=0,1,p)),#N/A)
  `,
  "RETENTION.ELASTICITY": formula`
    LET(${timingAndGrowth}u,${lossPerMargin("retention")},
    ${numbers("retention", "discount", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongGrowth}),#VALUE!,
    ${knownTiming}
    IF(ROUND(u/(1+discount),15)<=0,#VALUE!,IF(w="renewal",1+discount,retention*(1+g))/u)
  `,
  "RETENTION.DEFECTION": formula`
    LET(w,IF(timing="","mid",TRIM(timing)),n,SUM(IF(ISNUMBER(profits),1,0)),
    ${numbers("discount", "acquisition_cost")}IF(OR(${wrongDiscount},acquisition_cost<0,n=0),#VALUE!,
    ${numbersOrBlanks("profits", "defection_rates")}
    IF(OR(${numbersAmongFirst("profits")}<n,SUM(IF(ISNUMBER(defection_rates),1,0))=0,${unknownTiming}),#VALUE!,
    LET(e,FILTER(defection_rates,ISNUMBER(defection_rates)),IF(SUM((e<=0)+(e>1))>0,#VALUE!,
    LET(p,IF(ISNUMBER(profits),profits,0),y,1/e,k,SEQUENCE(ROWS(profits)),j,IF(w="now",1,IF(w="mid",0.5,0)),v,1/(1+discount),a,y-TRANSPOSE(k)+1,
    x,MMULT(IF(a>1,1,IF(a<0,0,a)),p*v^(IF(k>n,n,k)-j)),
    q,IF(y>n,INT(y)-n,0),u,IF(discount=0,q,(1-v^q)/IF(discount=0,1,discount))+(y-INT(y))*v^(q+1),
    VSTACK({"rate","life","value"},HSTACK(e,y,x+IF(y>n,SUM(IF(k=n,p,0))*v^(n-j)*u,0)-acquisition_cost))
  `,
  "RETENTION.REVENUE": formula`
    IF(OR(ROWS(ids_before)<>ROWS(values_before),ROWS(ids_after)<>ROWS(values_after)),#VALUE!,
    ${numbersOrBlanks("values_before", "values_after")}
    LET(d,LOWER(TRIM(ids_before)),e,LOWER(TRIM(ids_after)),i,ISNUMBER(values_before)*(d<>"")>0,j,ISNUMBER(values_after)*(e<>"")>0,
    IF(OR(SUM(IF(i,1,0))=0,SUM(IF(j,1,0))=0),#VALUE!,
    LET(f,FILTER(values_before,i),g,FILTER(values_after,j),l,"x"&VSTACK(FILTER(d,i),FILTER(e,j)),x,VSTACK(f,0*g),y,VSTACK(0*f,g),
    t,SORTBY(l,l),w,${changes("t")},o,IF(TAKE(w,ROWS(t)),"",0),m,DROP(w,1),
    aa,FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(x,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m),ab,FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(y,l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m),
    b,IF(ABS(aa)<=FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(ABS(x),l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m)/2^48,0,aa),a,IF(ABS(ab)<=FILTER(INDEX(SCAN(0,HSTACK(o,SORTBY(ABS(y),l)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),m)/2^48,0,ab),
    u,${significant("b")},v,${significant("a")},
    k,(b<>0)*(a<>0),h,(b<>0)*(a=0),p,k*(v<u),q,k*(v>u),ac,(b=0)*(a<>0),n,SUM(--(b<>0)),
    s,IF(ABS(SUM(b))<=SUM(ABS(f))/2^48,0,SUM(b)),z,IF(ABS(SUM(a))<=SUM(ABS(g))/2^48,0,SUM(a)),
    ad,(n-SUM(h))/MAX(n,1),ae,IF(s<=0,1,s),af,SEQUENCE(9),
    ag,VSTACK(n,SUM(h),SUM(p),SUM(q),SUM(ac),SUM(--(a<>0)),ad,ad,ad),
    ah,VSTACK(s,SUM(h*b),SUM(p*(b-a)),SUM(q*(a-b)),SUM(ac*a),z,(s-SUM(h*b)-SUM(p*(b-a)))/ae,(z-SUM(ac*a))/ae,ad),
    VSTACK({"item","accounts","amount"},HSTACK({"opening";"lost";"contraction";"expansion";"new";"closing";"gross retention";"net retention";"customer retention"},
    IF((n=0)*(af>6)>0,#N/A,ag),IF((s<=0)*((af=7)+(af=8))+(n=0)*(af=9)>0,#N/A,ah)
  `,
  "RETENTION.COHORT": formula`
    LET(b,IF(unit="","month",TRIM(unit)),m,IF(measure="","share",TRIM(measure)),g,${given("amounts")},
    IF(OR(ROWS(customer_ids)<>ROWS(dates),IF(g,ROWS(amounts)<>ROWS(dates),m="amount"),NOT(OR(b="day",b="week",b="month",b="quarter",b="year")),NOT(OR(m="share",m="count",m="amount"))),#VALUE!,
    ${datesOrBlanks("dates")}
    IF(IF(g,${noNumbers("amounts")}>0,FALSE),#VALUE!,
    LET(d,LOWER(TRIM(customer_ids)),y,IF(ISNUMBER(dates),INT(dates),0),i,(y>0)*(d<>"")*IF(g,ISNUMBER(amounts),TRUE)>0,
    e,IF(ISNUMBER(end_date),IF(OR(end_date<1,end_date>=2958466),0,INT(end_date)),IF(end_date="",MAX(IF(i,y,0)),0)),o,i*(y<=e)>0,
    IF(SUM(IF(o,1,0))=0,#VALUE!,
    LET(l,"x"&FILTER(d,o),t,FILTER(y,o),a,IF(m="amount",FILTER(amounts,o),t^0),n,IF(b="year",12,IF(b="quarter",3,1)),
    p,IF(b="day",t,IF(b="week",INT((t-2)/7),INT((YEAR(t)*12+MONTH(t)-1)/n))),q,IF(b="day",e,IF(b="week",INT((e-2)/7),INT((YEAR(e)*12+MONTH(e)-1)/n))),f,MIN(p),
    IF(q-f>=600,#VALUE!,
    LET(u,SORTBY(l,l,1,p,1),v,SORTBY(p,l,1,p,1),aa,TAKE(${changes("u")},ROWS(u)),ab,TAKE(${changes("v")},ROWS(v))+aa>0,
    h,SCAN(0,IF(aa,v,""),LAMBDA(av,bv,IF(bv="",av,bv))),ae,(h-f)*1000+v-h,af,IF(m="amount",SORTBY(a,l,1,p,1),IF(ab,1,0)),
    ag,SORTBY(ae,ae),ah,${changes("ag")},ai,IF(TAKE(ah,ROWS(u)),"",0),aj,DROP(ah,1),
    ak,FILTER(ag,aj),al,FILTER(INDEX(SCAN(0,HSTACK(ai,SORTBY(af,ae)),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),aj),
    am,FILTER(INDEX(SCAN(0,HSTACK(ai,ABS(SORTBY(af,ae))),LAMBDA(av,bv,IF(bv="",0,av+bv))),0,2),aj),
    an,SORT(FILTER(h,aa)),ao,DROP(${changes("an")},1),k,FILTER(an,ao),ap,FILTER(SEQUENCE(ROWS(an)),ao),s,ap-TAKE(VSTACK(0,ap),ROWS(ap)),
    j,SEQUENCE(1,q-f+1,0),aq,(k-f)*1000+j,ar,XMATCH(aq,ak,-1,2),w,IF(INDEX(ak,ar)=aq,INDEX(IF(ABS(al)<=am/2^48,0,al),ar),0),
    z,IF(b="day",k,IF(b="week",k*7+2,DATE(INT(k*n/12),MOD(k*n,12)+1,1))),
    VSTACK(HSTACK("cohort","size",j),HSTACK(z,s,IF(k+j>q,"",IF(m="share",w/s,w))))
  `,
  "RETENTION.SURVIVAL": formula`
    LET(b,IF(unit="","month",TRIM(unit)),
    IF(OR(ROWS(start_dates)<>ROWS(end_dates),NOT(ISNUMBER(as_of))),#VALUE!,IF(OR(as_of<1,as_of>=2958466,NOT(OR(b="day",b="week",b="month",b="quarter",b="year"))),#VALUE!,
    ${datesOrBlanks("start_dates")}
    ${datesOrBlanks("end_dates")}
    IF(SUM(ISNUMBER(start_dates)*ISNUMBER(end_dates)*(INT(IF(ISNUMBER(end_dates),end_dates,0))<INT(IF(ISNUMBER(start_dates),start_dates,0))))>0,#VALUE!,
    LET(i,IF(ISNUMBER(start_dates),INT(start_dates)<=INT(as_of),FALSE),IF(SUM(IF(i,1,0))=0,#VALUE!,
    LET(s,INT(FILTER(start_dates,i)),t,INT(as_of),e,FILTER(end_dates,i),f,IF(ISNUMBER(e),IF(e<t,INT(e),t),t),l,IF(ISNUMBER(e),IF(e<t+1,1,0),0),
    w,IF(b="day",1,IF(b="week",7,IF(b="month",31,IF(b="quarter",93,372)))),h,w<31,
    a,IF(h,f-s,31*(12*(YEAR(f)-YEAR(s))+MONTH(f)-MONTH(s))+DAY(f)-DAY(s)),y,f+1,
    x,INT(MAX(IF(h,y-s,31*(12*(YEAR(y)-YEAR(s))+MONTH(y)-MONTH(s))+DAY(y)-DAY(s)))/w),
    q,SORT(2*a+1-l,1,-1),o,SEQUENCE(ROWS(q)),d,MOD(q,2)=0,k,SEQUENCE(INT(MAX(a)/w)+1,1,0),
    u,EXP(MAP(k,LAMBDA(v,SUM(IF((q<2*w*(v+1))*d=1,IFERROR(LN(1-1/o),-100000),0))))),
    g,MAP(k,LAMBDA(v,SUM(IF((q<2*w*(v+1))*d=1,IFERROR(1/o/(o-1),0),0)))),z,IF(k=ROWS(k)-1,(x<=k)*(u>0),0),
    VSTACK({"age","at risk","lost","retention","survival","se"},
    HSTACK(k,MAP(k,LAMBDA(v,SUM(IF(a>=w*v,1,0)))),MAP(k,LAMBDA(v,SUM(IF(INT(a/w)=v,l,0)))),
    IF(z=1,"",u/IF(k=0,1,INDEX(u,IF(k=0,1,k)))),IF(z=1,"",u),IF(z=1,"",u*SQRT(g))
  `,
  "SPEND.RETENTION": {
    none: "the best spend solves an equation that no worksheet function solves; check it with 1/(k*(ceiling-retention there)) = value there",
  },
  "SPEND.ACQUISITION": formula`
    ${numbers("clv", "rate", "spend", "ceiling")}
    IF(OR(rate<=0,rate>1,spend<=0,ceiling<=0,ceiling>1,rate>=ceiling),#VALUE!,
    LET(k,(0-LN(1-rate/ceiling))/spend,e,IF(ceiling*k*clv>1,LN(ceiling*k*MAX(clv,0.0000000001))/k,0),a,ceiling*(1-EXP(0-k*e)),
    VSTACK({"k","best spend","rate there","value"},HSTACK(k,e,a,a*clv-e))
  `,
} satisfies Family<"RETENTION" | "DISCOUNT" | "SPEND">;
