import { accountId, carriedOn, ranking, runningSum, sumLeft, totalsByAccount, totalsOrValues } from "./accounts.parts";
import { type Family, formula, part } from "./formula";
import { changes, given, areNumbers, numbersOrBlanks, optional, significant } from "./ranges.parts";

/** Shares f and h of the total up to which accounts are of class A and B. */
const limits = part`
  LET(${optional({ f: ["a", 0.8], h: ["b", 0.95], ba: ["rule", "higher"] })}${areNumbers("f", "h")}
  IF(OR(f<=0,f>1,h<=0,h>1,f>h,NOT(OR(ba="higher",ba="lower",ba="nearest"))),#VALUE!,
`;

/** What the rule ba compares with a limit, of the shares at which equal totals begin and end. */
const measured = (before: string, through: string): string =>
  `ROUND(IF(ba="higher",${before},IF(ba="lower",${through},(${before}+${through})/2)),12)`;

/** Whether a class ends behind what is measured of a total. */
const within = (measure: string, limit: "f" | "h"): string =>
  `IF(ba="higher",${measure}<ROUND(${limit},12),${measure}<=ROUND(${limit},12))`;

/** The class of a total; that of the first ones is A. */
const letter = (total: string, measure: string, first: string): string =>
  `IF(${total}<0,"C",IF(${first}+${within(measure, "f")}>0,"A",IF(${within(measure, "h")},"B","C")))`;

