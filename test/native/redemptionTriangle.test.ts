import * as fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import type { CalcResult } from "../../src/workbench/evaluation/evaluation.types";
import { evaluateFormulas } from "../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { sameResult } from "./sameResult";

/** The general test gives ranges of one column; here redemptions by age are a matrix, in which 0 stands for what is still to come. */
const SIZE = 5;

/** Mostly more points redeemed; reversals now and then, and now and then figures that look like those of each period. */
const step = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 200 }) }, { weight: 2, arbitrary: fc.constantFrom(-20, -60) });
const later = fc.array(step, { minLength: SIZE - 1, maxLength: SIZE - 1 });
const steps = fc.tuple(fc.integer({ min: 0, max: 60 }), later).map(([first, others]) => [first, ...others]);
const issue = fc.tuple(fc.integer({ min: 300, max: 900 }), steps, fc.integer({ min: 0, max: SIZE }));
const tail = fc.constantFrom('""', '""', "1.1", "1.25", "1", "0.9");
const last = fc.constantFrom('""', '""', "1", "2", "3", "0");
const form = fc.constantFrom('""', '"to date"', '"Per period"');
const calls = fc.tuple(fc.array(issue, { minLength: 1, maxLength: SIZE }), tail, last, form);

function cumulative(figures: readonly number[], age: number): number[] {
  let total = 0;
  return figures.map((step, i) => {
    total = Math.max(0, total + step);
    return i < age ? total : 0;
  });
}

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await openSheetFile(engine, undefined);
});
afterAll(() => engine.dispose());

const outcome = (result: CalcResult) => ("error" in result ? { error: result.error } : result.value);

test("the native form of POINTS.URR agrees on triangles, ragged ones and impossible ones too", async () => {
  const entry = (catalogJson as Catalog).functions.find(({ id }) => id === "POINTS.URR")!;
  const body = `LAMBDA(${[...entry.parameters.map(({ name }) => name), entry.native].join(",")})`;
  const given = fc.sample(calls, { seed: 20_260_101, numRuns: 90 }).map(([issues, growth, latest, stated]) => {
    const rows = issues.map(([, figures, age]) => cumulative(figures, age).join(","));
    return `{${issues.map(([issued]) => issued).join(";")}},{${rows.join(";")}},${growth},${latest},${stated}`;
  });
  const ours = await evaluateFormulas(
    engine,
    given.map((args) => `=LOYALTY.POINTS.URR(${args})`),
  );
  const native = await evaluateFormulas(
    engine,
    given.map((args) => `=${body}(${args})`),
  );
  const different = given.filter((_, i) => !sameResult(outcome(ours[i]!), outcome(native[i]!), { errors: "sameType", scale: 1000 }));
  expect(different).toEqual([]);
  const answered = ours.filter((result) => !("error" in result)).length;
  expect(answered).toBeGreaterThan(30);
  expect(answered).toBeLessThan(90);
});
