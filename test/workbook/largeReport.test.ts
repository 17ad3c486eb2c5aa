import { ChunkRows, jsonBytes } from "../../src/workbook/chunkRows";
import { reportAddresses, reportLayout } from "../../src/workbook/report/reportLayout";
import { summaryCells } from "../../src/workbook/report/summaryCells";
import { ladderRows, tableRow } from "../../src/workbook/report/tableRows";
import { writeRows } from "../../src/workbook/report/writeRows";
import { info, segmentationOf } from "./salesWorkbook";

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

test("above 1,000 accounts ranks and running totals are values, shares and class stay formulas, and the sheet says so", () => {
  const many = segmentationOf(Array.from({ length: 1_001 }, (_, i): [string, number] => [`Account ${i}`, 10_000 - (i >> 1)]));
  const layout = reportLayout(many);
  const at = reportAddresses(layout);
  const row = tableRow(many, layout, at, 3);
  expect(row[5]).toBe(3);
  for (const column of [4, 6, 7, 8]) expect(String(row[column])).toMatch(/^=/);
  const ladder = ladderRows(many, layout, at);
  expect(ladder(2)).toEqual([3, 9_999, 2 * 10_000, 2 * 10_000 + 2 * 9_999]);
  expect(ladder(1_000)[3]).toBeCloseTo(many.total, 6);
  const summary = summaryCells({ segmentation: many, info, layout, at, table: "tblSegments", measure: "Revenue" });
  expect(summary[3]![0]).toContain("1,001 accounts are too many to rank by formula");
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
  expect(chunk.next).toBe(20_000);
  expect(chunk.halve()).toBe(true);
  expect(chunk.next).toBe(10_000);
  while (chunk.halve());
  expect(chunk.next).toBe(100);
});
