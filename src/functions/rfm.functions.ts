import { rfmScores, rfmSegment, TIE_RULES } from "../economics/rfm/rfmScores";
import { RFM_COLUMNS, rfmTable as ranking } from "../economics/rfm/rfmTable";
import type { AccountId } from "../economics/segmentation/addUpAccounts";
import { day, optionalDay, optionalNumber, word } from "./input/arguments";
import { figuresLikeLines, likeLines } from "./input/likeLines";
import { readLines } from "./input/lines";
import { readAtLeastZero, readDay, readFifth, readId, readNumber } from "./input/readers";
import { cells, table } from "./cell";
import { stages } from "./stages";

/**
 * What happens to customers with the same figure.
 * @customenum {string}
 */
export enum RfmTies {
  /** They share a score; the default */
  same = "same",
  /** The groups are filled from 1 in the order of the list, so that they are equally large */
  order = "order",
}

/**
 * Recency, frequency and money of each customer from sales lines, with scores, code and segment. Days with a line count as orders, so the lines of one invoice are one order; a return lowers the amount, but its day counts too, so leave returns out if it should not. Customers come in the order of first appearance; a line with a blank cell is left out. Scores are those of RFM.SCORE: recency is counted from the good side, orders and amount from the bad side. Equal figures share a score; amounts are equal when they agree at 12 digits. The segment follows the scores on fifths, whatever bins is.
 * @customfunction RFM.TABLE
 * @param customer_ids Customer of each line
 * @param dates Date of each line
 * @param amounts Money of each line; returns below 0
 * @param [as_of] Date from which the days are counted; later lines are left out; the last date if omitted
 * @param [bins] Number of scores, 2 to 99; 5 if omitted
 * @returns Table: customer, last order, days since, orders, amount, R, F, M, code, segment
 * @example =LOYALTY.RFM.TABLE({"Ann";"Bob";"ann"},{45000;45010;45030},{20;35;40},45040) // => {"customer","last order","days since","orders","amount","R","F","M","code","segment";"Ann",45030,10,2,60,5,3,3,533,"Potential loyalist";"Bob",45010,30,1,35,3,1,1,311,"About to sleep"}
 * @native none: adding up days, orders and amounts by customer, three scores and the segment do not fit into a readable formula; RFM.SCORE and RFM.SEGMENT have one each
 * @source Hughes (1994), Strategic database marketing
 */
export function rfmTable(
  customer_ids: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  as_of?: unknown,
  bins?: unknown,
): unknown[][] {
  return table(RFM_COLUMNS, () => {
    const lines = readLines<[AccountId, number, number]>(
      { parameter: "customer_ids", given: customer_ids, read: readId },
      { parameter: "dates", given: dates, read: readDay },
      { parameter: "amounts", given: amounts, read: readNumber },
    );
    const [customers, days, money] = lines.columns;
    return ranking({ customers, days, amounts: money }, optionalDay("as_of", as_of), optionalNumber("bins", bins, 5));
  });
}

