import { type Family, formula } from "./formula";
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
import { areNumbers, numbersAmongFirst, numbersOrBlanks, optional } from "./ranges.parts";

/** Customers after k periods: those of today who are left, and those acquired since. */
const baseAfter = (retention: string): string =>
  `customers*${retention}^k+acquired*IF(${retention}=1,k,(1-${retention}^k)/(1-IF(${retention}=1,0,${retention})))`;

export const retentionNatives = {
  "RETENTION.RATE": formula`
    ${areNumbers("customers_start", "customers_new", "customers_end")}
    IF(OR(customers_start<=0,customers_new<0,customers_end<0,customers_new>customers_end,
      customers_end-customers_new>customers_start),#VALUE!,
    (customers_end-customers_new)/customers_start
  `,
  "RETENTION.LIFETIME": formula`${areNumbers("retention")}IF(OR(retention<0,retention>=1),#VALUE!,1/(1-retention))`,
  "RETENTION.SHIFT": formula`
    LET(b,TRIM(basis),${areNumbers("retention", "change")}
    IF(OR(${wrongRetention},change<-1,change>1),#VALUE!,
    LET(p,${changedRetention},
    IF(OR(p<0,p>=1),#VALUE!,p)
  `,
  "RETENTION.UPLIFT": formula`
    LET(b,TRIM(basis),${timingAndGrowth}
    ${areNumbers("retention", "discount", "change", "g")}
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
    LET(b,TRIM(basis),${timingAndGrowth}${optional({ k: ["customers", 1] })}
    ${areNumbers("margin", "retention", "discount", "change", "g", "k")}
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
    LET(${optional({ y: ["change", 0.05] })}${timingAndGrowth}
    ${areNumbers("margin", "retention", "discount", "y", "g")}
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
    ${areNumbers("retention")}IF(OR(${wrongRetention}),#VALUE!,IF(ISERROR(u/v),#VALUE!,retention^(u/v)))
  `,
  "DISCOUNT.CONVERT": formula`
    LET(f,TRIM(from),h,TRIM(to),
    u,${periodsOfYear("f")},
    v,${periodsOfYear("h")},
    ${areNumbers("discount")}IF(OR(${wrongDiscount}),#VALUE!,IF(ISERROR(u/v),#VALUE!,(1+discount)^(u/v)-1))
  `,
  "RETENTION.BASEPATH": formula`
    LET(${optional({ e: ["margin", 0] })}
    ${areNumbers("customers", "acquired", "retention", "new_retention", "periods", "e")}
    IF(OR(customers<0,acquired<0,${wrongRetention},new_retention<0,new_retention>1,${wrongPeriods}),#VALUE!,
    LET(k,SEQUENCE(periods),
    b,${baseAfter("retention")},
    d,${baseAfter("new_retention")},
    VSTACK({"period","base","new base","difference","profit difference"},HSTACK(k,b,d,d-b,e*(d-b)))
  `,
  "RETENTION.BREAKEVEN": formula`
    LET(b,TRIM(basis),${timingAndGrowth}
    ${areNumbers("margin", "retention", "discount", "change", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},change<-1,change>1,${wrongGrowth}),#VALUE!,
    LET(p,${changedRetention},
    f,${firstMargin("retention")},
    IF(ISERROR(p+f),#VALUE!,IF(OR(p<0,p>=1),#VALUE!,IF(ROUND(MIN(${lossPerMargin("p")},${lossPerMargin("retention")},
      1-p+discount)/(1+discount),15)<=0,#VALUE!,
    LET(s,${changeInPoints},
    z,margin*s*IF(w="renewal",1+discount,f*(1+g))/(${lossPerMargin("p")})/(${lossPerMargin("retention")}),e,z*(1-p+discount),
    IF({1,1,0}+p>0,HSTACK(z,e/(1+discount),e/IF(p=0,1,p)),#N/A)
  `,
  "RETENTION.ELASTICITY": formula`
    LET(${timingAndGrowth}u,${lossPerMargin("retention")},
    ${areNumbers("retention", "discount", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongGrowth}),#VALUE!,
    ${knownTiming}
    IF(ROUND(u/(1+discount),15)<=0,#VALUE!,IF(w="renewal",1+discount,retention*(1+g))/u)
  `,
  "RETENTION.DEFECTION": formula`
    LET(${optional({ w: ["timing", "mid"] })}n,SUM(IF(ISNUMBER(profits),1,0)),
    ${areNumbers("discount", "acquisition_cost")}IF(OR(${wrongDiscount},acquisition_cost<0,n=0),#VALUE!,
    ${numbersOrBlanks("profits", "defection_rates")}
    IF(OR(${numbersAmongFirst("profits")}<n,SUM(IF(ISNUMBER(defection_rates),1,0))=0,${unknownTiming}),#VALUE!,
    LET(e,FILTER(defection_rates,ISNUMBER(defection_rates)),IF(SUM((e<=0)+(e>1))>0,#VALUE!,
    LET(p,IF(ISNUMBER(profits),profits,0),y,1/e,k,SEQUENCE(ROWS(profits)),j,IF(w="now",1,IF(w="mid",0.5,0)),v,1/(1+discount),
      a,y-TRANSPOSE(k)+1,
    x,MMULT(IF(a>1,1,IF(a<0,0,a)),p*v^(IF(k>n,n,k)-j)),
    q,IF(y>n,INT(y)-n,0),u,IF(discount=0,q,(1-v^q)/IF(discount=0,1,discount))+(y-INT(y))*v^(q+1),
    VSTACK({"rate","life","value"},HSTACK(e,y,x+IF(y>n,SUM(IF(k=n,p,0))*v^(n-j)*u,0)-acquisition_cost))
  `,
  "SPEND.RETENTION": {
    none: "the best spend solves an equation that no worksheet function solves; check it with 1/(k*(ceiling-retention there)) = value there",
  },
  "SPEND.ACQUISITION": formula`
    ${areNumbers("clv", "rate", "spend", "ceiling")}
    IF(OR(rate<=0,rate>1,spend<=0,ceiling<=0,ceiling>1,rate>=ceiling),#VALUE!,
    LET(k,(0-LN(1-rate/ceiling))/spend,e,IF(ceiling*k*clv>1,LN(ceiling*k*MAX(clv,0.0000000001))/k,0),a,ceiling*(1-EXP(0-k*e)),
    VSTACK({"k","best spend","rate there","value"},HSTACK(k,e,a,a*clv-e))
  `,
} satisfies Family<"RETENTION" | "DISCOUNT" | "SPEND">;
