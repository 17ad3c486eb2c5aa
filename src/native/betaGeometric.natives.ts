import { chanceAgainst, histories, historiesAhead, params, SEARCHED, times, timesWithNumbers } from "./customerBase.parts";
import { type Family, formula, steps } from "./formula";

/** What tells two models apart: in the BG/NBD customers may leave after each repeat purchase, in the MBG/NBD after the first one too. */
interface Model {
  /** b and how often a customer with x repeat purchases has stayed before the last of them */
  stayedBefore: (x: string) => string;
  /** b and how often, if the customer stayed after the last one too */
  stayedAfter: (x: string) => string;
  /** the same for the weights of the mean over the chances to leave: of a known customer, and of one just won */
  known: string;
  won: string;
  /** expected purchases of a customer just won, from m, those of one who stays after the first purchase */
  purchases: string;
  /** a value for customers without a repeat purchase, where these have had no occasion to leave */
  withoutRepeat: (x: string, value: string, others: string) => string;
}

/** Logarithms of 301 chances to leave (lp) and to stay (lq), close to each other at both ends, and the distances between them (d). */
const chancesToLeave = steps({
  j: "SEQUENCE(301,1,-150)/20",
  y: "SINH(j)",
  lp: "IF(y<0,y,0)-LN(1+EXP(0-ABS(y)))",
  lq: "lp-y",
  d: "COSH(j)",
});

/**
 * Purchases until a customer leaves, as a mean over the chances to leave; series where logarithm and exponential lose digits.
 * @param time time ahead, in units of alpha and the time seen
 * @param stays exponent of the chance to stay
 * @param shape r and the purchases seen
 */
const purchasesAhead = (time: string, stays: string, shape: string): string => {
  const values = steps({
    qq: time,
    z: `aa*lp+${stays}*lq`,
    e: "EXP(z-MAX(z))*d",
    s: "qq*EXP(IF(lp<-650,-650,lp))",
    l: "IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s))",
    g: `${shape}*l`,
    f: "IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g))",
  });
  return `IF(hb=0,0,LET(${values}qq*SUM(e*f/s)/SUM(e)))`;
};

/** Logarithm of a beta function with this many stays, over the one without any. */
const logStays = (stays: string): string => `GAMMALN(${stays})-GAMMALN(bb)-GAMMALN(aa+${stays})+GAMMALN(aa+bb)`;

const parameters = params({ rr: "r", al: "alpha", aa: "a", bb: "b" });

function forms({ stayedBefore, stayedAfter, known, won, purchases, withoutRepeat }: Model) {
  const logOddsOfLeft = `LN(aa)-LN(${stayedBefore("xx")})+(rr+xx)*LN((al+tt)/(al+tx))`;
  const alive = withoutRepeat("xx", "1", "o");
  const left = withoutRepeat("nb", "0", `g*aa/(${stayedBefore("nb")})*(1-SUM(IF(k<nb,p,0)))`);
  return {
    alive: formula`
      ${parameters}
      ${histories}
      LET(z,${logOddsOfLeft},o,${chanceAgainst("z")},IF(i>0,${alive},""))
    `,
    expected: formula`
      ${parameters}
      ${historiesAhead}
      LET(${chancesToLeave}${steps({
        u: logOddsOfLeft,
        o: chanceAgainst("u"),
        m: `MAP(xx,tt,hh,LAMBDA(xb,tb,hb,${purchasesAhead("hb/(al+tb)", known, "(rr+xb)")}))`,
      })}
      IF(i>0,m*${alive},"")
    `,
    purchases: formula`
      ${parameters}
      ${times}
      LET(${chancesToLeave}m,MAP(hh,LAMBDA(hb,${purchasesAhead("hb/al", won, "rr")})),IF(i>0,${purchases},""))
    `,
    pmf: formula`
      ${parameters}
      ${timesWithNumbers}
      LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(k,SEQUENCE(nb+1,1,0),
      p,EXP(GAMMALN(rr+k)-GAMMALN(rr)-GAMMALN(k+1)+rr*LN(al/(al+hb))+k*LN(hb/(al+hb))),
      g,EXP(${logStays(stayedAfter("nb"))}),INDEX(p,nb+1)*g+${left})))),IF(i>0,m,"")
    `,
    logLikelihood: formula`
      ${parameters}
      ${histories}
      LET(f,GAMMALN(rr+xx)-GAMMALN(rr)+${logStays(stayedAfter("xx"))},
      k,0-rr*LN(1+tt/al)-xx*LN(al+tt),
      o,LN(aa)-LN(${stayedBefore("xx")})-rr*LN(1+tx/al)-xx*LN(al+tx),
      m,f+IF(k>o,k,o)+LN(1+EXP(0-ABS(k-o))),SUM(IF(i>0,${withoutRepeat("xx", "k", "m")},0))
    `,
  };
}

const bgNbd = forms({
  stayedBefore: (x) => `bb+IF(${x}=0,1,${x})-1`,
  stayedAfter: (x) => `bb+${x}`,
  known: "(bb+xb)",
  won: "bb",
  purchases: "m",
  withoutRepeat: (x, value, others) => `IF(${x}=0,${value},${others})`,
});

const mbgNbd = forms({
  stayedBefore: (x) => `bb+${x}`,
  stayedAfter: (x) => `bb+(${x}+1)`,
  known: "(bb+xb+1)",
  won: "(bb+1)",
  purchases: "bb/(aa+bb)*m",
  withoutRepeat: (_x, _value, others) => others,
});

const INTEGRAL = "the discounted sum without end is an integral over purchase rate and chance to leave, too long for a readable formula";

export const betaGeometricNatives = {
  "BGNBD.FIT": { none: SEARCHED },
  "BGNBD.ALIVE": bgNbd.alive,
  "BGNBD.EXPECTED": bgNbd.expected,
  "BGNBD.PURCHASES": bgNbd.purchases,
  "BGNBD.PMF": bgNbd.pmf,
  "BGNBD.DERT": { none: INTEGRAL },
  "BGNBD.LOGLIK": bgNbd.logLikelihood,
  "MBGNBD.FIT": { none: SEARCHED },
  "MBGNBD.ALIVE": mbgNbd.alive,
  "MBGNBD.EXPECTED": mbgNbd.expected,
  "MBGNBD.PURCHASES": mbgNbd.purchases,
  "MBGNBD.PMF": mbgNbd.pmf,
  "MBGNBD.DERT": { none: INTEGRAL },
  "MBGNBD.LOGLIK": mbgNbd.logLikelihood,
} satisfies Family<"BGNBD" | "MBGNBD">;