/**
 * Recency, frequency and money scores of each customer and their code; 1 = worst, bins = best. Recency is counted from the good side, R = bins - INT(bins * share of customers strictly better), so all who bought on the last day get the best score however many they are. Frequency and money are counted from the bad side, 1 + INT(bins * share of customers strictly worse), so one-time buyers get 1 together. Figures that agree at 12 digits are equal and share a score. Recency is days since the last order: the longer away, the lower the score. A customer with a blank cell stays blank and does not count.
 * @customfunction RFM.SCORE
 * @param recency Days since the last order of each customer
 * @param frequency Number of orders of each customer
 * @param monetary Money spent by each customer
 * @param [bins] Number of scores, 2 to 99; 5 if omitted
 * @param [ties] "same" (default): equal figures share a score; "order": equally large groups, of equal figures the later one in the list gets the higher score
 * @returns R, F, M and code of each customer side by side (below each other where customers are in a row); code 543 = R 5, F 4, M 3; two digits each with ten bins or more
 * @example =LOYALTY.RFM.SCORE({5;40;90;200;365},{12;4;4;1;1},{900;300;280;60;80}) // => {5,5,5,555;4,3,4,434;3,3,3,333;2,1,1,211;1,1,2,112}
 * @example =LOYALTY.RFM.SCORE({5;40;90;200;365},{12;4;4;1;1},{900;300;280;60;80},5,"order") // => {5,5,5,555;4,3,4,434;3,4,3,343;2,1,1,211;1,2,2,122}
 * @native LET(y,IF(bins="",5,bins),w,IF(ties="","same",TRIM(ties)),IF(NOT(ISNUMBER(y)),#VALUE!,IF(OR(y<2,y>99,y<>INT(y),NOT(OR(w="same",w="order"))),#VALUE!,
 *   IF(OR(ROWS(recency)<>ROWS(frequency),ROWS(recency)<>ROWS(monetary)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(recency)+(recency="")>0,0,1))+SUM(IF(ISNUMBER(frequency)+(frequency="")>0,0,1))+SUM(IF(ISNUMBER(monetary)+(monetary="")>0,0,1))>0,#VALUE!,
 *   LET(i,ISNUMBER(recency)*ISNUMBER(frequency)*ISNUMBER(monetary),n,SUM(i),IF(n=0,#VALUE!,
 *   IF(SUM(i*(recency<0))+SUM(i*(frequency<0))>0,#VALUE!,
 *   LET(k,SEQUENCE(ROWS(recency)),j,w="order",d,IF(i=1,recency,0),f,IF(i=1,frequency,0),h,IF(i=1,monetary,0),
 *   aa,IF(d=0,0,ROUND(d,11-INT(LOG10(ABS(IF(d=0,1,d)))))),ab,IF(f=0,0,ROUND(f,11-INT(LOG10(ABS(IF(f=0,1,f)))))),ac,IF(h=0,0,ROUND(h,11-INT(LOG10(ABS(IF(h=0,1,h)))))),
 *   l,SORTBY(k,i,-1,aa,1,k,-1),m,SORTBY(k,i,-1,ab,1,k,1),o,SORTBY(k,i,-1,ac,1,k,1),p,INDEX(aa,l),q,INDEX(ab,m),s,INDEX(ac,o),
 *   ad,SCAN(0,IF(j+TAKE(VSTACK("",p)<>VSTACK(p,""),ROWS(k))>0,k-1,""),LAMBDA(av,bv,IF(bv="",av,bv))),
 *   ae,SCAN(0,IF(j+TAKE(VSTACK("",q)<>VSTACK(q,""),ROWS(k))>0,k-1,""),LAMBDA(av,bv,IF(bv="",av,bv))),
 *   af,SCAN(0,IF(j+TAKE(VSTACK("",s)<>VSTACK(s,""),ROWS(k))>0,k-1,""),LAMBDA(av,bv,IF(bv="",av,bv))),
 *   t,y-INT(y*SORTBY(ad,l)/n),x,1+INT(y*SORTBY(ae,m)/n),z,1+INT(y*SORTBY(af,o)/n),b,IF(y>9,100,10),
 *   IF(i>0,HSTACK(t,x,z,(t*b+x)*b+z),""))))))))))
 * @older LET(y,IF(bins="",5,bins),w,IF(ties="","same",TRIM(ties)),IF(NOT(ISNUMBER(y)),#VALUE!,IF(OR(y<2,y>99,y<>INT(y),NOT(OR(w="same",w="order"))),#VALUE!,
 *   IF(OR(ROWS(recency)<>ROWS(frequency),ROWS(recency)<>ROWS(monetary)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(recency)+(recency="")>0,0,1))+SUM(IF(ISNUMBER(frequency)+(frequency="")>0,0,1))+SUM(IF(ISNUMBER(monetary)+(monetary="")>0,0,1))>0,#VALUE!,
 *   LET(i,ISNUMBER(recency)*ISNUMBER(frequency)*ISNUMBER(monetary),n,SUM(i),IF(n=0,#VALUE!,
 *   IF(SUM(i*(recency<0))+SUM(i*(frequency<0))>0,#VALUE!,
 *   LET(k,SEQUENCE(ROWS(recency)),d,IF(i=1,recency,0),f,IF(i=1,frequency,0),h,IF(i=1,monetary,0),
 *   p,IF(d=0,0,ROUND(d,11-INT(LOG10(ABS(IF(d=0,1,d)))))),q,IF(f=0,0,ROUND(f,11-INT(LOG10(ABS(IF(f=0,1,f)))))),s,IF(h=0,0,ROUND(h,11-INT(LOG10(ABS(IF(h=0,1,h)))))),j,i*TRANSPOSE(i),e,j*(w="order")*(k>TRANSPOSE(k)),l,j*(w="order")*(k<TRANSPOSE(k)),u,k^0,
 *   t,y-INT(y*MMULT(j*(p>TRANSPOSE(p))+l*(p=TRANSPOSE(p)),u)/n),
 *   x,1+INT(y*MMULT(j*(q>TRANSPOSE(q))+e*(q=TRANSPOSE(q)),u)/n),
 *   z,1+INT(y*MMULT(j*(s>TRANSPOSE(s))+e*(s=TRANSPOSE(s)),u)/n),b,IF(y>9,100,10),
 *   IF(i>0,HSTACK(t,x,z,(t*b+x)*b+z),""))))))))))
 * @source Hughes (1994), Strategic database marketing; equal figures by the share strictly better (R) or strictly worse (F, M)
 */
