import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChecksOutcome } from "../../src/cli/checks/judge";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../src/workbench/engine/workbookFile/openInEngine";
import type { WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";
import { createUniverGrid } from "../../src/workbench/engine/grid/univerGrid";
import { sampleWorkbook } from "../../src/workbench/sample/sampleWorkbook";

const PATIENCE_MS = 600_000;
const root = join(__dirname, "../..");
let folder: string;
let sample: WorkbookFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "copy-command-"));
  const engine = await createNodeEngine();
  await openInEngine(engine, sampleWorkbook());
  sample = fromEngine(engine, createUniverGrid(engine));
  engine.dispose();
  writeFileSync(join(folder, "right.xlsx"), await writeXlsx(sample));
  writeFileSync(join(folder, "wrong.xlsx"), await writeXlsx(withWrongValue(sample)));
}, PATIENCE_MS);
afterAll(() => rmSync(folder, { recursive: true }));

/** Cells with a number from one of our functions, on a sheet of a few lines. */
const WRONG_SHEET = "Value of loyalty";

function withWrongValue(file: WorkbookFile): WorkbookFile {
  let isDone = false;
  const sheets = file.sheets.map((sheet) => {
    if (sheet.name !== WRONG_SHEET) return sheet;
    const rows = sheet.rows.map((row) =>
      row?.map((cell) => {
        if (isDone || !cell?.f?.startsWith("=LOYALTY.") || typeof cell.v !== "number") return cell;
        isDone = true;
        return { ...cell, v: cell.v + 1 };
      }),
    );
    return { ...sheet, rows };
  });
  return { ...file, sheets };
}

function command(input: string, ...words: string[]): { status: number | null; checks: ChecksOutcome } {
  const program = [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "src/cli/financeCopy.ts")];
  const { status, stdout } = spawnSync(process.execPath, [...program, join(folder, input), join(folder, "out.xlsx"), "--json", ...words], {
    encoding: "utf8",
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  return { status, checks: (JSON.parse(stdout) as { checks: ChecksOutcome }).checks };
}

describe.each([
  ["the usual form", [], "the workbench's engine"],
  ["the form for older Excel", ["--legacy"], "LibreOffice"],
])("a copy of the sample workbook in %s", (_form, words, checkedBy) => {
  test(
    "passes its checks: exit status 0",
    () => {
      const { status, checks } = command("right.xlsx", ...words);
      expect(checks).toMatchObject({ checkedBy, failed: [] });
      expect(checks.passed).toBeGreaterThan(80);
      expect(checks.unchecked.length).toBeLessThan(5);
      expect(status).toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    "of which one stored result is wrong names it: exit status 1",
    () => {
      const { status, checks } = command("wrong.xlsx", ...words);
      expect([...new Set(checks.failed.map(({ sheet }) => sheet))]).toEqual([WRONG_SHEET]);
      expect(status).toBe(1);
    },
    PATIENCE_MS,
  );
});
