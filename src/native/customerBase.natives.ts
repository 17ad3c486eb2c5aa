import { lines, noLine, params, SEARCHED } from "./customerBase.parts";
import { type Family, formula, part } from "./formula";
import { optional } from "./ranges.parts";

const weibullParameters = params({ aa: "alpha", bb: "beta", cc: "c" });
const spendParameters = params({ pp: "p", qq: "q", ga: "gamma" });
const geometricParameters = params({ aa: "alpha", bb: "beta" });

/** Times at which to tell the survival, renewals to tell the retention of: whole numbers. */
const wholeTimes = part`
  ${lines({ hh: ["time", 0] })}
  ${noLine("hh<0", "hh<>INT(hh)", "hh>1000000000")}
`;
const renewals = part`
  ${lines({ hh: ["period", 1] })}
  ${noLine("hh<1", "hh<>INT(hh)", "hh>1000000000")}
`;

/** When the customer is looked at: before or after the renewal of a period, or new, where the period may be left out. */
const convention = part`
  LET(${optional({ o: ["convention", "before"] })}IF(NOT(OR(o="before",o="after",o="new")),#VALUE!,LET(
    pe,IF(o="new",IF(SUM(IF(period="",0,1))=0,1,period),period),
`;
const wrongPeriod = '(o<>"new")*((hh<IF(o="before",1,0))+(hh<>INT(hh))+(hh>1000000000))';

/** Logarithm of the time t to the power c, where 0 counts as next to nothing. */
const logPower = (time: string): string => `IF(${time}=0,-700,cc*LN(IF(${time}=0,1,${time})))`;

/** Logarithm of gamma(b+a+y) / gamma(b+y) for the logarithm k of y: by its asymptote where the two logarithms would cancel out. */
const logGammaRatio = (k: string): string => part`
  IF(${k}>12,aa*(${k}+LN(1+(bb+(aa-1)/2)*EXP(0-${k}))),GAMMALN(bb+aa+EXP(IF(${k}>12,12,${k})))-GAMMALN(bb+EXP(IF(${k}>12,12,${k}))))
`;

/** Why a log of purchases needs the add-in. */
const sorting = (more: string): { none: string } => ({
  none: `sorting a log into purchase days by customer${more} does not fit into a readable formula; the table keeps the figures as values`,
});

/** Contracts, money per purchase and whole sales logs. */
export const customerBaseNatives = {
  "BASE.SUMMARY": sorting(""),
  "BASE.VALUE": sorting(" and fitting two models"),
  "BASE.HOLDOUT": sorting(" and fitting a model"),
  "BASE.FORECAST": sorting(" and fitting a model"),
  "GG.FIT": { none: SEARCHED },
  "GG.SPEND": formula`
    ${spendParameters}
    ${lines({ xx: ["x", 0], m: ["mean_spend", 0] })}
    ${noLine("xx<0", "xx<>INT(xx)", "xx>1000000000", "(xx>0)*(m<=0)")}
    IF(i>0,IF(pp*xx+qq<=1,#N/A,pp*(ga+IF(xx=0,0,m*xx))/(pp*xx+qq-1)),"")
  `,

  "BDW.FIT": { none: SEARCHED },
  "BDW.SURVIVAL": formula`
    ${weibullParameters}
    ${wholeTimes}
    LET(k,${logPower("hh")},IF(i>0,EXP(GAMMALN(aa+bb)-GAMMALN(bb)-${logGammaRatio("k")}),""))
  `,
  "BDW.RETENTION": formula`
    ${weibullParameters}
    ${renewals}
    LET(k,cc*LN(hh),o,IF(hh=1,-700,cc*LN(IF(hh=1,1,hh-1))),IF(i>0,EXP(${logGammaRatio("o")}-${logGammaRatio("k")}),""))
  `,
  "BDW.DERL": formula`
    ${weibullParameters}
    ${convention}
    ${lines({ ff: ["discount", 0.5], hh: ["pe", 1] })}
    ${noLine("ff<=0", "ff>=10", wrongPeriod)}
    LET(m,MAP(ff,hh,LAMBDA(fb,hb,LET(
      g,IF(o="before",hb-1,IF(o="after",hb,0)),k,SEQUENCE(INT(40/LN(1+fb))+1,1,IF(o="new",0,g+1)),z,${logPower("g")},l,${logPower("k")},
    SUM(EXP(${logGammaRatio("z")}-${logGammaRatio("l")}-(k-g-IF(o="before",1,0))*LN(1+fb)))))),IF(i>0,m,"")
  `,
  "SBG.FIT": { none: SEARCHED },
  "SBG.SURVIVAL": formula`
    ${geometricParameters}
    ${wholeTimes}
    IF(i>0,EXP(GAMMALN(aa+bb)-GAMMALN(bb)-IF((bb+hh)>100000,aa*LN((bb+hh)+(aa-1)/2),GAMMALN((bb+hh)+aa)-GAMMALN((bb+hh)))),"")
  `,
  "SBG.RETENTION": formula`
    ${geometricParameters}
    ${renewals}
    IF(i>0,(bb+hh-1)/(aa+bb+hh-1),"")
  `,
  "SBG.DERL": formula`
    ${geometricParameters}
    ${convention}
    ${lines({ ff: ["discount", 0.5], hh: ["pe", 1] })}
    ${noLine("ff<0", "ff>=10", "(ff=0)*(aa<=1)", wrongPeriod)}
    LET(m,MAP(ff,hh,LAMBDA(fb,hb,LET(
      z,IF(o="before",bb+hb-1,IF(o="after",bb+hb,bb)),IF(fb=0,z/(aa-1),LET(
      k,SEQUENCE(INT(40/LN(1+fb))+1),SUM(EXP(GAMMALN(z+k)-GAMMALN(z)-GAMMALN(aa+z+k)+GAMMALN(aa+z)-(k-1)*LN(1+fb)))))))),
    IF(i>0,IF(o="new",1+m/(1+ff),IF(o="after",m/(1+ff),m)),"")
  `,
} satisfies Family<"BASE" | "GG" | "SBG" | "BDW">;
