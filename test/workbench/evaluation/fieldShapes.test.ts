import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { evaluateFormulas } from "../../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";
import { csvRows, dataFolder, leftOut } from "../../fixtures/loyaltyData";
import { serial } from "../../support/dates";

/** Tables of public threads in the shapes in which people posted them, with the formulas that a person would type on them, as `calc --sheet` evaluates them. */
const shapes = path.join(__dirname, "../../fixtures/shapes");

let engine: Engine;
beforeEach(async () => (engine = await createNodeEngine()));
afterEach(() => engine.dispose());

/** Results on a file; a refusal is its error and sentence. */
async function onSheet(file: string | undefined, ...formulas: string[]): Promise<unknown[]> {
  await openSheetFile(engine, file === undefined || path.isAbsolute(file) ? file : path.join(shapes, file));
  const results = await evaluateFormulas(engine, formulas);
  return results.map((result) => ("value" in result ? result.value : `${result.error} ${result.message ?? ""}`));
}

const columnOf = (table: unknown, at: number): unknown[] => (table as unknown[][]).slice(1).map((row) => row[at]);

function closeTo(found: unknown[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(Math.abs(Number(value) - expected[i]!)).toBeLessThanOrEqual(tolerance * Math.max(1, expected[i]!)));
}

test("K1: redemptions of each period give what they give added up, and are refused where nothing says so (ChainLadder #82)", async () => {
  const [asked, answered] = await onSheet(
    "tri_incremental.csv",
    "=LOYALTY.POINTS.URR(A2:A4,B2:D4)",
    '=LOYALTY.POINTS.URR(A2:A4,B2:D4,,,"per period")',
  );
  expect(asked).toContain('#VALUE! triangle falls in row 1, column 2, as points of each period do: give form "per period"');
  closeTo(columnOf(answered, 6), [0, 35.625, 97.8125, 133.4375], 1e-12);
  const [toDate] = await onSheet("raa.csv", "=LOYALTY.POINTS.URR(A2:A11,B2:K11)");
  const [perPeriod] = await onSheet("raa_incr.csv", '=LOYALTY.POINTS.URR(A2:A11,B2:K11,,,"per period")');
  expect(perPeriod).toEqual(toDate);
  // Mack's reserve for this triangle, and its ultimate
  closeTo((toDate as number[][]).at(-1)!.slice(4, 7), [213_122.23, 0.21312223, 52_135.23], 1e-7);
});

test("K2: the illustration of IFRS 15 with redemptions of each year", async () => {
  const [split, toDate, asked, perYear] = await onSheet(
    undefined,
    "=LOYALTY.POINTS.ALLOCATE(7200000,7200000,10000,100,0.8)",
    "=LOYALTY.POINTS.REVENUE(720000,{4000;8100;9000},{8000;9000;9000})",
    "=LOYALTY.POINTS.REVENUE(720000,{4000;4100;900},{8000;9000;9000})",
    '=LOYALTY.POINTS.REVENUE(720000,{4000;4100;900},{8000;9000;9000},,"per period")',
  );
  expect(split).toEqual([[6_480_000, 720_000]]);
  closeTo(columnOf(toDate, 1), [360_000, 288_000, 72_000], 1e-12);
  expect(asked).toContain("#VALUE! redeemed_cumulative falls in period 3");
  expect(perYear).toEqual(toDate);
});

const TELCO = "../field-cases/shapes/telco_small.csv.gz";
if (dataFolder === undefined) leftOut(TELCO);
else
  test("K3: the curve of 7,043 telephone customers from tenure and churn flag, to 12 digits", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "shapes-"));
    const sheet = path.join(folder, "telco.csv");
    writeFileSync(sheet, gunzipSync(readFileSync(path.join(dataFolder!, TELCO))));
    const [led, curve] = await onSheet(
      sheet,
      "=LOYALTY.RETENTION.SURVIVAL(B2:B7044,C2:C7044,72)",
      "=LOYALTY.RETENTION.TENURE(B2:B7044,C2:C7044)",
    );
    rmSync(folder, { recursive: true });
    expect(led).toContain("which is a length of stay and no date; use RETENTION.TENURE(tenure, left)");
    const expected = csvRows(dataFolder!, "../field-cases/shapes/telco_km.csv").map((row) => row.map(Number));
    for (let at = 0; at < 6; at++)
      closeTo(
        columnOf(curve, at).slice(0, expected.length),
        expected.map((row) => row[at]!),
        1e-12,
      );
  });

test("K4: sign-up month, last active month and status give the published triangle", async () => {
  const [table] = await onSheet("cohort19.csv", "=LOYALTY.RETENTION.COHORT.STATUS(B2:B20,C2:C20,D2:D20)");
  const expected = csvRows(shapes, "cohort19_expected.csv").map(([cohort, ...shares]) => [
    serial(`${cohort}-01`),
    ...shares.map((share) => (share.trim() === "" ? "" : Number(share))),
  ]);
  expect((table as unknown[][]).slice(1)).toEqual(expected);
});

