import catalog from "../../../src/catalog/data/catalog.json";
import { parseCell } from "../../../src/address/a1";
import { models } from "../../../src/models/modelList";
import { looks } from "../../../src/models/page/looks";
import { movePage } from "../../../src/models/page/movePage";
import type { ModelPage } from "../../../src/models/page/page.types";
import { fromPage } from "../../../src/workbench/files/fromPage";
import type { FileSheet } from "../../../src/workbench/files/workbookFile.types";
import { calculateSample, type CalculatedSample } from "../sample/calculatedSample";

const [ROWS, COLUMNS] = [37, 5];

/** A page as its cells stand on a sheet from F38 on. */
function elsewhere(page: ModelPage): FileSheet {
  const sheet = fromPage(movePage(page, ROWS, COLUMNS));
  const rows = Array.from(page.rows, (_, i) => movePage(page, ROWS, COLUMNS).rows[i]).map((row) => row && [...Array(COLUMNS), ...row]);
  return { ...sheet, name: `${page.name} moved`, charts: [], rows: [...Array(ROWS), ...rows] as FileSheet["rows"] };
}

const pages = models.map((model) => ({ ...model, page: model.page() }));

describe("whole models, calculated", () => {
  let book: CalculatedSample;
  const shown = (sheet: string, address: string, down = 0, right = 0): unknown => {
    const { row, column } = parseCell(address)!;
    return book.cell(sheet, row + 1 + down, column + right);
  };
  const labelled = (sheet: string, label: string, column: number, value: number): unknown => {
    const row = book.sheets.get(sheet)!.rows.find((cells) => cells?.[column]?.v === label);
    return row?.[value]?.v;
  };
  const answer = (id: string, label: string): unknown => labelled(pages.find((one) => one.id === id)!.page.name, label, 4, 5);

  beforeAll(async () => {
    const sheets = pages.flatMap(({ page }) => [fromPage(page), elsewhere(page)]);
    book = await calculateSample({ sheets, styles: looks, names: [] });
  }, 60_000);

  test.each(pages.map(({ id, page }) => [id, page] as const))("%s: no error, all checks OK, here and elsewhere on a sheet", (_, page) => {
    const { rows } = book.sheets.get(page.name)!;
    const errors = rows.flatMap((row) => (row ?? []).filter((cell) => typeof cell?.v === "string" && cell.v.startsWith("#")));
    expect(errors).toEqual([]);
    const verdicts = rows.flatMap((row) => (row?.[1]?.f?.includes('"OK"') ? [row[1].v] : []));
    expect(verdicts.length).toBeGreaterThan(4);
    expect(new Set(verdicts)).toEqual(new Set(["OK"]));
    for (const address of page.outputs) {
      const here = shown(page.name, address);
      expect(here).toBeDefined();
      const there = shown(`${page.name} moved`, address, ROWS, COLUMNS);
      if (typeof here === "number") expect(there).toBeCloseTo(here, 9);
      else expect(there).toBe(here);
    }
  });

  test("retention: Gupta & Lehmann's multiple and the five years, by hand", () => {
    expect(answer("retention", "Lifetime value of a customer today")).toBeCloseTo((120 * 0.8) / 0.3, 9);
    expect(answer("retention", "Rise in lifetime value")).toBeCloseTo(0.275, 12);
    let [kept, net] = [10_000, -60_000];
    for (let year = 1; year <= 5; year++) {
      kept = kept * 0.85 + 2_000;
      net += ((kept - 10_000) * 120 - kept * 4) / 1.1 ** year;
    }
    expect(answer("retention", "Worth of the measure in five years")).toBeCloseTo(net, 6);
  });

  test("rewards: profit is margin on extra sales less rewards on all sales less running costs", () => {
    const profit = [8_000_000, 8_400_000, 8_820_000].map((sales) => sales * 0.08 * 0.38 - sales * 1.08 * 0.012 - 60_000);
    const worth = profit.reduce((sum, each, i) => sum + each / 1.09 ** (i + 1), -150_000);
    expect(answer("rewards", "Worth of the years after the set-up")).toBeCloseTo(worth, 5);
    // break-even: (c S + F) / (S (m - c))
    expect(answer("rewards", "Extra sales at which year 1 breaks even")).toBeCloseTo((0.012 * 8e6 + 60_000) / (8e6 * 0.368), 12);
    // a third year pays back what two have left open
    const after2 = worth - profit[2]! / 1.09 ** 3;
    expect(answer("rewards", "Years until the set-up is back")).toBeCloseTo(2 - after2 / (profit[2]! / 1.09 ** 3), 9);
    // 40% of the points of the last year are still to be redeemed
    expect(answer("rewards", "Points liability at the end")).toBeCloseTo(0.4 * 8_820_000 * 1.08 * 0.012, 6);
    expect(answer("rewards", "What the figures say")).toBe("Test longer");
  });

  test("points: chain ladder, allocation, deferred revenue and true-up agree with independent figures", () => {
    // chain ladder by a few lines of Python: ultimates 69360, 76391.89, 82577.34, 81926.76, 86767.97, 89063.83
    const rate = 486_087.79 / 703_000;
    const allocated = (703_000 * 703_000 * 0.02 * rate) / (703_000 + 703_000 * 0.02 * rate);
    expect(answer("points", "Points outstanding")).toBe(703_000 - 351_300 - 7_500);
    const deferred = (allocated * (486_087.79 - 351_300)) / 486_087.79;
    expect(answer("points", "Deferred revenue at the close")).toBeCloseTo(deferred, 2);
    const before = allocated * (1 - 351_300 / (0.66 * 703_000));
    expect(answer("points", "Revenue effect of the new estimate")).toBeCloseTo(before - deferred, 2);
  });

  test("switching, test, staffing and key accounts agree with their definitions", () => {
    const annuity = (1 - 1.1 ** -3) / 0.1;
    expect(answer("switching", "Switching cost of a customer")).toBeCloseTo(40 + 60 * annuity + 30 + 80 + 25 + 15, 9);
    expect(answer("switching", "What a rival must offer")).toBeCloseTo(190 + 15 * annuity, 9);
    // below the threshold 80% of the gain counts: 0.024
    const value = 8_000 * ((120 * 0.824) / 0.276 - 320);
    const cost = (8_000 * 8 * 1.1) / 0.276 + 40_000;
    expect(answer("switching", "Worth of rewards after their cost")).toBeCloseTo(value - cost, 5);
    // Welch: 20 +- 1.9604 x 6.2873 (t for 5085 degrees of freedom)
    const se = Math.sqrt(260 ** 2 / 5_000 + 255 ** 2 / 2_500);
    expect(answer("test", "Extra sales, low end")).toBeCloseTo((20 - 1.96041 * se) / 398, 4);
    expect(answer("test", "Customers kept: gain")).toBeCloseTo(0.85 - 0.824, 12);
    expect(answer("staffing", "Agents at the peak")).toBe(17);
    expect(answer("staffing", "Hours rostered")).toBe(50.5);
    expect(answer("key-accounts", "Key accounts: attractive, position strong")).toBe(2);
    expect(answer("key-accounts", "Revenue of the key accounts")).toBeCloseTo(560 / 1_414, 12);
  });
});

