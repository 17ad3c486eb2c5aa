import { ChunkRows, jsonBytes } from "../../../src/workbook/chunkRows";
import { reportInput } from "../../../src/workbook/report/reportInput";
import { reportNames } from "../../../src/workbook/report/reportNames";
import { reportSheets } from "../../../src/workbook/report/reportSheets";
import { newSegmentColumns } from "../../../src/workbook/report/segmentColumns";
import { curveValues } from "../../../src/workbook/report/sheets/chartsSheet";
import { segmentRows } from "../../../src/workbook/report/sheets/segmentRows";
import { writeRows } from "../../../src/workbook/report/writeRows";
import { contentOf, type Row } from "./reportWorkbook";

/** A sheet that keeps what is written to it, and the size of each request. */
function recordingSheet() {
  const written: unknown[][] = [];
  const bytes: number[] = [];
  let pending: unknown[][] = [];
  const sheet = {
    getRangeByIndexes: () => ({
      set formulas(cells: unknown[][]) {
        pending = cells;
      },
    }),
  };
  const context = {
    application: { suspendApiCalculationUntilNextSync: () => undefined },
    sync: () => {
      written.push(...pending);
      bytes.push(Buffer.byteLength(JSON.stringify(pending)));
      return Promise.resolve();
    },
  };
  return { written, bytes, sheet: sheet as unknown as Excel.Worksheet, context: context as unknown as Excel.RequestContext };
}

/** n accounts whose amounts come in pairs, in descending order. */
const accounts = (n: number): Row[] => Array.from({ length: n }, (_, i) => [`Account ${i}`, 50_000 - (i >> 1)]);

function inputOf(n: number) {
  const content = contentOf(accounts(n));
  return reportInput(content, reportNames(1), newSegmentColumns(content), { tiers: [], plan: new Map(), notices: [] });
}

/** Headers of the account table whose cells are formulas. */
function formulaHeaders(n: number): string[] {
  const input = inputOf(n);
  const row = segmentRows(input)(n - 1);
  return Object.values(input.columns.at)
    .filter(({ column }) => String(row[column]).startsWith("="))
    .map(({ header }) => header);
}

const auditText = (n: number): string =>
  reportSheets(inputOf(n))
    .at(-1)!
    .cells.map((row) => row.join(" "))
    .join("\n");

test("up to 1,000 accounts every figure that follows from the amounts is a formula", () => {
  expect(formulaHeaders(1_000)).toEqual(["Share", "Rank", "Share before", "Cumulative", "Class"]);
  expect(auditText(1_000)).toContain("All live");
});

test("above 1,000 accounts ranks and running shares are values and the audit says so", () => {
  expect(formulaHeaders(1_001)).toEqual(["Share", "Class"]);
  expect(segmentRows(inputOf(1_001))(3).slice(5, 6)).toEqual([3]);
  expect(auditText(1_001)).toContain("1,001 accounts are above 1,000");
});

test("above 5,000 accounts the table holds values and the audit says so", () => {
  expect(formulaHeaders(5_001)).toEqual([]);
  expect(auditText(5_001)).toContain("5,001 accounts are above 5,000");
});

test("the figures of the curves as values are the sums of the largest amounts", () => {
  const values = Float64Array.from([5, -2, 9, NaN, 1]);
  expect([...curveValues(values, 6)]).toEqual([0, 9, 14, 15, 15, 13]);
});

test("every row is written once, in order, and no request exceeds 2 MB even when long names follow short ones", async () => {
  const { written, bytes, sheet, context } = recordingSheet();
  const name = (i: number) => (i < 30_000 ? `k${i}` : `${i} ${"ü".repeat(400)}`);
  const at = { row: 10, column: 0, rows: 40_000, columns: 2, cells: (i: number) => [i, name(i)] };
  const seen: number[] = [];
  await writeRows(context, sheet, at, {}, (rows) => seen.push(rows));
  expect(written.map((row) => row[0])).toEqual(Array.from({ length: 40_000 }, (_, i) => i));
  expect(Math.max(...bytes)).toBeLessThan(2_000_000);
  expect(seen.at(-1)).toBe(40_000);
});

test("the measured size is within 5% of the true one", () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [i * 1.37, `Konto ${i} Größe`, "", null]);
  const size = Buffer.byteLength(JSON.stringify(rows));
  expect(Math.abs(jsonBytes(rows) / size - 1)).toBeLessThan(0.05);
});

test("a chunk halves when Excel refuses it, down to a least size", () => {
  const chunk = new ChunkRows(4);
  const first = chunk.next;
  expect(chunk.halve()).toBe(true);
  expect(chunk.next).toBe(first / 2);
  while (chunk.halve());
  expect(chunk.next).toBe(100);
});
