import fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { formulaResult } from "../../src/workbench/evaluation/FormulaSheet";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { sameResult } from "./sameResult";

/** The native form of SURVEY.IPA on rows of respondents, which the columns of the other tests do not cover. */
const entry = (catalogJson as Catalog).functions.find(({ id }) => id === "SURVEY.IPA")!;
const SETS = 20;
const RESPONDENTS = 6;
const ATTRIBUTES = 3;
const BLOCK = 10;
const REFERENCES = ["A", "B:D", "E:G", "H"];

type Cells = Record<number, Record<number, { v?: number | string; f?: string }>>;

const answer = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 7 }) }, fc.constant(null));
const matrix = (columns: number) =>
  fc.array(fc.array(answer, { minLength: columns, maxLength: columns }), { minLength: RESPONDENTS, maxLength: RESPONDENTS });
const survey = fc.record({
  importance: matrix(ATTRIBUTES),
  performance: matrix(ATTRIBUTES),
  weights: matrix(1),
  tail: fc.constantFrom(',"mean","gap"', ',4,"opportunity"'),
});

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.dispose());

test("the native form of SURVEY.IPA gives what the function gives on answers of respondents with weights and gaps", async () => {
  const data: Cells = {};
  const ours: Cells = {};
  const native: Cells = {};
  fc.sample(survey, { numRuns: SETS, seed: 77 }).forEach(({ importance, performance, weights, tail }, sample) => {
    const top = sample * BLOCK;
    for (let row = 0; row < RESPONDENTS; row++) {
      const line = (data[top + row] ??= {});
      if (row < ATTRIBUTES) line[0] = { v: `Attribute ${row}` };
      [...importance[row]!, ...performance[row]!, ...weights[row]!].forEach((value, column) => {
        if (value !== null) line[column + 1] = { v: value };
      });
    }
    const ranges = REFERENCES.map((columns, index) => {
      const [first, last = first] = columns.split(":");
      return `Data!${first}${top + 1}:${last}${top + (index === 0 ? ATTRIBUTES : RESPONDENTS)}`;
    });
    const call = `(${ranges.join(",")}${tail})`;
    ours[top] = { 0: { f: `=${entry.name}${call}` } };
    native[top] = { 0: { f: `=LAMBDA(${entry.parameters.map(({ name }) => name).join(",")},${entry.native})${call}` } };
  });
  const sheet = (id: string, cellData: Cells) => ({ id, name: id, cellData, rowCount: 3000, columnCount: 20 });
  const workbook = engine.api.createWorkbook({
    id: "ipa",
    sheetOrder: ["Data", "Ours", "Native"],
    sheets: { Data: sheet("Data", data), Ours: sheet("Ours", ours), Native: sheet("Native", native) },
  });
  await engine.settle();
  for (let sample = 0; sample < SETS; sample++) {
    const [own, form] = ["Ours", "Native"].map((name) => formulaResult(engine, workbook.getSheetBySheetId(name)!, sample * BLOCK, 0));
    expect(Array.isArray(own)).toBe(true);
    if (!sameResult(own!, form!, { errors: "sameType", scale: 0 })) expect(form).toEqual(own);
  }
});
