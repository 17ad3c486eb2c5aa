/** Why a number cannot be given: the caller's argument is wrong, or no answer exists for these data. */
export type CalcErrorKind = "argument" | "noAnswer";

/** What an argument holds in place of what it takes, where another function or argument takes that. */
export type OtherShapeName =
  | "tenureAndFlag"
  | "statusForEnd"
  | "statusForDates"
  | "lengthForDates"
  | "recencyForDates"
  | "datesForTenure"
  | "datesForFlag"
  | "sharesForCounts"
  | "sharesForPoints"
  | "calendarTriangle"
  | "countsForWeights"
  | "otherScale"
  | "datesBeforeCounts"
  | "countsForShares"
  | "triangleForCurve"
  | "wideTable"
  | "datesForRecency";

/**
 * What is wrong, as data. The wording lives in `strings/errors`, so that the models stay free of language
 * and a sentence can be shown in the reader's language.
 */
export type CalcErrorDetail =
  | { rule: "missing" }
  | { rule: "notNumber"; got: unknown; position?: string }
  | { rule: "errorCell"; got: string; position?: string }
  | { rule: "oneValue" }
  | { rule: "meansOrColumns"; other: string }
  | { rule: "trueOrFalse"; got: unknown }
  | { rule: "word"; words: readonly string[]; got: unknown }
  | { rule: "atLeast"; limit: number; got: number; position?: string }
  | { rule: "above"; limit: number; got: number; position?: string }
  | { rule: "atMost"; other: string; limit: number; got: number }
  | { rule: "rate"; low: number; lowIncluded: boolean; high: number; highIncluded: boolean; got: number }
  | { rule: "wholeNumber"; low: number; high: number; got: number; position?: string }
  | { rule: "sameLength"; other: string; expected: number; got: number }
  | { rule: "empty" }
  | { rule: "gap"; position: string }
  | { rule: "converges"; growthFactor: number; discount: number }
  | { rule: "convergesAfter"; growthFactor: number; discount: number }
  | { rule: "shiftedRetention"; got: number }
  | { rule: "keptMoreThanAll"; kept: number; start: number }
  | { rule: "noStartingValue" }
  | { rule: "noCost"; other: string }
  | { rule: "noBreakEven"; rewardRate: number; got: number }
  | { rule: "neverRecovered"; setup: number; recovered: number }
  | { rule: "noTotal"; total: number }
  | { rule: "tooFew"; needed: number; got: number }
  | { rule: "differs"; other: string }
  | { rule: "noSpread"; other: string }
  | { rule: "noTest" }
  | { rule: "noBase"; got: number }
  | { rule: "blankHere"; position?: string }
  | { rule: "otherShape"; shape: OtherShapeName; got?: unknown; position?: string }
  | { rule: "yearForDay"; got: number; position?: string }
  | { rule: "leftOrNot"; got: unknown; position?: string }
  | { rule: "twoSignups"; position?: string }
  | { rule: "countNotShare"; of: string; got: number; among?: number; answers?: string }
  | { rule: "allAlike" }
  | { rule: "fewRespondents"; got: number }
  | { rule: "unpaired"; name: string }
  | { rule: "undetectable"; end: number }
  | { rule: "noAnswerToTen"; got: number }
  | { rule: "liftedRate"; lift: number; got: number }
  | { rule: "date"; got: unknown; position?: string }
  /** the days that a text such as 03/04/2023 can be, as Excel serial numbers */
  | { rule: "dateOrder"; got: string; days: readonly number[]; position?: string }
  | { rule: "otherDateOrder"; got: string; order: "ymd" | "dmy" | "mdy"; day: number; position?: string }
  | { rule: "halfRead"; got: string; position?: string }
  | { rule: "monthText"; got: string; day: number; position?: string }
  | { rule: "notBefore"; other: string; position?: string }
  | { rule: "notAfter"; other: string; position?: string }
  | { rule: "allAfter"; other: string }
  | { rule: "tooManyClasses"; limit: number; got: number }
  | { rule: "noStart"; name: string }
  | { rule: "oneLine" }
  | { rule: "figureCount"; expected: number; meaning: string; got: number }
  | { rule: "attributeShape"; attributes: number; rows: number; columns: number }
  | { rule: "meanOrNumber"; got: unknown }
  | { rule: "fewFigures"; needed: number; got: number }
  | { rule: "overload"; load: number; got: number }
  | { rule: "costIsZero" }
  | { rule: "marginIsZero" }
  | { rule: "meanIsZero" }
  | { rule: "keepsNobody" }
  | { rule: "totalCostRises"; change: number }
  | { rule: "blankCell"; position: string }
  | { rule: "rowCount"; other: string; expected: number; got: number }
  | { rule: "columnCount"; other: string; expected: number; got: number }
  | { rule: "sameShape"; other: string; rows: number; columns: number }
  | { rule: "blankName"; position: string }
  | { rule: "between"; low: number; high: number; got: number }
  | { rule: "gainConverges"; retention: number; discount: number }
  | { rule: "notZero" }
  | { rule: "zeroFlow" }
  | { rule: "noVolume"; priceCut: number; got: number }
  | { rule: "wholeMix"; got: number }
  | { rule: "oneOrThree"; got: number }
  | { rule: "limitRows"; got: number }
  | { rule: "limitGap"; position: string }
  | { rule: "limitsRise"; before: number; got: number }
  | { rule: "tooManyLimits"; limit: number; got: number }
  | { rule: "besideLimits"; may?: string }
  | { rule: "risingOrder"; low: number; likely: number; high: number }
  | { rule: "aboveExpected"; expected: number; period?: number; got: number }
  | { rule: "aboveIssued"; issued: number; period?: number; got: number }
  | { rule: "overdrawn"; period: number; missing: number }
  | { rule: "notObserved"; period: number }
  | { rule: "nothingRedeemed"; age?: number }
  | { rule: "perPeriod"; place: string }
  | { rule: "formNeeded"; count: number }
  | { rule: "afterExpiry"; period: number; expiry: number }
  | { rule: "rises"; place: number; got: number; before: number }
  | { rule: "neverCovered"; worth: number; got: number }
  | { rule: "outOfReach"; lowest: number; highest: number | undefined; got: number }
  | { rule: "notSquare"; rows: number; columns: number }
  | { rule: "rowTotal"; row: number; got: number }
  | { rule: "tooManyStates"; limit: number; got: number }
  | { rule: "tooManyPeriods"; limit: number; got: number }
  | { rule: "endless"; got: number }
  | { rule: "nobodyRenews" }
  | { rule: "belowCeiling"; ceiling: number; got: number }
  | { rule: "ceilingConverges"; discount: number; got: number }
  | { rule: "onlyReturns" }
  | { rule: "nobodyNew" }
  | { rule: "survivorsRise"; cohort: number; place: number; before: number; got: number }
  | { rule: "nobodyLost" }
  | { rule: "tooShortCohort"; needed: number; got: number }
  | { rule: "endlessValue" }
  | { rule: "noMeanSpend"; got: number }
  | { rule: "fewRepeatBuyers"; needed: number; got: number }
  | { rule: "lastWithoutPurchase" }
  | { rule: "splitAtEnd" }
  | { rule: "recencyMissing"; position?: string }
  | { rule: "recencyWithoutRepeat"; position?: string }
  | { rule: "noRepeatPurchase" }
  | { rule: "sameCustomers" }
  | { rule: "noEnd"; other: string; limit: number }
  | { rule: "sameSpend" }
  | { rule: "modelParameters"; names: readonly string[]; rows: number; columns: number }
  | { rule: "untold" }
  | { rule: "tooLarge" };

/** The one error type of the models; `functions/cell.ts` turns it into what Excel shows. */
export class CalcError extends Error {
  constructor(
    readonly kind: CalcErrorKind,
    readonly parameter: string,
    readonly detail: CalcErrorDetail,
  ) {
    super(`${parameter}: ${detail.rule}`);
    this.name = "CalcError";
  }
}

/** A figure of a table, or why it cannot be given while the rest of the table can. */
export type FigureOrError = number | CalcError;

/** The figure, or the refusal as a value: one impossible cell must not take the whole table with it. */
export function figureOrError(compute: () => number): FigureOrError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
}
