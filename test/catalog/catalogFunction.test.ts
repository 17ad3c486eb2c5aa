import { catalogFunction, CatalogError } from "../../src/catalog/catalogFunction";
import type { FunctionMetadata } from "../../src/catalog/metadata.types";
import type { SourceDoc } from "../../src/catalog/readSource";

const metadata: FunctionMetadata = {
  id: "CLV.X",
  name: "CLV.X",
  description: "What it\ngives.",
  parameters: [
    { name: "values", description: "Range", type: "any", dimensionality: "matrix" },
    { name: "timing", description: "Word", type: "string", optional: true, customEnumId: "Timing" },
  ],
  result: { dimensionality: "matrix" },
};
const enums = [{ id: "Timing", values: [{ name: "end", stringValue: "end" }, { name: "now" }] }];

function doc(changes: Record<string, string[]> = {}): SourceDoc {
  const tags = {
    returns: ["{unknown[][]} Table"],
    example: ["=LOYALTY.CLV.X({1}) // => 2"],
    native: ["values*2"],
    source: ["Author (2001)"],
    ...changes,
  };
  return { id: "CLV.X", exportName: "clvX", background: false, tags: new Map(Object.entries(tags)) };
}

function build(changes: Record<string, string[]> = {}, declared: Partial<FunctionMetadata> = {}) {
  return catalogFunction("LOYALTY", "clv.functions", doc(changes), { ...metadata, ...declared }, enums);
}

test("an entry joins Excel's metadata and the tags", () => {
  expect(build()).toEqual({
    id: "CLV.X",
    name: "LOYALTY.CLV.X",
    exportName: "clvX",
    file: "clv.functions",
    anchor: "loyaltyclvx",
    family: "clv",
    description: "What it gives.",
    parameters: [
      { name: "values", description: "Range", optional: false, type: "any", matrix: true },
      { name: "timing", description: "Word", optional: true, type: "string", matrix: false, words: ["end", "now"] },
    ],
    result: "matrix",
    returns: "Table",
    examples: [{ formula: "=LOYALTY.CLV.X({1})", expected: "2" }],
    native: "values*2",
    source: "Author (2001)",
  });
});

test("a function without a native form says why", () => {
  expect(build({ native: ["none: needs an optimiser"] })).toMatchObject({ native: null, nativeReason: "needs an optimiser" });
  expect(() => build({ native: ["none"] })).toThrow(/reason/);
});

test.each([
  ["no example", { example: [] }, /at least one @example/],
  ["an example without result", { example: ["=LOYALTY.CLV.X({1})"] }, /@example/],
  ["no native form", { native: [] }, /exactly one @native/],
  ["a native form with an equals sign", { native: ["=values"] }, /equals sign/],
  ["no source", { source: [] }, /exactly one @source/],
  ["two sources", { source: ["a", "b"] }, /found 2/],
  ["no result described", { returns: [""] }, /@returns/],
])("%s stops the build", (_what, changes: Record<string, string[]>, message) => {
  expect(() => build(changes)).toThrow(CatalogError);
  expect(() => build(changes)).toThrow(message);
});

test("a parameter that Excel would convert, or without description, stops the build", () => {
  expect(() => build({}, { parameters: [{ name: "x", description: "X", type: "number" }] })).toThrow(/declare the parameter unknown/);
  expect(() => build({}, { parameters: [{ name: "x", type: "any" }] })).toThrow(/describe the parameter x/);
});
