import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { parseCell } from "../../src/address/a1";
import { models } from "../../src/models/modelList";
import { looks } from "../../src/models/page/looks";
import type { ModelPage, PageInput } from "../../src/models/page/page.types";
import { financeCopy } from "../../src/sharing/financeCopy";
import { createUniverGrid } from "../../src/workbench/engine/grid/univerGrid";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../src/workbench/engine/workbookFile/openInEngine";
import { fromPage } from "../../src/workbench/files/fromPage";
import type { FileSheet, WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";
import { openFileInLibreOffice } from "./openInLibreOffice";

const PATIENCE_MS = 300_000;
const BASE = "Base";

/** The page as a sheet, with one input changed. */
function changed(page: ModelPage, name: string, input?: PageInput): FileSheet {
  const sheet = fromPage(page);
  const at = input && parseCell(input.address)!;
  const rows = Array.from(sheet.rows, (row, r) =>
    row?.map((cell, c) => (at?.row === r && at.column === c ? { ...cell, v: input!.other } : cell)),
  );
  return { ...sheet, name, charts: [], rows };
}

/** A copy for older Excel of the model as it is and with each input changed, all calculated anew by LibreOffice. */
async function inLibreOffice(page: ModelPage): Promise<{ shown: Map<string, string[][]>; kept: string[] }> {
  const sheets = [changed(page, BASE), ...page.inputs.map((input, i) => changed(page, `V${i}`, input))];
  const book: WorkbookFile = { sheets, styles: looks, names: [] };
  const engine = await createNodeEngine();
  await openInEngine(engine, book);
  const calculated = fromEngine(engine, createUniverGrid(engine));
  engine.dispose();
  // the base's results stand in every sheet: what a change does can only come from LibreOffice
  const base = calculated.sheets[0]!.rows;
  const planted = calculated.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) => row?.map((cell, c) => (cell?.f === undefined ? cell : { ...cell, v: base[r]?.[c]?.v }))),
  }));
  const options = { excel: "older", pseudonymise: false, dropPlan: false, fingerprint: false, offerAddIn: false } as const;
  const bytes = await writeXlsx({ ...calculated, sheets: planted });
  const copy = financeCopy(bytes, catalogJson as Catalog, { ...options, version: "1.0.0", madeAt: 1_700_000_000_000 });
  const kept = copy.report.converted.filter(({ kind }) => kind === "c").map(({ sheetName, address }) => `${sheetName}!${address}`);
  return {
    shown: openFileInLibreOffice(
      copy.bytes,
      sheets.map(({ name }) => name),
    ),
    kept,
  };
}

describe.each(models.map((model) => [model.id, model.page()] as const))("the model %s, without the add-in, in LibreOffice", (_, page) => {
  let book: Awaited<ReturnType<typeof inLibreOffice>>;
  const cell = (sheet: string, address: string): string => {
    const { row, column } = parseCell(address)!;
    return book.shown.get(sheet)?.[row]?.[column] ?? "";
  };

  beforeAll(async () => {
    book = await inLibreOffice(page);
  }, PATIENCE_MS);

  test("keeps every formula alive, shows no error, and all its checks are OK", () => {
    expect(book.kept).toEqual([]);
    const cells = book.shown.get(BASE)!.flat();
    expect(cells.filter((text) => /^(#|Err:)/.test(text))).toEqual([]);
    expect(cells).not.toContain("Look here");
    expect(cells.filter((text) => text === "OK").length).toBeGreaterThan(4);
    for (const address of page.outputs) expect(cell(BASE, address)).not.toBe("");
  });

  test("answers follow each input", () => {
    const judged = page.inputs.filter(({ key }) => key !== "tolerance");
    const unmoved = judged.filter((input) => {
      const sheet = `V${page.inputs.indexOf(input)}`;
      const others = [...page.outputs, "A2"];
      return others.every((address) => cell(sheet, address) === cell(BASE, address));
    });
    expect(judged.length).toBeGreaterThan(4);
    expect(unmoved.map(({ key }) => key)).toEqual([]);
    const errors = judged.flatMap((input) =>
      page.outputs.map((address) => cell(`V${page.inputs.indexOf(input)}`, address)).filter((text) => /^(#|Err:)/.test(text)),
    );
    expect(errors).toEqual([]);
  });
});
