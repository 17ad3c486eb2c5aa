import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import type { CalcResult, FormulaValue } from "../../src/workbench/evaluation/evaluation.types";
import { evaluateFormulas } from "../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { arrayLiteral } from "./arrayLiteral";
import { sameResult } from "./sameResult";

const examples = (catalogJson as Catalog).functions.flatMap((entry) => entry.examples);

let engine: Engine;
let results: CalcResult[];
let expected: CalcResult[];
beforeAll(async () => {
  engine = await createNodeEngine();
  await openSheetFile(engine, undefined);
  results = await evaluateFormulas(
    engine,
    examples.map(({ formula }) => formula),
  );
  expected = await evaluateFormulas(
    engine,
    examples.map((example) => `=${example.expected}`),
  );
});
afterAll(() => engine.dispose());

function outcome(result: CalcResult | undefined): FormulaValue | FormulaValue[][] {
  if (result === undefined) throw new Error("no result");
  return "error" in result ? { error: result.error } : result.value;
}

test.each(examples.map(({ formula, expected: value }, index) => [formula, value, index] as const))(
  "%s gives %s",
  (_formula, value, index) => {
    const got = outcome(results[index]);
    const wanted = value.startsWith("{") ? arrayLiteral(value) : outcome(expected[index]);
    if (!sameResult(got, wanted, { errors: "sameType", scale: 0 })) expect(got).toEqual(wanted);
    expect(sameResult(got, wanted, { errors: "sameType", scale: 0 })).toBe(true);
  },
);
