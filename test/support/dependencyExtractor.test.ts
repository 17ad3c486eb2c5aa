import path from "node:path";

// jest wants CommonJS for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { extract } = require("./dependencyExtractor.cjs") as {
  extract(code: string, file: string, defaultExtract: () => Set<string>): Set<string>;
};

const root = path.resolve(__dirname, "../..");
const dependencies = (file: string, code: string): string[] =>
  [...extract(code, path.join(root, file), () => new Set(["./imported"]))].map((found) => path.relative(root, path.resolve(root, found)));

test("a test that calls functions depends on what it imports and on the files that hold the functions it names", () => {
  expect(dependencies("test/functions/some.test.ts", `figure("CLV"); figure("RETENTION.UPLIFT")`).sort()).toEqual([
    "imported",
    "src/functions/clv.functions",
    "src/functions/retention.functions",
  ]);
  expect(dependencies("test/workbench/some.test.ts", `"=1+LOYALTY.CLV(A1,0.8)"`)).toEqual(["imported", "src/functions/clv.functions"]);
});

test("texts that name no function, and tests that call none, add nothing", () => {
  expect(dependencies("test/functions/some.test.ts", `figure("A.B"); "CLV of"`)).toEqual(["imported"]);
  expect(dependencies("test/taskpane/some.test.ts", `"=LOYALTY.CLV(100,0.8,0.1)"`)).toEqual(["imported"]);
});

test("the table of all functions makes nobody depend on them, the calls of all do", () => {
  expect(dependencies("src/workbench/engine/functions/functionModules.ts", "")).toEqual([]);
  expect(dependencies("test/functions/catalogueCalls.ts", "").length).toBeGreaterThan(20);
});
