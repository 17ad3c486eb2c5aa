import type { Catalog } from "../../src/catalog/data/catalog.types";
import type { Metadata } from "../../src/catalog/build/catalogFunction";

// The plugin is CommonJS because webpack.config.js is.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { completeFunctionsJson } = require("../../src/catalog/build/FunctionsJsonPlugin.cjs") as {
  completeFunctionsJson(metadata: Metadata, catalog: Pick<Catalog, "functions">, helpUrl: string): Metadata;
};

const parameters = [{ name: "x", description: "X", optional: false, type: "any" as const, matrix: false }];
const metadata: Metadata = { functions: [{ id: "A.B", name: "A.B", description: "Says what.", parameters, result: {} }] };
const catalog = { functions: [{ id: "A.B", anchor: "loyaltyab", parameters }] } as unknown as Catalog;

test("error cells reach the functions, and each function has its help address", () => {
  const complete = completeFunctionsJson(metadata, catalog, "https://example.com/help");
  expect(complete.allowErrorForDataTypeAny).toBe(true);
  expect(complete.functions[0]?.helpUrl).toBe("https://example.com/help#loyaltyab");
  expect(complete.functions[0]?.parameters).toEqual(parameters);
});

test("a function that the catalogue does not describe, or describes otherwise, stops the build", () => {
  const unknown = { functions: [...metadata.functions, { id: "NEW", name: "NEW", description: "Says what.", parameters: [], result: {} }] };
  expect(() => completeFunctionsJson(unknown, catalog, "")).toThrow(/NEW; run npm run catalog/);
  const renamed = { functions: [{ ...metadata.functions[0], parameters: [{ name: "y" }] }] } as Metadata;
  expect(() => completeFunctionsJson(renamed, catalog, "")).toThrow(/A\.B/);
  expect(() => completeFunctionsJson({ functions: [] }, catalog, "")).toThrow(/A\.B/);
});

test("Excel gets the whole sentences that fit into 255 characters", () => {
  const long = { functions: [{ ...metadata.functions[0], description: `First, 0.8 of it. ${"Second ".repeat(40)}.` }] } as Metadata;
  expect(completeFunctionsJson(long, catalog, "").functions[0]?.description).toBe("First, 0.8 of it.");
  const endless = { functions: [{ ...metadata.functions[0], description: "word ".repeat(60) }] } as Metadata;
  expect(() => completeFunctionsJson(endless, catalog, "")).toThrow(/longer than 255/);
});
