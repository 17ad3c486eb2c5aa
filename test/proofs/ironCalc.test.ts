import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import type { CatalogFunction } from "../../src/catalog/data/catalog.types";
import { nameCall } from "../../src/sharing/native/nameCall";
import { nativeName } from "../../src/sharing/native/nativeForm";
import type { FormulaValue } from "../../src/workbench/evaluation/evaluation.types";
import { addInArguments, textArguments } from "../../src/sharing/plan/textCells";
import { cellAddress } from "../../src/address/a1";
import { type CatalogueCall, catalogueCalls } from "../functions/catalogueCalls";
import { ourResult } from "../libreoffice/writtenCases";
import { type Argument, type ArgumentSet, type CellContent, cellRows, isError, largest } from "../native/argumentSet";
import { sameResult } from "../native/sameResult";
import { validArguments } from "../native/validArguments";
import { installed } from "./installed";
import { ironCalcForm } from "./ironCalcForm";

const SEED = 20_260_301;
/** Random sets of arguments for each function, beside its examples. */
const SETS = 20;
const PATIENCE_MS = 300_000;

/** Functions compared at least: a form that drops out is noticed. */
const LEAST_FUNCTIONS = 120;

/** Functions of which IronCalc cannot calculate the form on all arguments: the error it shows there, and why. Every other form has to be calculated. */
const NOT_CALCULATED: Readonly<Record<string, { shows: string; why: string }>> = {
  "SURVEY.SERVQUAL": { shows: "#N/IMPL!", why: "it takes no arrays in some places of the sums by dimension" },
};

/** Where IronCalc keeps fewer digits: its BETA.INV is right to 1e-11, which the quantile of Student's t magnifies. */
const ENGINE_TOLERANCE: Readonly<Record<string, number>> = { "LIFT.MEAN": 1e-7 };

/** Type and text of a cell. */
type Shown = [type: number, text: string];
type Typed = [row: number, column: number, text: string];

interface Sheet {
  name: string;
  lambda: string;
  cells: Typed[];
  formulas: Typed[];
}

interface Comparison {
  set: ArgumentSet;
  ours: FormulaValue[][];
  theirs: FormulaValue[][];
}

function calculate(sheets: readonly Sheet[]): Shown[][][][] {
  const program = [join(__dirname, "ironCalc.mjs")];
  const output = execFileSync(process.execPath, program, { input: JSON.stringify(sheets), maxBuffer: 2 ** 28, timeout: PATIENCE_MS });
  return JSON.parse(output.toString()) as Shown[][][][];
}

function typed(content: CellContent): string {
  if (isError(content)) return content.error;
  if (typeof content === "string") return content === "" ? '=""' : `'${content}`;
  return String(content).toUpperCase();
}

/** An example as arguments for cells. */
function exampleSet(entry: CatalogFunction, args: readonly unknown[]): ArgumentSet {
  return entry.parameters.map((_, place): Argument => {
    const value = args[place];
    if (value === null || value === undefined) return { kind: "omitted" };
    return Array.isArray(value) ? { kind: "matrix", rows: value as CellContent[][] } : { kind: "cell", value: value as CellContent };
  });
}

/** Puts the arguments side by side from a row on, and gives the references to them. */
function place(cells: Typed[], set: ArgumentSet, top: number): string[] {
  let left = 0;
  return set.map((argument) => {
    const rows = cellRows(argument);
    if (rows.length === 0) return "";
    rows.forEach((contents, row) =>
      contents.forEach((content, column) => {
        if (content !== null) cells.push([top + row + 1, left + column + 1, typed(content)]);
      }),
    );
    const first = `Sheet1!${cellAddress(top, left)}`;
    left += rows[0]!.length;
    return argument.kind === "cell" ? first : `${first}:${cellAddress(top + rows.length - 1, left - 1)}`;
  });
}

/** The call of the form's name as a finance copy writes it, without the marks that a file puts before newer functions and parameters. */
function callOf(entry: CatalogFunction, args: readonly string[]): string {
  const call = nameCall(entry, args);
  if ("refused" in call) throw new Error(`${entry.id} is not called in a finance copy: ${call.refused}`);
  return call.text.replace(/_xlfn\.|_xlpm\./g, "");
}

