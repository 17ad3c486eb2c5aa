import { calendarDate, monthStart } from "../../economics/calendar/calendarPeriod";

/** "80", "82.5" or "82,5" as a number; undefined when it is no number of at least zero. */
export function numberTyped(text: string): number | undefined {
  const bare = text.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

/** An amount of money: as `numberTyped`, also with a minus and with thousands marked, as in 10,000, 1.240,50 or 1.240.000. */
export function amountTyped(text: string): number | undefined {
  const below = /^\s*[-−]/.test(text);
  const bare = text.replace(/^\s*[-−]/, "").trim();
  const value = numberTyped(withoutThousands(bare));
  return value !== undefined && below ? -value : value;
}

function withoutThousands(text: string): string {
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+|\.\d{3})$/.test(text)) return text.replaceAll(".", "");
  return text;
}

/** "80", "80%", "82.5" or "82,5" as a fraction; undefined when it is no number. */
export function percentTyped(text: string): number | undefined {
  const bare = text.trim().replace(/\s*%$/, "");
  // The point is moved in the text: 93.6 / 100 would not be exactly the number 0.936.
  return numberTyped(bare) === undefined ? undefined : Number(`${bare.replace(",", ".")}e-2`);
}

/** A fraction as typed in percent: 0.07 is "7", not 7.000000000000001. */
export function percentText(fraction: number): string {
  return String(Number((fraction * 100).toPrecision(12)));
}

/** 2026-03-02 as an Excel serial number; undefined for a text that is no day from 1900 to 9999. */
export function serialOfDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match || Number(match[1]) < 1900) return undefined;
  const serial = monthStart(Number(match[1]), Number(match[2])) + Number(match[3]) - 1;
  // A day such as 31 April would be 1 May.
  return dayOfSerial(serial) === text.trim() ? serial : undefined;
}

/** An Excel serial number as 2026-03-02; the time of day is left away. */
export function dayOfSerial(serial: number): string {
  const { year, month, day } = calendarDate(Math.floor(serial));
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
