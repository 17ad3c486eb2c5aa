import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { evaluateFormulas } from "../../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../../src/workbench/evaluation/openSheetFile";
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

const REGULAR = "{1000;631;468;382;326}";
const HIGH_END = "{1000;869;743;653;593}";
const CDNOW = "{0.243;4.414;0.793;2.426}";
const DONORS = "{1.2035;0.7497;0.6567;2.7834}";

/** Published figures, each with the half unit of its last digit; the fits' with that of the parameters they were printed with. */
test.each([
  // Fader & Hardie (2007), How to project customer retention: two segments, four renewals
  ["sBG, regular customers", `=VLOOKUP("alpha",LOYALTY.SBG.FIT(${REGULAR}),2,FALSE)`, 0.764, 0.0006],
  ["sBG, regular customers", `=VLOOKUP("beta",LOYALTY.SBG.FIT(${REGULAR}),2,FALSE)`, 1.296, 0.0006],
  ["sBG, high-end customers", `=VLOOKUP("alpha",LOYALTY.SBG.FIT(${HIGH_END}),2,FALSE)`, 1.281, 0.002],
  ["sBG, high-end customers", `=VLOOKUP("beta",LOYALTY.SBG.FIT(${HIGH_END}),2,FALSE)`, 7.79, 0.002],
  ["sBG, share left after 12 renewals", "=LOYALTY.SBG.SURVIVAL({0.668,3.806},12)", 0.378, 0.0006],
  // Fader & Hardie (2010), Customer-base valuation in a contractual setting, table 3
  ["sBG, expected remaining life", '=LOYALTY.SBG.DERL({3.8,15.2},0.1,1,"before")', 3.31, 0.0051],
  ["sBG, expected remaining life", '=LOYALTY.SBG.DERL({0.067,0.267},0.1,5,"before")', 10.19, 0.011],
  // Fader, Hardie, Liu, Davin & Steenburgh (2018), the same data
  ["BdW, regular customers", `=VLOOKUP("c",LOYALTY.BDW.FIT(${REGULAR}),2,FALSE)`, 1.196, 0.0012],
  ["BdW, high-end customers", `=VLOOKUP("c",LOYALTY.BDW.FIT(${HIGH_END}),2,FALSE)`, 1.584, 0.0012],
  // Hardie's spreadsheet for the BG/NBD on CDNOW, customer 1 and the curve of repeat purchases
  ["BG/NBD, purchases in the next 39 weeks", `=LOYALTY.BGNBD.EXPECTED(${CDNOW},39,2,30.43,38.86)`, 1.226, 0.0011],
  ["BG/NBD, purchases in 32 weeks", "=LOYALTY.BGNBD.PURCHASES({0.24259395;4.41359091;0.79291996;2.42589405},32)", 1.0437, 0.0001],
  // Hardie's note 010 and Fader, Hardie & Shang (2010), table 6
  ["BG/BB, purchases in 10 years", `=LOYALTY.BGBB.PURCHASES(${DONORS},10)`, 3.1798, 0.00012],
  ["BG/BB, alive next year after six gifts", `=LOYALTY.BGBB.ALIVE(${DONORS},6,6,6)`, 0.93, 0.0051],
  ["BG/BB, alive next year after none", `=LOYALTY.BGBB.ALIVE(${DONORS},0,0,6)`, 0.11, 0.0051],
])("a cell shows the published figure of %s: %s", async (_, formula, published, tolerance) => {
  const [result] = await evaluateFormulas(engine, [formula]);
  expect(result).toHaveProperty("value");
  expect(Math.abs(Number((result as { value: unknown }).value) - published)).toBeLessThanOrEqual(tolerance);
});

test("the table of a fit can be handed to the other functions, upright or turned", async () => {
  const fit = "LOYALTY.SBG.FIT({1000,631,468,382,326})";
  const [whole, turned, figures] = await evaluateFormulas(engine, [
    `=LOYALTY.SBG.SURVIVAL(${fit},4)`,
    `=LOYALTY.SBG.SURVIVAL(TRANSPOSE(${fit}),4)`,
    `=LET(fit,${fit},LOYALTY.SBG.SURVIVAL(VSTACK(VLOOKUP("alpha",fit,2,FALSE),VLOOKUP("beta",fit,2,FALSE)),4))`,
  ]);
  // 326 of 1,000 were left
  expect(whole).toMatchObject({ value: expect.closeTo(0.326, 2) as unknown });
  expect([whole, turned].map((result) => (result as { value?: unknown }).value)).toEqual(
    [0, 1].map(() => (figures as { value?: unknown }).value),
  );
});
