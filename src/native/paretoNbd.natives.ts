import { formula } from "./formula";
import type { Family } from "./native.types";
import { numbers, numbersBlanksOrErrors } from "./ranges.parts";

export const paretoNbdNatives = {
  "PNBD.FIT": { none: "the best parameters are found by a search with many steps; the table keeps the figures as values" },
  "PNBD.ALIVE": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "ss", "be")}IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "T")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),IF(i>0,1/(1+EXP(IF(z>700,700,z))),"")
  `,
  "PNBD.EXPECTED": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "ss", "be")}IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
    ${numbersBlanksOrErrors("horizon", "x", "t_x", "T")}
    LET(h,MAX(ROWS(horizon),ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(horizon),COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(horizon)-1)*(h-ROWS(horizon))+(COLUMNS(horizon)-1)*(v-COLUMNS(horizon))+(ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(horizon)*ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,horizon,0),xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)+(hh<0)>0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),
    IF(i>0,(rr+xx)/(al+tt)*(be+tt)*IF(ABS(ss-1)<0.00001,LN(1+hh/(be+tt))*(1-(ss-1)*LN(1+hh/(be+tt))/2),(1-(1+hh/(be+tt))^(1-ss))/(ss-1))/(1+EXP(IF(z>700,700,z))),"")
  `,
  "PNBD.PURCHASES": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "ss", "be")}IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
    ${numbersBlanksOrErrors("time")}
    LET(i,IF(ISNUMBER(time),1,0),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,time,0),
    IF(SUM(IF(hh<0,1,0))>0,#VALUE!,
    IF(i>0,rr/al*be*IF(ABS(ss-1)<0.00001,LN(1+hh/be)*(1-(ss-1)*LN(1+hh/be)/2),(1-(1+hh/be)^(1-ss))/(ss-1)),"")
  `,
  "PNBD.PMF": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "ss", "be")}IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
    ${numbersBlanksOrErrors("time", "n")}
    LET(h,MAX(ROWS(time),ROWS(n)),v,MAX(COLUMNS(time),COLUMNS(n)),
    IF((ROWS(time)-1)*(h-ROWS(time))+(COLUMNS(time)-1)*(v-COLUMNS(time))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(time)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,time,0),nn,IF(i>0,n,0),
    IF(SUM(IF((hh<0)+(nn<0)+(nn<>INT(nn))>0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(u,hb*p,f,GAMMALN(rr+nb)-GAMMALN(rr)-GAMMALN(nb+1),
    EXP(f+rr*LN(al/(al+hb))+nb*LN(hb/(al+hb))-ss*LN(1+hb/be))+ss/be*hb*SUM(d*EXP(f+rr*LN(al/(al+u))+nb*LN(u/(al+u))-(ss+1)*LN(1+u/be))))))),IF(i>0,m,""))))))))))))
  `,
  "PNBD.DERT": { none: "the discounted sum without end needs an exponential integral, which no cell formula offers with enough digits" },
  "PNBD.LOGLIK": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "ss", "be")}IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "T")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
    z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),
    SUM(IF(i>0,GAMMALN(rr+xx)-GAMMALN(rr)-rr*LN(1+tt/al)-xx*LN(al+tt)-ss*LN(1+tt/be)+IF(z>0,z,0)+LN(1+EXP(0-ABS(z))),0))
  `,
} satisfies Family<"PNBD">;
