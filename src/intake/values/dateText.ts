/**
 * Names of the months as exports write them, in the languages of headers: English, German, French, Spanish, Portuguese, Italian, Dutch and Polish (in both cases), and in Russian, in lower
 * case without accents. Short forms are listed where they are no beginning of at least three letters of the name.
 */
const NAMES = [
  "january januar janner janvier enero janeiro gennaio januari styczen stycznia gen ene январь января",
  "february februar feber fevrier febrero fevereiro febbraio februari luty lutego февраль февраля фев",
  "march marz mars marzo marco maart marzec marca mrz mrt март марта",
  "april avril abril aprile kwiecien kwietnia avr апрель апреля",
  "may mai mayo maio maggio mei maj maja mag маи мая",
  "june juni juin junio junho giugno czerwiec czerwca giu июнь июня",
  "july juli juillet julio julho luglio lipiec lipca lug июль июля",
  "august aout agosto augustus sierpien sierpnia ago август августа",
  "september septembre septiembre setembro settembre wrzesien wrzesnia set sept сентябрь сентября",
  "october oktober octobre octubre outubro ottobre pazdziernik pazdziernika okt out ott октябрь октября",
  "november novembre noviembre novembro listopad listopada ноябрь ноября",
  "december dezember decembre diciembre dezembro dicembre grudzien grudnia dez dic декабрь декабря",
].map((names) => names.split(" "));

const SHORTEST = 3;

const months = new Map(NAMES.flatMap((names, month) => names.map((name): [string, number] => [name, month + 1])));

/** Beginnings of one month's names only: "jan" and "janu", but not "ju". */
const beginnings = new Map<string, number>();
for (const [name, month] of months)
  for (let length = SHORTEST; length < name.length; length++) {
    const start = name.slice(0, length);
    const known = beginnings.get(start);
    beginnings.set(start, known === undefined || known === month ? month : 0);
  }

const WEEKDAYS = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche " +
    "lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta lunedi martedi mercoledi giovedi venerdi domenica " +
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedzialek wtorek sroda czwartek piatek sobota niedziela"
  )
    .split(" ")
    .flatMap((name) => [name, name.slice(0, 3), name.slice(0, 2)]),
);

function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "");
}

/** Is the word a day of the week, in full or by its first two or three letters? */
function isWeekday(word: string): boolean {
  return WEEKDAYS.has(plainLetters(word));
}

/** 1 to 12, or 0 for a word that names no month or two of them. */
export function monthOfName(word: string): number {
  const plain = plainLetters(word);
  return months.get(plain) ?? beginnings.get(plain) ?? 0;
}

/** Serial number of 1 March 1900; earlier ones count a 29 February 1900 that never was. */
const FIRST_TRUE_SERIAL = 61;
/** Days from 1 March 0000 to the day with serial number 0, 30 December 1899. */
const DAYS_TO_SERIAL_ZERO = 693899;
const LAST_YEAR = 9999;

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/**
 * Excel serial number (1900 date system) of a day of the Gregorian calendar, or 0 where the calendar has no such day from 1900 to 9999.
 * Source: Hinnant (2013), chrono-compatible low-level date algorithms, days_from_civil.
 */
