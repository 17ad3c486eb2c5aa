const NONE = "–";
const MINUS = "−";
/** 1 January 1970 as an Excel serial number. */
const EPOCH_SERIAL = 25_569;
/** Amounts of more than the 15 digits Excel has are written with their power of ten. */
const LONGEST = 1e15;
/** Length of a day, ms. */
const DAY = 86_400_000;

/** How the pane writes numbers in one locale; shares are fractions, counts whole numbers, amounts money or units. */
export interface NumberFormat {
  count(value: number): string;
  /** one decimal; a non-zero share that rounds to zero becomes "<0.1%" */
  share(value: number): string;
  /** a limit such as 0.8: decimals only where there are some */
  limit(value: number): string;
  /** an amount in full, up to 15 digits: two decimals where the largest of its column is below 1,000 */
  amount(value: number, largest?: number): string;
  /** three significant digits, for axes and cards */
  compact(value: number): string;
  time(at: Date): string;
  /** a day given as an Excel serial number */
  date(serial: number): string;
  /** its month: "Jan 2023" */
  month(serial: number): string;
  /** a figure without a unit, such as a coefficient: two decimals */
  ratio(value: number): string;
}

/** A minus sign instead of the hyphen, and none before a value that rounds to zero. */
const withMinus = (text: string): string => text.replace(/^-(?=[0.,]*$)/, "").replace("-", MINUS);

function shareText(format: Intl.NumberFormat, value: number): string {
  if (!Number.isFinite(value)) return NONE;
  if (value === 0) return format.format(0);
  if (Math.abs(value) < 0.0005) return `${value < 0 ? `${MINUS}<` : "<"}${format.format(0.001)}`;
  return withMinus(format.format(value));
}

/** @param locale BCP 47 tag such as "en"; undefined takes the browser's */
export function numberFormat(locale?: string): NumberFormat {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const limit = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
  const power = new Intl.NumberFormat(locale, { notation: "scientific", maximumSignificantDigits: 3 });
  const moneyOf = (value: number, largest: number) => {
    if (Math.abs(value) >= LONGEST) return power;
    return Math.abs(largest) < 1000 ? cents : count;
  };
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const month = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  const dayOf = (serial: number): number => (Math.floor(serial) - EPOCH_SERIAL) * DAY;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    count: (value) => withMinus(count.format(value)),
    share: (value) => shareText(share, value),
    limit: (value) => withMinus(limit.format(value)),
    amount: (value, largest = Math.abs(value)) =>
      value === 0 || Number.isNaN(value) ? NONE : withMinus(moneyOf(value, largest).format(value)),
    compact: (value) => withMinus((Math.abs(value) >= LONGEST ? power : compact).format(value)),
    time: (at) => time.format(at),
    date: (serial) => (Number.isFinite(serial) ? date.format(dayOf(serial)) : NONE),
    month: (serial) => (Number.isFinite(serial) ? month.format(dayOf(serial)) : NONE),
    ratio: (value) => withMinus(cents.format(value)),
  };
}
