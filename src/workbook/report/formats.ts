/** Number formats of the report. Zero shows as a dash; a minus sign marks what is below zero. */
export const FORMATS = {
  share: "0.0%",
  smallShare: "0.00%",
  count: '#,##0;-#,##0;"–"',
  whole: "#,##0",
  ratio: "0.00",
  oneDecimal: "#,##0.0",
  cents: '#,##0.00;-#,##0.00;"–"',
  money: '#,##0;-#,##0;"–"',
  power: "0.00E+00",
  /** built-in date 14: adapts to the reader's region */
  date: "m/d/yyyy",
  time: "yyyy-mm-dd hh:mm",
} as const;

/** Money in full, up to the 15 digits Excel has; two decimals where the largest account is below 1,000. */
export function moneyFormat(largest: number): string {
  if (Math.abs(largest) >= 1e15) return FORMATS.power;
  return Math.abs(largest) < 1000 ? FORMATS.cents : FORMATS.money;
}

/** A number format that keeps room before the next column, where a text begins. */
export const withRoom = (format: string): string =>
  format
    .split(";")
    .map((section) => `${section}_)_)`)
    .join(";");

/** Words without a digit that begin with a letter, other than TRUE and FALSE, are text to Excel in any case. */
const PLAIN_TEXT = /^(?!(?:true|false)$)\p{L}[^\p{N}]*$/iu;

/**
 * Text as a cell takes it without reading it as a formula, number, date or error: the apostrophe is Excel's own mark for text and no part
 * of the value. Without it "=cmd|..." would be a formula and "1-2" a date. Plain words go without, so that the formula bar shows no mark.
 */
export function cellText(text: string): string {
  return text === "" || PLAIN_TEXT.test(text) ? text : `'${text}`;
}

/** A point in time as 2026-03-02 14:05, in the reader's time zone. @param at milliseconds since 1970 */
export function isoTime(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
