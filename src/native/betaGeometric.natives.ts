import { chanceAgainst, lines, noLine, params, SEARCHED, wrongHistory } from "./customerBase.parts";
import { formula } from "./formula";
import type { Family } from "./native.types";

const parameters = params({ rr: "r", al: "alpha", aa: "a", bb: "b" });

export const betaGeometricNatives = {
  "BGNBD.FIT": { none: SEARCHED },
  "BGNBD.ALIVE": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory)}
    LET(z,LN(aa)-LN(bb+IF(xx=0,1,xx)-1)+(rr+xx)*LN((al+tt)/(al+tx)),o,${chanceAgainst("z")},IF(i>0,IF(xx=0,1,o),""))
  `,
  "BGNBD.EXPECTED": formula`
    ${parameters}
    ${lines({ hh: ["horizon", 0], xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory, "hh<0")}
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),u,LN(aa)-LN(bb+IF(xx=0,1,xx)-1)+(rr+xx)*LN((al+tt)/(al+tx)),o,${chanceAgainst("u")},m,MAP(xx,tt,hh,LAMBDA(xb,tb,hb,IF(hb=0,0,LET(qq,hb/(al+tb),z,aa*lp+(bb+xb)*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,(rr+xb)*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),
    IF(i>0,m*IF(xx=0,1,o),"")
  `,
  "BGNBD.PURCHASES": formula`
    ${parameters}
    ${lines({ hh: ["time", 0] })}
    ${noLine("hh<0")}
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),m,MAP(hh,LAMBDA(hb,IF(hb=0,0,LET(qq,hb/al,z,aa*lp+bb*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,rr*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),IF(i>0,m,""))
  `,
  "BGNBD.PMF": formula`
    ${parameters}
    ${lines({ hh: ["time", 0], nn: ["n", 0] })}
    ${noLine("hh<0", "nn<0", "nn<>INT(nn)")}
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(k,SEQUENCE(nb+1,1,0),
    p,EXP(GAMMALN(rr+k)-GAMMALN(rr)-GAMMALN(k+1)+rr*LN(al/(al+hb))+k*LN(hb/(al+hb))),
    g,EXP(GAMMALN(bb+nb)-GAMMALN(bb)-GAMMALN(aa+bb+nb)+GAMMALN(aa+bb)),INDEX(p,nb+1)*g+IF(nb=0,0,g*aa/(bb+IF(nb=0,1,nb)-1)*(1-SUM(IF(k<nb,p,0)))))))),IF(i>0,m,"")
  `,
  "BGNBD.DERT": {
    none: "the discounted sum without end is an integral over purchase rate and chance to leave, too long for a readable formula",
  },
  "BGNBD.LOGLIK": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory)}
    LET(f,GAMMALN(rr+xx)-GAMMALN(rr)+GAMMALN(bb+xx)-GAMMALN(bb)-GAMMALN(aa+bb+xx)+GAMMALN(aa+bb),
    k,0-rr*LN(1+tt/al)-xx*LN(al+tt),
    o,LN(aa)-LN(bb+IF(xx=0,1,xx)-1)-rr*LN(1+tx/al)-xx*LN(al+tx),
    m,f+IF(k>o,k,o)+LN(1+EXP(0-ABS(k-o))),SUM(IF(i>0,IF(xx=0,k,m),0))
  `,
  "MBGNBD.FIT": { none: SEARCHED },
  "MBGNBD.ALIVE": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory)}
    LET(z,LN(aa)-LN(bb+xx)+(rr+xx)*LN((al+tt)/(al+tx)),o,${chanceAgainst("z")},IF(i>0,o,""))
  `,
  "MBGNBD.EXPECTED": formula`
    ${parameters}
    ${lines({ hh: ["horizon", 0], xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory, "hh<0")}
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),u,LN(aa)-LN(bb+xx)+(rr+xx)*LN((al+tt)/(al+tx)),o,${chanceAgainst("u")},m,MAP(xx,tt,hh,LAMBDA(xb,tb,hb,IF(hb=0,0,LET(qq,hb/(al+tb),z,aa*lp+(bb+xb+1)*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,(rr+xb)*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),
    IF(i>0,m*o,"")
  `,
  "MBGNBD.PURCHASES": formula`
    ${parameters}
    ${lines({ hh: ["time", 0] })}
    ${noLine("hh<0")}
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),m,MAP(hh,LAMBDA(hb,IF(hb=0,0,LET(qq,hb/al,z,aa*lp+(bb+1)*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,rr*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),IF(i>0,bb/(aa+bb)*m,""))
  `,
  "MBGNBD.PMF": formula`
    ${parameters}
    ${lines({ hh: ["time", 0], nn: ["n", 0] })}
    ${noLine("hh<0", "nn<0", "nn<>INT(nn)")}
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(k,SEQUENCE(nb+1,1,0),
    p,EXP(GAMMALN(rr+k)-GAMMALN(rr)-GAMMALN(k+1)+rr*LN(al/(al+hb))+k*LN(hb/(al+hb))),
    g,EXP(GAMMALN(bb+(nb+1))-GAMMALN(bb)-GAMMALN(aa+bb+(nb+1))+GAMMALN(aa+bb)),INDEX(p,nb+1)*g+g*aa/(bb+nb)*(1-SUM(IF(k<nb,p,0))))))),IF(i>0,m,"")
  `,
  "MBGNBD.DERT": {
    none: "the discounted sum without end is an integral over purchase rate and chance to leave, too long for a readable formula",
  },
  "MBGNBD.LOGLIK": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], tx: ["t_x", 0], tt: ["T", 1] })}
    ${noLine(...wrongHistory)}
    LET(f,GAMMALN(rr+xx)-GAMMALN(rr)+GAMMALN(bb+(xx+1))-GAMMALN(bb)-GAMMALN(aa+bb+(xx+1))+GAMMALN(aa+bb),
    k,0-rr*LN(1+tt/al)-xx*LN(al+tt),
    o,LN(aa)-LN(bb+xx)-rr*LN(1+tx/al)-xx*LN(al+tx),
    m,f+IF(k>o,k,o)+LN(1+EXP(0-ABS(k-o))),SUM(IF(i>0,m,0))
  `,
} satisfies Family<"BGNBD" | "MBGNBD">;
