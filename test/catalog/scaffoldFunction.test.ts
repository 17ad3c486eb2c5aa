import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import catalogJson from "../../src/catalog/data/catalog.json";
import { scaffoldFunction } from "../../src/catalog/build/scaffoldFunction";
import type { Catalog } from "../../src/catalog/data/catalog.types";

const ROOT = resolve(__dirname, "..", "..");
const { functions } = catalogJson as Catalog;
const scaffold = (id: string, model?: string) => scaffoldFunction(ROOT, id, functions, model);

describe("in a copy of the sources", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "new-function-"));
    for (const folder of ["src/economics", "src/intake", "src/functions", "src/native", "src/strings", "src/background"])
      cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(id: string): string[] {
    const files = scaffold(id);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return files.map(({ path }) => path);
  }

  function compilerMessages(paths: readonly string[]): string[] {
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)).config,
      ts.sys,
      ROOT,
    );
    const program = ts.createProgram(
      paths.map((path) => join(root, path)),
      {
        ...options,
        types: ["custom-functions-runtime"],
        typeRoots: [join(ROOT, "node_modules/@types")],
        lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      },
    );
    return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  }

  test("a function has its model, adapter, native form, test and promised id", () => {
    expect(write("CLV.PEAK")).toEqual([
      "src/economics/clv/peakOfClv.ts",
      "src/functions/clv.functions.ts",
      "src/native/clv.natives.ts",
      "test/economics/clv/peakOfClv.test.ts",
      "src/catalog/data/searchWords.ts",
      "test/catalog/expectedIds.ts",
    ]);
    expect(readFileSync(join(root, "test/catalog/expectedIds.ts"), "utf8")).toContain('"CLV.COMPONENTS",\n  "CLV.PEAK",\n');
    expect(readFileSync(join(root, "src/catalog/data/searchWords.ts"), "utf8")).toMatch(
      /^ {2}"CLV\.COMPONENTS": [^]*?\),\n {2}"CLV\.PEAK": words\("clv peak"\),$/m,
    );
  });

  test("what is written compiles and answers, and its form is one formula", () => {
    const paths = ["CLV.PEAK", "DISCOUNT.REAL", "PARETO.ZIPF", "SURVEY.CES"].flatMap(write);
    expect(compilerMessages(paths.filter((path) => path.startsWith("src/")))).toEqual([]);
    /* eslint-disable @typescript-eslint/no-require-imports */
    const adapters = require(join(root, "src/functions/clv.functions")) as { clvPeak(amount: unknown): number };
    const { clvNatives } = require(join(root, "src/native/clv.natives")) as { clvNatives: Record<string, string> };
    /* eslint-enable @typescript-eslint/no-require-imports */
    expect(adapters.clvPeak(5)).toBe(5);
    expect(() => adapters.clvPeak("much")).toThrow("amount must be a number");
    expect(clvNatives["CLV.PEAK"]).toBe("IF(ISNUMBER(amount),amount,#VALUE!)");
  });
});

test("the test fails until its author has put in a source and a figure", () => {
  const text = scaffold("CLV.PEAK").find(({ path }) => path.endsWith(".test.ts"))!.text;
  expect(text).toContain('{ source: "", amount: 100, result: NaN }');
  expect(() => expect(100).toBeCloseTo(NaN, 10)).toThrow();
});

test("a model may have a name of its own", () => {
  expect(scaffold("SPEND.PEAK", "peakSpend")[0]!.path).toBe("src/economics/spend/peakSpend.ts");
});

test.each([
  ["clv.peak", undefined, "An id is written in capitals: CLV.PEAK."],
  ["CLV", undefined, '"CLV" is no id: it is a family and a name of letters and digits with a dot between them, such as CLV.PEAK.'],
  ["CLV.PE-AK", undefined, '"CLV.PE-AK" is no id'],
  ["CLV..PEAK", undefined, '"CLV..PEAK" is no id'],
  ["CLV.2ND", undefined, '"CLV.2ND" is no id'],
  ["CLV.ÜBER", undefined, '"CLV.ÜBER" is no id'],
  ["CHURN.PEAK", undefined, "CHURN is the first word of no family; there are CLV, RETENTION,"],
  ["CLV.MULTIPLE", undefined, "CLV.MULTIPLE exists already, in src/functions/clv.functions.ts."],
  ["BGNBD.PEAK", undefined, "BGNBD is answered in the background"],
  ["CLV.PEAK", "marginMultiple", "src/economics/clv/marginMultiple.ts exists already"],
  ["CLV.PEAK", "clvPeak", "clvPeak is the name of the adapter"],
  ["CLV.PEAK", "../peak", '"../peak" is no name of a model'],
])("%s %s is refused with a sentence", (id, model, sentence) => {
  expect(() => scaffold(id, model)).toThrow(sentence);
});