export const paretoNatives = {
  "PARETO.SHARE": formula`
    LET(${optional({ y: ["top", 0.2] })}g,${given("accounts")},
    ${areNumbers("y")}IF(OR(y<=0,y>1),#VALUE!,
    ${totalsOrValues},n,ROWS(x),s,SORT(x,1,-1),e,SUM(x),k,y*n,h,INT(k),
    ${sumLeft}(SUM(IF(SEQUENCE(n)<=h,s,0))+IF(h<n,(k-h)*INDEX(s,MIN(h+1,n)),0))/e)
  `,
  "PARETO.COUNT": formula`
    LET(${optional({ y: ["share", 0.8] })}g,${given("accounts")},
    ${areNumbers("y")}IF(OR(y<=0,y>1),#VALUE!,
    ${totalsOrValues},n,ROWS(x),s,SORT(x,1,-1),e,SUM(x),
    ${sumLeft}MIN(n,1+SUM(IF(ROUND(${runningSum("s")}/e,12)<ROUND(y,12),1,0))))
  `,
  "PARETO.CLASS": {
    current: formula`
      ${limits}
      ${numbersOrBlanks("values")}IF(SUM(IF(ISNUMBER(values),1,0))=0,#VALUE!,
      LET(z,IF(ISNUMBER(values),values,0),e,SUM(z),${sumLeft}
      LET(s,SORT(TOCOL(z),1,-1),p,${significant("s")},q,${significant("z")},n,ROWS(s),ab,${changes("p")},ac,${runningSum("s")},
      ad,INDEX(VSTACK(0,ac),${carriedOn('IF(TAKE(ab,n),SEQUENCE(n),"")')})/e,
      ae,INDEX(FILTER(ac,DROP(ab,1)),${runningSum("IF(TAKE(ab,n),1,0)")})/e,y,${measured("ad", "ae")},
      IF(ISNUMBER(values),IF(z<0,"C",
        IF(q>=MIN(IF((p>=0)*${within("y", "f")}>0,p,MAX(p))),"A",IF(q>=MIN(IF((p>=0)*${within("y", "h")}>0,p,MAX(p))),"B","C"))),"")
    `,
    older: formula`
      ${limits}
      ${numbersOrBlanks("values")}IF(SUM(IF(ISNUMBER(values),1,0))=0,#VALUE!,
      LET(z,IF(ISNUMBER(values),values,0),e,SUM(z),${sumLeft}
      LET(q,TOCOL(${significant("z")}),x,MMULT(IF(TRANSPOSE(q)>q,1,0),TOCOL(z)),w,MMULT(IF(TRANSPOSE(q)>=q,1,0),TOCOL(z)),
      l,${measured("x/e", "w/e")},y,IF(ROWS(values)=1,TRANSPOSE(l),l),
      IF(ISNUMBER(values),${letter("z", "y", `(${significant("z")}=MAX(q))`)},"")
    `,
  },
  "PARETO.TABLE": formula`
    ${limits}
    ${totalsByAccount("values")}
    ${sumLeft}
    LET(${ranking}
    ac,${runningSum("s")},ad,INDEX(VSTACK(0,ac),k)/e,ae,INDEX(FILTER(ac,DROP(ab,1)),${runningSum("IF(TAKE(ab,n),1,0)")})/e,
    af,${measured("ad", "ae")},
    VSTACK({"rank","account","value","share","cumulative","class"},
    HSTACK(k,g,s,s/e,ae,${letter("s", "af", "(k=1)")})
  `,
  "PARETO.GINI": formula`
    LET(${optional({ y: ["small_sample", false] })}g,${given("accounts")},
    IF(NOT(OR(y=TRUE,y=FALSE,y=1,y=0)),#VALUE!,
    ${totalsOrValues},n,ROWS(x),s,SORT(x,1,1),e,SUM(x),
    IF(MIN(x)<0,#VALUE!,IF(AND(y,n<2),#N/A,IF(e=0,0,SUM((2*SEQUENCE(n)-n-1)*s)/e/IF(y,n-1,n))))
  `,
  "PARETO.MAJOR": formula`
    LET(${optional({ h: ["limit", 0.1] })}${areNumbers("h")}IF(OR(h<=0,h>1),#VALUE!,
    ${totalsByAccount("values")}
    ${sumLeft}
    LET(${ranking}
    b,aa>=MIN(IF(ROUND(s/e,12)>=ROUND(h,12),aa,MAX(aa)+1)),
    ac,{"rank","account","value","share"},IF(SUM(IF(b,1,0))=0,ac,VSTACK(ac,HSTACK(FILTER(k,b),FILTER(g,b),FILTER(s,b),FILTER(s,b)/e)))
  `,
  "PARETO.LORENZ": formula`
    ${numbersOrBlanks("values")}IF(SUM(IF(ISNUMBER(values),1,0))=0,#VALUE!,
    LET(s,SORT(FILTER(values,ISNUMBER(values)),1,1),n,ROWS(s),e,SUM(s),IF(MIN(s)<0,#VALUE!,IF(e=0,#N/A,
    VSTACK({"accounts","value"},{0,0},HSTACK(SEQUENCE(n)/n,SCAN(0,s,LAMBDA(u,v,u+v))/e))
  `,
  "PARETO.HHI": formula`
    LET(g,${given("accounts")},
    ${totalsOrValues},e,SUM(x),
    IF(MIN(x)<0,#VALUE!,IF(e=0,#N/A,SUM((x/e)^2)))
  `,
  "PARETO.WHALE": formula`
    ${totalsByAccount("profits")}
    ${ranking}
    b,${runningSum("s")},ac,e>SUM(ABS(z))/2^48,ad,MAX(1,SUM(IF(s>0,1,0))),
    VSTACK({"rank","account","profit","cumulative","share of net","peak"},
      IF((SEQUENCE(1,6)=5)*(ac=FALSE)>0,#N/A,HSTACK(k,g,s,b,b/IF(ac,e,1),SEQUENCE(n)=ad)))
  `,
  "PARETO.COSTTOSERVE": formula`
    IF(OR(COUNT(rates)<>COLUMNS(drivers),COUNT(drivers)=0),#VALUE!,IF(ROWS(rates)*COLUMNS(rates)<>COUNT(rates),#VALUE!,
    ${numbersOrBlanks("drivers")}
    LET(w,IF(ROWS(rates)>1,rates,TRANSPOSE(rates)),n,MMULT(IF(ISNUMBER(drivers),1,0),w*0+1),
    IF(n=0,"",MMULT(IF(ISNUMBER(drivers),drivers,0),w))
  `,
  "PARETO.MIGRATION": formula`
    LET(${optional({ w: ["measure", "count"] })}IF(NOT(OR(w="count",w="share")),#VALUE!,IF(ROWS(before)<>ROWS(after),#VALUE!,
    LET(d,${accountId("before")},f,${accountId("after")},i,(d&f<>"")*(d&f<>"none")*(d&f<>"nonenone")>0,
    IF(SUM(IF(i,1,0))=0,#VALUE!,
    LET(g,FILTER(IF(d="","none",d),i),h,FILTER(IF(f="","none",f),i),l,VSTACK(g,h),
      z,VSTACK(FILTER(IF(before="","none",before),i),FILTER(IF(after="","none",after),i)),
    q,UNIQUE(l),IF(ROWS(q)>500,#VALUE!,LET(a,XLOOKUP(q&"",l&"",z),j,IF(q="none","none",IF(ISTEXT(a),TRIM(a),a)),
      k,IF(q="none",2,IF(ISNUMBER(a),0,1)),
    y,SORTBY(q,k,1,j,1)&"",x,SORTBY(j,k,1,j,1),
    m,MMULT(TRANSPOSE(IF(g=TRANSPOSE(y),1,0)),IF(h=TRANSPOSE(y),1,0)),s,MMULT(m,SEQUENCE(ROWS(y))^0),
    VSTACK(HSTACK("before",TRANSPOSE(x)),HSTACK(x,IF(w="count",
      m,IF((s=0)*(y<>"none")+m*0>0,#N/A,IF(s+m*0>0,m/IF(s>0,s,1),IF(TRANSPOSE(y)="none",1,m*0))))))
  `,
  "PARETO.KEYSCORE": formula`
    IF(OR(COUNT(weights)<>COLUMNS(scores),COUNT(scores)=0),#VALUE!,
      IF(ROWS(weights)*COLUMNS(weights)<>COUNT(weights),#VALUE!,IF(MIN(weights)<0,#VALUE!,
    ${numbersOrBlanks("scores")}
    LET(w,IF(ROWS(weights)>1,weights,TRANSPOSE(weights)),i,IF(ISNUMBER(scores),1,0),n,MMULT(i,w*0+1),s,MMULT(i,w),
    IF(n=0,"",IF(s=0,#N/A,MMULT(IF(ISNUMBER(scores),scores,0),w)/IF(s=0,1,s)))
  `,
} satisfies Family<"PARETO">;
