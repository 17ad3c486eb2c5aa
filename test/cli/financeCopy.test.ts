import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { join } from "node:path";
import { UsageError } from "../../src/cli/calcArguments";
import { financeCopyArguments } from "../../src/cli/financeCopyArguments";
import { financeCopyLines } from "../../src/cli/financeCopyResult";
import { writeWhole } from "../../src/cli/financeCopyResult";
import { bundleFinanceCopy } from "./bundledCommand";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";

jest.setTimeout(120_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "copy-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const root = join(__dirname, "../..");

const commandFolder = mkdtempSync(join(tmpdir(), "command-"));
let program: string;
beforeAll(async () => (program = await bundleFinanceCopy(commandFolder)));
afterAll(() => rmSync(commandFolder, { recursive: true }));

/** As the script of package.json starts it. */
const asPeopleRunIt = (...words: string[]) =>
  run(join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "src/cli/financeCopy.ts"), ...words);

const command = (...words: string[]) => run(program, ...words);

function run(...words: string[]) {
  return spawnSync(process.execPath, words, {
    encoding: "utf8",
    cwd: root,
    // programs beside Node are not found: the engine calculates, whatever is installed
    env: { ...process.env, PATH: "" },
  });
}

/** A1:C1 margin, retention, discount; A2 the value with the stored result given. */
async function workbook(stored: number): Promise<string> {
  const path = join(folder, "in.xlsx");
  const rows = [[{ v: 100 }, { v: 0.8 }, { v: 0.1 }], [{ f: "=LOYALTY.CLV(A1,B1,C1)", v: stored }]];
  writeFileSync(path, await writeXlsx({ sheets: [{ name: "Value", rows }], styles: {}, names: [] }));
  return path;
}

/** margin * retention / (1 + discount - retention) */
const VALUE = (100 * 0.8) / 0.3;

test.each([[[]], [["--legacy"]]])("a copy whose checks pass ends with status 0 (%j)", async (words) => {
  const out = join(folder, "out.xlsx");
  const { status, stdout } = command(await workbook(VALUE), out, "--json", ...words);
  const report = JSON.parse(stdout) as { counts: Record<string, number>; checks: object };
  expect(report.checks).toEqual({ checkedBy: "the workbench's engine", passed: 1, failed: [], unchecked: [] });
  expect(report.counts).toEqual(words.length > 0 ? { a: 0, b: 1, c: 0 } : { a: 1, b: 0, c: 0 });
  expect(status).toBe(0);
  expect(readFileSync(out).toString("latin1", 0, 2)).toBe("PK");
});

test("a stored result that the copy does not give ends with status 1 and is named", async () => {
  const { status, stdout } = asPeopleRunIt(await workbook(VALUE + 1), join(folder, "out.xlsx"));
  expect(stdout).toContain("Value!A2");
  expect(stdout).toContain("0 pass, 1 do not pass.");
  expect(status).toBe(1);
});

test("a file that is refused ends with status 2, a sentence, and the earlier copy untouched", () => {
  const [input, out] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(input, "no workbook");
  writeFileSync(out, "earlier");
  const { status, stderr, stdout } = command(input, out);
  expect(stderr).toContain("Save it as an Excel workbook (.xlsx)");
  expect(stdout).toBe("");
  expect(status).toBe(2);
  expect(readFileSync(out, "utf8")).toBe("earlier");
  expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "out.xlsx"]);
});

test("options and files are told apart, and what cannot be understood is refused", () => {
  expect(financeCopyArguments(["a.xlsx", "--legacy", "b.xlsx"])).toMatchObject({
    input: "a.xlsx",
    output: "b.xlsx",
    legacy: true,
    json: false,
  });
  expect(financeCopyArguments(["--help"])).toBeUndefined();
  for (const words of [["a.xlsx"], ["a", "b", "c"], ["a", "b", "--new"], ["a", "b", "--constructor"]]) {
    expect(() => financeCopyArguments(words)).toThrow(UsageError);
  }
});

test("a file that cannot be moved to its place leaves no temporary file", () => {
  const place = join(folder, "taken");
  writeFileSync(join(folder, "x"), "");
  expect(() => writeWhole(join(place, "out.xlsx"), new Uint8Array(1))).toThrow();
  expect(readdirSync(folder)).toEqual(["x"]);
});

test("--repair mends formulas that lost the add-in, names them and ends with status 0", async () => {
  const [input, out] = [await workbook(VALUE), join(folder, "out.xlsx")];
  const parts = unzipSync(readFileSync(input));
  const sheet = "xl/worksheets/sheet1.xml";
  const damaged = strFromU8(parts[sheet]!).replace(/_xldudf_LOYALTY_CLV/, "LOYALTY.CLV");
  writeFileSync(input, zipSync({ ...parts, [sheet]: strToU8(damaged) }));
  const { status, stdout } = command("--repair", input, out);
  expect(stdout).toContain("1 formulas were repaired, 0 were in order.");
  expect(stdout).toContain("Value!A2");
  expect(strFromU8(unzipSync(readFileSync(out))[sheet]!)).toContain("_xldudf_LOYALTY_CLV(A1,B1,C1)");
  expect(status).toBe(0);
  expect(() => financeCopyArguments(["--repair", "--legacy", "a.xlsx", "b.xlsx"])).toThrow(UsageError);
});

test("cells that could not be calculated are counted and named, neither as passes nor as failures", () => {
  const options = {
    excel: "current",
    pseudonymise: false,
    dropPlan: false,
    fingerprint: true,
    offerAddIn: false,
    version: "1",
    madeAt: 0,
  } as const;
  const report = {
    options,
    converted: [],
    left: [],
    assumptions: [],
    counts: { a: 1, b: 0, c: 0 },
    changedParts: [],
    warnings: [],
    addedSheets: [],
  };
  const checks = {
    checkedBy: "a program",
    passed: 2,
    failed: [],
    unchecked: [{ sheet: "Value", cell: "A2", reason: "notCalculated" as const }],
  };
  const lines = financeCopyLines(report, checks);
  expect(lines).toContain("Checks, calculated by a program: 2 pass, 0 do not pass.");
  expect(lines.join()).toContain("cannot calculate them: 1 (Value!A2)");
});
