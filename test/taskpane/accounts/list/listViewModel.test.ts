import { accountDetailViewModel, firstRowOf } from "../../../../src/taskpane/accounts/list/accountDetailViewModel";
import { trendViewModel } from "../../../../src/taskpane/accounts/list/trendViewModel";
import { listViewModel } from "../../../../src/taskpane/accounts/list/listViewModel";
import type { ListState } from "../../../../src/taskpane/accounts/state/AccountsState";
import { columnsOf, movementOf, segmentationOf, stateOf } from "../resultFixtures";

const segmentation = segmentationOf(
  [600, 250, 100, 50],
  { second: "grossMargin" },
  { margin: [200, -10, 30, 10], date: [46_023, 46_024, 46_025, 46_026], name: ["Acme", "", "Crux", "Dune"] },
);

function listOf(wide: boolean, list: Partial<ListState> = {}) {
  const state = stateOf(segmentation);
  return listViewModel({ ...state, list: { ...state.list, ...list } }, segmentation, wide);
}

describe("account list", () => {
  it("has four columns in a narrow pane and all in a wide one", () => {
    expect(listOf(false).columns.map(({ key }) => key)).toEqual(["class", "account", "value", "cumulative"]);
    expect(listOf(true).columns.map(({ key }) => key)).toEqual(["class", "account", "value", "second", "orders", "lastDate", "cumulative"]);
  });

  it("shows the second measure in a narrow pane once it decides what is shown", () => {
    expect(listOf(false, { sort: "second" }).columns.map(({ key }) => key)).toEqual(["class", "account", "value", "second"]);
    const losing = listOf(false, { losing: true });
    expect(losing.columns.at(-1)!.key).toBe("second");
    expect(losing.count).toBe(1);
    expect(losing.losing).toEqual({ text: "Below zero by Gross margin", on: true });
  });

  it("writes a row with the full figures; a name that is missing is its id", () => {
    // 2 January 2026 is day 46,024; 250 of 1,000 after 600
    expect(listOf(true).row(1)).toEqual({
      class: "A",
      first: true,
      account: "K2",
      title: "K2",
      value: "250.00",
      bar: 250 / 600,
      second: "−10.00",
      cumulative: "85.0%",
      orders: "1",
      lastDate: "Jan 2, 2026",
    });
    expect(listOf(true).row(0).title).toBe("Acme (K1)");
  });

  it("counts each class in its filter", () => {
    expect(listOf(false, { classes: [0] }).filters.map(({ text, on }) => [text, on])).toEqual([
      ["A 2", true],
      ["B 1", false],
      ["C 1", false],
    ]);
  });

  it("puts the currency in the heads of money columns", () => {
    const inEuro = segmentationOf([600, 400], { currency: { reporting: "EUR", rates: [] } }, { currency: ["EUR", "EUR"] });
    const { columns } = listViewModel(stateOf(inEuro), inEuro, true);
    expect(columns.find(({ key }) => key === "value")!.label).toBe("Revenue (EUR)");
  });

  it("has neither classes nor shares where the total is not above zero", () => {
    const negative = segmentationOf([100, -400]);
    const model = listViewModel(stateOf(negative), negative, false);
    expect(model.filters).toEqual([]);
    expect(model.row(0)).toMatchObject({ class: "–", first: false, cumulative: "–" });
  });

  it("leads from an account to its row and back, in the order shown", () => {
    const model = listOf(false, { descending: false });
    expect(model.idAt(0)).toBe("K4");
    expect(model.positionOf("K4")).toBe(0);
    expect(listOf(false, { search: "acme" }).positionOf("K4")).toBe(-1);
  });
});

