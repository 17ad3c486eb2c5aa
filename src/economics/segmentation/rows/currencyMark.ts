/** Codes that stand beside amounts in exports, without those that are also words or short ids in lists. */
const CODES =
  "USD|EUR|GBP|JPY|CNY|RMB|CHF|AUD|CAD|NZD|HKD|SGD|TWD|KRW|INR|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RUB|UAH|ILS|AED|SAR|QAR|KWD|EGP|ZAR|NGN|KES|BRL|MXN|ARS|CLP|THB|MYR|IDR|PHP|VND|PKR|BDT";
/** Any sign of a currency, with the letters some stand with (US$, R$), a code, or a local abbreviation. */
const MARK = `(?:[A-Z]{0,3}\\p{Sc}|(?:${CODES})|kr\\.?|zł|Kč|Ft|Fr\\.?|元|円|원)`;
const GAP = "[ \\u00a0\\u202f]*";
const MARKED = new RegExp(`^([-−+]?)(?:(${MARK})${GAP})?([-−+]?\\d.*?)(?:${GAP}(${MARK}))?$`, "iu");

export interface MarkedText {
  /** the text without its mark, the sign in front */
  number: string;
  /** in capitals, as in a column of currencies */
  mark: string;
}

/** Takes the mark of a currency off a text that has one, in front or behind, and begins with digits otherwise. @returns undefined where it has none, or two */
export function withoutMark(text: string): MarkedText | undefined {
  const [, sign = "", before, number = "", after] = MARKED.exec(text) ?? [];
  const mark = before ?? after;
  return mark === undefined || (before !== undefined && after !== undefined)
    ? undefined
    : { number: sign + number, mark: mark.toUpperCase() };
}