describe("every model", () => {
  test.each(pages.map((each) => [each.id, each] as const))(
    "%s: inputs, answers, chart, validation, one page in print, no names",
    (_, { page }) => {
      expect(page.inputs.length).toBeGreaterThan(5);
      expect(page.outputs.length).toBeGreaterThan(5);
      expect(page.charts.length).toBeGreaterThan(0);
      expect(page.validations).toHaveLength(page.inputs.length);
      expect(page.print).toMatch(/^A1:[A-Z]+\d+$/);
      const formulas = page.rows.flatMap((row) => (row ?? []).flatMap((cell) => cell?.f ?? []));
      expect(formulas.filter((formula) => formula.includes("LOYALTY.")).length).toBeGreaterThan(3);
      // ICAEW principle 14: no figure that may change is typed into a formula
      const typed = formulas
        .map((formula) => formula.replace(/"[^"]*"|\$?[A-Z]{1,2}\$?\d+/g, ""))
        .flatMap((formula) => (formula.match(/\d+(\.\d+)?/g) ?? []).map((figure) => ({ figure, formula })));
      const constants = ["0", "1", "2", "5", "6", "10", "60", "100"];
      expect(typed.filter(({ figure }) => !constants.includes(figure))).toEqual([]);
    },
  );

  test("its sources are those that the functions' own help cites", () => {
    for (const { sources } of pages) {
      for (const [, source, of] of sources) {
        const cited = catalog.functions.find(({ id }) => id === of)!.source;
        for (const part of source.split("; ")) {
          const work = /^(?:degrees of freedom: |counter-evidence: )?(.*?)(?:,|$)/.exec(part)![1]!;
          expect(cited).toContain(work.replace(/ \(\d{4}\)$/, "").split(" ")[0]);
        }
      }
    }
  });
});