/** The form under its name in a finance copy, and calls of it, one below the other. */
function sheetOf({ entry }: CatalogueCall, sets: readonly ArgumentSet[], heights: readonly number[], native = entry.native!): Sheet {
  const name = nativeName(entry.id);
  const lambda = `=LAMBDA(${[...entry.parameters.map((parameter) => parameter.name), ironCalcForm(native)].join(",")})`;
  const sheet: Sheet = { name, lambda, cells: [], formulas: [] };
  let top = 0;
  sets.forEach((set, index) => {
    sheet.formulas.push([top + 1, 1, `=${callOf(entry, place(sheet.cells, set, top))}`]);
    top += 2 + Math.max(heights[index]!, ...set.map((argument) => cellRows(argument).length));
  });
  return sheet;
}

function shownValue([type, text]: Shown): FormulaValue {
  if (type === 1) return Number(text);
  if (type === 4) return text === "TRUE";
  return type === 16 ? { error: text } : text;
}

function ourValue(value: unknown): FormulaValue {
  if (typeof value === "object" && value !== null) return { error: String((value as { code: string }).code) };
  return (value ?? "") as FormulaValue;
}

const isErrorValue = (value: FormulaValue | undefined) => typeof value === "object";

/** Whether our function gives a result for the arguments, which may hold errors in some of its cells. */
const isAnswered = ({ ours }: Comparison) => ours.length > 1 || ours[0]!.length > 1 || !isErrorValue(ours[0]![0]);

/** The error IronCalc shows in a cell where we give a value. */
function failure({ ours, theirs }: Comparison): string | undefined {
  const errors = theirs.flatMap((row, r) => row.filter((value, c) => isErrorValue(value) && !isErrorValue(ours[r]?.[c])));
  return (errors[0] as { error: string } | undefined)?.error;
}

/** Whether IronCalc is known not to follow the form on these arguments. */
function isExcused({ entry }: CatalogueCall, one: Comparison): boolean {
  return entry.id in NOT_CALCULATED && failure(one) === NOT_CALCULATED[entry.id]!.shows;
}

function agrees({ entry }: CatalogueCall, { ours, theirs, set }: Comparison): boolean {
  return sameResult(ours, theirs, { errors: "sameType", scale: largest(set), tolerance: ENGINE_TOLERANCE[entry.id] });
}

const isInstalled = installed("@ironcalc/wasm", "IronCalc") !== undefined;
const calls = isInstalled ? catalogueCalls().filter(({ entry }) => entry.native !== null) : [];
const found = new Map<string, Comparison[]>();

/** A copy keeps the value of a call with days that are texts, and with arguments for which there is no form. */
function isKeptAsValue({ id, parameters }: CatalogFunction, set: ArgumentSet): boolean {
  const cells = (place: number): CellContent[] => (set[place]!.kind === "omitted" ? [] : cellRows(set[place]!).flat());
  if (addInArguments(id, parameters).some((place) => set[place]!.kind !== "omitted")) return true;
  return textArguments(id, parameters).some((place) => cells(place).some((cell) => typeof cell === "string" && cell !== ""));
}

function compareAll(): void {
  const cases = calls.map((call) => {
    const random = fc.sample(validArguments(call.entry), { seed: SEED, numRuns: SETS });
    const sets = [...call.examples.map((args) => exampleSet(call.entry, args)), ...random].filter((set) => !isKeptAsValue(call.entry, set));
    return { call, sets, ours: sets.map((set) => ourResult(call, set).map((row) => row.map(ourValue))) };
  });
  const results = calculate(cases.map(({ call, sets, ours }) => sheetOf(call, sets, ours.map(({ length }) => length)))); // prettier-ignore
  cases.forEach(({ call, sets, ours }, index) => {
    const theirs = results[index]!.map((rows) => rows.map((row) => row.map(shownValue)));
    found.set(call.entry.id, sets.map((set, at) => ({ set, ours: ours[at]!, theirs: theirs[at]! }))); // prettier-ignore
  });
}

