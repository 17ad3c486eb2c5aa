import { formula } from "./formula";
import type { Family } from "./native.types";
import { numbers, numbersBlanksOrErrors } from "./ranges.parts";

export const betaGeometricNatives = {
  "BGNBD.FIT": { none: "the best parameters are found by a search with many steps; the table keeps the figures as values" },
  "BGNBD.ALIVE": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "T")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(z,LN(aa)-LN(bb+IF(xx=0,1,xx)-1)+(rr+xx)*LN((al+tt)/(al+tx)),o,1/(1+EXP(IF(z>700,700,z))),IF(i>0,IF(xx=0,1,o),""))
  `,
  "BGNBD.EXPECTED": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("horizon", "x", "t_x", "T")}
    LET(h,MAX(ROWS(horizon),ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(horizon),COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(horizon)-1)*(h-ROWS(horizon))+(COLUMNS(horizon)-1)*(v-COLUMNS(horizon))+(ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(horizon)*ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,horizon,0),xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)+(hh<0)>0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),u,LN(aa)-LN(bb+IF(xx=0,1,xx)-1)+(rr+xx)*LN((al+tt)/(al+tx)),o,1/(1+EXP(IF(u>700,700,u))),m,MAP(xx,tt,hh,LAMBDA(xb,tb,hb,IF(hb=0,0,LET(qq,hb/(al+tb),z,aa*lp+(bb+xb)*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,(rr+xb)*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),
    IF(i>0,m*IF(xx=0,1,o),"")
  `,
  "BGNBD.PURCHASES": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("time")}
    LET(i,IF(ISNUMBER(time),1,0),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,time,0),
    IF(SUM(IF(hh<0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),m,MAP(hh,LAMBDA(hb,IF(hb=0,0,LET(qq,hb/al,z,aa*lp+bb*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,rr*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),IF(i>0,m,""))
  `,
  "BGNBD.PMF": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("time", "n")}
    LET(h,MAX(ROWS(time),ROWS(n)),v,MAX(COLUMNS(time),COLUMNS(n)),
    IF((ROWS(time)-1)*(h-ROWS(time))+(COLUMNS(time)-1)*(v-COLUMNS(time))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(time)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,time,0),nn,IF(i>0,n,0),
    IF(SUM(IF((hh<0)+(nn<0)+(nn<>INT(nn))>0,1,0))>0,#VALUE!,
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(k,SEQUENCE(nb+1,1,0),
    p,EXP(GAMMALN(rr+k)-GAMMALN(rr)-GAMMALN(k+1)+rr*LN(al/(al+hb))+k*LN(hb/(al+hb))),
    g,EXP(GAMMALN(bb+nb)-GAMMALN(bb)-GAMMALN(aa+bb+nb)+GAMMALN(aa+bb)),INDEX(p,nb+1)*g+IF(nb=0,0,g*aa/(bb+IF(nb=0,1,nb)-1)*(1-SUM(IF(k<nb,p,0)))))))),IF(i>0,m,""))))))))))))
  `,
  "BGNBD.DERT": {
    none: "the discounted sum without end is an integral over purchase rate and chance to leave, too long for a readable formula",
  },
  "BGNBD.LOGLIK": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "T")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(f,GAMMALN(rr+xx)-GAMMALN(rr)+GAMMALN(bb+xx)-GAMMALN(bb)-GAMMALN(aa+bb+xx)+GAMMALN(aa+bb),
    k,0-rr*LN(1+tt/al)-xx*LN(al+tt),
    o,LN(aa)-LN(bb+IF(xx=0,1,xx)-1)-rr*LN(1+tx/al)-xx*LN(al+tx),
    m,f+IF(k>o,k,o)+LN(1+EXP(0-ABS(k-o))),SUM(IF(i>0,IF(xx=0,k,m),0))
  `,
  "MBGNBD.FIT": { none: "the best parameters are found by a search with many steps; the table keeps the figures as values" },
  "MBGNBD.ALIVE": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "T")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(z,LN(aa)-LN(bb+xx)+(rr+xx)*LN((al+tt)/(al+tx)),o,1/(1+EXP(IF(z>700,700,z))),IF(i>0,o,""))
  `,
  "MBGNBD.EXPECTED": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("horizon", "x", "t_x", "T")}
    LET(h,MAX(ROWS(horizon),ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(horizon),COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(horizon)-1)*(h-ROWS(horizon))+(COLUMNS(horizon)-1)*(v-COLUMNS(horizon))+(ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(horizon)*ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,horizon,0),xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)+(hh<0)>0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),u,LN(aa)-LN(bb+xx)+(rr+xx)*LN((al+tt)/(al+tx)),o,1/(1+EXP(IF(u>700,700,u))),m,MAP(xx,tt,hh,LAMBDA(xb,tb,hb,IF(hb=0,0,LET(qq,hb/(al+tb),z,aa*lp+(bb+xb+1)*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,(rr+xb)*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),
    IF(i>0,m*o,"")
  `,
  "MBGNBD.PURCHASES": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("time")}
    LET(i,IF(ISNUMBER(time),1,0),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,time,0),
    IF(SUM(IF(hh<0,1,0))>0,#VALUE!,
    LET(j,SEQUENCE(301,1,-150)/20,y,SINH(j),lp,IF(y<0,y,0)-LN(1+EXP(0-ABS(y))),lq,lp-y,d,COSH(j),m,MAP(hh,LAMBDA(hb,IF(hb=0,0,LET(qq,hb/al,z,aa*lp+(bb+1)*lq,e,EXP(z-MAX(z))*d,s,qq*EXP(IF(lp<-650,-650,lp)),l,IF(s<0.00001,s*(1-s/2+s*s/3),LN(1+s)),g,rr*l,f,IF(g<0.00001,g*(1-g/2+g*g/6),1-EXP(0-g)),qq*SUM(e*f/s)/SUM(e))))),IF(i>0,bb/(aa+bb)*m,""))
  `,
  "MBGNBD.PMF": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("time", "n")}
    LET(h,MAX(ROWS(time),ROWS(n)),v,MAX(COLUMNS(time),COLUMNS(n)),
    IF((ROWS(time)-1)*(h-ROWS(time))+(COLUMNS(time)-1)*(v-COLUMNS(time))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(time)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,time,0),nn,IF(i>0,n,0),
    IF(SUM(IF((hh<0)+(nn<0)+(nn<>INT(nn))>0,1,0))>0,#VALUE!,
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(k,SEQUENCE(nb+1,1,0),
    p,EXP(GAMMALN(rr+k)-GAMMALN(rr)-GAMMALN(k+1)+rr*LN(al/(al+hb))+k*LN(hb/(al+hb))),
    g,EXP(GAMMALN(bb+(nb+1))-GAMMALN(bb)-GAMMALN(aa+bb+(nb+1))+GAMMALN(aa+bb)),INDEX(p,nb+1)*g+g*aa/(bb+nb)*(1-SUM(IF(k<nb,p,0))))))),IF(i>0,m,""))))))))))))
  `,
  "MBGNBD.DERT": {
    none: "the discounted sum without end is an integral over purchase rate and chance to leave, too long for a readable formula",
  },
  "MBGNBD.LOGLIK": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
    al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    aa,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("a",INDEX(w,0,1),0),2),"")),
    bb,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("b",INDEX(w,0,1),0),2),"")),
    ${numbers("rr", "al", "aa", "bb")}IF(OR(rr<=0,al<=0,aa<=0,bb<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "T")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(f,GAMMALN(rr+xx)-GAMMALN(rr)+GAMMALN(bb+(xx+1))-GAMMALN(bb)-GAMMALN(aa+bb+(xx+1))+GAMMALN(aa+bb),
    k,0-rr*LN(1+tt/al)-xx*LN(al+tt),
    o,LN(aa)-LN(bb+xx)-rr*LN(1+tx/al)-xx*LN(al+tx),
    m,f+IF(k>o,k,o)+LN(1+EXP(0-ABS(k-o))),SUM(IF(i>0,m,0))
  `,
} satisfies Family<"BGNBD" | "MBGNBD">;