export function rfmScore(recency: unknown[][], frequency: unknown[][], monetary: unknown[][], bins?: unknown, ties?: RfmTies): unknown[][] {
  return cells(() => {
    const lines = readLines<[number, number, number]>(
      { parameter: "recency", given: recency, read: readAtLeastZero },
      { parameter: "frequency", given: frequency, read: readAtLeastZero },
      { parameter: "monetary", given: monetary, read: readNumber },
    );
    const [days, orders, money] = lines.columns;
    const figures = { recency: days, frequency: orders, monetary: money };
    return figuresLikeLines("recency", lines, rfmScores(figures, optionalNumber("bins", bins, 5), word("ties", ties, TIE_RULES, "same")));
  });
}

/**
 * Name of the segment of each customer by recency and frequency score (1 to 5): Champion, Loyal, Potential loyalist, New, Promising, Needs attention, About to sleep, At risk, Cannot lose, Hibernating. Names are rules of thumb.
 * @customfunction RFM.SEGMENT
 * @param recency_score Recency score of each customer, 1 (longest away) to 5
 * @param frequency_score Frequency score of each customer, 1 (fewest orders) to 5
 * @returns Segment name for each customer
 * @example =LOYALTY.RFM.SEGMENT(5,5) // => "Champion"
 * @example =LOYALTY.RFM.SEGMENT({1;3;4;5},{5;3;1;2}) // => {"Cannot lose";"Needs attention";"Promising";"Potential loyalist"}
 * @native IF(OR(ROWS(recency_score)<>ROWS(frequency_score),COLUMNS(recency_score)<>COLUMNS(frequency_score)),#VALUE!,
 *   LET(i,ISNUMBER(recency_score)*ISNUMBER(frequency_score),
 *   IF(SUM(IF(ISNUMBER(recency_score)+(recency_score="")>0,0,1))+SUM(IF(ISNUMBER(frequency_score)+(frequency_score="")>0,0,1))>0,#VALUE!,
 *   IF(SUM(i)=0,#VALUE!,LET(f,IF(ISNUMBER(recency_score),recency_score,1),g,IF(ISNUMBER(frequency_score),frequency_score,1),
 *   IF(SUM(IF((f<1)+(f>5)+(g<1)+(g>5)+(f<>INT(f))+(g<>INT(g))>0,1,0))>0,#VALUE!,
 *   IF(i=0,"",IF(f<3,IF(g<3,"Hibernating",IF(g<5,"At risk","Cannot lose")),
 *   IF(g>3,IF((f=5),"Champion","Loyal"),IF(f=3,IF(g<3,"About to sleep","Needs attention"),IF(g=1,IF(f=4,"Promising","New"),"Potential loyalist")))))))))))
 * @source Customary grid of ten segments on fifths of recency and frequency; no single author
 */
export function rfmSegmentName(recency_score: unknown[][], frequency_score: unknown[][]): unknown[][] {
  return cells(() => {
    const lines = readLines<[number, number]>(
      { parameter: "recency_score", given: recency_score, read: readFifth },
      { parameter: "frequency_score", given: frequency_score, read: readFifth },
    );
    const [recency, frequency] = lines.columns;
    return likeLines(
      lines,
      recency.map((score, i) => rfmSegment(score, frequency[i]!)),
    );
  });
}

