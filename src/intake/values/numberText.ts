/** The sign between whole and broken part; what groups the thousands follows from it. */
export type DecimalSign = "." | ",";
export const DECIMAL_SIGNS: readonly DecimalSign[] = [".", ","];

/** A number as a cell writes it. */
export interface NumberText {
  value: number;
  /** mark of a currency, in capitals; "" without one */
  mark: string;
}

/** Codes that stand beside amounts in exports, without those that are also words or short ids in lists. */
const CODES =
  "USD|EUR|GBP|JPY|CNY|CNH|RMB|CHF|AUD|CAD|NZD|HKD|SGD|TWD|NTD|KRW|INR|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RUB|UAH|TRY|ILS|AED|SAR|QAR|KWD|EGP|ZAR|NGN|KES|BRL|MXN|ARS|CLP|COP|PEN|" +
  "THB|MYR|IDR|PHP|VND|PKR|BDT";
/** Any sign of a currency, with the letters some stand with (US$, R$), a code, or a local abbreviation. */
const MARK = `(?:[A-Z]{0,3}\\p{Sc}|(?:${CODES})(?![A-Z])|kr\\.?|zł|Kč|Ft|Fr\\.?|Rs\\.?|RM|Rp\\.?|TL|S/\\.?|Euros?|руб\\.?|人民币|人民幣|块|元|圆|圓|円|원)`;
const BEFORE = new RegExp(`^${MARK}`, "iu");
const BEHIND = new RegExp(`${MARK}$`, "iu");

/** 万 and 亿 in both scripts, and per cent, as powers of ten. Only behind the number, as they are written. */
const POWERS: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8, "%": -2, "٪": -2 };

const MINUS = /[−–‒﹣－]/;
const FULL_WIDTH = /[\uff01-\uff5e\uffe5\uffe6\u3000]/;
/** Marks of the writing direction and other signs without width, as copied texts have them. */
const WITHOUT_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BLANKS = "[ \\u00a0\\u202f\\u2009]";
const LONGEST = 60;

/** Groups of three, groups as in India, or none; a decimal part and an exponent. A number with groups does not begin with a nought: 0.500 is a half in either notation. */
function digitsPattern(decimal: string, groups: string): RegExp {
  const grouped = [
    `[1-9]\\d{0,2}(?:${groups}\\d{3})+`,
    `[1-9]\\d{0,2}(?:${BLANKS}\\d{3})+`,
    `[1-9]\\d{0,2}(?:['’´\`]\\d{3})+`,
    `[1-9]\\d?(?:${groups}\\d{2})+${groups}\\d{3}`,
  ];
  return new RegExp(`^(?:(?:${grouped.join("|")}|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(?:e[-+]?\\d{1,3})?$`, "i");
}

