import { customerBase } from "./customerBase/customerBase";

/**
 * Fits the Gamma-Gamma model, how much customers spend per purchase and how they differ, by maximum likelihood. Customers without a repeat purchase are left out. It assumes that spend does not go together with frequency; the status warns where it does. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to GG.SPEND as params.
 * @customfunction GG.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param mean_spend Mean money of the repeat purchases of each customer, above 0 where x is above 0
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows p, q, gamma, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.GG.FIT({1;1;1;2;2;2;3;3;4;4;5;6;8;1;2;1;3;1},{9;70;33;20;95;41;15;62;28;110;39;18;47;140;30;22;24;12}) // => {"name","estimate","se","low","high";"p",2.9357719628945853,3.0970740048424017,0.3713236847430179,23.210900279853444;"q",3.5668330448866823,2.3636400274599314,0.9732298895457726,13.0722433689674;"gamma",39.91908976544582,70.02007841602699,1.2827162131394423,1242.3119871554086;"log-likelihood",-83.14375737742616,"","","";"customers",18,"","","";"status","rests on too few repeat buyers; take more customers or a longer period before relying on it","","",""}
 * @source Fader & Hardie (2013), The Gamma-Gamma model of monetary value, equation 1a; Colombo & Jiang (1999), A stochastic RFM model, Journal of Interactive Marketing 13(3)
 */
export function ggFit(x: unknown[][], mean_spend: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return customerBase("GG.FIT", [x, mean_spend], invocation);
}

/**
 * Money to expect per purchase of each customer: between the customer's own mean and the mean of all, the nearer to the own one the more purchases there were. #N/A where p times x plus q is 1 or less, as the model then has no mean. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction GG.SPEND
 * @param params The three parameters p, q, gamma in a row or column, or the whole table of GG.FIT
 * @param x Repeat purchases of each customer, whole numbers
 * @param mean_spend Mean money of the repeat purchases of each customer; any number, such as 0, where x is 0
 * @returns Expected spend per purchase for each customer
 * @example =LOYALTY.GG.SPEND({6.25,3.744,15.447},2,22.345) // => 24.65601220152191
 * @example =LOYALTY.GG.SPEND({6.25,3.744,15.447},{0;1;7},{0;11.77;73.74}) // => {35.18358236151603;18.91330331331999;71.46446315653633}
 * @source Fader & Hardie (2013), The Gamma-Gamma model of monetary value, equation 5
 */
export function ggSpend(params: unknown[][], x: unknown[][], mean_spend: unknown[][]): Promise<unknown[][]> {
  return customerBase("GG.SPEND", [params, x, mean_spend]);
}
