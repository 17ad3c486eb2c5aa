import { CalcError, type OtherShapeName } from "../../economics/CalcError";
import { dayOfCell } from "../../intake/values/columnDates";
import { DATE_ORDERS } from "../../intake/values/dateText";
import { leftByText } from "../../intake/values/flagText";
import { isBlankCell, type PlainValue, plainValue } from "./readers";
import { cellPlace, isOmitted } from "./ranges";

/** Does a filled cell look like this? */
type Looks = (value: PlainValue) => boolean;

/** As an Excel date a smaller number is a day before 1909, when nobody's sales were kept in a workbook; a larger one is no length of stay. */
const LEAST_DATE = 3_300;
/** 1982: a larger number is no length of stay in days. */
const LEAST_RECENT = 30_000;

const isLength: Looks = (value) => typeof value === "number" && value >= 0 && value < LEAST_DATE;
const isFlag: Looks = (value) =>
  typeof value === "boolean" || value === 0 || value === 1 || (typeof value === "string" && leftByText(value) !== undefined);
const isDate: Looks = (value) =>
  typeof value === "string" ? DATE_ORDERS.some((order) => dayOfCell(value, order) > 0) : typeof value === "number" && value >= LEAST_RECENT;

/** An argument that people give in another shape: all filled cells look like it, and so do those of another argument where one is named. */
export interface OtherShape {
  ids: readonly string[];
  parameter: string;
  looks: Looks;
  beside?: { parameter: string; looks: Looks };
  /** which sentence says where that shape belongs */
  shape: OtherShapeName;
}

/** The shapes that people have where these functions take another one. The first that fits is told. */
export const OTHER_SHAPES: readonly OtherShape[] = [
  {
    ids: ["RETENTION.SURVIVAL"],
    parameter: "start_dates",
    looks: isLength,
    beside: { parameter: "end_dates", looks: isFlag },
    shape: "tenureAndFlag",
  },
  { ids: ["RETENTION.SURVIVAL"], parameter: "end_dates", looks: isFlag, shape: "statusForEnd" },
  { ids: ["RETENTION.COHORT"], parameter: "dates", looks: isFlag, shape: "statusForDates" },
  { ids: ["RETENTION.COHORT"], parameter: "dates", looks: isLength, shape: "lengthForDates" },
  { ids: ["RETENTION.COHORT.STATUS"], parameter: "last_active", looks: isFlag, shape: "statusForDates" },
  { ids: ["RETENTION.COHORT.STATUS"], parameter: "last_active", looks: isLength, shape: "lengthForDates" },
  { ids: ["RETENTION.COHORT.STATUS"], parameter: "churned", looks: isDate, shape: "datesForFlag" },
  { ids: ["RETENTION.TENURE"], parameter: "tenure", looks: isDate, shape: "datesForTenure" },
  { ids: ["RETENTION.TENURE"], parameter: "left", looks: isDate, shape: "datesForFlag" },
  { ids: ["RFM.TABLE"], parameter: "dates", looks: isLength, shape: "recencyForDates" },
];

/** The place of the first filled cell where all filled cells look like it; -1 where one does not, or none is filled. */
function firstAlike(given: unknown, looks: Looks): number {
  if (isOmitted(given) || !Array.isArray(given)) return -1;
  let [first, at] = [-1, -1];
  for (const row of given as unknown[][])
    for (let column = 0; column < row.length; column++) {
      at++;
      const value = plainValue(row[column]);
      if (isBlankCell(value)) continue;
      if (!looks(value)) return -1;
      if (first < 0) first = at;
    }
  return first;
}

/**
 * Refuses arguments in a shape that another function or argument takes, which would give a wrong figure or a refusal that leads nowhere.
 *
 * @param ranges the arguments by name
 */
export function refuseOtherShapes(id: string, ranges: Readonly<Record<string, unknown>>): void {
  for (const { ids, parameter, looks, beside, shape } of OTHER_SHAPES) {
    if (!ids.includes(id)) continue;
    const at = firstAlike(ranges[parameter], looks);
    if (at < 0 || (beside !== undefined && firstAlike(ranges[beside.parameter], beside.looks) < 0)) continue;
    const rows = ranges[parameter] as unknown[][];
    const got = plainValue(rows[Math.floor(at / rows[0]!.length)]![at % rows[0]!.length]);
    throw new CalcError("argument", parameter, { rule: "otherShape", shape, got, position: cellPlace(rows, at) });
  }
}

const sizeOf = (given: unknown): [rows: number, columns: number] =>
  Array.isArray(given) ? [given.length, (given[0] as unknown[] | undefined)?.length ?? 0] : [1, 1];

/** Refuses dates in several columns beside one column of customers, one row a customer, as pivots and forms have them. */
export function refuseWideTable(ids: unknown, dates: unknown): void {
  const [[customers, width], [rows, columns]] = [sizeOf(ids), sizeOf(dates)];
  if (width === 1 && columns > 1 && rows === customers)
    throw new CalcError("argument", "dates", { rule: "otherShape", shape: "wideTable" });
}
