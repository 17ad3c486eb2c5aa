import fc from "fast-check";
import { DelimitedRows, findDelimiter, type DamagedQuote } from "../../../src/intake/text/delimitedRows";

function rowsOf(text: string): { rows: string[][]; damaged: DamagedQuote[] } {
  const { sign, width, skip } = findDelimiter(text);
  const reader = new DelimitedRows(text.slice(skip), sign, width);
  const rows: string[][] = [];
  for (let row = reader.next(); row !== undefined; row = reader.next()) rows.push(row);
  return { rows, damaged: reader.damaged };
}

test.each([
  ["a,b\n1,2\n", ","],
  ["a;b\n1,5;2\n", ";"],
  ["a\tb\n1\t2\n", "\t"],
  ["a|b\n1|2\n", "|"],
  ["sep=|\na|b\n1|2\n", "|"],
  ["A;1,5\nB;2,5\nC;3,0", ";"],
  ["Report 2024\n\nKunde;Betrag\nA;1,5\nB;2,5\n", ";"],
  ["one\ntwo\n", ","],
])("%j is divided by %j", (text, sign) => {
  expect(findDelimiter(text).sign).toBe(sign);
});

test.each([
  [
    "a,b\r\n1,2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b\r1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b,\n1,2,",
    [
      ["a", "b", ""],
      ["1", "2", ""],
    ],
  ],
  [
    'a,b\n"x, ""y""",2',
    [
      ["a", "b"],
      ['x, "y"', "2"],
    ],
  ],
  [
    'a,b\n"x\ny",2\nz,3',
    [
      ["a", "b"],
      ["x\ny", "2"],
      ["z", "3"],
    ],
  ],
  [
    'a,b\n5" pipe,2',
    [
      ["a", "b"],
      ['5" pipe', "2"],
    ],
  ],
])("%j", (text, rows) => {
  expect(rowsOf(text)).toEqual({ rows, damaged: [] });
});

test("text behind a closing mark belongs to its field, as in Excel and Python, and is told", () => {
  expect(rowsOf('C,P,A\nx,"5" pipe,217\ny,q,3\n')).toEqual({
    rows: [
      ["C", "P", "A"],
      ["x", "5 pipe", "217"],
      ["y", "q", "3"],
    ],
    damaged: [{ line: 2, kind: "inside" }],
  });
});

test("a mark that is never closed costs no rows", () => {
  expect(rowsOf('a,b\n"x,1\ny,2\nz,3\n')).toEqual({
    rows: [
      ["a", "b"],
      ['"x', "1"],
      ["y", "2"],
      ["z", "3"],
    ],
    damaged: [{ line: 2, kind: "open" }],
  });
});

test("nor one that another closes in the very next line", () => {
  const { rows, damaged } = rowsOf('a,b,c\n1,"5 pipe,3\n2,"7 pipe,5\n4,w,6\n');
  expect(rows.map((row) => row.length)).toEqual([3, 3, 3, 3]);
  expect(damaged.map(({ line }) => line)).toEqual([2, 3]);
});

test("a mark that another stray one closes lines below costs no rows either", () => {
  const { rows, damaged } = rowsOf('a,b,c\n1,"5 pipe,3\n2,q,4\n3,"7 pipe,5\n4,w,6\n');
  expect(rows.map((row) => row.length)).toEqual([3, 3, 3, 3, 3]);
  expect(damaged).toEqual([
    { line: 2, kind: "open" },
    { line: 4, kind: "open" },
  ]);
});

const field = fc.string({ unit: fc.constantFrom("a", "é", "客", " ", '"', ",", ";", "\t", "\n", "1"), maxLength: 6 });

test("rows that are written by the rules come back", () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), (rows, sign, lineEnd) => {
      const written = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(sign)).join(lineEnd);
      const reader = new DelimitedRows(written, sign, rows[0]!.length);
      const read = rows.map(() => reader.next());
      expect([...read, reader.next()]).toEqual([...rows, undefined]);
    }),
    { seed: 20261201, numRuns: 500 },
  );
});

test("a first line longer than the sample is counted to its end", () => {
  const titles = Array.from({ length: 16_384 }, (_, i) => `Column${i}`);
  expect(findDelimiter(`${titles.join(";")}\n${"1;".repeat(16_383)}1\n`)).toMatchObject({ sign: ";", width: 16_384 });
});