const DIGITS: Record<DecimalSign, RegExp> = { ".": digitsPattern("\\.", ","), ",": digitsPattern(",", "\\.") };
const GROUP_SIGNS: Record<DecimalSign, RegExp> = { ".": /[, \u00a0\u202f\u2009'’´`]/g, ",": /[. \u00a0\u202f\u2009'’´`]/g };

/** What stands around the digits, taken off one by one from outside; each may stand once. */
interface Around {
  digits: string;
  negative: boolean;
  mark: string;
  power: number;
}

/** Takes minus, plus, brackets, currency and per cent off both ends; undefined where one stands twice. */
function stripped(text: string): Around | undefined {
  let digits = text;
  let sign = 0;
  let brackets = false;
  let mark: string | undefined;
  let power = 0;
  for (let before = ""; before !== digits;) {
    before = digits;
    if (digits.startsWith("(") && digits.endsWith(")")) {
      if (brackets || sign !== 0) return undefined;
      brackets = true;
      digits = digits.slice(1, -1).trim();
    }
    const first = digits[0];
    const last = digits.at(-1);
    if (first === "-" || first === "+" || ((last === "-" || last === "+") && digits.length > 1)) {
      if (sign !== 0 || brackets) return undefined;
      const isFirst = first === "-" || first === "+";
      sign = (isFirst ? first : last) === "-" ? -1 : 1;
      digits = (isFirst ? digits.slice(1) : digits.slice(0, -1)).trim();
    }
    const money = BEFORE.exec(digits) ?? BEHIND.exec(digits);
    if (money !== null) {
      if (mark !== undefined) return undefined;
      mark = money[0].toUpperCase();
      digits = (money.index === 0 ? digits.slice(mark.length) : digits.slice(0, money.index)).trim();
    }
    const behind = POWERS[digits.at(-1) ?? ""];
    if (behind !== undefined) {
      if (power !== 0) return undefined;
      power = behind;
      digits = digits.slice(0, -1).trim();
    }
  }
  if (mark !== undefined && power < 0) return undefined;
  return { digits, negative: brackets || sign < 0, mark: mark ?? "", power };
}

/** Nought as formats of accountants show it: $ -, - €. A dash alone may say that there is no figure. */
const DASH = new RegExp(`^(?:(${MARK})\\s*-|-\\s*(${MARK}))$`, "iu");

const PLAIN = /^-?\d+(?:\.\d+)?$/;

const ZERO = 48;
const MINUS_SIGN = 45;
const POINT = 46;

/**
 * What digits alone, with a minus in front or one point between, are in both notations, without reading them: "whole" is the same number in each, "point" one with a decimal point only;
 * undefined for any other text. Nearly all texts of a long table are such.
 */
export function plainForm(text: string): "whole" | "point" | undefined {
  if (text.length > LONGEST) return undefined;
  const start = text.charCodeAt(0) === MINUS_SIGN ? 1 : 0;
  let point = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) continue;
    if (code !== POINT || point >= 0) return undefined;
    point = at;
  }
  if (point < 0) return text.length > start ? "whole" : undefined;
  const before = point - start;
  const behind = text.length - point - 1;
  if (before === 0 || behind === 0) return undefined;
  // 1.234 may be 1234
  return behind === 3 && before <= 3 && text.charCodeAt(start) !== ZERO ? undefined : "point";
}

function tidied(text: string): string {
  const trimmed = text.replace(WITHOUT_WIDTH, "").trim();
  const narrow = FULL_WIDTH.test(trimmed) ? trimmed.normalize("NFKC").trim() : trimmed;
  return MINUS.test(narrow) ? narrow.replace(MINUS, "-") : narrow;
}

function dashOf(text: string): NumberText | undefined {
  const dash = text.endsWith("-") || text.startsWith("-") ? DASH.exec(text) : null;
  return dash === null ? undefined : { value: 0, mark: (dash[1] ?? dash[2])!.toUpperCase() };
}

/**
 * A number as people and programs write it, read in one stated notation: "1.234" is 1.234 with a decimal point and 1234 with a decimal comma, so it is never guessed cell by cell.
 * Groups of thousands by the other sign, blanks or apostrophes, also as in India; one sign in front or behind, or brackets, for a negative; one mark of a currency; per cent; 万 and 亿; full-width digits.
 *
 * @returns undefined when the text is no number in that notation
 */
export function readNumberText(text: string, decimal: DecimalSign): NumberText | undefined {
  if (text.length > LONGEST) return undefined;
  if (decimal === "." && PLAIN.test(text)) return { value: Number(text) + 0, mark: "" };
  const tidy = tidied(text);
  if (!/\d/.test(tidy)) return dashOf(tidy);
  const around = stripped(tidy);
  if (around === undefined || !DIGITS[decimal].test(around.digits)) return undefined;
  const plain = around.digits.replace(GROUP_SIGNS[decimal], "").replace(decimal, ".");
  if (around.power !== 0 && /e/i.test(plain)) return undefined;
  // by the decimal digits themselves: 12.3 / 100 is 0.12300000000000001
  const size = Number(around.power === 0 ? plain : `${plain}e${around.power}`);
  return Number.isFinite(size) ? { value: around.negative ? 0 - size : size, mark: around.mark } : undefined;
}

/**
 * A number in the notation of its column; a text that only the other notation reads is read by that, since it can mean nothing else: 1.234,50 in a column with decimal points.
 */
export function numberInColumn(text: string, decimal: DecimalSign): NumberText | undefined {
  return readNumberText(text, decimal) ?? readNumberText(text, decimal === "." ? "," : ".");
}

/** Is the text a number in one notation at least? */
export function looksLikeNumber(text: string): boolean {
  return DECIMAL_SIGNS.some((decimal) => readNumberText(text, decimal) !== undefined);
}
