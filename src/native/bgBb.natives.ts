import { formula } from "./formula";
import type { Family } from "./native.types";
import { numbers, numbersBlanksOrErrors } from "./ranges.parts";

export const bgBbNatives = {
  "BGBB.FIT": { none: "the best parameters are found by a search with many steps; the table keeps the figures as values" },
  "BGBB.ALIVE": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    al,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    de,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("delta",INDEX(w,0,1),0),2),"")),
    ${numbers("al", "be", "ga", "de")}IF(OR(al<=0,be<=0,ga<=0,de<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "n")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(n)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(n)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),nn,IF(i>0,n,0),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<>INT(tx))+(nn<>INT(nn))+(tx<0)+(xx>tx)+(tx>nn)+(nn>100000)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))))),IF(i>0,m*(de+nn)/(ga+de+nn),""))
  `,
  "BGBB.EXPECTED": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    al,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    de,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("delta",INDEX(w,0,1),0),2),"")),
    ${numbers("al", "be", "ga", "de")}IF(OR(al<=0,be<=0,ga<=0,de<=0),#VALUE!,
    ${numbersBlanksOrErrors("horizon", "x", "t_x", "n")}
    LET(h,MAX(ROWS(horizon),ROWS(x),ROWS(t_x),ROWS(n)),v,MAX(COLUMNS(horizon),COLUMNS(x),COLUMNS(t_x),COLUMNS(n)),
    IF((ROWS(horizon)-1)*(h-ROWS(horizon))+(COLUMNS(horizon)-1)*(v-COLUMNS(horizon))+(ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(horizon)*ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,horizon,0),xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),nn,IF(i>0,n,0),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<>INT(tx))+(nn<>INT(nn))+(tx<0)+(xx>tx)+(tx>nn)+(nn>100000)+(((xx>0)-(tx>0))^2)+(hh<0)+(hh<>INT(hh))+(hh>100000)>0,1,0))>0,#VALUE!,
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))))),
    o,MAP(hh,nn,LAMBDA(hb,nb,LET(k,SEQUENCE(hb+1,1,0),SUM(IF(k>0,EXP(GAMMALN(de+nb+k)-GAMMALN(de+nb)-GAMMALN(ga+de+nb+k)+GAMMALN(ga+de+nb)),0))))),IF(i>0,m*o*(al+xx)/(al+be+nn),"")
  `,
  "BGBB.PURCHASES": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    al,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    de,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("delta",INDEX(w,0,1),0),2),"")),
    ${numbers("al", "be", "ga", "de")}IF(OR(al<=0,be<=0,ga<=0,de<=0),#VALUE!,
    ${numbersBlanksOrErrors("opportunities")}
    LET(i,IF(ISNUMBER(opportunities),1,0),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,opportunities,0),
    IF(SUM(IF((hh<0)+(hh<>INT(hh))+(hh>100000)>0,1,0))>0,#VALUE!,
    LET(m,MAP(hh,LAMBDA(hb,LET(k,SEQUENCE(hb+1,1,0),SUM(IF(k>0,EXP(GAMMALN(de+k)-GAMMALN(de)-GAMMALN(ga+de+k)+GAMMALN(ga+de)),0))))),IF(i>0,m*al/(al+be),""))
  `,
  "BGBB.PMF": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    al,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    de,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("delta",INDEX(w,0,1),0),2),"")),
    ${numbers("al", "be", "ga", "de")}IF(OR(al<=0,be<=0,ga<=0,de<=0),#VALUE!,
    ${numbersBlanksOrErrors("opportunities", "count")}
    LET(h,MAX(ROWS(opportunities),ROWS(count)),v,MAX(COLUMNS(opportunities),COLUMNS(count)),
    IF((ROWS(opportunities)-1)*(h-ROWS(opportunities))+(COLUMNS(opportunities)-1)*(v-COLUMNS(opportunities))+(ROWS(count)-1)*(h-ROWS(count))+(COLUMNS(count)-1)*(v-COLUMNS(count))>0,#VALUE!,
    LET(i,ISNUMBER(opportunities)*ISNUMBER(count),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,opportunities,0),nn,IF(i>0,count,0),
    IF(SUM(IF((hh<0)+(hh<>INT(hh))+(hh>100000)+(nn<0)+(nn<>INT(nn))+(nn>100000)>0,1,0))>0,#VALUE!,
    LET(m,MAP(hh,nn,LAMBDA(hb,nb,IF(nb>hb,0,LET(k,SEQUENCE(hb-nb+1,1,nb),SUM(EXP(GAMMALN(k+1)-GAMMALN(nb+1)-GAMMALN(k-nb+1)+GAMMALN(al+nb)+GAMMALN(be+k-nb)-GAMMALN(al+be+k)-GAMMALN(al)-GAMMALN(be)+GAMMALN(al+be) +IF(k<hb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k))-GAMMALN(de)+GAMMALN(ga+de))))))),IF(i>0,m,""))))))))))))
  `,
  "BGBB.DERT": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    al,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    de,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("delta",INDEX(w,0,1),0),2),"")),
    ${numbers("al", "be", "ga", "de")}IF(OR(al<=0,be<=0,ga<=0,de<=0),#VALUE!,
    ${numbersBlanksOrErrors("discount", "x", "t_x", "n")}
    LET(h,MAX(ROWS(discount),ROWS(x),ROWS(t_x),ROWS(n)),v,MAX(COLUMNS(discount),COLUMNS(x),COLUMNS(t_x),COLUMNS(n)),
    IF((ROWS(discount)-1)*(h-ROWS(discount))+(COLUMNS(discount)-1)*(v-COLUMNS(discount))+(ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(discount)*ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(hh,IF(i>0,discount,0.5),xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),nn,IF(i>0,n,0),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<>INT(tx))+(nn<>INT(nn))+(tx<0)+(xx>tx)+(tx>nn)+(nn>100000)+(((xx>0)-(tx>0))^2)+(hh<0)+(hh>1)+((hh=0)*(ga<=1))>0,1,0))>0,#VALUE!,
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),INDEX(EXP(l-MAX(l)),nb-xg+1)/SUM(EXP(l-MAX(l)))))),
    o,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,(de+nb)/(ga-1),LET(k,SEQUENCE(INT(40/LN(1+hb))+1),SUM(EXP(GAMMALN(de+nb+k)-GAMMALN(de+nb)-GAMMALN(ga+de+nb+k)+GAMMALN(ga+de+nb)-k*LN(1+hb))))))),IF(i>0,m*o*(al+xx)/(al+be+nn),"")
  `,
  "BGBB.LOGLIK": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
    al,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
    be,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    de,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("delta",INDEX(w,0,1),0),2),"")),
    ${numbers("al", "be", "ga", "de")}IF(OR(al<=0,be<=0,ga<=0,de<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "t_x", "n")}
    LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(n)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(n)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),nn,IF(i>0,n,0),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<>INT(tx))+(nn<>INT(nn))+(tx<0)+(xx>tx)+(tx>nn)+(nn>100000)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
    LET(m,MAP(xx,tx,nn,LAMBDA(xb,xg,nb,LET(k,SEQUENCE(nb-xg+1,1,xg),l,GAMMALN(be+k-xb)-GAMMALN(al+be+k)+IF(k<nb,LN(ga)+GAMMALN(de+k)-GAMMALN(ga+de+k+1),GAMMALN(de+k)-GAMMALN(ga+de+k)),MAX(l)+LN(SUM(EXP(l-MAX(l))))+GAMMALN(al+xb)-GAMMALN(al)-GAMMALN(be)+GAMMALN(al+be)-GAMMALN(de)+GAMMALN(ga+de)))),SUM(IF(i>0,m,0)))
  `,
} satisfies Family<"BGBB">;
