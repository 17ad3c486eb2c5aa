import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { AreaSet } from "../../src/sharing/audit/book/AreaSet";
import { type Book, cellKey } from "../../src/sharing/audit/book/book.types";
import { areasOf, feedingCells } from "../../src/sharing/audit/book/references";
import { StoredValues } from "../../src/sharing/audit/book/readValues";
import { findings } from "../../src/sharing/audit/findings/findings";
import { financeCopy } from "../../src/sharing/financeCopy";
import { Package } from "../../src/sharing/package/Package";
import { fflateCodec } from "../../src/sharing/zip/fflateCodec";
import { formulaChecks } from "../../src/workbench/evaluation/formulaChecks";
import { link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { catalog, OPTIONS } from "./support/convert";

/** Every cell of a sheet: 17 billion. */
const WHOLE = "A1:XFD1048576";

/**
 * Runs with look-ups in maps counted, and stops a run that needs too many: whoever visits the cells that a file only claims to have would
 * never come back.
 * @param most look-ups of an honest run, generously
 */
function counted<T>(most: number, work: () => T): T {
  const { get, has } = Map.prototype;
  let count = 0;
  const step = (): void => {
    if (++count > most) throw new Error(`more than ${most} look-ups`);
  };
  Map.prototype.get = function (key: unknown) {
    step();
    return get.call(this, key) as unknown;
  };
  Map.prototype.has = function (key: unknown) {
    step();
    return has.call(this, key);
  };
  try {
    return work();
  } finally {
    Object.assign(Map.prototype, { get, has });
  }
}

const crafted = (cells: string, after = "", relationships = "", parts: Parameters<typeof makeBook>[0]["parts"] = []) =>
  makeBook({
    sheets: [{ rows: row(1, cells), before: `<dimension ref="${WHOLE}"/>`, after, relationships }],
    parts: [METADATA, ...parts],
    relationships: METADATA_LINK,
    afterSheets: `<definedNames><definedName name="Everything">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>`,
  });

const call = (formula: string, ref: string) => liveCell("A1", formula, 1, ref);
const tableXml = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="${WHOLE}"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`;

test.each([
  ["a result that claims to fill the sheet", readFileSync(join(__dirname, "../fixtures/workbooks/hugeref.xlsx"))],
  ["an argument as large as its result", crafted(call(`_xldudf_LOYALTY_CLV(${WHOLE},0.8,0.1)`, WHOLE))],
  ["an argument of all cells", crafted(call(`_xldudf_LOYALTY_PARETO_KEYSCORE(${WHOLE},${WHOLE})`, "A1"))],
  ["a name of all cells", crafted(call("_xldudf_LOYALTY_PARETO_GINI(Everything)", "A1"))],
  [
    "a shared formula, merged cells, a filter, a format and a validation of all cells",
    crafted(
      `<c r="A1"><f t="shared" si="0" ref="${WHOLE}">_xldudf_LOYALTY_CLV(1,0.8,0.1)</f><v>2</v></c>`,
      `<autoFilter ref="${WHOLE}"/><mergeCells count="1"><mergeCell ref="${WHOLE}"/></mergeCells><conditionalFormatting sqref="${WHOLE}"><cfRule type="expression" priority="1"><formula>_xldudf_LOYALTY_CLV(1,0.8,0.1)&gt;2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="${WHOLE}"><formula1>_xldudf_LOYALTY_CLV(1,0.8,0.1)&gt;2</formula1></dataValidation></dataValidations>`,
    ),
  ],
  [
    "a table of all cells",
    crafted(
      call("_xldudf_LOYALTY_PARETO_GINI(T[x])+SUM(T[])", "A1"),
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      link("rId1", "table", "../tables/table1.xml"),
      [{ name: "xl/tables/table1.xml", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml", content: tableXml }],
    ),
  ],
])("%s costs what is stored, not what is claimed", (_what, bytes) => {
  for (const excel of ["current", "older"] as const) {
    const { report } = counted(20_000, () => financeCopy(bytes, catalog, { ...OPTIONS, excel, fingerprint: true, pseudonymise: true }));
    expect(report.converted.length).toBeGreaterThan(0);
  }
  counted(2_000, () => findings(new Package(bytes, fflateCodec)));
});

test("a data table of ten million rows is no longer to look at than its edges", () => {
  const bytes = crafted(
    `${call("_xldudf_LOYALTY_CLV(1,0.8,0.1)", "A1")}<c r="B2"><f t="dataTable" ref="B2:ZZZ9999999" r1="C1"/><v>1</v></c>`,
  );
  const found = counted(2_000, () => findings(new Package(bytes, fflateCodec)));
  expect(found.filter(({ detail }) => detail === "dataTable").map(({ address }) => address)).toEqual(["B2:ZZZ9999999"]);
});

test("the command's own checks visit stored cells only", () => {
  const file = { sheets: [{ name: "S", rows: [[{ v: 1, f: "=F(1)", ref: WHOLE }]] }], styles: {}, names: [] };
  const checks = counted(1_000, () => formulaChecks(file, [{ sheetName: "S", address: "A1", range: WHOLE }], "Checks"));
  expect(checks).toEqual([{ sheet: "S", cell: "A1", formula: "=F(1)", stored: [[1]] }]);
});

const emptyBook = (formulas: Map<number, string>, names: [string, string][] = []): Book => ({
  sheets: [
    {
      entry: { name: "S", part: "", sheetId: 1, state: "visible", isWorksheet: true },
      formulas,
      errors: new Map(),
      dataTables: [],
    },
  ],
  tables: [],
  names: names.map(([name, formula]) => ({ name, formula, start: 0, end: 0, tagStart: 0 })),
});

test("a name that stands for ten of the next one, five times over, leads to its cells once", () => {
  const times = (name: string) => Array(10).fill(name).join("+");
  const names = [1, 2, 3, 4, 5].map((level): [string, string] => [`N_${level}`, times(level === 5 ? "S!$B$2" : `N_${level + 1}`)]);
  const areas = areasOf(times("N_1"), emptyBook(new Map(), names), { sheetName: "S", row: 0 });
  // the last name lists its cell ten times
  expect(areas).toHaveLength(10);
});

test("two thousand running totals over each other are each met once", () => {
  const last = 2_000;
  const formulas = new Map(Array.from({ length: last }, (_, i) => [cellKey(i + 1, 0), `SUM(B$1:B${i + 2},A$1:A${i + 1})`]));
  const starts = [...formulas].map(([, formula], i) => ({ sheetName: "S", row: i + 1, formula }));
  const { formulas: found } = counted(40 * last, () => feedingCells(emptyBook(formulas), starts));
  expect(found.map(({ key }) => key).sort((a, b) => a - b)).toEqual([...formulas.keys()].slice(0, -1));
});

test("results on top of each other are not added up for ever", () => {
  const values = new StoredValues();
  for (let i = 1; i <= 1_000; i++) values.set("S", cellKey(i, 1), { type: "number", text: "2", hasFormula: false });
  const whole = { sheetName: "S", top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(counted(10, () => values.sum(whole))).toBe(2_000);
  expect(values.sum({ ...whole, top: 3, bottom: 4 })).toBe(4);
  const sums = Array.from({ length: 2_000 }, () => values.sum(whole));
  // a million visits and four for each stored cell, a thousand for each sum
  expect(sums.filter((sum) => sum !== undefined).length).toBeLessThan(1_010);
});

test("a set of stretches of any width holds exactly their cells", () => {
  const side = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 400 }));
  const stretch = fc.tuple(side, side).map(([[top, down], [left, across]]) => ({
    sheetName: "S",
    top,
    left,
    bottom: top + down,
    right: left + across,
  }));
  const cell = fc.tuple(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 800 }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), fc.array(cell, { minLength: 20, maxLength: 60 }), (stretches, cells) => {
      const set = new AreaSet();
      for (const one of stretches) set.add(one);
      const isIn = set.tester("S");
      for (const [at, column] of cells)
        expect(isIn(at, column)).toBe(
          stretches.some(({ top, left, bottom, right }) => at >= top && at <= bottom && column >= left && column <= right),
        );
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});
