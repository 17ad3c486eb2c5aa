import type { IWorkbookData } from "@univerjs/core";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine, restoreParts } from "../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../src/workbench/files/readXlsx";
import type { WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";
import type { CellInput, Grid } from "../../src/workbench/grid/grid.types";
import { createUniverGrid } from "../../src/workbench/engine/grid/univerGrid";
import { createHost, type Host, type HostOptions } from "../../src/workbench/officeHost";
import { loadOfficeJs, type LoadedOffice, type LoadOptions } from "../../src/workbench/officeHost/node";

export interface HeadlessOptions extends HostOptions, LoadOptions {
  /** rows of each sheet, by sheet name; texts beginning with "=" are formulas, null leaves a cell blank. Default: a blank Sheet1 */
  sheets?: Record<string, readonly (readonly unknown[])[]>;
  /** bytes of an .xlsx file to open in the place of `sheets` */
  opens?: Uint8Array;
  /** sets `Excel` and `Office` on globalThis until `close`, so that code for Excel runs unchanged; true if left out */
  globals?: boolean;
}

export interface HeadlessExcel extends LoadedOffice {
  engine: Engine;
  grid: Grid;
  host: Host;
  /** the workbook as the workbench saves it */
  save(): Promise<Uint8Array>;
}

/** Microsoft's Office.js in jsdom against the workbench's host on a headless engine. Call `close` after the test. */
export async function startHeadlessExcel(options: HeadlessOptions = {}): Promise<HeadlessExcel> {
  const engine = await createNodeEngine();
  const file = options.opens && (await readXlsx(options.opens));
  const grid = file ? await openGrid(engine, file) : blankGrid(engine, options.sheets);
  await grid.settle();
  const { settings, customXml, panes } = file?.documentParts ?? { settings: options.settings, customXml: undefined };
  const host = createHost(grid, { ...options, settings, customXmlParts: customXml });
  const office = await loadOfficeJs(host, options);
  const restore = options.globals === false ? () => undefined : setGlobals(office);
  return {
    ...office,
    engine,
    grid,
    host,
    async save() {
      await grid.settle();
      const documentParts = { settings: host.settings.all(), customXml: host.state.customXmlParts, panes };
      return writeXlsx({ ...fromEngine(engine, grid), documentParts });
    },
    close() {
      restore();
      office.close();
      host.dispose();
      grid.dispose();
      engine.dispose();
    },
  };
}

function blankGrid(engine: Engine, sheets: HeadlessOptions["sheets"] = { Sheet1: [] }): Grid {
  engine.api.createWorkbook(blankWorkbook(Object.keys(sheets)));
  const grid = createUniverGrid(engine);
  Object.entries(sheets).forEach(([, rows], index) => fill(grid, `sheet-${index + 1}`, rows));
  return grid;
}

async function openGrid(engine: Engine, file: WorkbookFile): Promise<Grid> {
  await openInEngine(engine, file);
  const grid = createUniverGrid(engine);
  restoreParts(grid, file);
  return grid;
}

function blankWorkbook(names: string[]): Partial<IWorkbookData> {
  const ids = names.map((_, index) => `sheet-${index + 1}`);
  const sheet = (id: string, name: string) => ({ id, name, rowCount: 1000, columnCount: 26 });
  return { id: "book", sheetOrder: ids, sheets: Object.fromEntries(names.map((name, i) => [ids[i] ?? "", sheet(ids[i] ?? "", name)])) };
}

function fill(grid: Grid, sheetId: string, rows: readonly (readonly unknown[])[]): void {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return;
  const input = (value: unknown): CellInput | undefined => {
    if (value === null || value === undefined) return undefined;
    if (typeof value === "string" && value.startsWith("=")) return { formula: value };
    return { value: value as string | number | boolean };
  };
  const cells = rows.map((row) => Array.from({ length: columns }, (_, i) => input(row[i])));
  grid.cells.write({ sheetId, row: 0, column: 0, rows: rows.length, columns }, cells);
}

function setGlobals({ Excel, Office, window }: LoadedOffice): () => void {
  const scope = globalThis as Record<string, unknown>;
  const before = { Excel: scope["Excel"], Office: scope["Office"], OfficeExtension: scope["OfficeExtension"] };
  const { OfficeExtension } = window as unknown as { OfficeExtension: unknown };
  Object.assign(scope, { Excel, Office, OfficeExtension });
  return () => Object.assign(scope, before);
}