describe("details of an account", () => {
  it("hold both measures with the class by each, rank, orders, last order and rows", () => {
    const model = accountDetailViewModel(stateOf(segmentation), segmentation, undefined, "K2")!;
    // margins 200, 30, 10, -10 of 230: K2 comes last
    expect(model.figures).toEqual([
      ["Revenue", "250.00"],
      ["Class by Revenue", "A"],
      ["Rank", "2 of 4"],
      ["Share of the total", "25.0%"],
      ["Running total", "85.0%"],
      ["Gross margin", "−10.00"],
      ["Class by Gross margin", "C"],
      ["Last order", "Jan 2, 2026"],
      ["Rows of the source", "1 row"],
    ]);
    expect(model.change).toEqual([]);
  });

  it("show before and now where there is a comparison", () => {
    const movement = movementOf({ K1: 100, K2: 900 }, { K1: 600, K2: 250, K3: 150 });
    const { change, title, id } = accountDetailViewModel(stateOf(segmentation), segmentation, movement, "K1")!;
    expect([title, id]).toEqual(["Acme", "K1"]);
    expect(change).toEqual([
      ["First half", "100.00 (B)"],
      ["Second half", "600.00 (A)"],
      ["Change", "500.00"],
    ]);
  });

  it("say how it moved: class and rank before and now, or that it is new or gone", () => {
    // before: E 500, K1 300, K2 150, K3 50; now: K1 700, K2 150, K3 100, K4 50
    const movement = movementOf({ E: 500, K1: 300, K2: 150, K3: 50 }, { K1: 700, K2: 150, K3: 100, K4: 50 });
    const all = segmentationOf([700, 150, 100, 50, 0]);
    const moved = (account: string) => accountDetailViewModel(stateOf(all), all, movement, account)?.moved;
    expect(moved("K1")).toBe("Class A before and now; rank 2 before, 1 now.");
    expect(moved("K2")).toBe("Up from class B to A, from rank 3 to 2.");
    expect(moved("K4")).toBe("New: not there before, now in class C at rank 4.");
    const back = movementOf({ K1: 700, K2: 300 }, { K1: 100, K3: 900 });
    expect(accountDetailViewModel(stateOf(all), all, back, "K1")?.moved).toBe("Down from class A to B, from rank 1 to 2.");
    expect(accountDetailViewModel(stateOf(all), all, back, "K2")?.moved).toBe("Gone: in class A at rank 2 before.");
    expect(accountDetailViewModel(stateOf(all), all, back, "K5")?.moved).toBeUndefined();
  });

  it("are missing for an account that is not in the answer", () => {
    expect(accountDetailViewModel(stateOf(segmentation), segmentation, undefined, "K9")).toBeUndefined();
  });
});

describe("the first row of an account", () => {
  it("is found across sheets, whatever the spelling", () => {
    const parts = [
      { sheetName: "Jan", firstRow: 2, start: 0 },
      { sheetName: "Feb", firstRow: 5, start: 2 },
    ];
    const columns = columnsOf(["Acme", "Bolt", "Crux", " DUNE "], [1, 2, 3, 4], { parts });
    expect(firstRowOf(columns, "Dune")).toEqual({ sheetName: "Feb", row: 6 });
    expect(firstRowOf(columns, "Acme")).toEqual({ sheetName: "Jan", row: 2 });
    expect(firstRowOf(columns, "Nobody")).toBeUndefined();
  });

  it("is that of a child for an account that is only a parent", () => {
    expect(firstRowOf(columnsOf(["Shop 1", "Shop 2"], [1, 2], { parent: [null, "Group"] }), "group")).toEqual({
      sheetName: "Sales",
      row: 3,
    });
  });
});

describe("the trend of an account", () => {
  const quarters = (...values: number[]) => values.map((value, i) => ({ year: 2025, quarter: i + 1, value, whole: i < 2 }));

  it("is a picture above and below one base line, with every figure in words", () => {
    const model = trendViewModel({ periods: quarters(1500, -500, 0), undated: 20 }, "revenue");
    expect(model.bars).toEqual([
      { from: 0.25, to: 1, whole: true },
      { from: 0, to: 0.25, whole: true },
      { from: 0.25, to: 0.25, whole: false },
    ]);
    expect(model).toMatchObject({ base: 0.25, first: "Q1 2025", last: "Q3 2025" });
    expect(model.text).toBe("revenue over time: Q1 2025 1,500; Q2 2025 −500; Q3 2025 0 (in part).");
    expect(model.summary).toBe("Most: Q1 2025 1,500. Latest: Q3 2025 0 (in part).");
    expect(model.notes).toEqual(["Outlined, in part: the data do not cover the whole of it.", "20.00 has no date and is not shown."]);
  });

  it("is one figure where the data have one period, a day of it too, and nothing at all is no fault", () => {
    expect(trendViewModel({ periods: [{ year: 2025, value: 0, whole: true }], undated: 0 }, "revenue")).toMatchObject({
      summary: "2025 0",
      bars: [{ from: 0, to: 0 }],
      notes: [],
    });
  });
});
