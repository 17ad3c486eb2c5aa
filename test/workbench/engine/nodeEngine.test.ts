import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Engine } from "../../../src/workbench/engine/engine.types";
import { formulaResult } from "../../../src/workbench/evaluation/FormulaSheet";
import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";

/** CLV with timing "renewal": margin 1, retention 0.8, discount 0.1. */
const MULTIPLE = 0.8 / (1.1 - 0.8);

let engine: Engine;
let workbook: FWorkbook;
let sheet: FWorksheet;

beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.dispose());

beforeEach(() => {
  workbook = engine.api.createWorkbook({
    id: "book",
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name: "Sheet1", rowCount: 300, columnCount: 30, cellData: { 0: { 0: { v: 100 } }, 1: { 0: { v: 200 } } } } },
  });
  sheet = workbook.getSheets()[0] as FWorksheet;
});
afterEach(() => engine.api.disposeUnit("book"));

async function calculate(formula: string, row = 0, column = 5) {
  sheet.getRange(row, column).setValue({ f: formula });
  await engine.settle();
  return formulaResult(engine, sheet, row, column);
}

test("formulas given when a workbook is created are calculated", async () => {
  engine.api.disposeUnit("book");
  workbook = engine.api.createWorkbook({
    id: "book",
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name: "Sheet1", cellData: { 0: { 0: { v: 100 }, 1: { f: "=LOYALTY.CLV(A1,0.8,0.1)" } } } } },
  });
  await engine.settle();
  expect(workbook.getSheets()[0]?.getRange(0, 1).getRawValue()).toBeCloseTo(100 * MULTIPLE, 9);
});

test("function names are read in any case, and a change of a precedent is followed", async () => {
  expect(await calculate("=loyalty.Clv(A1,80%,10%)")).toBeCloseTo(100 * MULTIPLE, 9);
  sheet.getRange(0, 0).setValue(50);
  await engine.settle();
  expect(formulaResult(engine, sheet, 0, 5)).toBeCloseTo(50 * MULTIPLE, 9);
});

test("a range for a single value spills, and a formula can use the spill as an array", async () => {
  expect(await calculate("=LOYALTY.CLV(A1:A2,0.8,0.1)")).toEqual([
    [expect.closeTo(100 * MULTIPLE, 9)],
    [expect.closeTo(200 * MULTIPLE, 9)],
  ]);
  expect(await calculate("=SUM(LOYALTY.CLV(A1:A2,0.8,0.1))", 0, 7)).toBeCloseTo(300 * MULTIPLE, 9);
});

test("a whole column stands for its used cells", async () => {
  expect(await calculate("=LOYALTY.PARETO.COUNT(A:A,0.5)", 0, 5)).toBe(1);
  sheet.getRange(40, 0).setValue(1000);
  await engine.settle();
  expect(formulaResult(engine, sheet, 0, 5)).toBe(1);
  expect(await calculate("=LOYALTY.PARETO.SHARE(A:A,1/3)", 1, 5)).toBeCloseTo(1000 / 1300, 9);
});

test("a refusal is a real error value, and its sentence is kept for its cell only", async () => {
  expect(await calculate("=LOYALTY.CLV(100,80,0.1)")).toEqual({ error: "#VALUE!", message: expect.stringContaining("80%") as string });
  expect(await calculate("=IFERROR(LOYALTY.CLV(100,80,0.1),7)", 1)).toBe(7);
  expect(engine.messages.get("s", 1, 5)).toBeUndefined();
  expect(engine.messages.get("s", 9, 9)).toBeUndefined();
});

test("the sentence goes when the cell calculates well or holds something else", async () => {
  await calculate("=LOYALTY.CLV(A1,80,0.1)");
  expect(engine.messages.get("s", 0, 5)).toBeDefined();
  await calculate("=LOYALTY.CLV(A1,0.8,0.1)");
  expect(engine.messages.get("s", 0, 5)).toBeUndefined();
  await calculate("=LOYALTY.CLV(A1,80,0.1)");
  await calculate('="a"+1');
  expect(engine.messages.get("s", 0, 5)).toBeUndefined();
});

test("in a formula with several of our functions the first refusal is the one explained", async () => {
  const result = await calculate("=LOYALTY.CLV(1,2,0.1)+LOYALTY.CLV(1,0.8,0.1)+LOYALTY.CLV(1,0.8,-2)");
  expect(result).toMatchObject({ message: expect.stringMatching(/^retention/) as string });
});

test("a spill that meets a full cell is #SPILL!, says nothing of ours, and heals", async () => {
  sheet.getRange(2, 5).setValue("in the way");
  expect(await calculate("=LOYALTY.CLV.SCHEDULE(100,0.8,0.1,3)")).toEqual({ error: "#SPILL!" });
  sheet.getRange(2, 5).clearContent();
  await engine.settle();
  expect(formulaResult(engine, sheet, 0, 5)).toHaveLength(5);
});

test("a sentence of one spilled cell belongs to that cell", async () => {
  const result = await calculate("=LOYALTY.CLV({100;100},{0.8;80},0.1)");
  expect(result).toEqual([[expect.closeTo(100 * MULTIPLE, 9)], [{ error: "#VALUE!", message: expect.stringContaining("80%") as string }]]);
});

test("an error cell as argument is explained", async () => {
  sheet.getRange(0, 1).setValue({ f: "=1/0" });
  expect(await calculate("=LOYALTY.CLV(B1,0.8,0.1)")).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining("#DIV/0!") as string,
  });
});

test("after a failing function other formulas still calculate", async () => {
  await calculate("=LOYALTY.CLV(LAMBDA(x,x),1,1)");
  expect(await calculate("=2+3", 3)).toBe(5);
});

test("our functions work inside MAP and behind a defined name", async () => {
  workbook.insertDefinedName("VALUEOF", "LAMBDA(m,LOYALTY.CLV(m,0.8,0.1))");
  expect(await calculate("=VALUEOF(A1)")).toBeCloseTo(100 * MULTIPLE, 9);
  expect(await calculate("=SUM(MAP(A1:A2,LAMBDA(m,LOYALTY.CLV(m,0.8,0.1))))", 0, 7)).toBeCloseTo(300 * MULTIPLE, 9);
});

test("settling when nothing has changed returns at once", async () => {
  await engine.settle();
  const order: string[] = [];
  await Promise.race([engine.settle().then(() => order.push("settled")), new Promise((resolve) => setImmediate(resolve))]);
  expect(order).toEqual(["settled"]);
});

// 60-digit sums of e^-m m^k / k!
test("the Poisson distribution is answered for means whose powers overflow", async () => {
  expect(await calculate("=POISSON.DIST(580,590,TRUE)")).toBeCloseTo(0.350013510217229466, 11);
  expect(await calculate("=POISSON.DIST(590,590,FALSE)")).toBeCloseTo(0.0164218741277681355, 12);
  expect(await calculate("=POISSON.DIST(2,0.5,TRUE)")).toBeCloseTo(1.625 * Math.exp(-0.5), 14);
  expect(await calculate("=POISSON.DIST(-1,5,TRUE)")).toMatchObject({ error: "#NUM!" });
});