test("K5: array constants keep their trailing zeros, signs and small numbers", async () => {
  const found = await onSheet(
    undefined,
    "=SUM({1.10,2.50})",
    "=COUNT({5.0,1.50})",
    "=SUM({01;2})",
    "=SUM(1000-{407;654})",
    "=SUM({+1;2})",
    "=SUM({.5;1})",
    "=SUM({1E-07,2})",
    "=SUM({0.0000001;2})",
    "=LOYALTY.SURVEY.GAP({-0.65;-1.10;-0.83;-0.70;-1.01},{0;0;0;0;0})",
    "=LOYALTY.PARETO.COUNT({400.50;250.00;199.90},0.8)",
  );
  closeTo(found, [3.6, 2, 3, 939, 3, 1.5, 2.0000001, 2.0000001, -0.858, 3], 1e-12);
});

test.each(["hemant.csv", "hemant_iso.csv"])("K6: own limits give the codes of the thread on %s, and the eight classes", async (file) => {
  const lines = "A2:A43,C2:C43,B2:B43,DATE(2017,8,1)";
  const [codes, classes] = await onSheet(
    file,
    `=LOYALTY.RFM.TABLE(${lines},,,,{30,60,90;2,5,8;10,20,30})`,
    `=LOYALTY.RFM.TABLE(${lines},,,"mean")`,
  );
  const expected = csvRows(shapes, "hemant_expected.csv").map((row) => row.map(Number));
  expect((codes as unknown[][]).slice(1).map((row) => [row[0], row[2], row[3], row[4], row[8]])).toEqual(expected);
  const count = (name: string) => columnOf(classes, 9).filter((one) => one === name).length;
  expect(["Important value", "Important keep", "General value", "General keep"].map(count)).toEqual([9, 7, 13, 13]);
});

test("K7: promoters, passives and detractors from the answers, and two surveys compared", async () => {
  const answers = `{${[...Array<number>(10).fill(9), 8, 8, 7, 3, 0, 6].join(";")}}`;
  const [counts, raw, two, led, shares] = await onSheet(
    undefined,
    "=LOYALTY.SURVEY.NPS(10,3,3)",
    `=LOYALTY.SURVEY.NPS.ANSWERS(${answers})`,
    "=LOYALTY.SURVEY.NPS.TEST(10,3,3,50,30,20)",
    "=LOYALTY.SURVEY.NPS({9;10;7;3},0,0)",
    "=LOYALTY.SURVEY.NPS.TEST(62.5,18.75,18.75,50,30,20)",
  );
  closeTo((counts as number[][])[1]!.slice(0, 2), [43.75, 19.702375332685143], 1e-12);
  expect((raw as number[][])[1]!.slice(0, 4)).toEqual((counts as number[][])[1]);
  closeTo((two as number[][])[1]!.slice(2, 6), [13.75, 21.193951820035828, 0.64876999423021, 0.5164870548368322], 1e-12);
  expect(led).toContain("SURVEY.NPS.ANSWERS counts the answers themselves");
  expect(shares).toContain("promoters must be a whole number of answers, not a share or a per cent; got 62.5");
});

test("K8: sample sizes of R, and what the web calculators differ by", async () => {
  const found = await onSheet(
    undefined,
    "=LOYALTY.LIFT.SAMPLESIZE(0.03,0.02)",
    "=LOYALTY.LIFT.SAMPLESIZE(0.105,0.1)",
    '=LOYALTY.LIFT.SAMPLESIZE(10%,5%,,,,,"relative")',
    "=LOYALTY.LIFT.SAMPLESIZE(0.11,0.1,0.9,0.9)",
    "=LOYALTY.LIFT.SAMPLESIZE(0.25,0.2)",
    '=LOYALTY.LIFT.SAMPLESIZE(0.25,0.2,,,,"one")',
    "=INDEX(LOYALTY.LIFT.DETECTABLE(1000,1000,0.05),2,4)",
    "=INDEX(LOYALTY.LIFT.DETECTABLE(1000,1000,0.05),3,4)",
  );
  // the last four by scipy: the distance of the pooled test, solved for the rate by brentq
  closeTo(found, [3826, 57_763, 31_234, 16_094, 1094, 862, 0.08097686362349175, 0.026051255307661447], 1e-12);
});

test("the exercises that were right stay right", async () => {
  const found = await onSheet(
    "spring.csv",
    "=INDEX(LOYALTY.POINTS.ALLOCATE(100000,100000,10000,1,0.98),1,2)",
    '=LOYALTY.CLV(100,0.5,0,"renewal")',
    "=INDEX(LOYALTY.PARETO.WHALE(A2:A6,{2012;11545;38720;41856;-3346}),5,4)",
  );
  closeTo(found, [8925.318761384335, 100, 94_133], 1e-12);
});
