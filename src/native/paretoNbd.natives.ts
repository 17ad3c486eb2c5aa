import { chanceAgainst, histories, historiesAhead, params, SEARCHED, times, timesWithNumbers } from "./customerBase.parts";
import { type Family, formula, part } from "./formula";

const parameters = params({ rr: "r", al: "alpha", ss: "s", be: "beta" });

/** 221 points p from 0 to 1, close to each other at both ends, and their weights d, for a mean over a time. */
const points = "j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25";

/** A customer who left some time after the last purchase: the mean over that time. */
const meanOfLeft = "SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg))))";

/** Log odds z that each customer has left: with the last purchase xg as late as the end of observation gb, nobody has. */
const logOdds = part`
  LN(ss)+LN(gb-xg)+LN(${meanOfLeft})
    -LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))
`;
const logOddsOfLeft = part`
  LET(${points},
  z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,${logOdds})))
`;

/** Time customers stay of a time ahead, both in units of beta and the time seen: a series about s = 1, where the formula divides by 0. */
const timeStayed = (time: string): string => `IF(ABS(ss-1)<0.00001,LN(1+${time})*(1-(ss-1)*LN(1+${time})/2),(1-(1+${time})^(1-ss))/(ss-1))`;

export const paretoNbdNatives = {
  "PNBD.FIT": { none: SEARCHED },
  "PNBD.ALIVE": formula`
    ${parameters}
    ${histories}
    ${logOddsOfLeft},IF(i>0,${chanceAgainst("z")},"")
  `,
  "PNBD.EXPECTED": formula`
    ${parameters}
    ${historiesAhead}
    ${logOddsOfLeft},
    IF(i>0,(rr+xx)/(al+tt)*(be+tt)*${timeStayed("hh/(be+tt)")}/(1+EXP(IF(z>700,700,z))),"")
  `,
  "PNBD.PURCHASES": formula`
    ${parameters}
    ${times}
    IF(i>0,rr/al*be*${timeStayed("hh/be")},"")
  `,
  "PNBD.PMF": formula`
    ${parameters}
    ${timesWithNumbers}
    LET(${points},
    m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(u,hb*p,f,GAMMALN(rr+nb)-GAMMALN(rr)-GAMMALN(nb+1),
    EXP(f+rr*LN(al/(al+hb))+nb*LN(hb/(al+hb))-ss*LN(1+hb/be))
      +ss/be*hb*SUM(d*EXP(f+rr*LN(al/(al+u))+nb*LN(u/(al+u))-(ss+1)*LN(1+u/be))))))),IF(i>0,m,"")
  `,
  "PNBD.DERT": { none: "the discounted sum without end needs an exponential integral, which no cell formula offers with enough digits" },
  "PNBD.LOGLIK": formula`
    ${parameters}
    ${histories}
    ${logOddsOfLeft},
    SUM(IF(i>0,GAMMALN(rr+xx)-GAMMALN(rr)-rr*LN(1+tt/al)-xx*LN(al+tt)-ss*LN(1+tt/be)+IF(z>0,z,0)+LN(1+EXP(0-ABS(z))),0))
  `,
} satisfies Family<"PNBD">;
