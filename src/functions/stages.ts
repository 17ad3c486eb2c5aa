import { CalcError } from "../economics/CalcError";
import { atLeast } from "../economics/guards";
import { lifeCycleStage, type StageRules } from "../economics/rfm/lifeCycleStage";
import { likeLines } from "./input/likeLines";
import { readLines } from "./input/lines";
import { readAtLeastZero, readDay } from "./input/readers";

/** The ranges of RFM.STAGE by parameter name. */
export interface StageRanges {
  first_date: unknown;
  last_date: unknown;
  orders: unknown;
  new_business_date: unknown;
}

/** A last order before the first or after the day itself is a slip that would name a wrong stage. */
function checkDates(first: number | undefined, last: number, asOf: number, position: string | undefined): void {
  if (first === undefined) throw new CalcError("argument", "first_date", { rule: "date", got: undefined, position });
  if (last < first) throw new CalcError("argument", "last_date", { rule: "notBefore", other: "first_date", position });
  if (last > asOf) throw new CalcError("argument", "last_date", { rule: "notAfter", other: "as_of", position });
}

/** Stage of each customer, in the shape of the first dates. */
export function stages(ranges: StageRanges, asOf: number, rules: StageRules): unknown[][] {
  atLeast("new_days", rules.newDays, 0);
  atLeast("lapsed_days", rules.lapsedDays, 0);
  type Dates = [number | undefined, number | undefined, number | undefined, number | undefined];
  const lines = readLines<Dates>(
    { parameter: "first_date", given: ranges.first_date, read: readDay, mayBeBlank: true },
    { parameter: "last_date", given: ranges.last_date, read: readDay, mayBeBlank: true },
    { parameter: "orders", given: ranges.orders, read: readAtLeastZero, mayBeBlank: true },
    { parameter: "new_business_date", given: ranges.new_business_date, read: readDay, mayBeBlank: true, optional: true },
  );
  const [firsts, lasts, orderCounts, newBusiness] = lines.columns;
  const found = firsts.map((first, i) => {
    const orders = orderCounts[i] ?? Number(first !== undefined || lasts[i] !== undefined);
    const last = lasts[i] ?? first ?? 0;
    if (orders > 0) checkDates(first, last, asOf, lines.where(i));
    return lifeCycleStage({ first, last, orders, newBusiness: newBusiness[i] }, asOf, rules);
  });
  return likeLines(lines, found);
}
