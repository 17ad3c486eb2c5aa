import { calendarDate, isoDay } from "../economics/calendar/calendarPeriod";
import type { CalcError, CalcErrorDetail, OtherShapeName } from "../economics/CalcError";

/** A number without rounding noise: 0.8500000000000001 reads as 0.85. */
function figure(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A value as the reader typed it: text in quotes, numbers without rounding noise. */
function shown(value: unknown): string {
  if (typeof value === "number") return figure(value);
  if (typeof value === "string") return value === "" ? "nothing" : `"${value.length > 40 ? `${value.slice(0, 40)}...` : value}"`;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return value === null || value === undefined ? "nothing" : "something else";
}

function at(position: string | undefined): string {
  return position === undefined ? "" : ` at ${position}`;
}

function inPeriod(period: number | undefined): string {
  return period === undefined ? "" : ` in period ${period}`;
}

/** How per cents are typed, by the figure given where it was typed whole. */
function rateHint(got: number, usual: number): string {
  const share = got > 1 && got <= 100 ? got / 100 : usual;
  return ` (${figure(share)} means ${figure(100 * share)}%)`;
}

function rateSentence(detail: Extract<CalcErrorDetail, { rule: "rate" }>): string {
  const low = detail.lowIncluded ? `at least ${detail.low}` : `above ${detail.low}`;
  const high = detail.highIncluded ? `at most ${detail.high}` : `below ${detail.high}`;
  return `must be ${low} and ${high}${rateHint(detail.got, 0.8)}; got ${figure(detail.got)}`;
}

const PERCENT_TEXT = /^\s*(\d+(?:[.,]\d+)?)\s*[%％]\s*$/;

/** A per cent that is text is told as the number it means. */
function textPercentHint(got: unknown): string {
  const per = typeof got === "string" ? PERCENT_TEXT.exec(got) : null;
  return per === null ? "" : `, which is text; as a number it is ${figure(Number(per[1]!.replace(",", ".")) / 100)}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** 3 April 2023: a date that nobody reads in two ways. */
function dayInWords(serial: number): string {
  const { year, month, day } = calendarDate(serial);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function openDateSentence({ got, position, days }: Extract<CalcErrorDetail, { rule: "dateOrder" }>): string {
  const ways = `${shown(got)}${at(position)} can be ${days.map(dayInWords).join(" or ")}`;
  const [first] = days as readonly [number];
  const { year, month, day } = calendarDate(first);
  return position === undefined
    ? `can be read in two ways: ${ways}; write ${isoDay(first)} or DATE(${year},${month},${day}) if the first is meant`
    : `can be read in two ways: ${ways}; write dates such as ${isoDay(first)}, or make them Excel dates with Data > Text to Columns > Date`;
}

const DATE_ORDER_WORDS: Readonly<Record<"ymd" | "dmy" | "mdy", string>> = {
  dmy: "day, month, year",
  mdy: "month, day, year",
  ymd: "year, month, day",
};

/** Where a shape belongs that people give for another one. */
const OTHER_SHAPES: Readonly<Record<OtherShapeName, string>> = {
  tenureAndFlag: "which is a length of stay and no date; use RETENTION.TENURE(tenure, left)",
  statusForEnd:
    "which is a status; give the last day of customers who left and leave the others blank, or use RETENTION.TENURE(tenure, left) with the time each stayed, or RETENTION.COHORT.STATUS(signup, last_active, churned)",
  statusForDates: "which is a status and no date; use RETENTION.COHORT.STATUS(signup, last_active, churned)",
  lengthForDates: "which is a length of stay and no date; use RETENTION.TENURE(tenure, left), or give dates",
  recencyForDates: "which is a number of days and no date; use RFM.SCORE(recency, frequency, monetary), or give dates",
  datesForTenure: "which is a date; give the time stayed, such as months, or use RETENTION.SURVIVAL(start_dates, end_dates, as_of)",
  datesForFlag: "which is a date; say yes or no, or use RETENTION.SURVIVAL(start_dates, end_dates, as_of)",
  sharesForCounts:
    "which is a share; shares do not say how many customers there were, so give customers: each share times the customers acquired",
  sharesForPoints: "which is a share; give points: each share times the points issued",
  calendarTriangle:
    "begins later in each row, as a table by calendar period does; move each row to the left, so that column 1 is the first period of every issue",
  countsForWeights:
    "as where each answer stands once with its count; add the counts up and give SURVEY.NPS(promoters, passives, detractors)",
  otherScale: "and none is above 5, as on a scale of 1 to 5; use SURVEY.CSAT, or SURVEY.NPS with the counts if the scale was 0 to 10",
  datesBeforeCounts: "which is the date of a cohort; leave that column out and begin with the customers acquired",
  countsForShares: "which is a count or a per cent; give shares of the first customers: each figure divided by the first",
  triangleForCurve: "is a table of cohorts; give the shares of one, or fit all with SBG.FIT or BDW.FIT",
  wideTable:
    "has several columns; give each date a line of its own, with its customer beside it (Data > From Table/Range > Unpivot Columns)",
  datesForRecency: "which is a date; give the days since the last order, or the sales lines to RFM.TABLE(customer_ids, dates, amounts)",
};

const sentences: { [R in CalcErrorDetail["rule"]]: (detail: Extract<CalcErrorDetail, { rule: R }>) => string } = {
  missing: () => "is missing",
  notNumber: (d) => `must be a number; got ${shown(d.got)}${at(d.position)}${textPercentHint(d.got)}`,
  errorCell: (d) => `contains the error ${d.got}${at(d.position)}; correct that cell first`,
  oneValue: () => "must be one value; got a range of several cells",
  meansOrColumns: (d) => `must be a range like ${d.other}, since all four are means or all are columns; got one value`,
  trueOrFalse: (d) => `must be TRUE or FALSE; got ${shown(d.got)}`,
  word: (d) => `must be one of ${d.words.map((word) => `"${word}"`).join(", ")}; got ${shown(d.got)}`,
  atLeast: (d) => `must be at least ${d.limit}; got ${figure(d.got)}${at(d.position)}`,
  above: (d) => `must be above ${d.limit}; got ${figure(d.got)}${at(d.position)}`,
  atMost: (d) => `must be at most ${d.other} (${figure(d.limit)}); got ${figure(d.got)}`,
  rate: rateSentence,
  wholeNumber: (d) => `must be a whole number from ${d.low} to ${d.high}; got ${figure(d.got)}${at(d.position)}`,
  sameLength: (d) => `must have as many cells as ${d.other} (${d.expected}); got ${d.got}`,
  empty: () => "has no filled cell to work with; select cells with figures",
  gap: (d) => `is blank at ${d.position} before a later figure; write 0 where nothing came in`,
  converges: (d) =>
    `times (1 + growth) must be below 1 + discount for an unlimited horizon (${figure(d.growthFactor)} against ${figure(1 + d.discount)}); give periods or lower the rates`,
  convergesAfter: (d) =>
    `raises retention times (1 + growth) to ${figure(d.growthFactor)}, which must be below 1 + discount (${figure(1 + d.discount)}) for an unlimited horizon; give periods or lower the rates`,
  shiftedRetention: (d) => `would make the retention ${figure(d.got)}; it must stay at least 0 and below 1 (0.05 means 5%)`,
  keptMoreThanAll: (d) =>
    `less customers_new leaves ${figure(d.kept)}, more than customers_start (${figure(d.start)}); count as new everyone who was not there at the start`,
  noStartingValue: () => "gives a customer value of 0 before the change, so a rise in percent has no meaning; use RETENTION.GAIN",
  noCost: (d) => `and ${d.other} are both 0; a return needs a cost`,
  noBreakEven: (d) => `must be above reward_rate (${figure(d.rewardRate)}) for any lift to break even; got ${figure(d.got)}`,
  neverRecovered: (d) =>
    `bring back ${figure(d.recovered)} at most and never cover the setup of ${figure(d.setup)}; add later periods or lower the cost`,
  noTotal: (d) => `add up to ${figure(d.total)}; shares need a total above 0`,
  tooFew: (d) => `must hold at least ${d.needed} accounts for this; got ${d.got}`,
  differs: (d) => `must differ from ${d.other}; without a difference there is nothing to detect`,
  noSpread: (d) => `and ${d.other} are both 0; an interval needs figures that vary`,
  noTest: () => "cannot be given: all customers of both groups did it or none, so there is nothing to test; read low and high instead",
  countNotShare: (d) =>
    `must be a whole number of ${d.of}, not a share or a per cent${d.among === undefined ? "" : ` (${figure(d.got)} of ${figure(d.among)} are ${figure(Math.round(d.got * d.among))})`}; got ${figure(d.got)}${d.answers === undefined ? "" : `. ${d.answers} counts the answers themselves`}`,
  noAnswerToTen: (d) =>
    `must be a whole answer from 0 to 10; got ${figure(d.got)}. SURVEY.NPS takes the counts of promoters, passives and detractors`,
  allAlike: () => "cannot be given where all answers are alike; take more answers",
  fewRespondents: (d) => `has an error only where two respondents or more answered; there is ${d.got}`,
  unpaired: (d) =>
    `and expected have no respondent who answered ${shown(d.name)} both times; check that both lie in the same rows and columns`,
  undetectable: (d) => `of the rate cannot be found with groups this small, not even one to ${d.end}; take more customers`,
  liftedRate: (d) =>
    `as a lift over rate_control must be a share of it, at most 1, that keeps the rate from 0 to 1${rateHint(d.lift, 0.1)}; got ${figure(d.lift)}, a rate of ${figure(d.got)}; more than twice the rate is given as the rate itself, with form "rate"`,
  noBase: (d) => `is ${figure(d.got)}; a relative lift needs a control figure above 0`,
  otherShape: (d) => (d.got === undefined ? OTHER_SHAPES[d.shape] : `holds ${shown(d.got)}${at(d.position)}, ${OTHER_SHAPES[d.shape]}`),
  yearForDay: (d) =>
    `holds ${d.got}${at(d.position)}, a year or a month and no day, which Excel would take for ${dayInWords(d.got)}; write days such as 2025-03-31`,
  blankHere: (d) => `is blank${at(d.position)}, which can mean two things; fill it in, or leave the whole line out`,
  leftOrNot: (d) => `must say who left: TRUE or FALSE, 1 or 0, yes or no, churned or active; got ${shown(d.got)}${at(d.position)}`,
  twoSignups: (d) => `gives a customer another sign-up${at(d.position)} than in a line before; each customer has one`,
  date: (d) => `must be an Excel date or text such as 2025-03-31; got ${shown(d.got)}${at(d.position)}`,
  dateOrder: openDateSentence,
  otherDateOrder: (d) =>
    `has ${shown(d.got)}${at(d.position)}, which is not in the order of the other dates (${DATE_ORDER_WORDS[d.order]}), so that some can be read in two ways; write it as ${isoDay(d.day)}`,
  halfRead: (d) =>
    `has texts such as ${shown(d.got)}${at(d.position)}, all with days above 12, and Excel dates without any: Excel seems to have exchanged day and month of these; import the column again with Data > From Text/CSV or Data > Text to Columns > Date`,
  monthText: (d) => `has ${shown(d.got)}${at(d.position)}, a month without a day; write the day that is meant, such as ${isoDay(d.day)}`,
  notBefore: (d) => `must not be before ${d.other}${at(d.position)}`,
  notAfter: (d) => `must not be after ${d.other}${at(d.position)}`,
  allAfter: (d) => `are all after ${d.other}; choose a later date`,
  tooManyClasses: (d) => `hold ${d.got} different classes; at most ${d.limit} fit into the table`,
  noStart: (d) => `holds no account in class ${d.name}, so its shares cannot be estimated`,
  oneLine: () => "must be one column or one row",
  figureCount: (d) => `must hold ${d.expected} figures (${d.meaning}); got ${d.got}`,
  attributeShape: (d) => `must have one cell or one column for each of the ${d.attributes} names; got a range of ${d.rows} by ${d.columns}`,
  meanOrNumber: (d) => `must be "mean" or a number; got ${shown(d.got)}`,
  fewFigures: (d) => `must hold at least ${d.needed} filled cells for this; got ${d.got}`,
  overload: (d) => `must be above the load (${figure(d.load)} erlangs), or the queue never ends; got ${figure(d.got)}`,
  costIsZero: () => "is 0; a return needs a cost",
  marginIsZero: () => "leaves a margin of 0, so the cost has no share of it",
  meanIsZero: () => "have a mean of 0, so their variation around it has no meaning",
  keepsNobody: () => "times retention_gain is 0; this lever keeps nobody, so there is no cost per kept customer",
  totalCostRises: (d) => `would make the total cost change by ${figure(d.change)} in this reading, which saves nothing`,
  blankCell: (d) => `is blank at ${d.position}; write 0 if that is meant`,
  columnCount: (d) => `must have one cell for each column of ${d.other} (${d.expected}); got ${d.got}`,
  sameShape: (d) => `must be laid out like ${d.other} (rows ${d.rows}, columns ${d.columns})`,
  blankName: (d) => `is blank at ${d.position}; give each item a name`,
  rowCount: (d) => `must have one cell for each row of ${d.other} (${d.expected}); got ${d.got}`,
  between: (d) => `must be from ${d.low} to ${d.high}; got ${figure(d.got)}`,
  gainConverges: (d) =>
    `would make the retention ${figure(d.retention)}, which must be below 1 + discount (${figure(1 + d.discount)}), or the value has no end; lower the gain or raise the discount`,
  notZero: () => "must not be 0; leave it out for a result in log odds",
  zeroFlow: () => "is 0, so the log odds have no value; take a longer period or a larger group",
  noVolume: (d) => `must be above price_cut (${figure(d.priceCut)}) for any volume to make up for the cut; got ${figure(d.got)}`,
  wholeMix: (d) => `adds up to ${figure(d.got)}; the shares of all rewards must add up to 1 (100%)`,
  limitRows: (d) => `must have three rows: limits of recency in days, of frequency and of money; got ${d.got}`,
  limitGap: (d) => `is blank at ${d.position} before a later limit; write the limits side by side from the first cell on`,
  limitsRise: (d) => `must rise from cell to cell; got ${figure(d.got)} after ${figure(d.before)}`,
  tooManyLimits: (d) => `may hold at most ${d.limit} limits; got ${d.got}`,
  besideLimits: (d) =>
    `must be left out where limits are given${d.may === undefined ? ", as these decide how many scores there are" : `, or be "${d.may}"`}`,
  oneOrThree: (d) => `must be one figure, or three: low, likely and high; got ${d.got}`,
  risingOrder: (d) => `must be low, likely and high in rising order; got ${figure(d.low)}, ${figure(d.likely)} and ${figure(d.high)}`,
  aboveExpected: (d) =>
    `is above the points expected to be redeemed (${figure(d.expected)})${inPeriod(d.period)}; got ${figure(d.got)}; raise the estimate first`,
  aboveIssued: (d) => `comes to ${figure(d.got)} points${inPeriod(d.period)}, more than the ${figure(d.issued)} issued`,
  overdrawn: (d) =>
    `and expired take ${figure(d.missing)} more points than there are${inPeriod(d.period)}; check the figures of that period`,
  notObserved: (d) => `has an incomplete line for period ${d.period} before a later one; fill it in or end the ranges before it`,
  nothingRedeemed: (d) =>
    d.age === undefined
      ? "shows no redemption yet; there is nothing to project from"
      : `shows no redemption at age ${d.age}, so the growth to the next age is unknown; merge the first columns`,
  perPeriod: (d) =>
    `falls in ${d.place}, as points of each period do: give form "per period" if they are, or "to date" if redemptions were taken back`,
  formNeeded: (d) => `holds ${d.count} figures: give form "per period" to add them up, or "to date" to take the last`,
  afterExpiry: (d) =>
    `changes in period ${d.period}, after the points expired at the end of period ${d.expiry}; end the ranges there or correct expiry`,
  rises: (d) =>
    `rises from ${figure(d.before)} to ${figure(d.got)} at figure ${d.place}; give the share of all first customers still there, not the retention of each period`,
  neverCovered: (d) =>
    `(${figure(d.got)}) is never covered: all margins together are worth ${figure(d.worth)} at most; lower the cost or keep more customers`,
  outOfReach: (d) =>
    `(${figure(d.got)}) is out of reach: the value is ${figure(d.lowest)} with a retention of 0 and ${d.highest === undefined ? "grows without limit towards 1" : `${figure(d.highest)} with a retention of 1`}`,
  notSquare: (d) => `must have as many rows as columns, one of each a state; got ${d.rows} rows and ${d.columns} columns`,
  rowTotal: (d) => `row ${d.row} adds up to ${figure(d.got)}; the shares that move from a state must add up to 1`,
  tooManyStates: (d) => `may have at most ${d.limit} states; got ${d.got}`,
  tooManyPeriods: (d) =>
    `gives ${d.got} periods between the first and the last date; at most ${d.limit} are shown, so choose a longer unit`,
  endless: (d) =>
    `must be above 0 for an unlimited horizon unless every state that is never left brings no money; give horizon or a discount rate (got ${figure(d.got)})`,
  nobodyRenews: () => "leads to a retention of 0; nobody renews, so there is nobody to spend it on",
  belowCeiling: (d) => `must be below ceiling (${figure(d.ceiling)}), the most that any spend can reach; got ${figure(d.got)}`,
  ceilingConverges: (d) => `must be below 1 + discount (${figure(1 + d.discount)}), or the value has no end; got ${figure(d.got)}`,
  onlyReturns: () => "hold nothing but returns up to the end date; purchases are needed",
  nobodyNew: () => "leaves no customer, since all of them were seen before that day; choose an earlier day, or leave it out",
  survivorsRise: (d) =>
    `row ${d.cohort} rises from ${figure(d.before)} to ${figure(d.got)} at figure ${d.place}; count who of the first customers is still there`,
  nobodyLost: () => "show no loss, so nothing can be said about retention; wait for a period in which customers leave",
  tooShortCohort: (d) =>
    `must have a row with at least ${d.needed} figures, the customers acquired and those left after each period; the longest has ${d.got}`,
  endlessValue: () => "must be above 0; without a discount the value of this model has no end",
  noMeanSpend: (d) => `gives no mean spend, because the model's mean needs a value above 1 here; got ${figure(d.got)}`,
  fewRepeatBuyers: (d) =>
    `must show at least ${d.needed === 1 ? "one customer" : `${d.needed} customers`} with a repeat purchase; got ${d.got}; take a longer period or more customers`,
  lastWithoutPurchase: () => "must be 0 exactly where x is 0, and above 0 where x is above 0",
  splitAtEnd: () => "must be before the end date, so that there is a holdout period to compare with",
  recencyMissing: (d) =>
    `is 0${at(d.position)} although x counts repeat purchases; t_x is the time from the first purchase to the last one`,
  recencyWithoutRepeat: (d) => `is above 0${at(d.position)} although x is 0; a customer without a repeat purchase has t_x = 0`,
  noRepeatPurchase: () =>
    "counts no repeat purchase at all, so nothing tells how often customers come back; use a longer period or more customers",
  sameCustomers: () =>
    "and the other columns are the same for every customer; the model describes how customers differ, so give it customers who do",
  noEnd: (d) => `is 0, so the purchases add up without end unless ${d.other} is above ${d.limit}; give a discount above 0`,
  modelParameters: (d) =>
    `must hold ${d.names.join(", ")} in a row or column, or the whole table of the FIT function; got a range of ${d.rows} by ${d.columns}`,
  untold: () => "cannot be told from these data, so it has no standard error and no interval; see the status of the fit",
  sameSpend: () => "is the same for every customer, so there is no spread to fit; use that figure itself",
  tooLarge: () => "is too large to show; use smaller amounts, lower rates or fewer periods",
};

/** Where a range goes that people give for a single value, by function and argument. */
const rangesElsewhere: Readonly<Record<string, string>> = {
  "SURVEY.NPS promoters": "SURVEY.NPS.ANSWERS counts the answers themselves",
  "RFM.SCORE bins": "Own limits go into limits, the last argument",
  "RFM.TABLE bins": "Own limits go into limits, the last argument",
};

/** What is said where a range cannot be taken, since the result fills several cells itself. */
export function singleValueSentence(id: string, parameter: string): string {
  const elsewhere = rangesElsewhere[`${id} ${parameter}`];
  return `${parameter} must be a single value, as the result fills several cells; got a range${elsewhere === undefined ? "" : `. ${elsewhere}`}`;
}

/** The sentence a person reads: the argument's name, what is allowed and what was given. */
export function errorSentence(error: CalcError): string {
  const sentence = sentences[error.detail.rule] as (detail: CalcErrorDetail) => string;
  return `${error.parameter} ${sentence(error.detail)}`;
}
