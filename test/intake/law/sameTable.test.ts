import fc from "fast-check";
import type { CellValue, SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { standardOptions } from "../../../src/economics/segmentation/standardOptions";
import { numberOfCell } from "../../../src/intake/settle";
import { ENCODINGS } from "../../../src/intake/text/decodeText";
import { encodeText } from "./encodeText";
import { readBack } from "./readBack";
import { written } from "./writtenSales";

test("a table comes back from every language, notation, encoding and layout, at most after a question is answered", () => {
  let read = 0;
  fc.assert(
    fc.property(written, (table) => {
      const found = readBack(table);
      if (found === undefined) return;
      read++;
      expect(found.open).toEqual([]);
      expect([...found.taken]).toEqual([...found.expected]);
    }),
    { seed: 20261201, numRuns: 100 },
  );
  expect(read).toBeGreaterThan(50);
});

test("each row is used or left out for one reason, and so is its money", () => {
  fc.assert(
    fc.property(written, (table) => {
      const reading = readBack(table)?.reading;
      if (reading === undefined) return;
      const { rows, settled, roles } = reading;
      const column = (index: number | undefined) =>
        index === undefined ? undefined : rows.map((row) => (row[index] ?? null) as CellValue);
      const columns: SalesColumns = {
        parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
        account: Array.from(settled!.account, (cell) => (cell ?? null) as CellValue),
        value: column(roles.value),
        date: column(roles.date),
        notSales: new Map(settled!.otherRows.map(({ row, kind }) => [row, kind])),
      };
      const { quality } = segmentAccounts(columns, {
        ...standardOptions,
        numberText: settled!.decimal === "." ? "1,234.56" : "1.234,56",
        dateText: settled!.dateOrder ?? "iso",
      });
      const left = quality.findings.filter(({ excluded, unit }) => excluded && unit === "rows");
      const read = rows.map((row) => numberOfCell(row[roles.value!], settled!.decimal)).filter((amount) => !Number.isNaN(amount));
      expect(quality.usedRows + left.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      const money = quality.usedAmount + left.reduce((sum, { amount = 0 }) => sum + amount, 0);
      expect(money).toBeCloseTo(
        read.reduce((sum, amount) => sum + amount, 0),
        4,
      );
    }),
    { seed: 20261202, numRuns: 60 },
  );
});

test("every encoding of the product has been written", () => {
  for (const encoding of Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[]) expect(encodeText("A;1", encoding, false)).toBeDefined();
});
