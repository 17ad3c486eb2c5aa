import { chanceAgainst, lines, noLine, params, SEARCHED, wrongHistory } from "./customerBase.parts";
import { formula } from "./formula";
import type { Family } from "./native.types";

const parameters = params({ rr: "r", al: "alpha", ss: "s", be: "beta" });

export const paretoNbdNatives = {
  "PNBD.FIT": { none: SEARCHED },
  "PNBD.ALIVE": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory)}
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),IF(i>0,${chanceAgainst("z")},"")
  `,
  "PNBD.EXPECTED": formula`
    ${parameters}
    ${lines({ hh: ["horizon", 0], xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory, "hh<0")}
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),
    IF(i>0,(rr+xx)/(al+tt)*(be+tt)*IF(ABS(ss-1)<0.00001,LN(1+hh/(be+tt))*(1-(ss-1)*LN(1+hh/(be+tt))/2),(1-(1+hh/(be+tt))^(1-ss))/(ss-1))/(1+EXP(IF(z>700,700,z))),"")
  `,
  "PNBD.PURCHASES": formula`
    ${parameters}
    ${lines({ hh: ["time", 0] })}
    ${noLine("hh<0")}
    IF(i>0,rr/al*be*IF(ABS(ss-1)<0.00001,LN(1+hh/be)*(1-(ss-1)*LN(1+hh/be)/2),(1-(1+hh/be)^(1-ss))/(ss-1)),"")
  `,
  "PNBD.PMF": formula`
    ${parameters}
    ${lines({ hh: ["time", 0], nn: ["n", 0] })}
    ${noLine("hh<0", "nn<0", "nn<>INT(nn)")}
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(u,hb*p,f,GAMMALN(rr+nb)-GAMMALN(rr)-GAMMALN(nb+1),
    EXP(f+rr*LN(al/(al+hb))+nb*LN(hb/(al+hb))-ss*LN(1+hb/be))+ss/be*hb*SUM(d*EXP(f+rr*LN(al/(al+u))+nb*LN(u/(al+u))-(ss+1)*LN(1+u/be))))))),IF(i>0,m,"")
  `,
  "PNBD.DERT": { none: "the discounted sum without end needs an exponential integral, which no cell formula offers with enough digits" },
  "PNBD.LOGLIK": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory)}
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),
    SUM(IF(i>0,GAMMALN(rr+xx)-GAMMALN(rr)-rr*LN(1+tt/al)-xx*LN(al+tt)-ss*LN(1+tt/be)+IF(z>0,z,0)+LN(1+EXP(0-ABS(z))),0))
  `,
} satisfies Family<"PNBD">;
