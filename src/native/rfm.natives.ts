import { carriedOn } from "./accounts.parts";
import { type Family, formula, part } from "./formula";
import { changes, given, areNumbers, each, noNumbers, numbersBlanksOrErrors, optional, significant } from "./ranges.parts";

/** Row of limits: those before the first blank cell. */
const limitRow = (row: number): string => `LET(u,INDEX(limits,${row},0),FILTER(u,ISNUMBER(u)))`;

/** Whether the numbers of a row of limits begin at its left end and rise. */
const rising = (row: string, at: number): string =>
  `SUM(ISNUMBER(INDEX(limits,${at},0))*(SEQUENCE(1,COLUMNS(limits))<=COLUMNS(${row})))=COLUMNS(${row}),` +
  `IF(COLUMNS(${row})>1,MIN(DROP(${row},0,1)-DROP(${row},0,-1))>0,TRUE),COLUMNS(${row})<=98`;

/** Bins y, the word w for ties, whether limits are given (g) with their rows ca, cb and cc, and the n lines for which i is 1. */
const lines = part`
  LET(y,IF(bins="",5,bins),w,IF(ties="","same",TRIM(ties)),g,${given("limits")},
  ${areNumbers("y")}
  IF(OR(y<2,y>99,y<>INT(y),NOT(OR(w="same",w="order",w="ntile",w="qcut",w="quantile"))),#VALUE!,
  IF(IF(g,OR(ROWS(limits)<>3,${noNumbers("limits")}>0,bins<>"",AND(ties<>"",w<>"quantile")),FALSE),#VALUE!,
  IF(OR(ROWS(recency)<>ROWS(frequency),ROWS(recency)<>ROWS(monetary)),#VALUE!,
  ${numbersBlanksOrErrors("recency", "frequency", "monetary")}
  LET(i,ISNUMBER(recency)*ISNUMBER(frequency)*ISNUMBER(monetary),n,SUM(i),IF(n=0,#VALUE!,
  IF(SUM(i*(recency<0))+SUM(i*(frequency<0))>0,#VALUE!,
`;

/** Days, orders and amount of each line, each to 12 digits. */
const figures = part`
  d,IF(i=1,recency,0),f,IF(i=1,frequency,0),h,IF(i=1,monetary,0),aa,${significant("d")},ab,${significant("f")},ac,${significant("h")},
`;

/** Scores of the ranks: of customers of whom v are worse, or for R under the first two rules v are better. */
const fromWorst = (worse: string): string =>
  `IF(w="ntile",LET(cd,INT(n/y),ce,MOD(n,y),cf,ce*(cd+1),1+IF(${worse}<cf,INT(${worse}/(cd+1)),ce+INT((${worse}-cf)/IF(cd>0,cd,1)))),` +
  `IF(w="qcut",LET(cd,ROUNDUP(y*${worse}/IF(n>1,n-1,1),0),IF(cd<1,1,cd)),1+INT(y*${worse}/n)))`;
const recencyScore = (better: string): string => `IF(OR(w="ntile",w="qcut"),${fromWorst(`(n-1-${better})`)},y-INT(y*${better}/n))`;

/** The limits of a figure: the row given, or its quantiles, in ascending order, each to 12 digits. */
const cuts = (values: string, row: number): string => {
  const place = `(n-1)*SEQUENCE(1,y-1)/y`;
  const sorted =
    `LET(u,SORT(FILTER(${values},i=1),1,1),v,${place},x,INT(v),` + `INDEX(u,x+1)+(v-x)*(INDEX(u,IF(x+2>n,n,x+2))-INDEX(u,x+1)))`;
  return `LET(q,IF(g,${limitRow(row)},${sorted}),${significant("q")})`;
};

/** How many limits each figure has passed; quantiles may be equal, of which engines find one or the other. */
const passed = (values: string, limits: string): string =>
  `IF(w="quantile",IFERROR(INDEX(XMATCH(${limits},${limits},0,-1),XMATCH(${values},${limits},-1)),0),IFERROR(XMATCH(${values},${limits},1)-1,COLUMNS(${limits})))`;

/** The table of three scores and their code, of two digits each from ten scores on; blank where a line is. */
const table = (most: string): string => part`
  b,IF(${most}>9,100,10),IF(i>0,HSTACK(t,x,z,(t*b+x)*b+z),"")
`;

/** By limits, given or quantiles. */
const byLimits = part`
  LET(ca,${cuts("d", 1)},cb,${cuts("f", 2)},cc,${cuts("h", 3)},
    IF(IF(g,NOT(AND(${each(["ca", "cb", "cc"], (row) => rising(row, ["ca", "cb", "cc"].indexOf(row) + 1))})),FALSE),#VALUE!,
    LET(t,COLUMNS(ca)+1-${passed("aa", "ca")},x,1+${passed("ab", "cb")},z,1+${passed("ac", "cc")},
    ${table("MAX(COLUMNS(ca),COLUMNS(cb),COLUMNS(cc))+1")})))
`;

