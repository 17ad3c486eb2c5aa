import type { SalesColumns } from "../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../src/economics/segmentation/segmentAccounts";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine, restoreParts } from "../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../src/workbench/files/readXlsx";
import type { WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";
import { createUniverGrid } from "../../src/workbench/engine/grid/univerGrid";
import { sampleBusiness } from "../../src/workbench/sample/business";
import { sampleWorkbook } from "../../src/workbench/sample/sampleWorkbook";
import { writeCustomerValue } from "../../src/workbook/value/writeCustomerValue";
import { writeReport } from "../../src/workbook/report/writeReport";
import { catalogueCalls } from "../functions/catalogueCalls";
import { sampleBook } from "../sharing/audit/sampleBook";
import { exampleCases, roundTripBook } from "../sharing/roundTrip/roundTripBook";
import { contentOf as valueContent } from "../workbook/value/valueWorkbook";
import { contentOf, fullContent, openWorkbook, reportInfo, reportOptions, TEN, valueOf } from "../workbook/report/reportWorkbook";

/** Opened in the workbench and saved there. */
async function saved(file: WorkbookFile): Promise<Uint8Array> {
  const engine = await createNodeEngine();
  try {
    await openInEngine(engine, file);
    const grid = createUniverGrid(engine);
    restoreParts(grid, file);
    await grid.settle();
    return await writeXlsx(fromEngine(engine, grid));
  } finally {
    engine.dispose();
  }
}

/** What the pane writes into an open workbook, saved by the workbench. */
async function written(write: () => Promise<void>): Promise<Uint8Array> {
  const excel = await openWorkbook({ Sales: [["Customer", "Revenue"]] });
  try {
    await write();
    await excel.grid.settle();
    return await writeXlsx(fromEngine(excel.engine, excel.grid));
  } finally {
    excel.close();
  }
}

/** The key accounts of the sample's sales. */
async function sampleReport(): Promise<void> {
  const { sales } = sampleBusiness();
  const columns: SalesColumns = {
    parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
    account: sales.map(({ customer }) => customer.name),
    value: sales.map(({ revenue }) => revenue),
  };
  valueOf(await writeReport({ segmentation: segmentAccounts(columns, reportOptions), info: reportInfo }, {}));
}

/** Two years compared, charts of every kind, and a plan; a second report beside it. */
async function fullReports(): Promise<void> {
  valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
  const definition = { id: "d2", name: "Other", revision: 1 };
  valueOf(await writeReport(contentOf([["X & <Y>", 3]], {}, { definition }), {}));
}

function everyExample(): WorkbookFile {
  let top = 0;
  const cases = catalogueCalls().flatMap((call) => {
    const { cases: own, next } = exampleCases(call, top);
    top = next;
    return own;
  });
  return roundTripBook(cases);
}

/** One of everything a sheet of a file may hold that the sample has not. */
const richBook: WorkbookFile = {
  sheets: [
    {
      name: "Tom's & Ann's",
      rows: [
        [
          { v: "Name", t: 1 },
          { v: "Amount", t: 1 },
        ],
        [
          { v: " two  blanks ", t: 1 },
          { v: 5, t: 2, s: "money" },
        ],
        [
          { v: "=no formula", t: 1 },
          { f: "=B2*2", v: 10, t: 2 },
        ],
        [
          { f: "=1/0", v: "#DIV/0!", t: 1 },
          { v: true, t: 3 },
        ],
      ],
      notes: { "1,0": "A note\nof two lines & <one>", "6,5": "in an empty cell" },
      hyperlinks: {
        "1,1": { documentReference: "Other!A1", textToDisplay: "5", screenTip: "there" },
        "2,1": { address: "https://example.com/?a=1&b=2" },
      },
      merges: [{ startRow: 8, startColumn: 0, endRow: 8, endColumn: 2 }],
      freeze: { rows: 1, columns: 1 },
      hiddenRows: [5],
      hiddenColumns: [6],
      columnWidths: { 0: 20, 1: 12 },
      rowHeights: { 0: 30 },
      unlocked: [{ startRow: 1, startColumn: 1, endRow: 1, endColumn: 1 }],
      tabColor: "#1F6F8B",
    },
    { name: "Other", rows: [], veryHidden: true, hidden: true },
  ],
  styles: { money: { numberFormat: '#,##0.00 "€"' } },
  names: [
    { name: "Total", formula: "SUM('Tom''s & Ann''s'!$B$2:$B$3)", comment: "of all" },
    { name: "Hidden", formula: "0.8", hidden: true, sheet: "Other" },
    { name: "TWICE", formula: "LAMBDA(x,[y],x*2)" },
  ],
};

/** Made when first asked for, as it is asked for twice. */
function once(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let made: Promise<Uint8Array> | undefined;
  return () => (made ??= make());
}

const sample = once(() => saved(sampleWorkbook()));
const reports = once(() => written(fullReports));

/** Workbooks that we write from nothing, each as a person gets it. */
export const WRITTEN: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the sample workbook": sample,
  "the sample workbook, opened and saved again": async () => saved(await readXlsx(await sample())),
  "the report on the sample's sales": () => written(sampleReport),
  "reports with a comparison, charts and a plan": reports,
  "such reports, opened and saved again": async () => saved(await readXlsx(await reports())),
  "the sheet of customer values": () => written(async () => void valueOf(await writeCustomerValue(valueContent(), {}))),
  "a workbook with every example": () => writeXlsx(everyExample()),
  "a workbook with inputs, tables that fill cells and an error": () => writeXlsx(sampleBook()),
  "a workbook with notes, links, locks and names": () => writeXlsx(richBook),
  "an empty workbook": () => saved({ sheets: [{ name: "Sheet1", rows: [] }], styles: {}, names: [] }),
};
