import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ChecksOutcome } from "../../src/cli/checks/judge";
import { bundleFinanceCopy } from "./bundledCommand";
import { link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "../sharing/support/bookParts";

const PATIENCE_MS = 300_000;
const root = join(__dirname, "../..");
const fixtures = join(root, "test/fixtures/workbooks");
const folder = mkdtempSync(join(tmpdir(), "field-"));
let program: string;
beforeAll(async () => (program = await bundleFinanceCopy(join(folder, "command"))), PATIENCE_MS);
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  status: number | null;
  checks: ChecksOutcome;
}

/** The command as people run it, where no other program is installed. */
function command(input: string, output: string): Promise<Ended> {
  const child = spawn(process.execPath, [program, input, output, "--json"], { cwd: root, env: { ...process.env, PATH: "" } });
  let [printed, problem] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (problem += text));
  return new Promise((resolve, reject) => {
    child.on("close", (status) => {
      if (printed === "") reject(new Error(`status ${status}: ${problem}`));
      else resolve({ status, checks: (JSON.parse(printed) as { checks: ChecksOutcome }).checks });
    });
  });
}

/** A formula of ours beside a part that is said to be a chart sheet and is none: as much as a reader of sheets could stumble over. */
function unreadable(): string {
  const call = row(1, liveCell("A1", "_xldudf_LOYALTY_CLV(100,0.8,0.1)", 266.6666666666667));
  const book = makeBook({
    sheets: [{ name: "Data", rows: call }],
    parts: [METADATA],
    relationships: METADATA_LINK + link("rId40", "worksheet", "worksheets/missing.xml"),
  });
  const parts = unzipSync(book);
  const text = strFromU8(parts["xl/workbook.xml"]!).replace("</sheets>", '<sheet name="Gone" sheetId="9" r:id="rId40"/></sheets>');
  const path = join(folder, "unreadable.xlsx");
  writeFileSync(path, zipSync({ ...parts, "xl/workbook.xml": strToU8(text) }));
  return path;
}

/** Passed, failed and not checked; the values follow from the formulas: margin x retention / (1 + discount - retention), and LibreOffice agrees with the table. */
test.concurrent.each([
  ["formulas of a table with references to this row", () => join(fixtures, "tb.xlsx"), 0, [4, 0, 0]],
  ["Chinese headings", () => join(fixtures, "cn.xlsx"), 0, [2, 0, 0]],
  ["a list with results below it", () => join(fixtures, "rb.xlsx"), 0, [9, 0, 0]],
  ["a cell address that is none", () => join(fixtures, "badcellref.xlsx"), 0, [0, 0, 1]],
  ["a sheet whose part is missing", unreadable, 0, [0, 0, 1]],
  // the stored result of its first cell, 1, is not the heading that the function gives
  ["a result that claims to fill the sheet", () => join(fixtures, "hugeref.xlsx"), 1, [0, 1, 0]],
])(
  "%s: the copy is written, and the exit status says what its checks say",
  async (_what, input, status, counts) => {
    const path = input();
    const ended = await command(path, `${path.replace(/^.*\//, join(folder, "out-"))}`);
    const { passed, failed, unchecked } = ended.checks;
    expect([passed, failed.length, unchecked.length]).toEqual(counts);
    expect(unchecked.every(({ reason }) => reason === "unreadable")).toBe(true);
    expect(ended.status).toBe(status);
  },
  PATIENCE_MS,
);