(isInstalled ? describe : describe.skip)("the native form, its arguments in cells, calculated by IronCalc,", () => {
  beforeAll(compareAll, PATIENCE_MS);

  test.each(calls.map((call) => [call.entry.id, call] as const))("gives what %s gives", (_id, call) => {
    const own = found.get(call.entry.id)!;
    const wrong = own
      .filter((one) => !isExcused(call, one) && !agrees(call, one))
      .map(({ set, ours, theirs }) => ({ arguments: JSON.stringify(set), ours, theirs }))
      .sort((left, right) => left.arguments.length - right.arguments.length);
    expect({ wrong: wrong.length, smallest: wrong[0] }).toEqual({ wrong: 0, smallest: undefined });
  });

  test("is calculated for nearly every function, those that are not being known", () => {
    const compared = calls.filter((call) => {
      const own = found.get(call.entry.id)!;
      const answered = own.filter((one) => isAnswered(one) && !isExcused(call, one));
      // otherwise the two sides would agree by refusing everything
      return answered.length > own.length / 3;
    });
    const sets = compared.reduce((sum, { entry }) => sum + found.get(entry.id)!.length, 0);
    process.stdout.write(`IronCalc: ${compared.length} of ${calls.length} native forms compared, on ${sets} sets of arguments\n`);
    expect(compared.length).toBeGreaterThanOrEqual(LEAST_FUNCTIONS);
    const left = calls.map(({ entry }) => entry.id).filter((id) => !compared.some(({ entry }) => entry.id === id));
    expect(left.filter((id) => !(id in NOT_CALCULATED))).toEqual([]);
    const shown = Object.keys(NOT_CALCULATED).map((id) => [id, found.get(id)!.map(failure)] as const);
    expect(shown.filter(([id, errors]) => !errors.includes(NOT_CALCULATED[id]!.shows))).toEqual([]);
  });

  test("would be found out if it were wrong", () => {
    const call = calls.find(({ entry }) => entry.id === "RETENTION.LIFETIME")!;
    // 1 / (1 - 0.5) is 2; a retention of 80 is refused with #VALUE!
    const sets: ArgumentSet[] = [[{ kind: "cell", value: 0.5 }], [{ kind: "cell", value: 80 }]];
    const [results] = calculate([sheetOf(call, sets, [1, 1], "IF(retention>1,5,1/(1-retention)+0.0000001)")]);
    const [half, percent] = results!.map((rows) => rows.map((row) => row.map(shownValue)));
    expect([half![0]![0], percent]).toEqual([expect.closeTo(2.0000001, 9), [[5]]]);
    const judged = [
      { set: sets[0]!, ours: [[2]], theirs: half! },
      { set: sets[1]!, ours: [[{ error: "#VALUE!" }]], theirs: percent! },
    ];
    expect(judged.map((one) => agrees(call, one))).toEqual([false, false]);
  });

  /** A1:A6 hold 1, 2, 3, the text " a ", nothing and TRUE; the results are counted by hand. */
  test.each([
    ["SUM(IF(ISNUMBER(v),v,0))", 6],
    ["COUNT(v,5,v*1)", 9],
    ["ROWS(VSTACK(v,v))*10+COLUMNS(TRANSPOSE(v))", 126],
    ["SUM(--(LEN(v)>1))", 2],
    ["SUM(INDEX(v,{1;3})*{10;1})", 13],
    ["SUM(MOD(SEQUENCE(5),2))", 3],
    ["IF(ISNUMBER(INDEX(v,5)),1,0)+SUM(XMATCH({3;1},v))", 4],
    ['SUM(XLOOKUP({"y";"x"},{"x";"y"},{5;7})*{1;10})', 57],
    ["PRODUCT(SEQUENCE(4))", 24],
    ["SUM(NOT(SEQUENCE(3)>2)*SEQUENCE(3))", 3],
  ])("follows %s in other words", (formula, result) => {
    const cells: Typed[] = [1, 2, 3, "' a ", undefined, "TRUE"].flatMap((text, row): Typed[] => (text === undefined ? [] : [[row + 1, 1, String(text)]])); // prettier-ignore
    const lambda = `=LAMBDA(v,${ironCalcForm(formula)})`;
    const [results] = calculate([{ name: "PROBE", lambda, cells, formulas: [[1, 1, "=PROBE(Sheet1!A1:A6)"]] }]);
    expect(results![0]!.map((row) => row.map(shownValue))).toEqual([[result]]);
  });
});
