import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateFormulas } from "../../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await createNodeEngine();
  folder = mkdtempSync(join(tmpdir(), "calc-"));
});
afterAll(() => {
  engine.dispose();
  rmSync(folder, { recursive: true });
});

test("numbers, texts, booleans, spills and errors come back in the order of the formulas", async () => {
  await openSheetFile(engine, undefined);
  const results = await evaluateFormulas(engine, [
    "=1/3",
    '="a"&"b"',
    "=1=1",
    "=SEQUENCE(2,3)",
    "=1/0",
    "=LOYALTY.CLV(100,80,0.1)",
    "=1.5E3",
  ]);
  expect(results.map(({ formula: _, ...result }) => result)).toEqual([
    { value: 1 / 3 },
    { value: "ab" },
    { value: true },
    {
      value: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    { error: "#DIV/0!" },
    { error: "#VALUE!", message: expect.stringContaining("80%") as string },
    { value: 1500 },
  ]);
});

test("a text that is no formula is told apart from an error value", async () => {
  const [broken, whole] = await evaluateFormulas(engine, ["=SUM(1", "=SUM(1)"]);
  expect(broken).toMatchObject({ formula: "=SUM(1", error: "syntax" });
  expect(whole).toEqual({ formula: "=SUM(1)", value: 1 });
});

test("2,000 formulas are evaluated in one process, tables among them, each on its own", async () => {
  await openSheetFile(engine, undefined);
  const formulas = Array.from({ length: 2000 }, (_, index) =>
    index % 20 === 0 ? `=SEQUENCE(3,40,${index})` : `=LOYALTY.RETENTION.LIFETIME(${index}/4000)`,
  );
  const results = await evaluateFormulas(engine, formulas);
  expect(results.map(({ formula }) => formula)).toEqual(formulas);
  results.forEach((result, index) => {
    const value = "value" in result ? result.value : undefined;
    if (index % 20 !== 0) expect(value).toBeCloseTo(1 / (1 - index / 4000), 9);
    else expect(Array.isArray(value) && value.map((row) => [row.length, row[0]])).toEqual([0, 40, 80].map((step) => [40, index + step]));
  });
}, 60_000);

test("addresses mean the cells of a file's first sheet", async () => {
  const file = join(folder, "sales.csv");
  writeFileSync(file, "account,value\nAcme,60\nBolt,30\nCore,10\n");
  await openSheetFile(engine, file);
  const results = await evaluateFormulas(engine, ["=SUM(B2:B4)", "=LOYALTY.PARETO.SHARE(B2:B4,1/3)", "=COUNTA(A:A)", "=B1"]);
  expect(results.map((result) => "value" in result && result.value)).toEqual([100, expect.closeTo(0.6, 12), 4, "value"]);
});

test.each(["tsv", "txt"])("a .%s file is read as text, and told what of it is odd", async (ending) => {
  const file = join(folder, `sales.${ending}`);
  writeFileSync(file, Buffer.from('account\tvalue\tnote\nM\u00fcller\t1.200,50\t"5" pipe\nBolt\t30,00\tx\n', "latin1"));
  expect(await openSheetFile(engine, file)).toEqual(["Line 2: a quotation mark is damaged and was read as a part of the text."]);
  const results = await evaluateFormulas(engine, ["=SUM(B2:B3)", "=A2"]);
  expect(results.map((result) => "value" in result && result.value)).toEqual([1230.5, "Müller"]);
});

test("a file of another kind is refused by name", async () => {
  const file = join(folder, "sales.ods");
  writeFileSync(file, "x");
  await expect(openSheetFile(engine, file)).rejects.toThrow(/only \.csv, \.tsv, \.txt and \.xlsx/);
});
