import type { Models } from "../../background/background.types";
import { CalcError } from "../../economics/CalcError";
import { atLeast } from "../../economics/guards";
import { lifeCycleStage, RFM_COLUMNS, rfmByCustomer, SEGMENT_WORDS, type StageRules } from "../../economics/rfm/rfmByCustomer";
import {
  CLASS_SPLITS,
  type ClassSplit,
  limitsOf,
  rfmClasses,
  type RfmScoring,
  rfmSegment,
  scoredBy,
  TIE_RULES,
} from "../../economics/rfm/rfmScores";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { cells, resultTable } from "../cell";
import { optionalNumber, word } from "../input/arguments";
import { day, optionalDay, readDay, withDays } from "../input/dates";
import { figuresLikeLines, likeLines, readLines } from "../input/lines";
import { refuseOtherShapes, refuseWideTable } from "../input/otherShapes";
import { figureMatrix, isOmitted } from "../input/ranges";
import { readAtLeastZero, readFifth, readFigure, readId } from "../input/readers";

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

/** How RFM scores are given: a number of scores and a rule, or own limits. */
function rfmScoring(bins: unknown, ties: unknown, limits: unknown): RfmScoring {
  return {
    bins: optionalNumber("bins", bins, undefined),
    ties: isOmitted(ties) ? undefined : word("ties", ties, TIE_RULES),
    limits: isOmitted(limits) ? undefined : limitsOf(figureMatrix("limits", limits)),
  };
}

/** Scores of each customer and their code; a line with a blank cell stays blank. */
function scores(recency: unknown, frequency: unknown, monetary: unknown, scoring: RfmScoring): unknown[][] {
  const lines = readLines<[number, number, number]>(
    { parameter: "recency", given: recency, read: readAtLeastZero },
    { parameter: "frequency", given: frequency, read: readAtLeastZero },
    { parameter: "monetary", given: monetary, read: readFigure },
  );
  const [days, orders, money] = lines.columns;
  return figuresLikeLines("recency", lines, scoredBy({ recency: days, frequency: orders, monetary: money }, scoring));
}

/** Segment of each customer by its scores: one of ten, or of the eight classes where the money score is given. */
function segments(recency_score: unknown, frequency_score: unknown, monetary_score: unknown, split: ClassSplit): unknown[][] {
  const withoutMoney = isOmitted(monetary_score);
  const lines = readLines<[number, number, number | undefined]>(
    { parameter: "recency_score", given: recency_score, read: readFifth },
    { parameter: "frequency_score", given: frequency_score, read: readFifth },
    { parameter: "monetary_score", given: monetary_score, read: readFifth, mayBeBlank: withoutMoney, optional: withoutMoney },
  );
  const [recency, frequency, monetary] = lines.columns;
  const names = withoutMoney
    ? recency.map((score, i) => rfmSegment(score, frequency[i]!))
    : rfmClasses({ recency, frequency, monetary: monetary as number[] }, split, false);
  return likeLines(lines, names);
}

/** Recency, frequency and money, their scores, segments and stages. */
export const rfmModels: Models = {
  "RFM.TABLE": (customer_ids, given, amounts, as_of, bins, ties, segments, limits) =>
    resultTable(RFM_COLUMNS, () => {
      refuseWideTable(customer_ids, given);
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
  "RFM.SCORE": (recency, frequency, monetary, bins, ties, limits) =>
    cells(() => scores(recency, frequency, monetary, rfmScoring(bins, ties, limits))),
  "RFM.SEGMENT": (recency_score, frequency_score, monetary_score, split) =>
    cells(() => segments(recency_score, frequency_score, monetary_score, word("split", split, CLASS_SPLITS, "mean"))),
  "RFM.STAGE": (first_date, last_date, orders, as_of, new_days, lapsed_days, new_business_date) =>
    cells(() =>
      stages({ first_date, last_date, new_business_date }, orders, day("as_of", as_of), {
        newDays: optionalNumber("new_days", new_days, 90),
        lapsedDays: optionalNumber("lapsed_days", lapsed_days, 365),
      }),
    ),
};
