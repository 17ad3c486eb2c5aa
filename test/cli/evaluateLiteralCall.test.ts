import catalog from "../../src/catalog/data/catalog.json";
import { ErrorType } from "@univerjs/engine-formula";
import { evaluateFormulas } from "../../src/workbench/evaluation/evaluateFormulas";
import { evaluateLiteralCall } from "../../src/cli/evaluateLiteralCall";
import { openSheetFile } from "../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { ERROR_CODES } from "../../src/functions/runtime/callFunction";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await openSheetFile(engine, undefined);
});
afterAll(() => engine.dispose());

const documented = catalog.functions.flatMap(({ examples }) => examples.map(({ formula }) => formula));

const others = [
  "LOYALTY.CLV(100,0.8,0.1)",
  " =loyalty.clv( 100 , 0.8 , 0.1 ) ",
  "=LOYALTY.CLV(100,80,0.1)",
  "=LOYALTY.CLV(100)",
  "=LOYALTY.CLV(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16)",
  '=LOYALTY.CLV("a hundred",0.8,0.1)',
  "=LOYALTY.CLV(TRUE,0.8,0.1)",
  "=LOYALTY.CLV({100,200;-300,2},0.8,0.1)",
  "=LOYALTY.CLV({100,200},{0.8;80},0.1)",
  '=LOYALTY.RETENTION.UPLIFT(0.8,0.1,0.05,"points")',
  "=LOYALTY.RETENTION.UPLIFT(0.8,0.1,{0.05,-0.05})",
  "=LOYALTY.PARETO.SHARE({5;4;-3;TRUE})",
  '=LOYALTY.PARETO.SHARE({5;4;"a text"})',
  "=LOYALTY.SBG.FIT({1000,631,468,382,326})",
];

test("the function alone gives what the engine gives, for every documented example and for wrong calls", async () => {
  const formulas = [...documented, ...others];
  const direct = await Promise.all(formulas.map(evaluateLiteralCall));
  const answered = formulas.filter((_, index) => direct[index] !== undefined);
  expect(others.filter((formula) => !answered.includes(formula))).toEqual([]);
  expect(answered.length).toBeGreaterThan(0.8 * formulas.length);
  expect(direct.filter((result) => result !== undefined)).toEqual(await evaluateFormulas(engine, answered));
});

test.each([
  "=LOYALTY.CLV(A1,0.8,0.1)",
  "=LOYALTY.CLV(100,80%,0.1)",
  "=LOYALTY.CLV(1.5E3,0.8,0.1)",
  "=LOYALTY.CLV(100,0.8,1/10)",
  '=LOYALTY.CLV("100",0.8,0.1)',
  "=LOYALTY.CLV(100,0.8,0.1)*2",
  "=LOYALTY.CLV(100,0.8,LOYALTY.CLV(100,0.8,0.1))",
  "=LOYALTY.CLV(100,0.8,",
  "=LOYALTY.CLV(100,0.8,)",
  "=LOYALTY.CLV()",
  "=LOYALTY.PARETO.SHARE({1,2;3})",
  "=LOYALTY.NOSUCH(1)",
  "=SUM(1,2)",
  "",
])("%s is left to the engine", async (formula) => {
  expect(await evaluateLiteralCall(formula)).toBeUndefined();
});

test("the list of errors is the engine's", () => {
  expect([...ERROR_CODES].sort()).toEqual(Object.values(ErrorType).sort());
});
