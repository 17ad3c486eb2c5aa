import type { DateOrder } from "../../intake/values/dateText";
import { run } from "../run";
import type { Notation } from "../workbook.types";

/** Languages of Excel in which its functions have their English names. */
const ENGLISH_NAMES = /^(en|zh|ja|ar|he|th)\b/i;

/** In which order a region writes day, month and year in figures; undefined where it is unknown or another one. @param region such as de-DE */
function dateOrderOf(region: string): DateOrder | undefined {
  const letters = { day: "d", month: "m", year: "y" } as const;
  try {
    const parts = new Intl.DateTimeFormat(region, { calendar: "gregory" }).formatToParts(0);
    const order = parts.map(({ type }) => letters[type as keyof typeof letters] ?? "").join("");
    return (["dmy", "mdy", "ymd"] as const).find((each) => each === order);
  } catch {
    return undefined;
  }
}

/** How formulas, numbers and dates are written in this Excel; undefined where it is too old to tell. */
export async function readNotation(): Promise<Notation | undefined> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) return undefined;
  const outcome = await run(async (context) => {
    const { application } = context.workbook;
    const region = application.cultureInfo.load("name");
    const system = region.numberFormat;
    application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
    system.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    // Excel's own signs, under Options > Advanced, take the place of those of the system
    const separators = application.useSystemSeparators
      ? { decimal: system.numberDecimalSeparator, group: system.numberGroupSeparator }
      : { decimal: application.decimalSeparator, group: application.thousandsSeparator };
    const dateOrder = dateOrderOf(region.name);
    return { ...separators, englishNames: ENGLISH_NAMES.test(Office.context.displayLanguage), ...(dateOrder && { dateOrder }) };
  });
  return outcome.ok ? outcome.value : undefined;
}
