import { lines, noLine, params, purchasesWithoutTime, SEARCHED } from "./customerBase.parts";
import { type Family, formula, part, steps } from "./formula";

const parameters = params({ al: "alpha", be: "beta", ga: "gamma", de: "delta" });

/** Histories: x purchases in n opportunities, the last at opportunity t_x. */
const history = { xx: ["x", 0], tx: ["t_x", 0], nn: ["n", 0] } as const;
const wrongHistory = ["xx<0", "xx<>INT(xx)", "tx<>INT(tx)", "nn<>INT(nn)", "tx<0", "xx>tx", "tx>nn", "nn>100000", purchasesWithoutTime];
const wrongNumber = (name: string): string[] => [`${name}<0`, `${name}<>INT(${name})`, `${name}>100000`];

/** Logarithm of the chance to leave after opportunity k, or to stay to the end, which is opportunity `last`. */
const logLeaves = (last: string): string => `IF(k<${last},LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k))`;

/** For each customer, a figure of the weights l of all opportunities k after which the customer may have left. */
const overLeaving = (figure: string): string => {
  const weights = steps({ k: "SEQUENCE(nb-xg+1,1,xg)", l: `GAMMALN(be+k-xb)-GAMMALN(al+be+k)+${logLeaves("nb")}` });
  return `m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(${weights}${figure})))`;
};
const logLikelihood = part`
  MAX(l)+LN(SUM(EXP(l-MAX(l))))
    +GAMMALN(al+xb)-GAMMALN(al)-GAMMALN(be)+GAMMALN(al+be)-GAMMALN(de)+GAMMALN(ga+de)
`;
const stayed = overLeaving("INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))");

/** Chance to be there k opportunities on, after `before` opportunities. */
const there = (before: string, discount = ""): string =>
  `EXP(GAMMALN(${before}+k)-GAMMALN(${before})-GAMMALN(ga+${before}+k)+GAMMALN(ga+${before})${discount})`;

/** Logarithm of the number of ways to make nb purchases in k opportunities, times their chance. */
const logPurchases = part`
  GAMMALN(k+1)-GAMMALN(nb+1)-GAMMALN(k-nb+1)
    +GAMMALN(al+nb)+GAMMALN(be+k-nb)-GAMMALN(al+be+k)
    -GAMMALN(al)-GAMMALN(be)+GAMMALN(al+be)
`;

export const bgBbNatives = {
  "BGBB.FIT": { none: SEARCHED },
  "BGBB.ALIVE": formula`
    ${parameters}
    ${lines(history)}
    ${noLine(...wrongHistory)}
    LET(${stayed},IF(i>0,m*(de+nn)/(ga+de+nn),""))
  `,
  "BGBB.EXPECTED": formula`
    ${parameters}
    ${lines({ hh: ["horizon", 0], ...history })}
    ${noLine(...wrongHistory, ...wrongNumber("hh"))}
    LET(${stayed},
    o,MAP(hh,nn,LAMBDA(hb,nb,LET(k,SEQUENCE(hb+1,1,0),SUM(IF(k>0,${there("de+nb")},0))))),IF(i>0,m*o*(al+xx)/(al+be+nn),"")
  `,
  "BGBB.PURCHASES": formula`
    ${parameters}
    ${lines({ hh: ["opportunities", 0] })}
    ${noLine(...wrongNumber("hh"))}
    LET(m,MAP(hh,LAMBDA(hb,LET(k,SEQUENCE(hb+1,1,0),SUM(IF(k>0,${there("de")},0))))),IF(i>0,m*al/(al+be),""))
  `,
  "BGBB.PMF": formula`
    ${parameters}
    ${lines({ hh: ["opportunities", 0], nn: ["count", 0] })}
    ${noLine(...wrongNumber("hh"), ...wrongNumber("nn"))}
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(nb>hb,0,LET(k,SEQUENCE(hb-nb+1,1,nb),SUM(EXP(${logPurchases}
    +${logLeaves("hb")}-GAMMALN(de)+GAMMALN(ga+de))))))),IF(i>0,m,""))
  `,
  "BGBB.DERT": formula`
    ${parameters}
    ${lines({ hh: ["discount", 0.5], ...history })}
    ${noLine(...wrongHistory, "hh<0", "hh>1", "(hh=0)*(ga<=1)")}
    LET(${stayed},
    o,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,(de+nb)/(ga-1),LET(k,SEQUENCE(INT(40/LN(1+hb))+1),
      SUM(${there("de+nb", "-k*LN(1+hb)")}))))),IF(i>0,m*o*(al+xx)/(al+be+nn),"")
  `,
  "BGBB.LOGLIK": formula`
    ${parameters}
    ${lines(history)}
    ${noLine(...wrongHistory)}
    LET(${overLeaving(logLikelihood)},SUM(IF(i>0,m,0)))
  `,
} satisfies Family<"BGBB">;
