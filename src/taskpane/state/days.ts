import { calendarDate, monthStart } from "../../economics/calendar/calendarDate";

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
