import type { Models } from "../../background/background.types";
import { CalcError } from "../../economics/CalcError";
import { atLeast } from "../../economics/guards";
import { lifeCycleStage, type StageRules } from "../../economics/rfm/lifeCycleStage";
import { RFM_COLUMNS, rfmByCustomer, SEGMENT_WORDS } from "../../economics/rfm/rfmByCustomer";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { cells, resultTable } from "../cell";
import { optionalNumber, word } from "../input/arguments";
import { rfmScoring } from "../input/customerLines";
import { day, optionalDay, readDay, withDays } from "../input/dates";
import { likeLines } from "../input/likeLines";
import { readLines } from "../input/lines";
import { refuseOtherShapes } from "../input/otherShapes";
import { readAtLeastZero, readFigure, readId } from "../input/readers";

/** A last order before the first or after the day itself is a slip that would name a wrong stage. */
function checkDates(first: number | undefined, last: number, asOf: number, position: string | undefined): void {
  if (first === undefined) throw new CalcError("argument", "first_date", { rule: "date", got: undefined, position });
  if (last < first) throw new CalcError("argument", "last_date", { rule: "notBefore", other: "first_date", position });
  if (last > asOf) throw new CalcError("argument", "last_date", { rule: "notAfter", other: "as_of", position });
}

/** Stage of each customer, in the shape of the first dates. */
function stages(
  dates: Readonly<Record<"first_date" | "last_date" | "new_business_date", unknown>>,
  orders: unknown,
  asOf: number,
  rules: StageRules,
) {
  atLeast("new_days", rules.newDays, 0);
  atLeast("lapsed_days", rules.lapsedDays, 0);
  const { first_date, last_date, new_business_date } = withDays(dates);
  type Dates = [number | undefined, number | undefined, number | undefined, number | undefined];
  const lines = readLines<Dates>(
    { parameter: "first_date", given: first_date, read: readDay, mayBeBlank: true },
    { parameter: "last_date", given: last_date, read: readDay, mayBeBlank: true },
    { parameter: "orders", given: orders, read: readAtLeastZero, mayBeBlank: true },
    { parameter: "new_business_date", given: new_business_date, read: readDay, mayBeBlank: true, optional: true },
  );
  const [firsts, lasts, orderCounts, newBusiness] = lines.columns;
  const found = firsts.map((first, i) => {
    const count = orderCounts[i] ?? Number(first !== undefined || lasts[i] !== undefined);
    const last = lasts[i] ?? first ?? 0;
    if (count > 0) checkDates(first, last, asOf, lines.where(i));
    return lifeCycleStage({ first, last, orders: count, newBusiness: newBusiness[i] }, asOf, rules);
  });
  return likeLines(lines, found);
}

/** Recency, frequency and money, and stages, from dates. */
export const rfmModels: Models = {
  "RFM.TABLE": (customer_ids, given, amounts, as_of, bins, ties, segments, limits) =>
    resultTable(RFM_COLUMNS, () => {
      const { dates } = withDays({ dates: given });
      refuseOtherShapes("RFM.TABLE", { dates: given });
      const lines = readLines<[AccountId, number, number]>(
        { parameter: "customer_ids", given: customer_ids, read: readId },
        { parameter: "dates", given: dates, read: readDay },
        { parameter: "amounts", given: amounts, read: readFigure },
      );
      const [customers, days, money] = lines.columns;
      const by = word("segments", segments, SEGMENT_WORDS, "ten");
      return rfmByCustomer({ customers, days, amounts: money }, optionalDay("as_of", as_of), rfmScoring(bins, ties, limits), by);
    }),
  "RFM.STAGE": (first_date, last_date, orders, as_of, new_days, lapsed_days, new_business_date) =>
    cells(() =>
      stages({ first_date, last_date, new_business_date }, orders, day("as_of", as_of), {
        newDays: optionalNumber("new_days", new_days, 90),
        lapsedDays: optionalNumber("lapsed_days", lapsed_days, 365),
      }),
    ),
};
