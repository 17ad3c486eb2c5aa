import * as fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { evaluateFormulas } from "../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";

/** The general test gives ranges of one column; these two functions take a matrix with one factor a column. */
const IDS = ["PARETO.COSTTOSERVE", "PARETO.KEYSCORE"];

const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
const calls = fc.tuple(fc.array(row, { minLength: 1, maxLength: 4 }), row, fc.constantFrom(",", ";"));

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await openSheetFile(engine, undefined);
});
afterAll(() => engine.dispose());

test.each(IDS)("the native form of %s agrees on matrices, with the factors in a row or a column", async (id) => {
  const entry = (catalogJson as Catalog).functions.find((candidate) => candidate.id === id)!;
  const body = `LAMBDA(${[...entry.parameters.map(({ name }) => name), entry.native].join(",")})`;
  const given = fc
    .sample(calls, { seed: 20_260_101, numRuns: 20 })
    .map(([rows, factors, separator]) => `({${rows.map((cells) => cells.join(",")).join(";")}},{${factors.join(separator)}})`);
  const values = async (formula: (args: string) => string): Promise<number[][]> =>
    (await evaluateFormulas(engine, given.map(formula))).map((result) => {
      if ("error" in result) throw new Error(`${result.formula} gave ${result.error}`);
      return [result.value].flat(2) as number[];
    });
  const ours = await values((args) => `=IFERROR(LOYALTY.${id}${args},-1)`);
  const native = await values((args) => `=IFERROR(${body}${args},-1)`);
  native.forEach((figures, i) => {
    expect(figures).toHaveLength(ours[i]!.length);
    figures.forEach((figure, k) => expect(figure).toBeCloseTo(ours[i]![k]!, 9));
  });
});
