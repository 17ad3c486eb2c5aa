import { type Family, formula } from "./formula";
import {
  firstMargin,
  knownTiming,
  lossPerMargin,
  sumOfTerms,
  timingAndGrowth,
  wrongDiscount,
  wrongGrowth,
  wrongPeriods,
  wrongRetention,
} from "./margins.parts";
import { noNumbers, areNumbers, numbersAmongFirst, numbersOrBlanks, optional } from "./ranges.parts";

export const clvNatives = {
  CLV: formula`
    LET(${timingAndGrowth}${optional({ k: ["acquisition_cost", 0] })}
    ${areNumbers("margin", "retention", "discount", "g", "k")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongGrowth},k<0),#VALUE!,
    LET(f,${firstMargin("retention")},u,${lossPerMargin("retention")},
    IF(periods="",IF(ROUND(u/(1+discount),15)<=0,#VALUE!,margin*f/u-k),
    ${areNumbers("periods")}IF(OR(${wrongPeriods}),#VALUE!,
    LET(e,u/(1+discount),margin*f/(1+discount)*${sumOfTerms("e", "periods")}-k)
  `,
  "CLV.MULTIPLE": formula`
    LET(${timingAndGrowth}
    ${areNumbers("retention", "discount", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongGrowth}),#VALUE!,
    LET(f,${firstMargin("retention")},u,${lossPerMargin("retention")},
    IF(periods="",IF(ROUND(u/(1+discount),15)<=0,#VALUE!,f/u),
    ${areNumbers("periods")}IF(OR(${wrongPeriods}),#VALUE!,
    LET(e,u/(1+discount),f/(1+discount)*${sumOfTerms("e", "periods")})
  `,
  "CLV.SCHEDULE": formula`
    LET(${timingAndGrowth}${optional({ e: ["acquisition_cost", 0] })}
    ${areNumbers("margin", "retention", "discount", "periods", "g", "e")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongGrowth},e<0,${wrongPeriods}),#VALUE!,
    ${knownTiming}
    LET(k,SEQUENCE(periods+1,1,0),
    y,IF(k=0,0,IF(w="now",k-1,IF(w="mid",k-0.5,k))),
    j,IF(k=0,0,IF(w="renewal",k,k-1)),
    s,IF(j=0,1,retention^j),
    m,IF(k=0,0-e,margin*(1+g)^(k-1)),
    d,1/(1+discount)^y,
    p,s*m*d,
    VSTACK({"number","time","active","margin","expected margin","discount factor","present value","cumulative"},
    HSTACK(k,y,s,m,s*m,d,p,SCAN(0,p,LAMBDA(u,v,u+v)))
  `,
  "CLV.CURVE": formula`
    LET(${optional({ w: ["timing", "renewal"], e: ["acquisition_cost", 0] })}
    n,SUM(IF(ISNUMBER(margins),1,0)),m,SUM(IF(ISNUMBER(survival),1,0)),
    ${areNumbers("discount", "e")}IF(OR(${wrongDiscount},e<0,n=0,n<>m),#VALUE!,
    ${numbersOrBlanks("margins", "survival")}
    IF(${numbersAmongFirst("margins")}+${numbersAmongFirst("survival")}<2*n,#VALUE!,
    LET(k,SEQUENCE(n),s,INDEX(survival,k),p,INDEX(survival,IF(k>1,k-1,1)),
    y,IF(w="now",k-1,IF(w="mid",k-0.5,IF(OR(w="renewal",w="end"),k,#VALUE!))),
    IF(SUM((s<0)+(s>1)+(s>p+0.000000000001))>0,#VALUE!,SUM(INDEX(margins,k)*s/(1+discount)^y)-e)
  `,
  "CLV.PAYBACK": formula`
    LET(${timingAndGrowth}
    ${areNumbers("margin", "retention", "discount", "acquisition_cost", "g")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongGrowth},acquisition_cost<0),#VALUE!,
    LET(f,margin/(1+discount)*${firstMargin("retention")},
    y,(${lossPerMargin("retention")})/(1+discount),q,1-y,
    IF(ISERROR(f),#VALUE!,IF(acquisition_cost=0,0,IF(f<=0,#N/A,
    LET(a,acquisition_cost/f,IF(OR(a<=1,y=0),a,IF(OR(q<=0,a*y>=1),#N/A,
    LET(k,INT(LN(1-a*y)/LN(q)),k+(a-(1-q^k)/y)/q^k)
  `,
  "CLV.REQUIRED": formula`
    LET(${timingAndGrowth}
    ${areNumbers("margin", "discount", "target", "g")}
    IF(OR(${wrongDiscount},${wrongGrowth}),#VALUE!,
    LET(f,${firstMargin("0")},
    IF(ISERROR(f),#VALUE!,
    LET(e,IF(w="renewal",IFERROR(target*(1+discount)/(margin+target*(1+g)),2),IFERROR((1+discount-margin*f/target)/(1+g),2)),
    p,IF(AND(e<0,e>-0.000000000001),0,IF(AND(e>1,e<1.000000000001),1,e)),
    IF(OR(margin=0,p<0,p>1,ROUND((${lossPerMargin("p")})/(1+discount),15)<=0),#N/A,p)
  `,
  "CLV.MIGRATION": formula`
    LET(n,ROWS(transition),o,SEQUENCE(n)^0,
    ${areNumbers("discount")}IF(OR(${wrongDiscount},n<>COLUMNS(transition),n>125,ROWS(values)<>n),#VALUE!,
    IF(SUM(IF(ISNUMBER(transition),0,1))+SUM(IF(ISNUMBER(values),0,1))>0,#VALUE!,
    IF(SUM((transition<0)+(transition>1))+SUM(--(ABS(MMULT(transition,o)-1)>0.000001))>0,#VALUE!,
    LET(y,IF(ISNUMBER(horizon),FALSE,horizon=""),x,IF(ISNUMBER(horizon),horizon,IF(y,0,-1)),IF(OR(x<0,x>10000,x<>INT(x)),#VALUE!,
    IF(y,IF(discount>0.000001,MMULT(MINVERSE(MUNIT(n)-transition/(1+discount)),values),
    LET(s,REDUCE(SIGN(MUNIT(n)+transition),SEQUENCE(7),LAMBDA(u,t,SIGN(MMULT(u,u)))),a,IF(MMULT(s*(1-TRANSPOSE(s)),o)=0,1,0),
    i,MUNIT(n)-(1-a)*transition/(1+discount),z,IFERROR(MMULT(MINVERSE(i),o),0),
    IF(OR(SUM(a*(values<>0))>0,MIN(z)<=0,MAX(z)>=1000000),#VALUE!,MMULT(MINVERSE(i),values)))),
    LET(k,x+1,b,SEQUENCE(n+1),a,VSTACK(HSTACK(transition/(1+discount),values),IF(TRANSPOSE(b)>n,1,0)),v,IF(b>n,1,0),
    vaa,IF(ISODD(k),MMULT(a,v),v),mab,MMULT(a,a),vab,IF(MOD(INT(k/2),2)=1,MMULT(mab,vaa),vaa),mac,MMULT(mab,mab),
      vac,IF(MOD(INT(k/4),2)=1,MMULT(mac,vab),vab),
    mad,MMULT(mac,mac),vad,IF(MOD(INT(k/8),2)=1,MMULT(mad,vac),vac),mae,MMULT(mad,mad),
      vae,IF(MOD(INT(k/16),2)=1,MMULT(mae,vad),vad),maf,MMULT(mae,mae),
    vaf,IF(MOD(INT(k/32),2)=1,MMULT(maf,vae),vae),mag,MMULT(maf,maf),vag,IF(MOD(INT(k/64),2)=1,MMULT(mag,vaf),vaf),mah,MMULT(mag,mag),
    vah,IF(MOD(INT(k/128),2)=1,MMULT(mah,vag),vag),mai,MMULT(mah,mah),vai,IF(MOD(INT(k/256),2)=1,MMULT(mai,vah),vah),maj,MMULT(mai,mai),
    vaj,IF(MOD(INT(k/512),2)=1,MMULT(maj,vai),vai),mak,MMULT(maj,maj),vak,IF(MOD(INT(k/1024),2)=1,MMULT(mak,vaj),vaj),mal,MMULT(mak,mak),
    val,IF(MOD(INT(k/2048),2)=1,MMULT(mal,vak),vak),mam,MMULT(mal,mal),vam,IF(MOD(INT(k/4096),2)=1,MMULT(mam,val),val),man,MMULT(mam,mam),
    van,IF(MOD(INT(k/8192),2)=1,MMULT(man,vam),vam),
    FILTER(van,b<=n)
  `,
  "CLV.EQUITY": formula`
    LET(${timingAndGrowth}${optional({ e: ["acquisition_cost", 0] })}
    n,SUM(IF(ISNUMBER(acquired),1,0)),
    ${areNumbers("customers", "margin", "retention", "discount", "g", "e")}
    IF(OR(customers<0,${wrongRetention},${wrongDiscount},${wrongGrowth},e<0,n=0),#VALUE!,
    IF(${noNumbers("acquired", "IF(acquired<0,1,0)")}>0,#VALUE!,
    IF(${numbersAmongFirst("acquired")}<n,#VALUE!,
    LET(f,${firstMargin("retention")},
    y,(${lossPerMargin("retention")})/(1+discount),x,IF(periods="",1,IF(ISNUMBER(periods),periods,0)),
    IF(OR(ISERROR(f),x<1,x>10000,x<>INT(x),IF(periods="",ROUND(y,15)<=0,FALSE)),#VALUE!,
    LET(m,margin*IF(periods="",1/y,${sumOfTerms("y", "x")}),k,SEQUENCE(n),
    customers*m*f/(1+discount)+SUM(INDEX(acquired,k)/(1+discount)^k)*(m-e)
  `,
  "CLV.COMPONENTS": formula`
    LET(${optional({ e: ["acquisition_cost", 0], f: ["spend_growth", 0], g: ["cost_savings", 0] })}
      ${optional({ h: ["referrals", 0], i: ["price_premium", 0] })}
    ${areNumbers("base_profit", "retention", "discount", "periods", "e", "f", "g", "h", "i")}
    IF(OR(${wrongRetention},${wrongDiscount},${wrongPeriods},e<0),#VALUE!,
    LET(k,SEQUENCE(periods),s,IF(k=1,1,retention^(k-1))/(1+discount)^k,a,SUM(s),b,SUM((k-1)*s),
    p,VSTACK(0-e,base_profit*a,f*b,g*b,h*b,i*b),v,VSTACK(p,SUM(p)),
    VSTACK({"component","present value","share"},
      HSTACK({"acquisition cost";"base profit";"spend growth";"cost savings";"referrals";"price premium";"Total"},v,
      IF(SUM(p)*SEQUENCE(7)^0>0,v/SUM(p),#N/A)))
  `,
} satisfies Family<"CLV">;
