import fc from "fast-check";
import { NUMBER, type WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { catalogueCalls } from "../functions/catalogueCalls";
import { hasErrorCell, largest, type ArgumentSet } from "../native/argumentSet";
import { invalidArguments } from "../native/invalidArguments";
import { validArguments } from "../native/validArguments";
import { caseWorkbook, cellsOf, formulaCases, PLANTED, type FormulaCase } from "./formulaCases";
import { openInLibreOffice } from "./openInLibreOffice";
import { sameCell } from "./sameCell";

const SEED = 20_260_104;
const VALID = 14;
const INVALID = 6;
/** Sets drawn for each one used, as some are left out. */
const SPARE = 20;
const PATIENCE_MS = 300_000;

/** LibreOffice has no truth values: TRUE in a cell is the number 1 there, where Excel and our functions tell them apart. */
function hasTruthValue(set: ArgumentSet): boolean {
  return set.some((argument) => cellsOf(argument).some((row) => row.some((cell) => typeof cell === "boolean")));
}

function drawn(sets: fc.Arbitrary<ArgumentSet>, count: number): ArgumentSet[] {
  return fc.sample(sets, { seed: SEED, numRuns: SPARE * count }).filter((set) => !hasTruthValue(set));
}

function allCases(): FormulaCase[] {
  let top = 0;
  return catalogueCalls().flatMap((call) => {
    if (call.entry.native === null) return [];
    const wanted = [
      [validArguments(call.entry), VALID],
      [invalidArguments(call.entry), INVALID],
    ] as const;
    return wanted.flatMap(([sets, count]) => {
      const { cases, next } = formulaCases(call, drawn(sets, count), top, count);
      top = next;
      return cases;
    });
  });
}

/** The part of a sheet where a case has its result. */
function resultOf(sheet: string[][], { top, ours }: FormulaCase): string[][] {
  return ours.map((row, r) => row.map((_, column) => sheet[top + r]?.[column] ?? ""));
}

function agrees(theirs: string[][], { ours, set }: FormulaCase): boolean {
  return ours.every((row, r) => row.every((value, column) => sameCell(value, theirs[r]![column]!, largest(set), hasErrorCell(set))));
}

const cases = allCases();
const compared = [...new Set(cases.map(({ entry }) => entry.id))];
let native: string[][];

beforeAll(async () => {
  native = (await openInLibreOffice(caseWorkbook(cases))).get("Native") ?? [];
}, PATIENCE_MS);

test(
  "LibreOffice calculates a workbook anew, instead of showing the results stored in it",
  async () => {
    const rows = [
      [
        { v: 14, t: NUMBER },
        { f: "=A1*3", v: PLANTED, t: NUMBER },
      ],
    ] satisfies WorkbookFile["sheets"][0]["rows"];
    const read = await openInLibreOffice({ sheets: [{ name: "Planted", rows }], styles: {}, names: [] });
    expect(read.get("Planted")?.[0]).toEqual(["14", "42"]);
  },
  PATIENCE_MS,
);

describe("the native form, without LET, in LibreOffice", () => {
  test.each(compared)("of %s gives what the function gives", (id) => {
    const own = cases.filter(({ entry }) => entry.id === id);
    const different = own
      .map((one) => ({ one, theirs: resultOf(native, one) }))
      .filter(({ one, theirs }) => !agrees(theirs, one))
      .map(({ one, theirs }) => ({ arguments: JSON.stringify(one.set), ours: JSON.stringify(one.ours), theirs: JSON.stringify(theirs) }))
      .sort((left, right) => left.arguments.length - right.arguments.length);
    expect({ different: different.length, smallest: different[0] }).toEqual({ different: 0, smallest: undefined });
    const answered = own.filter(({ ours }) => typeof ours[0]![0] !== "object").length;
    expect([id, answered > own.length / 4, answered < own.length]).toEqual([id, true, true]);
  });

  test("is compared for at least 40 functions, on 20 sets of arguments each", () => {
    expect(compared.length).toBeGreaterThanOrEqual(40);
    const short = compared.filter((id) => cases.filter(({ entry }) => entry.id === id).length < VALID + INVALID);
    expect(short).toEqual([]);
  });

  test("would be found out if it were wrong", () => {
    const one = cases.find(({ ours }) => typeof ours[0]![0] === "number")!;
    const wrong = resultOf(native, one).map((row) => row.map((text) => String(Number(text) + 0.001 * Math.max(1, Math.abs(Number(text))))));
    expect([agrees(resultOf(native, one), one), agrees(wrong, one), agrees([["#VALUE!"]], one)]).toEqual([true, false, false]);
  });
});