export function serialDay(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return 0;
  const months = year * 12 + month - 3;
  const fromMarch = Math.floor(months / 12);
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  const dayOfYear = Math.floor((153 * (months - fromMarch * 12) + 2) / 5) + day - 1;
  const serial = fromMarch * 365 + leapDays + dayOfYear - DAYS_TO_SERIAL_ZERO;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/** In which order a date of figures only is written; a year of four digits in front is read in every order. */
export type DateOrder = "ymd" | "dmy" | "mdy";
export const DATE_ORDERS: readonly DateOrder[] = ["ymd", "dmy", "mdy"];

/** A time may follow, with seconds, fraction, half of the day and zone: the day is the one that is written, wherever it was. */
const HALF_DAY = "(?:[ap]\\.?m\\.?|上午|下午|午前|午後|오전|오후)";
const CLOCK = `\\d{1,2}[:.h时時시]\\s?\\d{0,2}(?:[:.分분]\\s?\\d{0,2}(?:[.,]\\d+)?)?[秒분초]?`;
const ZONE = "(?:z|utc|gmt|[a-z]{3,4}|(?:utc|gmt)?[+-]\\d{1,2}:?\\d{0,2})";
const TIME = `(?:(?:[ t]|,\\s?|\\s(?:at|um|à|om|alle)\\s|(?<=[日号일]))\\s?${HALF_DAY}?\\s?${CLOCK}\\s?${HALF_DAY}?\\s?${ZONE}?(?:\\s\\([^()]{1,40}\\))?|\\s(?:r|г)\\.)?$`;
/** Mon, 8 Jan 2023; which words are days of the week is looked up. 星期一 may follow as well. */
const WEEKDAY = /^(\p{L}{2,12})\.?,?\s+(?=\S)/u;
const WEEKDAY_BEHIND =
  "(?:\\s?\\([a-z]{2,9}\\)|\\s?\\(?(?:星期|週|周|礼拜)?[日一二三四五六月火水木金土월화수목금토일][曜]?[日]?(?:요일)?\\)?)?";

const YEAR_FIRST = new RegExp(
  `^(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})\\s?[日일号.]?${WEEKDAY_BEHIND}${TIME}`,
  "iu",
);
/** Years of a reign: 令和5年1月8日, R5.1.8, 民國112年1月8日. */
const REIGN = new RegExp(
  `^(民[國国]|令和|平成|昭和|大正|[RHST](?=\\d+[-/.]))\\s?(\\d{1,3}|元)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?${WEEKDAY_BEHIND}${TIME}`,
  "iu",
);
const BEFORE_REIGN: Record<string, number> = { 民: 1911, 令: 2018, r: 2018, 平: 1988, h: 1988, 昭: 1925, s: 1925, 大: 1911, t: 1911 };
/** 20230108, with a time behind as log files write it: 20230108T145234Z, 20230108145234. */
const COMPACT = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)(?:${TIME.slice(0, -1)}|[T ]\\d{4,6}(?:[.,]\\d+)?${ZONE}?|[01]\\d[0-5]\\d[0-5]\\d|2[0-3][0-5]\\d[0-5]\\d)?$`,
  "iu",
);
const FIGURES = new RegExp(`^(\\d{1,2})(\\s?[-/.]\\s?)(\\d{1,2})\\2(\\d{4}|\\d{1,2})${TIME}`, "iu");
const DAY_NAME_YEAR = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:[-/. ]|\\s(?:de|of)\\s|\\s?,\\s)+(\\p{L}{3,12})\\.?(?:[-/. ,]|\\sde\\s)+(\\d{4}|\\d{2})${TIME}`,
  "iu",
);
const NAME_DAY_YEAR = new RegExp(`^(\\p{L}{3,12})\\.?[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|[-/. ]+)(\\d{4}|\\d{2})${TIME}`, "iu");
/** Jan 08 14:52:34 UTC 2023, as Unix writes it behind the day of the week. */
const UNIX = /^(\p{L}{3}) +(\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(\d{4})$/iu;
const YEAR_NAME_DAY = new RegExp(`^(\\d{4})[-/. ]+(\\p{L}{3,12})\\.?[-/. ]+(\\d{1,2})${TIME}`, "iu");

const YEAR_MONTH = /^(\d{4})\s?[-/.年년M]\s?(\d{1,2})\s?[月월.]?(?:份)?$/u;
const COMPACT_MONTH = /^((?:19|20)\d\d)(\d\d)$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAME_YEAR = /^(\p{L}{3,12})\.?(?:[-/. ,']|\sde\s)+(\d{4}|\d{2})$/iu;
const YEAR_NAME = /^(\d{4})[-/. ]+(\p{L}{3,12})\.?$/u;

/** Two-digit years: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999, as Excel reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** The first year of a reign is 元. */
function yearOfReign(reign: string, year: string): number {
  return BEFORE_REIGN[reign[0]!.toLowerCase()]! + (year === "元" ? 1 : Number(year));
}

const DIGIT_0 = 48;
const DASH = 45;
const BLANK = 32;
const LETTER_T = 84;

/** Two digits of a text as a number; far out of range where they are no digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - DIGIT_0;
  const ones = text.charCodeAt(at + 1) - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : 1000;
}

/** 1 January 1950 and 31 December 2099 as Excel counts days. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** A day that was exported as Excel counts it, such as 45299 or 45299.75; 0 for any other text. */
function serialText(text: string): number {
  const day = SERIAL.test(text) ? Number(text.slice(0, 5)) : 0;
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? day : 0;
}

/** A text like 2026-03-02, alone or before a time whose form is not looked at here; 0 for any other. A million of them are read without a regular expression. */
function plainIso(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return 0;
  const after = text.charCodeAt(10);
  if (text.length > 10 && ((after !== BLANK && after !== LETTER_T) || !(twoDigits(text, 11) < 25))) return 0;
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  return year > 9999 ? 0 : serialDay(year, twoDigits(text, 5), twoDigits(text, 8));
}

/** Reads one form: the texts of its groups in the order year, month, day. */
type Form = [RegExp, (groups: string[]) => number];

/** Forms that can be read in one way only. */
const CLEAR_FORMS: Form[] = [
  [YEAR_FIRST, ([, year, month, day]) => serialDay(Number(year), Number(month), Number(day))],
  [COMPACT, ([, year, month, day]) => serialDay(Number(year), Number(month), Number(day))],
  [DAY_NAME_YEAR, ([, day, name, year]) => serialDay(fullYear(year!), monthOfName(name!), Number(day))],
  [NAME_DAY_YEAR, ([, name, day, year]) => serialDay(fullYear(year!), monthOfName(name!), Number(day))],
  [UNIX, ([, name, day, year]) => serialDay(Number(year), monthOfName(name!), Number(day))],
  [YEAR_NAME_DAY, ([, year, name, day]) => serialDay(Number(year), monthOfName(name!), Number(day))],
  [REIGN, ([, reign, year, month, day]) => serialDay(yearOfReign(reign!, year!), Number(month), Number(day))],
];

/** A month stands for its first day. */
const MONTH_FORMS: Form[] = [
  [YEAR_MONTH, ([, year, month]) => serialDay(Number(year), Number(month), 1)],
  [COMPACT_MONTH, ([, year, month]) => serialDay(Number(year), Number(month), 1)],
  [MONTH_YEAR, ([, month, year]) => serialDay(Number(year), Number(month), 1)],
  [NAME_YEAR, ([, name, year]) => serialDay(fullYear(year!), monthOfName(name!), 1)],
  [YEAR_NAME, ([, year, name]) => serialDay(Number(year), monthOfName(name!), 1)],
];

function inForms(text: string, forms: readonly Form[]): number {
  for (const [pattern, read] of forms) {
    const groups = pattern.exec(text);
    const day = groups === null ? 0 : read(groups as unknown as string[]);
    if (day > 0) return day;
  }
  return 0;
}

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;
/** Marks of the writing direction and other signs without width, as copied texts have them. */
const WITHOUT_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
const LONGEST = 80;

/** 二〇二三年一月八日 in digits; any other text as it is. */
const HAN_DATE = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$/u;
const HAN_DIGITS = "〇一二三四五六七八九";

function hanNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (han: string | undefined): number => Math.max(0, HAN_DIGITS.indexOf(han || "〇"));
  return (text.includes("十") ? 10 * (tens === "" ? 1 : digit(tens)) : 0) + digit(ones);
}

function inDigits(text: string): string {
  const [, year, month, day] = HAN_DATE.exec(text) ?? [];
  if (year === undefined) return text;
  const figures = [...year].map((han) => Math.max(0, HAN_DIGITS.indexOf(han))).join("");
  return [figures, hanNumber(month!), ...(day === undefined ? [] : [hanNumber(day)])].join("-");
}

/** Half-width, trimmed and with single blanks; "" for what is too long to be a date. */
function tidied(text: string): string {
  if (text.length > LONGEST) return "";
  const narrow = FULL_WIDTH.test(text) ? text.normalize("NFKC") : text;
  const tidy = narrow.replace(WITHOUT_WIDTH, "").replace(/\s+/g, " ").trim();
  return inDigits(tidy);
}

/** Reads a tidy text; where that fails, without a day of the week in front: "mar" is March first, and Tuesday second. */
function withoutWeekday(tidy: string, read: (text: string) => number): number {
  const day = read(tidy);
  if (day > 0) return day;
  const word = WEEKDAY.exec(tidy);
  return word !== null && isWeekday(word[1]!) ? read(tidy.slice(word[0].length)) : 0;
}

function inOrder([first, second, third]: readonly string[], order: DateOrder | undefined): number {
  if (order === undefined) return 0;
  // a year has two digits at least
  if ((order === "ymd" ? first : third)!.length < 2) return 0;
  if (order === "ymd") return third!.length > 2 ? 0 : serialDay(fullYear(first!), Number(second), Number(third));
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return serialDay(fullYear(third!), Number(month), Number(day));
}

/**
 * A date written as text. Year first, names of months (in eight languages) and 民國 years can be read in one way only; figures such as 03/04/2026 are read in
 * the one stated order, or not at all, since they are never guessed cell by cell. A month alone is its first day. A time that follows, and its zone, play no part: the day is the one that is written.
 *
 * @returns Excel serial number (1900 date system), or 0 when the text is no date in that order
 */
export function readDateText(text: string, order: DateOrder | undefined): number {
  const plain = plainIso(text);
  if (plain > 0) return plain;
  const tidy = tidied(text);
  if (!/\d/.test(tidy)) return 0;
  return withoutWeekday(tidy, (bare) => {
    const figures = FIGURES.exec(bare);
    if (figures !== null) return inOrder([figures[1]!, figures[3]!, figures[4]!], order);
    return inForms(bare, CLEAR_FORMS) || inForms(bare, MONTH_FORMS) || serialText(bare);
  });
}

/** The three figures of a date whose year has two digits and stands nobody knows where; undefined for any other text. */
export function shortFigures(text: string): readonly [string, string, string] | undefined {
  const figures = FIGURES.exec(tidied(text));
  return figures === null || figures[4]!.length > 2 ? undefined : [figures[1]!, figures[3]!, figures[4]!];
}

/** Is the text a month without a day, such as 2024-01 or Jan 2024? */
export function isMonthText(text: string): boolean {
  const tidy = tidied(text);
  return /\d/.test(tidy) && FIGURES.exec(tidy) === null && inForms(tidy, CLEAR_FORMS) === 0 && inForms(tidy, MONTH_FORMS) > 0;
}
