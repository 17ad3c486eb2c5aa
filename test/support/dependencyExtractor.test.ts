import path from "node:path";

// jest wants CommonJS for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { extract } = require("./dependencyExtractor.cjs") as {
  extract(code: string, file: string, defaultExtract: () => Set<string>): Set<string>;
};

const root = path.resolve(__dirname, "../..");
const dependencies = (file: string, code: string): string[] =>
  [...extract(code, path.join(root, file), () => new Set(["./imported"]))].map((found) => path.relative(root, path.resolve(root, found)));

test("a test that calls functions depends on what it imports, on the files that hold the functions it names, and on their models", () => {
  expect(dependencies("test/economics/clv/some.test.ts", `figure("CLV"); figure("RETENTION.RATE")`).sort()).toEqual([
    "imported",
    "src/economics/clv/lifetimeValue",
    "src/economics/clv/marginMultiple",
    "src/economics/retention/retentionRate",
    "src/functions/clv.functions",
    "src/functions/retention.functions",
  ]);
  expect(dependencies("test/workbench/some.test.ts", `"=1+LOYALTY.CLV.MULTIPLE(0.8,0.1)"`)).toContain("src/economics/clv/marginMultiple");
});

test("the cases of a file of published figures count as named", () => {
  const code = `import fixture from "../../fixtures/economics.clvRetention.json";\n`;
  expect(dependencies("test/economics/published/some.test.ts", code)).toContain("src/economics/retention/upliftTable");
});

test("a function that the background answers depends on what answers there", () => {
  expect(dependencies("test/economics/some.test.ts", `figure("SBG.FIT")`)).toContain("src/functions/customerBase/customerBaseModels");
});

test("texts that name no function, and tests that call none, add nothing", () => {
  expect(dependencies("test/functions/some.test.ts", `figure("A.B"); "CLV of"`)).toEqual(["imported"]);
  expect(dependencies("test/taskpane/some.test.ts", `"=LOYALTY.CLV(100,0.8,0.1)"`)).toEqual(["imported"]);
  expect(dependencies("test/native/someArguments.ts", `"CLV": []`)).toEqual(["imported"]);
});

test("the table of all functions makes nobody depend on them, a file of adapters not on the models of all", () => {
  expect(dependencies("src/workbench/engine/functions/functionModules.ts", "")).toEqual([]);
  const imported = () => new Set(["../economics/clv/lifetimeValue", "./cell"]);
  expect([...extract("", path.join(root, "src/functions/clv.functions.ts"), imported)]).toEqual(["./cell"]);
});

test("who imports an adapter depends on its models, who imports a whole file of them on those of all", () => {
  const one = `import { clv } from "../../src/functions/clv.functions";\n`;
  expect(dependencies("test/functions/some.test.ts", one).sort()).toEqual([
    "imported",
    "src/economics/clv/lifetimeValue",
    "src/economics/clv/marginMultiple",
  ]);
  const all = `import "../../src/functions/clv.functions";\n`;
  expect(dependencies("test/functions/some.test.ts", all)).toContain("src/economics/clv/marginMultiple");
});
