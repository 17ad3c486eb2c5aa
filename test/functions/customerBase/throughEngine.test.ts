import catalogJson from "../../../src/catalog/catalog.json";
import type { Catalog } from "../../../src/catalog/types";
import { evaluateFormulas } from "../../../src/workbench/cli/evaluateFormulas";
import { openSheetFile } from "../../../src/workbench/cli/openSheetFile";
import type { Engine } from "../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";
import { catalogueCalls } from "../catalogueCalls";

const { functions } = catalogJson as Catalog;
const ids = functions.filter((entry) => entry.background).map(({ id }) => id);
const calls = catalogueCalls().filter(({ entry }) => entry.background);

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await openSheetFile(engine, undefined);
});
afterAll(() => engine.dispose());

/** Rows of a result; a cell is a table of one. */
const rowsOf = (value: unknown): unknown[][] => (Array.isArray(value) ? (value as unknown[][]) : [[value]]);

test.each(ids)("%s gives in a cell what its model gives when called", async (id) => {
  const { entry, run, examples } = calls.find((call) => call.entry.id === id)!;
  const [result] = await evaluateFormulas(engine, [entry.examples[0]!.formula]);
  expect(result).toHaveProperty("value");
  const cells = rowsOf((result as { value: unknown }).value);
  expect(cells).toEqual(rowsOf(run(...examples[0]!)));
});

test("the table of a fit can be handed to the other functions, upright or turned", async () => {
  const fit = "LOYALTY.SBG.FIT({1000,631,468,382,326})";
  const [whole, turned, figures] = await evaluateFormulas(engine, [
    `=LOYALTY.SBG.SURVIVAL(${fit},4)`,
    `=LOYALTY.SBG.SURVIVAL(TRANSPOSE(${fit}),4)`,
    "=LOYALTY.SBG.SURVIVAL({0.7636650625643301;1.2958302721820232},4)",
  ]);
  expect(whole).toMatchObject({ value: expect.closeTo(0.32, 1) as unknown });
  expect([whole, turned].map((result) => (result as { value?: unknown }).value)).toEqual(
    [0, 1].map(() => (figures as { value?: unknown }).value),
  );
});
