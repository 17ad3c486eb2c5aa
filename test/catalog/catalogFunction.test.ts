import { catalogFunction, CatalogError, type FunctionMetadata } from "../../src/catalog/build/catalogFunction";
import type { SourceDoc } from "../../src/catalog/build/readSource";
import type { Native } from "../../src/native/formula";

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
    source: ["Author (2001)"],
    ...changes,
  };
  return { id: "CLV.X", exportName: "clvX", background: false, tags: new Map(Object.entries(tags)) };
}

function build(changes: Record<string, string[]> = {}, declared: Partial<FunctionMetadata> = {}) {
  return catalogFunction("LOYALTY", "clv.functions", doc(changes), { ...metadata, ...declared }, enums, "values*2", ["x of y"]);
}

const withNative = (native: Native | undefined) => catalogFunction("LOYALTY", "clv.functions", doc(), metadata, enums, native, ["x of y"]);

test("an entry joins Excel's metadata and the tags", () => {
  expect(build()).toEqual({
    id: "CLV.X",
    name: "LOYALTY.CLV.X",
    exportName: "clvX",
    file: "clv.functions",
    anchor: "loyaltyclvx",
    family: "clv",
    description: "What it gives.",
    keywords: ["x of y"],
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

test("no words to find it by stop the build", () => {
  const without = () => catalogFunction("LOYALTY", "clv.functions", doc(), metadata, enums, "values*2", undefined);
  expect(without).toThrow(/CLV\.X: .*searchWords/);
});

test("a native form is one body, two of them, or the reason why there is none", () => {
  expect(withNative("values*2")).toMatchObject({ native: "values*2" });
  expect(withNative({ current: "values*2", older: "values+values" })).toMatchObject({ native: "values*2", older: "values+values" });
  expect(withNative({ none: "needs an optimiser" })).toMatchObject({ native: null, nativeReason: "needs an optimiser" });
});

test.each([
  ["no native form", undefined, /CLV\.X: .*src\/native/],
  ["no reason for having none", { none: "" }, /why/],
  ["an equals sign", "=values*2", /equals sign/],
  ["an equals sign in the older form", { current: "values*2", older: "=values+values" }, /equals sign/],
])("%s stops the build", (_what, native: Native | undefined, message) => {
  expect(() => withNative(native)).toThrow(CatalogError);
  expect(() => withNative(native)).toThrow(message);
});

test.each([
  ["no example", { example: [] }, /at least one @example/],
  ["an example without result", { example: ["=LOYALTY.CLV.X({1})"] }, /@example/],
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
