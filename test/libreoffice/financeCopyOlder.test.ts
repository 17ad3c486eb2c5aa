import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { financeCopy } from "../../src/sharing/financeCopy";
import type { FinanceCopy, FinanceCopyOptions } from "../../src/sharing/sharing.types";
import { cellAddress } from "../../src/address/a1";
import { NUMBER } from "../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";
import { catalogueCalls } from "../functions/catalogueCalls";
import { exampleCases, roundTripBook, type RoundTripCase } from "../sharing/roundTrip/roundTripBook";
import { PLANTED } from "./formulaCases";
import { openFileInLibreOffice } from "./openInLibreOffice";
import { sameCell } from "./sameCell";

const PATIENCE_MS = 300_000;
const options: FinanceCopyOptions = {
  excel: "older",
  pseudonymise: false,
  dropPlan: false,
  fingerprint: false,
  offerAddIn: false,
  version: "1.0.0",
  madeAt: 1_700_000_000_000,
};

function everyExample(): RoundTripCase[] {
  let top = 0;
  return catalogueCalls().flatMap((call) => {
    const { cases, next } = exampleCases(call, top);
    top = next;
    return cases;
  });
}

const cases = everyExample();
let copy: FinanceCopy;
let calculated: string[][];
let shown: string[][];

beforeAll(async () => {
  const planted = await writeXlsx(roundTripBook(cases, () => ({ v: PLANTED, t: NUMBER })));
  copy = financeCopy(planted, catalogJson as Catalog, options);
  calculated = openFileInLibreOffice(copy.bytes, ["Calls"]).get("Calls")!;
  shown = openFileInLibreOffice(copy.bytes, ["Calls"], "show stored results").get("Calls")!;
}, PATIENCE_MS);

function kindOf({ top }: RoundTripCase): string | undefined {
  return copy.report.converted.find(({ sheetName, address }) => sheetName === "Calls" && address === cellAddress(top, 0))?.kind;
}

function wrongCells({ ours, top }: RoundTripCase): { wanted: unknown; found: string | undefined }[] {
  const cells = ours.flatMap((line, row) => line.map((wanted, column) => ({ wanted, found: calculated[top + row]?.[column] })));
  return cells.filter(({ wanted, found }) => found === undefined || !sameCell(wanted, found, 0));
}

test("a copy for older Excel of every example, with wrong results planted, is put right by LibreOffice wherever it is written out", () => {
  const written = cases.filter((one) => kindOf(one) === "b");
  const wrong = written.map((one) => ({ formula: one.formula, wrong: wrongCells(one) })).filter((one) => one.wrong.length > 0);
  expect(wrong).toEqual([]);
  // sums over the terms of a customer-base model have no form without LAMBDA
  expect(written.length).toBeGreaterThan(0.6 * cases.length);
});

test("the planted results are in the file, and stay where a formula has become its value", () => {
  const planted = String(PLANTED);
  // LibreOffice calculates some array formulas anew in either mode.
  expect(cases.filter(({ top }) => shown[top]?.[0] === planted).length).toBeGreaterThan(0.6 * cases.length);
  const values = cases.filter((one) => kindOf(one) === "c");
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter(({ top }) => calculated[top]?.[0] !== planted).map(({ formula }) => formula)).toEqual([]);
});
