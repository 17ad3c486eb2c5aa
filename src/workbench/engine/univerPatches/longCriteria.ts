// Univer makes four arrays of a column for one COUNTIF or SUMIF; plain criteria over long columns are read in one pass.
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type compareToken,
  FUNCTION_NAMES_MATH,
  FUNCTION_NAMES_STATISTICAL,
  functionMath,
  functionStatistical,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { RunningSum } from "../../../economics/numeric/sum";

/** Rows from which on a criterion is read here: Univer makes four arrays of a column to count its matches. */
const LONG = 1_000;

type Argument = BaseValueObject | BaseReferenceObject | undefined;
/** Lines of one cell each. */
type Column = ReturnType<ArrayValueObject["getArrayValue"]>;

/** A criterion that is a number, or a text without wildcards, after a sign. */
interface Criterion {
  sign: compareToken;
  value: string | number;
}

/** The one value that an argument is, or that stands in the one cell it refers to. */
function oneValue(argument: Argument): BaseValueObject | undefined {
  const given = argument?.isReferenceObject() ? (argument as BaseReferenceObject).toArrayValueObject() : argument;
  if (!given?.isArray()) return given as BaseValueObject | undefined;
  const lines = (given as ArrayValueObject).getArrayValue();
  return lines.length === 1 && lines[0]?.length === 1 ? (lines[0][0] ?? undefined) : undefined;
}

function readCriterion(argument: Argument): Criterion | undefined {
  const criterion = oneValue(argument);
  if (!criterion) return undefined;
  const value = criterion.getValue();
  if (criterion.isNumber()) return criterion.getPattern() === "" ? { sign: "=" as compareToken, value: Number(value) } : undefined;
  if (!criterion.isString()) return undefined;
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(String(value)) ?? [];
  const isNumber = /^-?\d+(\.\d+)?$/.test(rest);
  if (isNumber) return { sign: (sign || "=") as compareToken, value: Number(rest) };
  const isText = sign === "" && /^\p{L}[^*?~]*$/u.test(rest) && !/^(true|false)$/i.test(rest);
  return isText ? { sign: "=" as compareToken, value: rest } : undefined;
}

/** The cells of a long column; undefined for any other reference. */
function columnOf(argument: Argument): Column | undefined {
  if (!argument?.isReferenceObject()) return undefined;
  const array = (argument as BaseReferenceObject).toArrayValueObject();
  if (array.getColumnCount() !== 1 || array.getRowCount() < LONG) return undefined;
  return array.getArrayValue();
}

/** Which rows match; undefined unless all cells are of the kind of the criterion, since Univer has rules of its own for the others. */
function matches(cells: Column, { sign, value }: Criterion): boolean[] | undefined {
  const known = new Map<unknown, boolean>();
  const result: boolean[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]?.[0];
    if (!cell) return undefined;
    if (typeof value === "number" ? !cell.isNumber() : !cell.isString() || cell.getValue() === "") return undefined;
    if (typeof value === "number") result.push(cell.compareBy(value, sign).getValue() === true);
    else {
      const text = cell.getValue();
      const is = known.get(text) ?? cell.compareBy(value, sign).getValue() === true;
      known.set(text, is);
      result.push(is);
    }
  }
  return result;
}

function count(range: Argument, criterion: Argument): BaseValueObject | undefined {
  const wanted = readCriterion(criterion);
  const cells = wanted && columnOf(range);
  const found = cells && matches(cells, wanted);
  return found && NumberValueObject.create(found.reduce((n, is) => n + Number(is), 0));
}

function add(range: Argument, criterion: Argument, summed: Argument): BaseValueObject | undefined {
  const wanted = readCriterion(criterion);
  const cells = wanted && columnOf(range);
  const amounts = summed === range ? cells : cells && columnOf(summed);
  if (!cells || amounts?.length !== cells.length) return undefined;
  const found = matches(cells, wanted);
  const total = new RunningSum();
  for (let i = 0; found && i < found.length; i++) {
    if (!found[i]) continue;
    const amount = amounts[i]?.[0];
    if (!amount?.isNumber()) return undefined;
    total.add(Number(amount.getValue()));
  }
  return found && Number.isFinite(total.value) ? NumberValueObject.create(total.value) : undefined;
}

type Calculate = (...given: Argument[]) => BaseValueObject;

/** Has a function of Univer calculated here where that is possible: `quick` gives undefined where it is not. */
function quicken(list: readonly unknown[], name: string, quick: (...given: Argument[]) => BaseValueObject | undefined): void {
  const entry = (list as readonly (readonly unknown[])[]).find(([, known]) => known === name);
  if (entry === undefined) throw new Error(`Univer has no ${name}`);
  // The pairs of the list are typed as arrays of either; the first of each is the class.
  const { prototype } = entry[0] as { prototype: { calculate: Calculate } };
  const { calculate } = prototype;
  prototype.calculate = function (...given) {
    return quick(...given) ?? calculate.apply(this, given);
  };
}

quicken(functionStatistical, FUNCTION_NAMES_STATISTICAL.COUNTIF, (range, criterion, ...more) =>
  more.length === 0 ? count(range, criterion) : undefined,
);
quicken(functionStatistical, FUNCTION_NAMES_STATISTICAL.COUNTIFS, (range, criterion, ...more) =>
  more.length === 0 ? count(range, criterion) : undefined,
);
quicken(functionMath, FUNCTION_NAMES_MATH.SUMIF, (range, criterion, summed) => add(range, criterion, summed ?? range));
quicken(functionMath, FUNCTION_NAMES_MATH.SUMIFS, (summed, range, criterion, ...more) =>
  more.length === 0 ? add(range, criterion, summed) : undefined,
);
