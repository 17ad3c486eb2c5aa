import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";
import type { CellInput, Grid } from "../../../../src/workbench/grid/grid.types";
import { createUniverGrid } from "../../../../src/workbench/engine/grid/univerGrid";

const ROWS = 1_500;
/** Quarters and halves: every sum of them is exact, in binary and in decimal numbers. */
const amounts = Array.from({ length: ROWS }, (_, i) => ((i * 37) % 401) / 4 - 12.5);
const classes = amounts.map((_, i) => ["A", "b", "C", "Ab"][i % 4]!);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const chosen = (test: (amount: number, i: number) => boolean) => amounts.filter(test);

let engine: Engine;
let grid: Grid;

beforeAll(async () => {
  engine = await createNodeEngine();
  engine.api.createWorkbook({ id: "book", sheetOrder: ["s"], sheets: { s: { id: "s", name: "S" } } });
  grid = createUniverGrid(engine);
});
afterAll(() => {
  grid.dispose();
  engine.dispose();
});
beforeEach(() =>
  write(
    0,
    0,
    amounts.map((amount, i) => [amount, classes[i]!, i + 1]),
  ),
);

function write(row: number, column: number, rows: readonly (readonly (string | number | boolean | null)[])[]): void {
  const input = (value: string | number | boolean | null): CellInput =>
    typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
  const area = { sheetId: "s", row, column, rows: rows.length, columns: rows[0]!.length };
  grid.cells.write(
    area,
    rows.map((line) => line.map(input)),
  );
}

async function results(...formulas: string[]): Promise<unknown[]> {
  write(0, 10, [formulas]);
  await grid.settle();
  return grid.cells.values({ sheetId: "s", row: 0, column: 10, rows: 1, columns: formulas.length })[0]!;
}

const [A, B, C] = ["A", "B", "C"].map((column) => `$${column}$1:$${column}$${ROWS}`) as [string, string, string];

test("long columns are added up, counted and picked by number as an independent computation does", async () => {
  const positive = chosen((amount) => amount > 0);
  expect(
    await results(
      `=SUM(${A})`,
      `=COUNTIF(${A},">0")`,
      `=SUMIF(${A},">=0")`,
      `=SUMIF(${C},"<="&10,${A})`,
      `=SUMIFS(${A},${C},">1499")`,
      `=COUNTIF(${A},0)`,
    ),
  ).toEqual([
    total(amounts),
    positive.length,
    total(positive),
    total(amounts.slice(0, 10)),
    amounts[1_499],
    chosen((amount) => amount === 0).length,
  ]);
});

test("text criteria match whole texts in any case, from a cell as well, and wildcards still work", async () => {
  write(0, 5, [["a"]]);
  const ofA = chosen((_, i) => classes[i] === "A");
  expect(
    await results(`=COUNTIFS(${B},"a")`, `=COUNTIFS(${B},$F$1)`, `=SUMIFS(${A},${B},$F$1)`, `=COUNTIF(${B},"a*")`, `=COUNTIF(${B},"<>A")`),
  ).toEqual([ofA.length, ofA.length, total(ofA), 2 * ofA.length, ROWS - ofA.length]);
});

test("two criteria at once, and several criteria in a list, are counted", async () => {
  const both = chosen((amount, i) => amount > 0 && classes[i] === "A");
  expect(await results(`=COUNTIFS(${A},">0",${B},"A")`, `=SUM(COUNTIF(${B},{"A","C"}))`)).toEqual([both.length, ROWS / 2]);
});

test("arithmetic of long columns with numbers, truth values and each other is exact where it can be", async () => {
  const negative = chosen((amount) => amount < 0);
  expect(
    await results(
      `=SUMPRODUCT((${A}<0)*${A})`,
      `=SUMPRODUCT(${A}+${C})`,
      `=SUMPRODUCT(${C}-${A}*2)`,
      `=SUMPRODUCT(${A},${C},--(${A}>=0))`,
      `=SUMPRODUCT((${A}<0)*1)`,
    ),
  ).toEqual([
    total(negative),
    total(amounts) + (ROWS * (ROWS + 1)) / 2,
    (ROWS * (ROWS + 1)) / 2 - 2 * total(amounts),
    total(amounts.map((amount, i) => (amount >= 0 ? amount * (i + 1) : 0))),
    negative.length,
  ]);
});

test("a long column with text, blanks and truth values is added up as a short one", async () => {
  write(3, 0, [["7"], [null], [true], ["x"]]);
  const rest = total(amounts.filter((_, i) => i < 3 || i > 6));
  expect(await results(`=SUM(${A})`, `=SUMIF(${C},">0",${A})`, `=COUNTIF(${A},7)-COUNTIF($A$8:$A$${ROWS},7)-COUNTIF($A$1:$A$3,7)`)).toEqual(
    [rest, rest, 1],
  );
});

test("an error in a long column is the result of its sum and of its arithmetic", async () => {
  write(9, 0, [["=1/0"]]);
  expect(await results(`=SUM(${A})`, `=SUMPRODUCT(${A}*2)`, `=SUMPRODUCT(${A}*${C})`)).toEqual(["#DIV/0!", "#DIV/0!", "#DIV/0!"]);
});

test("a sum of tenths keeps its digits", async () => {
  write(
    0,
    0,
    amounts.map(() => [0.1]),
  );
  expect(await results(`=SUM(${A})`)).toEqual([150]);
});

test("SUBTOTAL leaves hidden rows out, and counts them again when they are shown", async () => {
  const middle = { sheetId: "s", row: 10, column: 0, rows: 5, columns: 1 };
  grid.layout.setRowsHidden(middle, true);
  const visible = total(amounts.filter((_, i) => i < 10 || i > 14));
  expect(await results(`=SUBTOTAL(109,${A})`, `=SUBTOTAL(9,${A})`)).toEqual([visible, total(amounts)]);
  grid.layout.setRowsHidden(middle, false);
  expect(await results(`=SUBTOTAL(109,${A})`)).toEqual([total(amounts)]);
});

test("long columns are read as calculated in the same turn, spilled results and blank cells included", async () => {
  write(0, 4, [[`=SEQUENCE(${ROWS})`]]);
  write(
    0,
    3,
    amounts.map((_, i) => [i % 3 === 0 ? null : `=C${i + 1}*2`]),
  );
  const doubled = amounts.map((_, i) => (i % 3 === 0 ? 0 : 2 * (i + 1)));
  const [D, E] = ["D", "E"].map((column) => `$${column}$1:$${column}$${ROWS}`) as [string, string];
  expect(await results(`=SUM(${D})`, `=COUNT(${D})`, `=SUM(${E})`, `=COUNTIF(${E},">1000")`, `=SUM($D$1:$E$${ROWS})`)).toEqual([
    total(doubled),
    ROWS - ROWS / 3,
    (ROWS * (ROWS + 1)) / 2,
    ROWS - 1_000,
    total(doubled) + (ROWS * (ROWS + 1)) / 2,
  ]);
});
