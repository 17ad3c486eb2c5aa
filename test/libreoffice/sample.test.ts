import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { contains, parseRange } from "../../src/workbench/files/fileRange";
import { fromEngine } from "../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../src/workbench/engine/workbookFile/openInEngine";
import type { FileCell, WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { createUniverGrid } from "../../src/workbench/engine/grid/univerGrid";
import { sampleBusiness } from "../../src/workbench/sample/business";
import { sampleWorkbook } from "../../src/workbench/sample/sampleWorkbook";
import { openInLibreOffice } from "./openInLibreOffice";
import { isPlain } from "./plainForm";
import { sameCell } from "./sameCell";

const PATIENCE_MS = 300_000;

/** Fewer than these would prove little. */
const FORMULAS = 40;

/** A cell of the workbook and what LibreOffice shows in its place. */
interface Pair {
  sheet: string;
  row: number;
  column: number;
  cell: FileCell;
  theirs: string;
}

function pairs(workbook: WorkbookFile, shown: Map<string, string[][]>): Pair[] {
  return workbook.sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) =>
        cell === undefined ? [] : [{ sheet, row, column, cell, theirs: shown.get(sheet)?.[row]?.[column] ?? "" }],
      ),
    ),
  );
}

/** Numbers of the sample are amounts of one size with a total; a text keeps its line breaks as the file stores them. */
function differs({ cell: { v = "" }, theirs }: Pair): boolean {
  const stored = typeof v === "string" ? v.replaceAll("\r\n", "\n") : v;
  return !sameCell(stored, theirs, 0);
}

function mapCells(workbook: WorkbookFile, change: (cell: FileCell) => FileCell): WorkbookFile {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => cell && change(cell))),
  }));
  return { ...workbook, sheets };
}

/** Every number in one plain format: a date or a percentage would be read as it is shown. */
function withoutFormats(workbook: WorkbookFile): WorkbookFile {
  const unstyled = mapCells(workbook, ({ s: _, ...cell }) => (typeof cell.v === "number" ? { ...cell, s: "plain" } : cell));
  return { ...unstyled, styles: { plain: { numberFormat: "0.00" } } };
}

/** The cells that no formula spills into. */
function withoutSpills(workbook: WorkbookFile, all: readonly Pair[]): Pair[] {
  const spills = workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell?.ref === undefined ? [] : [{ name, range: parseRange(cell.ref)! }]))),
  );
  return all.filter(({ sheet, row, column }) => !spills.some(({ name, range }) => name === sheet && contains(range, row, column)));
}

/** LibreOffice calculates spills and formulas that give a text on opening in any case, the latter on what our functions give there: #NAME?. */
function isKept({ f, v }: FileCell): boolean {
  return f === undefined || (isPlain(f) && typeof v === "number");
}

/** Formulas LibreOffice cannot calculate become their last result, so that all the others can be calculated on it. */
function withoutOurs(workbook: WorkbookFile): WorkbookFile {
  const stays = ({ f }: FileCell) => f === undefined || isPlain(f);
  const frozen = (cell: FileCell): FileCell => ({ v: cell.v, t: cell.t, s: cell.s });
  return mapCells(workbook, (cell) => (stays(cell) ? cell : frozen(cell)));
}

describe("the sample workbook, saved and opened in LibreOffice", () => {
  let saved: WorkbookFile;

  beforeAll(async () => {
    const engine = await createNodeEngine();
    await openInEngine(engine, sampleWorkbook());
    saved = withoutFormats(fromEngine(engine, createUniverGrid(engine)));
    engine.dispose();
  }, PATIENCE_MS);

  test(
    "keeps its constants, and the figures of its formulas without our functions",
    async () => {
      const shown = await openInLibreOffice(saved, "show stored results");
      const kept = withoutSpills(saved, pairs(saved, shown)).filter(({ cell }) => isKept(cell));
      expect(kept.length).toBeGreaterThan(50_000);
      expect(kept.filter(({ cell }) => cell.f !== undefined).length).toBeGreaterThan(FORMULAS);
      expect(kept.filter(differs).slice(0, 5)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    "calculates the same results from its formulas without our functions",
    async () => {
      const plain = withoutOurs(saved);
      const shown = await openInLibreOffice(plain);
      const formulas = pairs(plain, shown).filter(({ cell }) => cell.f !== undefined);
      expect(formulas.length).toBeGreaterThan(FORMULAS);
      expect(formulas.filter(differs).slice(0, 5)).toEqual([]);
      const total = sampleBusiness().sales.reduce((sum, { revenue }) => sum + revenue, 0);
      expect(Number(shown.get("Read me")?.find(([label]) => label?.startsWith("Sales log"))?.[1])).toBeCloseTo(total, 2);
    },
    PATIENCE_MS,
  );
});