/** How many lines of the sorted list come before each: before the first of equal ones, unless j says that their order decides. */
const placesBefore = (sorted: string): string => carriedOn(`IF(j+TAKE(${changes(sorted)},ROWS(k))>0,k-1,"")`);

/** Whether scores reach their mean, or their median, over the lines for which i is 1. */
const reaches = (scores: string): string =>
  `${scores}>=(1-10^-12)*IF(w="mean",SUM(i*${scores})/SUM(i),` +
  `(SMALL(IF(i=1,${scores},9),INT((SUM(i)+1)/2))+SMALL(IF(i=1,${scores},9),INT(SUM(i)/2)+1))/2)`;

export const rfmNatives = {
  "RFM.TABLE": {
    none: "adding up days, orders and amounts by customer, three scores and the segment do not fit into a readable formula; RFM.SCORE and RFM.SEGMENT have one each",
  },
  "RFM.SCORE": {
    current: formula`
      ${lines}
      LET(${figures}
      IF(IF(g,TRUE,w="quantile"),${byLimits},
      LET(k,SEQUENCE(ROWS(recency)),j,NOT(w="same"),
      l,SORTBY(k,i,-1,aa,1,k,-1),m,SORTBY(k,i,-1,ab,1,k,1),o,SORTBY(k,i,-1,ac,1,k,1),p,INDEX(aa,l),q,INDEX(ab,m),s,INDEX(ac,o),
      ad,${placesBefore("p")},
      ae,${placesBefore("q")},
      af,${placesBefore("s")},
      ba,SORTBY(ad,l),bb,SORTBY(ae,m),bc,SORTBY(af,o),
      t,${recencyScore("ba")},x,${fromWorst("bb")},z,${fromWorst("bc")},
      ${table("y")}
    `,
    older: formula`
      ${lines}
      LET(${figures}
      IF(IF(g,TRUE,w="quantile"),${byLimits},
      LET(k,SEQUENCE(ROWS(recency)),p,aa,q,ab,s,ac,
      j,i*TRANSPOSE(i),v,NOT(w="same"),e,j*v*(k>TRANSPOSE(k)),l,j*v*(k<TRANSPOSE(k)),u,k^0,
      ba,MMULT(j*(p>TRANSPOSE(p))+l*(p=TRANSPOSE(p)),u),
      bb,MMULT(j*(q>TRANSPOSE(q))+e*(q=TRANSPOSE(q)),u),
      bc,MMULT(j*(s>TRANSPOSE(s))+e*(s=TRANSPOSE(s)),u),
      t,${recencyScore("ba")},x,${fromWorst("bb")},z,${fromWorst("bc")},
      ${table("y")}
    `,
  },
  "RFM.SEGMENT": formula`
    IF(OR(ROWS(recency_score)<>ROWS(frequency_score),COLUMNS(recency_score)<>COLUMNS(frequency_score)),#VALUE!,
    LET(${optional({ w: ["split", "mean"] })}v,${given("monetary_score")},
    IF(OR(NOT(OR(w="mean",w="median")),
      IF(v,OR(ROWS(recency_score)<>ROWS(monetary_score),COLUMNS(recency_score)<>COLUMNS(monetary_score)),FALSE)),#VALUE!,
    LET(q,IF(v,monetary_score,IF(recency_score="",1,1)),i,ISNUMBER(recency_score)*ISNUMBER(frequency_score)*ISNUMBER(q),
    ${numbersBlanksOrErrors("recency_score", "frequency_score", "q")}
    IF(SUM(i)=0,#VALUE!,LET(f,IF(ISNUMBER(recency_score),recency_score,1),g,IF(ISNUMBER(frequency_score),frequency_score,1),h,IF(ISNUMBER(q),q,1),
    IF(SUM(IF((f<1)+(f>5)+(g<1)+(g>5)+(h<1)+(h>5)+(f<>INT(f))+(g<>INT(g))+(h<>INT(h))>0,1,0))>0,#VALUE!,
    IF(i=0,"",IF(v,IF(${reaches("h")},"Important ","General ")
      &IF(${reaches("f")},IF(${reaches("g")},"value","develop"),IF(${reaches("g")},"keep","win back")),
    IF(f<3,IF(g<3,"Hibernating",IF(g<5,"At risk","Cannot lose")),
    IF(g>3,IF((f=5),"Champion","Loyal"),IF(f=3,IF(g<3,"About to sleep","Needs attention"),
      IF(g=1,IF(f=4,"Promising","New"),"Potential loyalist"))))
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
