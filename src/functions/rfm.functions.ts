import { customerBase } from "./customerBase/customerBase";

/**
 * How customers are put into groups, and what happens to those with the same figure.
 * @customenum {string}
 */
export enum RfmTies {
  /** They share a score; the default */
  same = "same",
  /** The groups are filled from 1 in the order of the list, so that they are equally large */
  order = "order",
  /** Likewise, the larger groups at the bad end, as SQL's NTILE */
  ntile = "ntile",
  /** Cut at the quantiles of the ranks, as pandas' qcut of rank(method="first") */
  qcut = "qcut",
  /** Cut at the quantiles of the figures, as the R package rfm; they share a score */
  quantile = "quantile",
}

/**
 * Which segments RFM.TABLE names.
 * @customenum {string}
 */
export enum RfmSegments {
  /** Ten by recency and frequency; the default */
  ten = "ten",
  /** Eight by the mean of recency, frequency and money */
  mean = "mean",
  /** Eight by their median */
  median = "median",
}

/**
 * What divides scores into high and low.
 * @customenum {string}
 */
export enum RfmSplit {
  /** Their mean; the default */
  mean = "mean",
  /** Their median */
  median = "median",
}

/**
 * Recency, frequency and money of each customer from sales lines, with scores, code and segment. Days with a line count as orders, so the lines of one invoice are one order; a return lowers the amount, but its day counts too, so leave returns out if it should not. Customers come in the order of first appearance; a line with a blank cell is left out. Scores are those of RFM.SCORE: recency is counted from the good side, orders and amount from the bad side. Equal figures share a score; amounts are equal when they agree at 12 digits. The ten segments follow R and F where these have five scores, otherwise scores on fifths; the eight classes follow the figures: Important (money at or above its mean) or General, and value (recency and frequency good), develop (recency alone), keep (frequency alone) or win back (neither): 重要价值, 重要发展, 重要保持, 重要挽留, 一般价值, 一般发展, 一般保持, 一般挽留.
 * @customfunction RFM.TABLE
 * @param customer_ids Customer of each line
 * @param dates Date of each line: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025
 * @param amounts Money of each line; returns below 0
 * @param [as_of] Date from which the days are counted; later lines are left out; the last date if omitted
 * @param [bins] Number of scores, 2 to 99; 5 if omitted
 * @param [ties] How groups are made: "same" (default), "order", "ntile", "qcut" or "quantile", as in RFM.SCORE
 * @param [segments] "ten" (default) by recency and frequency; "mean" or "median": eight classes by R, F and M
 * @param [limits] Own limits in place of bins: three rows, for days, orders and money, each rising, such as 30, 60, 90; a figure at a limit belongs to the group below it, with ties "quantile" to the one above
 * @returns Table: customer, last order, days since, orders, amount, R, F, M, code, segment
 * @example =LOYALTY.RFM.TABLE({"Ann";"Bob";"ann"},{45000;45010;45030},{20;35;40},45040) // => {"customer","last order","days since","orders","amount","R","F","M","code","segment";"Ann",45030,10,2,60,5,3,3,533,"Potential loyalist";"Bob",45010,30,1,35,3,1,1,311,"About to sleep"}
 * @source Hughes (1994), Strategic database marketing
 */
export function rfmTable(
  customer_ids: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  as_of?: unknown,
  bins?: unknown,
  ties?: RfmTies,
  segments?: RfmSegments,
  limits?: unknown[][],
): Promise<unknown[][]> {
  return customerBase("RFM.TABLE", [customer_ids, dates, amounts, as_of, bins, ties, segments, limits]);
}

