import { lines, noLine, params, SEARCHED } from "./customerBase.parts";
import { formula } from "./formula";
import type { Family } from "./native.types";

const weibullParameters = params({ aa: "alpha", bb: "beta", cc: "c" });
const geometricParameters = params({ aa: "alpha", bb: "beta" });

export const contractNatives = {
  "BDW.FIT": { none: SEARCHED },
  "BDW.SURVIVAL": formula`
    ${weibullParameters}
    ${lines({ hh: ["time", 0] })}
    ${noLine("hh<0", "hh<>INT(hh)", "hh>1000000000")}
    LET(k,IF(hh=0,-700,cc*LN(IF(hh=0,1,hh))),IF(i>0,EXP(GAMMALN(aa+bb)-GAMMALN(bb)-IF(k>12,aa*(k+LN(1+(bb+(aa-1)/2)*EXP(0-k))),GAMMALN(bb+aa+EXP(IF(k>12,12,k)))-GAMMALN(bb+EXP(IF(k>12,12,k))))),""))
  `,
  "BDW.RETENTION": formula`
    ${weibullParameters}
    ${lines({ hh: ["period", 1] })}
    ${noLine("hh<1", "hh<>INT(hh)", "hh>1000000000")}
    LET(k,cc*LN(hh),o,IF(hh=1,-700,cc*LN(IF(hh=1,1,hh-1))),IF(i>0,EXP(IF(o>12,aa*(o+LN(1+(bb+(aa-1)/2)*EXP(0-o))),GAMMALN(bb+aa+EXP(IF(o>12,12,o)))-GAMMALN(bb+EXP(IF(o>12,12,o))))-IF(k>12,aa*(k+LN(1+(bb+(aa-1)/2)*EXP(0-k))),GAMMALN(bb+aa+EXP(IF(k>12,12,k)))-GAMMALN(bb+EXP(IF(k>12,12,k))))),""))
  `,
  "BDW.DERL": formula`
    ${weibullParameters}
    LET(o,IF(convention="","before",TRIM(convention)),IF(NOT(OR(o="before",o="after",o="new")),#VALUE!,LET(pe,IF(o="new",IF(SUM(IF(period="",0,1))=0,1,period),period),
    ${lines({ ff: ["discount", 0.5], hh: ["pe", 1] })}
    ${noLine("ff<=0", "ff>=10", '(o<>"new")*((hh<IF(o="before",1,0))+(hh<>INT(hh))+(hh>1000000000))')}
    LET(m,MAP(ff,hh,LAMBDA(fb,hb,LET(g,IF(o="before",hb-1,IF(o="after",hb,0)),k,SEQUENCE(INT(40/LN(1+fb))+1,1,IF(o="new",0,g+1)),z,IF(g=0,-700,cc*LN(IF(g=0,1,g))),l,IF(k=0,-700,cc*LN(IF(k=0,1,k))),
    SUM(EXP(IF(z>12,aa*(z+LN(1+(bb+(aa-1)/2)*EXP(0-z))),GAMMALN(bb+aa+EXP(IF(z>12,12,z)))-GAMMALN(bb+EXP(IF(z>12,12,z))))-IF(l>12,aa*(l+LN(1+(bb+(aa-1)/2)*EXP(0-l))),GAMMALN(bb+aa+EXP(IF(l>12,12,l)))-GAMMALN(bb+EXP(IF(l>12,12,l))))-(k-g-IF(o="before",1,0))*LN(1+fb)))))),IF(i>0,m,"")
  `,
  "SBG.FIT": { none: SEARCHED },
  "SBG.SURVIVAL": formula`
    ${geometricParameters}
    ${lines({ hh: ["time", 0] })}
    ${noLine("hh<0", "hh<>INT(hh)", "hh>1000000000")}
    IF(i>0,EXP(GAMMALN(aa+bb)-GAMMALN(bb)-IF((bb+hh)>100000,aa*LN((bb+hh)+(aa-1)/2),GAMMALN((bb+hh)+aa)-GAMMALN((bb+hh)))),"")
  `,
  "SBG.RETENTION": formula`
    ${geometricParameters}
    ${lines({ hh: ["period", 1] })}
    ${noLine("hh<1", "hh<>INT(hh)", "hh>1000000000")}
    IF(i>0,(bb+hh-1)/(aa+bb+hh-1),"")
  `,
  "SBG.DERL": formula`
    ${geometricParameters}
    LET(o,IF(convention="","before",TRIM(convention)),IF(NOT(OR(o="before",o="after",o="new")),#VALUE!,LET(pe,IF(o="new",IF(SUM(IF(period="",0,1))=0,1,period),period),
    ${lines({ ff: ["discount", 0.5], hh: ["pe", 1] })}
    ${noLine("ff<0", "ff>=10", "(ff=0)*(aa<=1)", '(o<>"new")*((hh<IF(o="before",1,0))+(hh<>INT(hh))+(hh>1000000000))')}
    LET(m,MAP(ff,hh,LAMBDA(fb,hb,LET(z,IF(o="before",bb+hb-1,IF(o="after",bb+hb,bb)),IF(fb=0,z/(aa-1),LET(k,SEQUENCE(INT(40/LN(1+fb))+1),SUM(EXP(GAMMALN(z+k)-GAMMALN(z)-GAMMALN(aa+z+k)+GAMMALN(aa+z)-(k-1)*LN(1+fb)))))))),
    IF(i>0,IF(o="new",1+m/(1+ff),IF(o="after",m/(1+ff),m)),"")
  `,
} satisfies Family<"SBG" | "BDW">;
