import { CalcError } from "../../economics/CalcError";
import type { Models } from "../../background/background.types";
import {
  betaDiscreteWeibullDerl,
  betaDiscreteWeibullFit,
  betaDiscreteWeibullRetention,
  betaDiscreteWeibullSurvival,
} from "../../economics/customerBase/contract/bdw";
import type { Bdw, ModelFit, Sbg } from "../../economics/customerBase/customerBase.types";
import {
  DERL_CONVENTIONS,
  type DerlConvention,
  shiftedBetaGeometricDerl,
  shiftedBetaGeometricFit,
  shiftedBetaGeometricRetention,
  shiftedBetaGeometricSurvival,
} from "../../economics/customerBase/contract/sbg";
import { word } from "../input/arguments";
import { isBlankCell, plainValue, readFigure } from "../input/readers";
import { countCells, isOmitted, matrix, position } from "../input/ranges";
import { cell } from "../cell";
import { fitTable } from "./modelParameters";
import { likeFigures } from "./purchaseModels";

/** Shares as people write them; cells that are formatted as per cents hold numbers. */
const PERCENT_TEXT = /^\s*\d+(?:[.,]\d+)?\s*[%％]\s*$/;

/** The figures of one cohort up to its last filled cell; a blank before it would shift the periods. */
function cohort(cells: readonly unknown[], place: (index: number) => string | undefined): Float64Array {
  const values = cells.map(plainValue);
  while (values.length > 0 && isBlankCell(values[values.length - 1])) values.pop();
  return Float64Array.from(values, (value, index) => {
    const where = place(index);
    if (isBlankCell(value)) throw new CalcError("argument", "survivors", { rule: "gap", position: where ?? "" });
    if (typeof value === "string" && PERCENT_TEXT.test(value)) throw sharesRefusal(value, where);
    return readFigure("survivors", value, () => where);
  });
}

function sharesRefusal(got: unknown, position: string | undefined): CalcError {
  return new CalcError("argument", "survivors", { rule: "otherShape", shape: "sharesForCounts", got, position });
}

/** Days from the beginning of a calendar period to that of the next. */
const isPeriod = (days: number): boolean =>
  days === 7 || (days >= 28 && days <= 31) || (days >= 90 && days <= 92) || days === 365 || days === 366;

/** Excel dates from 2000 to 2099. */
const isRecentDay = (value: number): boolean => Number.isInteger(value) && value >= 36_526 && value <= 73_050;

/**
 * Refuses tables that look like survivors and are none: shares or per cents, in which cohorts begin at 1 or 100 and are no whole numbers, would be fitted as if there were one customer or a hundred;
 * so would the dates in front of a table of cohorts.
 */
function refuseOtherTables(cohorts: readonly Float64Array[], place: (row: number, index: number) => string | undefined): void {
  const filled = cohorts.map((figures, row) => ({ figures, row })).filter(({ figures }) => figures.length > 0);
  const firsts = filled.map(({ figures }) => figures[0]!);
  const broken = filled.flatMap(({ figures, row }) => (figures.findIndex((figure) => !Number.isInteger(figure)) >= 0 ? [row] : []));
  if (broken.length > 0 && (firsts.every((first) => first <= 1) || firsts.every((first) => first === 100))) {
    const row = broken[0]!;
    const at = cohorts[row]!.findIndex((figure) => !Number.isInteger(figure));
    throw sharesRefusal(cohorts[row]![at], place(row, at));
  }
  if (firsts.length > 1 && firsts.every((first, i) => isRecentDay(first) && (i === 0 || isPeriod(first - firsts[i - 1]!))))
    throw new CalcError("argument", "survivors", {
      rule: "otherShape",
      shape: "datesBeforeCounts",
      got: firsts[0],
      position: place(filled[0]!.row, 0),
    });
}

/**
 * Survivors by cohort, one a row; a single column is one cohort. Cells not yet observed are blank at the end of their row.
 *
 * @throws {CalcError} nothing at all, a blank before a later figure, text or an error cell with its position
 */
function survivorRows(given: unknown): Float64Array[] {
  const rows = matrix("survivors", given);
  const single = countCells(rows) === 1;
  if (rows.every((row) => row.every((value) => isBlankCell(plainValue(value)))))
    throw new CalcError("argument", "survivors", { rule: single ? "missing" : "empty" });
  const isColumn = rows.length > 1 && rows[0]!.length === 1;
  const place = (row: number, index: number): string | undefined =>
    single ? undefined : isColumn ? position(rows, index, 0) : position(rows, row, index);
  const cohorts = (isColumn ? [rows.map((row) => row[0])] : rows).map((cells, row) => cohort(cells, (index) => place(row, index)));
  refuseOtherTables(cohorts, place);
  return cohorts;
}

/** What a model of contracts, with renewals that are seen, can be asked. */
interface ContractModelFunctions<P> {
  names: readonly (keyof P & string)[];
  fit: (survivors: readonly Float64Array[]) => ModelFit<P>;
  survival: (p: P, time: number) => number;
  retention: (p: P, period: number) => number;
  derl: (p: P, discount: number, period: number, convention: DerlConvention) => number;
}

/** For "new" the period is not looked at and may be left blank. */
const periodOf = (period: unknown, convention: DerlConvention): unknown => (convention === "new" && isOmitted(period) ? 1 : period);

function contractModels<P extends { [K in keyof P]: number }>(family: string, model: ContractModelFunctions<P>): Models {
  const { names } = model;
  return {
    [`${family}.FIT`]: (survivors) => fitTable(names, () => model.fit(survivorRows(survivors))),
    [`${family}.SURVIVAL`]: (params, time) => likeFigures<P>(names, params, { time }, (p, age) => model.survival(p, age!)),
    [`${family}.RETENTION`]: (params, period) => likeFigures<P>(names, params, { period }, (p, age) => model.retention(p, age!)),
    [`${family}.DERL`]: (params, discount, period, convention) => {
      const when = cell(() => word("convention", convention, DERL_CONVENTIONS, "before"));
      const ranges = { discount, period: periodOf(period, when) };
      return likeFigures<P>(names, params, ranges, (p, rate, age) => model.derl(p, rate!, age!, when));
    },
  };
}

/** The shifted beta-geometric and the beta discrete Weibull. */
export const contractCurveModels: Models = {
  ...contractModels<Sbg>("SBG", {
    names: ["alpha", "beta"],
    fit: shiftedBetaGeometricFit,
    survival: shiftedBetaGeometricSurvival,
    retention: shiftedBetaGeometricRetention,
    derl: shiftedBetaGeometricDerl,
  }),
  ...contractModels<Bdw>("BDW", {
    names: ["alpha", "beta", "c"],
    fit: betaDiscreteWeibullFit,
    survival: betaDiscreteWeibullSurvival,
    retention: betaDiscreteWeibullRetention,
    derl: betaDiscreteWeibullDerl,
  }),
};
