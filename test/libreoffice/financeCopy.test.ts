import fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { conversionKinds } from "../../src/sharing/native/conversionKinds";
import { catalogueCalls } from "../functions/catalogueCalls";
import { type ArgumentSet, cellRows, hasErrorCell, largest } from "../native/argumentSet";
import { invalidArguments } from "../native/invalidArguments";
import { validArguments } from "../native/validArguments";
import { openInLibreOffice } from "./openInLibreOffice";
import { sameCell } from "./sameCell";
import { type WrittenCase, writtenCases, writtenWorkbook } from "./writtenCases";

const SEED = 20_260_207;
const VALID = 14;
const INVALID = 6;
const SPARE = 20;
const PATIENCE_MS = 300_000;

/** LibreOffice has no truth values: TRUE in a cell is the number 1 there, where Excel and our functions tell them apart. */
function hasTruthValue(set: ArgumentSet): boolean {
  return set.some((argument) => cellRows(argument).flat().some((cell) => typeof cell === "boolean")); // prettier-ignore
}

function drawn(sets: fc.Arbitrary<ArgumentSet>, count: number): ArgumentSet[] {
  const some = fc.sample(sets, { seed: SEED, numRuns: SPARE * count });
  return some.filter((set) => !hasTruthValue(set)).slice(0, count);
}

function allCases(): WrittenCase[] {
  let top = 0;
  return catalogueCalls().flatMap((call) => {
    if (call.entry.native === null) return [];
    const sets = [...drawn(validArguments(call.entry), VALID), ...drawn(invalidArguments(call.entry), INVALID)];
    const { cases, next } = writtenCases(call, sets, top);
    top = next;
    return cases;
  });
}

const cases = allCases();
const written = cases.filter((one) => !("refused" in one.written));
const ids = [...new Set(written.map(({ entry }) => entry.id))];
let copy: string[][];

beforeAll(async () => {
  copy = (await openInLibreOffice(writtenWorkbook(written))).get("Copy") ?? [];
}, PATIENCE_MS);

function resultOf({ top, ours }: WrittenCase): string[][] {
  return ours.map((row, r) => row.map((_, column) => copy[top + r]?.[column] ?? ""));
}

function agrees(theirs: string[][], { ours, set }: WrittenCase): boolean {
  return ours.every((row, r) => row.every((value, column) => sameCell(value, theirs[r]![column]!, largest(set), hasErrorCell(set))));
}

describe("the formulas of a finance copy for older Excel, calculated anew by LibreOffice,", () => {
  test.each(ids)("give what %s gives", (id) => {
    const own = written.filter(({ entry }) => entry.id === id);
    const different = own
      .map((one) => ({ one, theirs: resultOf(one) }))
      .filter(({ one, theirs }) => !agrees(theirs, one))
      .map(({ one, theirs }) => ({
        arguments: JSON.stringify(one.set),
        ours: JSON.stringify(one.ours),
        theirs: JSON.stringify(theirs),
        written: JSON.stringify(one.written).slice(0, 3000),
      }))
      .sort((left, right) => left.arguments.length - right.arguments.length);
    expect({ different: different.length, smallest: different[0] }).toEqual({ different: 0, smallest: undefined });
  });

  test("are tried for every function that is written out, those of the customer base among them, and are told apart from wrong ones", () => {
    const promised = conversionKinds(catalogJson as Catalog).filter(({ older }) => older === "b").map(({ id }) => id); // prettier-ignore
    expect(promised.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(["BGNBD.ALIVE", "SBG.SURVIVAL", "GG.SPEND", "BDW.SURVIVAL"]));
    const one = written.find(({ ours }) => typeof ours[0]![0] === "number")!;
    expect([agrees(resultOf(one), one), agrees([["-999"]], one)]).toEqual([true, false]);
  });
});
