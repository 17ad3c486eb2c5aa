import { carriedOn } from "./accounts.parts";
import { type Family, formula, part } from "./formula";
import { changes, given, areNumbers, numbersBlanksOrErrors, optional, significant } from "./ranges.parts";

/** Bins y, the word w for ties, and the n lines for which i is 1. */
const lines = part`
  LET(${optional({ y: ["bins", 5], w: ["ties", "same"] })}${areNumbers("y")}IF(OR(y<2,y>99,y<>INT(y),NOT(OR(w="same",w="order"))),#VALUE!,
  IF(OR(ROWS(recency)<>ROWS(frequency),ROWS(recency)<>ROWS(monetary)),#VALUE!,
  ${numbersBlanksOrErrors("recency", "frequency", "monetary")}
  LET(i,ISNUMBER(recency)*ISNUMBER(frequency)*ISNUMBER(monetary),n,SUM(i),IF(n=0,#VALUE!,
  IF(SUM(i*(recency<0))+SUM(i*(frequency<0))>0,#VALUE!,
`;

/** Days, orders and amount of each line. */
const figures = "d,IF(i=1,recency,0),f,IF(i=1,frequency,0),h,IF(i=1,monetary,0),";

/** How many lines of the sorted list come before each: before the first of equal ones, unless j says that their order decides. */
const placesBefore = (sorted: string): string => carriedOn(`IF(j+TAKE(${changes(sorted)},ROWS(k))>0,k-1,"")`);

export const rfmNatives = {
  "RFM.TABLE": {
    none: "adding up days, orders and amounts by customer, three scores and the segment do not fit into a readable formula; RFM.SCORE and RFM.SEGMENT have one each",
  },
  "RFM.SCORE": {
    current: formula`
      ${lines}
      LET(k,SEQUENCE(ROWS(recency)),j,w="order",${figures}
      aa,${significant("d")},ab,${significant("f")},ac,${significant("h")},
      l,SORTBY(k,i,-1,aa,1,k,-1),m,SORTBY(k,i,-1,ab,1,k,1),o,SORTBY(k,i,-1,ac,1,k,1),p,INDEX(aa,l),q,INDEX(ab,m),s,INDEX(ac,o),
      ad,${placesBefore("p")},
      ae,${placesBefore("q")},
      af,${placesBefore("s")},
      t,y-INT(y*SORTBY(ad,l)/n),x,1+INT(y*SORTBY(ae,m)/n),z,1+INT(y*SORTBY(af,o)/n),b,IF(y>9,100,10),
      IF(i>0,HSTACK(t,x,z,(t*b+x)*b+z),"")
    `,
    older: formula`
      ${lines}
      LET(k,SEQUENCE(ROWS(recency)),${figures}
      p,${significant("d")},q,${significant("f")},s,${significant("h")},j,i*TRANSPOSE(i),e,j*(w="order")*(k>TRANSPOSE(k)),
        l,j*(w="order")*(k<TRANSPOSE(k)),u,k^0,
      t,y-INT(y*MMULT(j*(p>TRANSPOSE(p))+l*(p=TRANSPOSE(p)),u)/n),
      x,1+INT(y*MMULT(j*(q>TRANSPOSE(q))+e*(q=TRANSPOSE(q)),u)/n),
      z,1+INT(y*MMULT(j*(s>TRANSPOSE(s))+e*(s=TRANSPOSE(s)),u)/n),b,IF(y>9,100,10),
      IF(i>0,HSTACK(t,x,z,(t*b+x)*b+z),"")
    `,
  },
  "RFM.SEGMENT": formula`
    IF(OR(ROWS(recency_score)<>ROWS(frequency_score),COLUMNS(recency_score)<>COLUMNS(frequency_score)),#VALUE!,
    LET(i,ISNUMBER(recency_score)*ISNUMBER(frequency_score),
    ${numbersBlanksOrErrors("recency_score", "frequency_score")}
    IF(SUM(i)=0,#VALUE!,LET(f,IF(ISNUMBER(recency_score),recency_score,1),g,IF(ISNUMBER(frequency_score),frequency_score,1),
    IF(SUM(IF((f<1)+(f>5)+(g<1)+(g>5)+(f<>INT(f))+(g<>INT(g))>0,1,0))>0,#VALUE!,
    IF(i=0,"",IF(f<3,IF(g<3,"Hibernating",IF(g<5,"At risk","Cannot lose")),
    IF(g>3,IF((f=5),"Champion","Loyal"),IF(f=3,IF(g<3,"About to sleep","Needs attention"),
      IF(g=1,IF(f=4,"Promising","New"),"Potential loyalist")))
  `,
  "RFM.STAGE": formula`
    LET(${optional({ h: ["new_days", 90], l: ["lapsed_days", 365] })}y,${given("new_business_date")},
    ${areNumbers("as_of", "h", "l")}IF(OR(as_of<1,as_of>=2958466,h<0,l<0),#VALUE!,
    IF(OR(ROWS(first_date)<>ROWS(last_date),ROWS(first_date)<>ROWS(orders),IF(y,ROWS(first_date)<>ROWS(new_business_date),FALSE)),#VALUE!,
    LET(z,IF(y,new_business_date,IF(first_date="","","")),${numbersBlanksOrErrors("first_date", "last_date", "orders", "z")}
    LET(i,ISNUMBER(first_date),k,IF(ISNUMBER(orders),orders,IF(i+ISNUMBER(last_date)>0,1,0)),a,INT(as_of),
      f,IF(i,INT(first_date),1),g,IF(ISNUMBER(last_date),INT(last_date),f),
    b,IF(ISNUMBER(z),INT(z),1),e,IF(i+ISNUMBER(last_date)+ISNUMBER(orders)>0,1,0),p,IF(k=0,1,0),
    IF(SUM(e)=0,#VALUE!,IF(SUM(IF(k<0,1,0))+SUM(IF((f<1)+(g<1)+(b<1)+(f>2958465)+(g>2958465)+(b>2958465)>0,1,0))
      +SUM((1-p)*e*(IF(i,0,1)+(g<f)+(g>a)))>0,#VALUE!,
    IF(e=0,"",IF(p=1,"prospect",IF(a-g>l,"lapsed",IF(a-f<=h,"new",IF(ISNUMBER(z)*(b<=a)*(a-b<=h)>0,"new business","existing")))))
  `,
} satisfies Family<"RFM">;
