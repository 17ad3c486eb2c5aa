import { lines, noLine, params, SEARCHED } from "./customerBase.parts";
import { formula } from "./formula";
import type { Family } from "./native.types";

const parameters = params({ al: "alpha", be: "beta", ga: "gamma", de: "delta" });

export const bgBbNatives = {
  "BGBB.FIT": { none: SEARCHED },
  "BGBB.ALIVE": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], nn: ["n", 0] })}
    ${noLine("xx<0", "xx<>INT(xx)", "tx<>INT(tx)", "nn<>INT(nn)", "tx<0", "xx>tx", "tx>nn", "nn>100000", "((xx>0)-(tx>0))^2")}
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))))),IF(i>0,m*(de+nn)/(ga+de+nn),""))
  `,
  "BGBB.EXPECTED": formula`
    ${parameters}
    ${lines({ hh: ["horizon", 0], xx: ["x", 0], tx: ["t_x", 0], nn: ["n", 0] })}
    ${noLine("xx<0", "xx<>INT(xx)", "tx<>INT(tx)", "nn<>INT(nn)", "tx<0", "xx>tx", "tx>nn", "nn>100000", "((xx>0)-(tx>0))^2", "hh<0", "hh<>INT(hh)", "hh>100000")}
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))))),
    o,MAP(hh,nn,LAMBDA(hb,nb,LET(k,SEQUENCE(hb+1,1,0),SUM(IF(k>0,EXP(GAMMALN(de+nb+k)-GAMMALN(de+nb)-GAMMALN(ga+de+nb+k)+GAMMALN(ga+de+nb)),0))))),IF(i>0,m*o*(al+xx)/(al+be+nn),"")
  `,
  "BGBB.PURCHASES": formula`
    ${parameters}
    ${lines({ hh: ["opportunities", 0] })}
    ${noLine("hh<0", "hh<>INT(hh)", "hh>100000")}
    LET(m,MAP(hh,LAMBDA(hb,LET(k,SEQUENCE(hb+1,1,0),SUM(IF(k>0,EXP(GAMMALN(de+k)-GAMMALN(de)-GAMMALN(ga+de+k)+GAMMALN(ga+de)),0))))),IF(i>0,m*al/(al+be),""))
  `,
  "BGBB.PMF": formula`
    ${parameters}
    ${lines({ hh: ["opportunities", 0], nn: ["count", 0] })}
    ${noLine("hh<0", "hh<>INT(hh)", "hh>100000", "nn<0", "nn<>INT(nn)", "nn>100000")}
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(nb>hb,0,LET(k,SEQUENCE(hb-nb+1,1,nb),SUM(EXP(GAMMALN(k+1)-GAMMALN(nb+1)-GAMMALN(k-nb+1)+GAMMALN(al+nb)+GAMMALN(be+k-nb)-GAMMALN(al+be+k)-GAMMALN(al)-GAMMALN(be)+GAMMALN(al+be) +IF(k<hb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k))-GAMMALN(de)+GAMMALN(ga+de))))))),IF(i>0,m,""))
  `,
  "BGBB.DERT": formula`
    ${parameters}
    ${lines({ hh: ["discount", 0.5], xx: ["x", 0], tx: ["t_x", 0], nn: ["n", 0] })}
    ${noLine("xx<0", "xx<>INT(xx)", "tx<>INT(tx)", "nn<>INT(nn)", "tx<0", "xx>tx", "tx>nn", "nn>100000", "((xx>0)-(tx>0))^2", "hh<0", "hh>1", "(hh=0)*(ga<=1)")}
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))))),
    o,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,(de+nb)/(ga-1),LET(k,SEQUENCE(INT(40/LN(1+hb))+1),SUM(EXP(GAMMALN(de+nb+k)-GAMMALN(de+nb)-GAMMALN(ga+de+nb+k)+GAMMALN(ga+de+nb)-k*LN(1+hb))))))),IF(i>0,m*o*(al+xx)/(al+be+nn),"")
  `,
  "BGBB.LOGLIK": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], nn: ["n", 0] })}
    ${noLine("xx<0", "xx<>INT(xx)", "tx<>INT(tx)", "nn<>INT(nn)", "tx<0", "xx>tx", "tx>nn", "nn>100000", "((xx>0)-(tx>0))^2")}
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),MAX(l)+LN(SUM(EXP(l-MAX(l))))+GAMMALN(al+xb)-GAMMALN(al)-GAMMALN(be)+GAMMALN(al+be)-GAMMALN(de)+GAMMALN(ga+de)))),SUM(IF(i>0,m,0)))
  `,
} satisfies Family<"BGBB">;
