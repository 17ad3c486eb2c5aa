import { isMonthText, monthOfName, readDateText } from "../values/dateText";
import type { IntakeCell } from "../values/intakeCell";
import { totalLabel } from "./totalWords";

/** A column of a pasted pivot table that holds one period, or the total over them. */
export interface PivotColumn {
  column: number;
  /** as the heading writes it */
  title: string;
  /** first day of the period as Excel serial number; absent where the heading names a month without a year, or no period */
  day?: number;
}

export interface Pivot {
  /** columns to be taken apart, in order */
  periods: PivotColumn[];
  /** columns that only add the others up */
  totals: number[];
}

/** Fewer periods side by side may be two measures. */
const FEWEST = 3;

const QUARTER = /^(?:q|quarter|quartal|trimestre|kwartał|kwartaal|第)\s?([1-4一二三四])\s?(?:季度|季|四半期|분기)?[\s/.'-]*(\d{4})?$/iu;
const YEAR_QUARTER = /^(\d{4})[\s/.年-]*(?:q|第)?([1-4一二三四])\s?(?:季度|季|四半期|분기)?$/iu;
const YEAR = /^(?:fy|cy|jahr|year|ano|année|anno|rok)?\s?((?:19|20)\d\d)\s?年?(?:度)?$/iu;
/** A financial year by its last two figures, FY23 or FY22/23: placed by the first that is written. Without the letters, 2010/11 is a month. */
const SHORT_YEAR = /^(?:fy|cy)\s?['’]?(?:20)?(\d\d)(?:\s?[/-]\s?(?:20)?\d\d)?$/iu;
const MONTH_NUMBER = /^(?:m)?(1[0-2]|0?[1-9])\s?[月월](?:份)?$/iu;
const HAN_DIGITS = "一二三四";

/** First day of the period that a heading names, 0 where it names one without its year, undefined where it names none. */
export function periodOf(title: string): number | undefined {
  const text = title.normalize("NFKC").trim();
  const year = YEAR.exec(text);
  if (year) return readDateText(`${year[1]}-01-01`, undefined);
  const short = SHORT_YEAR.exec(text);
  if (short) return readDateText(`20${short[1]}-01-01`, undefined);
  const quarter = QUARTER.exec(text) ?? undefined;
  const inYear = quarter ? undefined : YEAR_QUARTER.exec(text);
  const number = quarter?.[1] ?? inYear?.[2];
  if (number !== undefined) {
    const place = HAN_DIGITS.indexOf(number) >= 0 ? HAN_DIGITS.indexOf(number) : Number(number) - 1;
    const ofYear = quarter?.[2] ?? inYear?.[1];
    return ofYear === undefined ? 0 : readDateText(`${ofYear}-${String(3 * place + 1).padStart(2, "0")}-01`, undefined);
  }
  if (MONTH_NUMBER.test(text) || (/^\p{L}{3,12}\.?$/u.test(text) && monthOfName(text) > 0)) return 0;
  // a number of five digits is an article or a place rather than a day
  if (/^\d{5}$/.test(text)) return undefined;
  return isMonthText(text) ? readDateText(text, undefined) : readDateText(text, undefined) || undefined;
}

/**
 * Tells a pasted pivot table by its headings: one period a column, at least three side by side that hold figures.
 * @param titles of the columns
 * @param isFigures does the column hold numbers?
 */
export function findPivot(titles: readonly string[], isFigures: (column: number) => boolean): Pivot | undefined {
  const periods = titles.flatMap((title, column): PivotColumn[] => {
    const day = isFigures(column) ? periodOf(title) : undefined;
    return day === undefined ? [] : [{ column, title, ...(day > 0 && { day }) }];
  });
  if (periods.length < FEWEST) return undefined;
  const last = periods.at(-1)!.column;
  const totals = titles.flatMap((title, column) =>
    isFigures(column) && column > periods[0]!.column && totalLabel(title) !== undefined ? [column] : [],
  );
  // what lies between them belongs to the pivot as well, unless it is a column of its own kind
  return last - periods[0]!.column + 1 - totals.filter((column) => column < last).length === periods.length
    ? { periods, totals }
    : undefined;
}

/** A pasted pivot table as rows of sales. */
export interface Unpivoted {
  titles: string[];
  /** the columns that are kept, the period and the amount; blank cells of the pivot give no row */
  rows: IntakeCell[][];
  /** for each new row the row of the pivot it came from */
  from: number[];
}

/**
 * Takes the periods of a pivot table apart: one row for each filled cell, with the columns that are no period repeated. Columns of totals are left out.
 * @param rows data rows below the header
 * @param periodTitle title for the column of periods
 * @param amountTitle title for the column of amounts
 */
export function unpivot(
  titles: readonly string[],
  rows: readonly (readonly IntakeCell[])[],
  { periods, totals }: Pivot,
  periodTitle: string,
  amountTitle: string,
): Unpivoted {
  const apart = new Set([...periods.map(({ column }) => column), ...totals]);
  const kept = titles.map((_, column) => column).filter((column) => !apart.has(column));
  const found: Unpivoted = { titles: [...kept.map((column) => titles[column]!), periodTitle, amountTitle], rows: [], from: [] };
  rows.forEach((row, at) => {
    for (const { column, title, day } of periods) {
      const cell = row[column];
      if (cell === null || cell === undefined || cell === "") continue;
      found.rows.push([...kept.map((each) => row[each] ?? null), day ?? title, cell]);
      found.from.push(at);
    }
  });
  return found;
}
