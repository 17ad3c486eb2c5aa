import { run } from "../run";
import type { Notation } from "../workbook.types";

/** Languages of Excel in which its functions have their English names. */
const ENGLISH_NAMES = /^(en|zh|ja|ar|he|th)\b/i;

/** How formulas are written in this Excel; undefined where it is too old to tell. */
export async function readNotation(): Promise<Notation | undefined> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) return undefined;
  const outcome = await run(async (context) => {
    const { application } = context.workbook;
    const system = application.cultureInfo.numberFormat;
    application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
    system.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    // Excel's own signs, under Options > Advanced, take the place of those of the system
    const separators = application.useSystemSeparators
      ? { decimal: system.numberDecimalSeparator, group: system.numberGroupSeparator }
      : { decimal: application.decimalSeparator, group: application.thousandsSeparator };
    return { ...separators, englishNames: ENGLISH_NAMES.test(Office.context.displayLanguage) };
  });
  return outcome.ok ? outcome.value : undefined;
}