/**
 * Stage of each customer in the life cycle on a date. The first rule that fits decides: no order yet = prospect; last order more than lapsed_days ago = lapsed; first order at most new_days ago = new; first order in a new business at most new_days ago = new business; otherwise existing. A line that is all blank stays blank; a blank last date means the first date.
 * @customfunction RFM.STAGE
 * @param first_date Date of each customer's first order; blank for none
 * @param last_date Date of each customer's last order, not after as_of
 * @param orders Number of orders; 0 for a prospect
 * @param as_of The date for which the stage is asked
 * @param [new_days] Days for which a customer counts as new; 90 if omitted
 * @param [lapsed_days] Days without an order after which a customer counts as lapsed; 365 if omitted
 * @param [new_business_date] Date of each customer's first order in a new line of business; blank for none
 * @returns prospect, new, existing, new business or lapsed for each customer
 * @example =LOYALTY.RFM.STAGE(45000,45300,7,45400) // => "existing"
 * @example =LOYALTY.RFM.STAGE({44000;45350;44000},{44500;45350;45390},{3;1;9},45400,90,365,{"";"";45380}) // => {"lapsed";"new";"new business"}
 * @native LET(h,IF(new_days="",90,new_days),l,IF(lapsed_days="",365,lapsed_days),y,OR(SUM(IF(new_business_date="",1,1))>1,SUM(IF(new_business_date="",0,1))>0),
 *   IF(NOT(AND(ISNUMBER(as_of),ISNUMBER(h),ISNUMBER(l))),#VALUE!,IF(OR(as_of<1,as_of>=2958466,h<0,l<0),#VALUE!,
 *   IF(OR(ROWS(first_date)<>ROWS(last_date),ROWS(first_date)<>ROWS(orders),IF(y,ROWS(first_date)<>ROWS(new_business_date),FALSE)),#VALUE!,
 *   LET(z,IF(y,new_business_date,IF(first_date="","","")),IF(SUM(IF(ISNUMBER(first_date)+(first_date="")>0,0,1))+SUM(IF(ISNUMBER(last_date)+(last_date="")>0,0,1))+SUM(IF(ISNUMBER(orders)+(orders="")>0,0,1))+SUM(IF(ISNUMBER(z)+(z="")>0,0,1))>0,#VALUE!,
 *   LET(i,ISNUMBER(first_date),k,IF(ISNUMBER(orders),orders,IF(i+ISNUMBER(last_date)>0,1,0)),a,INT(as_of),f,IF(i,INT(first_date),1),g,IF(ISNUMBER(last_date),INT(last_date),f),
 *   b,IF(ISNUMBER(z),INT(z),1),e,IF(i+ISNUMBER(last_date)+ISNUMBER(orders)>0,1,0),p,IF(k=0,1,0),
 *   IF(SUM(e)=0,#VALUE!,IF(SUM(IF(k<0,1,0))+SUM(IF((f<1)+(g<1)+(b<1)+(f>2958465)+(g>2958465)+(b>2958465)>0,1,0))+SUM((1-p)*e*(IF(i,0,1)+(g<f)+(g>a)))>0,#VALUE!,
 *   IF(e=0,"",IF(p=1,"prospect",IF(a-g>l,"lapsed",IF(a-f<=h,"new",IF(ISNUMBER(z)*(b<=a)*(a-b<=h)>0,"new business","existing"))))))))))))))
 * @source Customary life cycle prospect, new, existing, new customer of a new business; the limits in days are conventions, not estimates
 */
export function rfmStage(
  first_date: unknown[][],
  last_date: unknown[][],
  orders: unknown[][],
  as_of: unknown,
  new_days?: unknown,
  lapsed_days?: unknown,
  new_business_date?: unknown[][],
): unknown[][] {
  return cells(() =>
    stages({ first_date, last_date, orders, new_business_date }, day("as_of", as_of), {
      newDays: optionalNumber("new_days", new_days, 90),
      lapsedDays: optionalNumber("lapsed_days", lapsed_days, 365),
    }),
  );
}