/**
 * Recency, frequency and money scores of each customer and their code; 1 = worst, bins = best. Recency is counted from the good side, R = bins - INT(bins * share of customers strictly better), so all who bought on the last day get the best score however many they are. Frequency and money are counted from the bad side, 1 + INT(bins * share of customers strictly worse), so one-time buyers get 1 together. Figures that agree at 12 digits are equal and share a score. Recency is days since the last order: the longer away, the lower the score. A customer with a blank cell stays blank and does not count.
 * @customfunction RFM.SCORE
 * @param recency Days since the last order of each customer
 * @param frequency Number of orders of each customer
 * @param monetary Money spent by each customer
 * @param [bins] Number of scores, 2 to 99; 5 if omitted
 * @param [ties] "same" (default): equal figures share a score; "order": equally large groups, of equal figures the later one in the list gets the higher score; "ntile" as SQL, "qcut" as pandas, "quantile" as the R package rfm
 * @param [limits] Own limits in place of bins: three rows, for days, orders and money, each rising, such as 30, 60, 90; a figure at a limit belongs to the group below it, with ties "quantile" to the one above
 * @returns R, F, M and code of each customer side by side (below each other where customers are in a row); code 543 = R 5, F 4, M 3; two digits each with ten bins or more
 * @example =LOYALTY.RFM.SCORE({5;40;90;200;365},{12;4;4;1;1},{900;300;280;60;80}) // => {5,5,5,555;4,3,4,434;3,3,3,333;2,1,1,211;1,1,2,112}
 * @example =LOYALTY.RFM.SCORE({5;40;90;200;365},{12;4;4;1;1},{900;300;280;60;80},5,"order") // => {5,5,5,555;4,3,4,434;3,4,3,343;2,1,1,211;1,2,2,122}
 * @example =LOYALTY.RFM.SCORE({51;26;73},{1;1;1},{19.32;9.78;11.97},,,{30,60,90;2,5,8;10,20,30}) // => {3,1,2,312;4,1,1,411;2,1,2,212}
 * @source Hughes (1994), Strategic database marketing; equal figures by the share strictly better (R) or strictly worse (F, M)
 */
export function rfmScore(
  recency: unknown[][],
  frequency: unknown[][],
  monetary: unknown[][],
  bins?: unknown,
  ties?: RfmTies,
  limits?: unknown[][],
): Promise<unknown[][]> {
  return customerBase("RFM.SCORE", [recency, frequency, monetary, bins, ties, limits]);
}

/**
 * Name of the segment of each customer by recency and frequency score (1 to 5): Champion, Loyal, Potential loyalist, New, Promising, Needs attention, About to sleep, At risk, Cannot lose, Hibernating. With the money score too, one of eight classes by whether each score reaches its mean or median: Important or General (money), and value, develop, keep or win back, as in RFM.TABLE. Names are rules of thumb.
 * @customfunction RFM.SEGMENT
 * @param recency_score Recency score of each customer, 1 (longest away) to 5
 * @param frequency_score Frequency score of each customer, 1 (fewest orders) to 5
 * @param [monetary_score] Money score of each customer, 1 (least) to 5: names the eight classes
 * @param [split] "mean" (default) or "median" of the scores, where monetary_score is given
 * @returns Segment name for each customer
 * @example =LOYALTY.RFM.SEGMENT(5,5) // => "Champion"
 * @example =LOYALTY.RFM.SEGMENT({1;3;4;5},{5;3;1;2}) // => {"Cannot lose";"Needs attention";"Promising";"Potential loyalist"}
 * @example =LOYALTY.RFM.SEGMENT({5;1;4},{4;5;1},{5;2;1}) // => {"Important value";"General keep";"General develop"}
 * @source Customary grid of ten segments on fifths of recency and frequency; no single author
 */
export function rfmSegmentName(
  recency_score: unknown[][],
  frequency_score: unknown[][],
  monetary_score?: unknown[][],
  split?: RfmSplit,
): Promise<unknown[][]> {
  return customerBase("RFM.SEGMENT", [recency_score, frequency_score, monetary_score, split]);
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
): Promise<unknown[][]> {
  return customerBase("RFM.STAGE", [first_date, last_date, orders, as_of, new_days, lapsed_days, new_business_date]);
}
