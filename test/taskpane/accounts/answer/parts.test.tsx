/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { standardOptions } from "../../../../src/economics/segmentation/standardOptions";
import type { CellValue, SalesColumns, SegmentationOptions } from "../../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../../src/economics/segmentation/segmentAccounts";
import { answerViewModel } from "../../../../src/taskpane/accounts/answer/answerViewModel";
import { PartsSection } from "../../../../src/taskpane/accounts/answer/PartsSection";
import { partsViewModel } from "../../../../src/taskpane/accounts/answer/partsViewModel";
import { reportInfo } from "../../../../src/taskpane/accounts/report/reportInfo";
import type { AccountsState } from "../../../../src/taskpane/accounts/state/AccountsState";
import { presentDefinition } from "../../../../src/taskpane/accounts/state/presentDefinition";
import type { Outcome } from "../../../../src/workbook/workbook.types";
import { inspectionOf, salesTable, smallSales } from "../../fixtures";
import { startEffects } from "../../renderPane";
import { columnsOf, renderResult, stateOf } from "../resultFixtures";

/** Column 5 of the fixture's source, "Visits", stands for the region. */
const PART = 5;

function answered(columns: SalesColumns, names?: string[], options: Partial<SegmentationOptions> = {}): AccountsState {
  const wanted = { ...standardOptions, ...options };
  const all = { ...wanted, part: undefined };
  const of = segmentAccounts(columns, wanted);
  const whole = segmentAccounts(columns, all);
  const shown = names ?? whole.parts!.slice(0, 4).map(({ name }) => name);
  const answers = shown.map((name) => ({ name, segmentation: segmentAccounts(columns, { ...all, part: name }) }));
  const parts = { of, whole, answers };
  const roles = { account: 0, value: 3, part: PART };
  return stateOf(of, { columns, source: salesTable, inspection: inspectionOf(salesTable), roles, parts, partsCompared: shown });
}

const regions = (part: CellValue[], value: number[], account = value.map((_, i) => `K${i + 1}`)) => columnsOf(account, value, { part });
const view = (state: AccountsState, search = "") => partsViewModel(state, search).answered!;

describe("parts side by side", () => {
  // North: 80 + 10 + 10, South: 30 + 30 + 20 + 10 + 10, one account in both
  const state = answered(
    regions(
      ["North", "North", "North", "South", "South", "South", "South", "South"],
      [80, 10, 10, 30, 30, 20, 10, 10],
      ["A", "B", "C", "A", "D", "E", "F", "G"],
    ),
  );

  it("show accounts, total, accounts of the first class and the top 20% of each, and rows that add up", () => {
    // top 20% of five accounts: the largest, 30 of 100; of three: 0.6 of the largest, 48 of 100; of the seven in all: 110 + 0.4 x 30
    expect(view(state).table).toEqual({
      head: ["Part", "Accounts", "Total", "A accounts", "Top 20%"],
      rows: [
        ["South", "5", "100", "60.0%", "30.0%"],
        ["North", "3", "100", "33.3%", "48.0%"],
        ["All parts", "7", "200", "42.9%", "61.0%"],
      ],
    });
    expect(view(state).rows).toEqual(["South: 5 rows read, 5 used, 0 left out.", "North: 3 rows read, 3 used, 0 left out."]);
    expect(view(state).notes).toEqual(["Some accounts buy in several parts and count in each."]);
    expect(view(state).plot?.answer).toBe("Share that the top 20% of accounts hold: South 30.0%, North 48.0%.");
  });

  it("say so of an empty part, a part without a positive total, and name the rows with a blank cell", () => {
    const odd = answered(columnsOf(["A", "B", "", "D"], [50, -20, 5, 7], { part: ["North", "South", "East", null] }), [
      "South",
      "East",
      "",
    ]);
    expect(view(odd).rows).toEqual([
      "South: 1 row read, 1 used, 0 left out. South: the total is −20.00, so there are no shares.",
      "East: 1 row read, 0 used, 1 left out. East: no row can be used.",
      "(blank): 1 row read, 1 used, 0 left out.",
    ]);
    expect(view(odd).table.rows[1]).toEqual(["East", "0", "–", "–", "–"]);
    expect(view(odd).plot?.series?.map(({ name }) => name)).toEqual(["(blank)"]);
    expect(view(answered(columnsOf(["A"], [5], { part: ["x"] }), [])).plot).toBeUndefined();
  });

  it("offer the largest of 300, say how many there are and find the others, whatever their length and direction", () => {
    const names = Array.from({ length: 300 }, (_, i) => `Region ${i + 1}`);
    const long = "L".repeat(200);
    const many = answered(regions([...names, long, "שוק הצפון"], [...names.map((_, i) => 1000 - i), 1, 1]));
    const model = view(many);
    expect(model.count).toBe("Visits has 302 parts. The largest are offered; search for the others.");
    expect(model.toggles.map(({ text, on, blocked }) => [text, on, blocked])).toEqual(
      names.slice(0, 8).map((name, i) => [name, i < 4, i >= 4]),
    );
    expect(model.filters).toHaveLength(301);
    expect(model.filters[1]).toEqual({ value: "=Region 1", label: "Region 1 (1K)" });
    expect(view(many, "region 299").toggles.at(-1)).toMatchObject({ name: "Region 299", on: false });
    expect(view(many, "lll").toggles.at(-1)).toMatchObject({ name: long });
    // A part that the answer is about is in the list although it is not among the largest, shortened there and in the headline.
    const filtered = answered(many.columns!, undefined, { part: long });
    expect(view(filtered).filters.at(-1)!.label).toBe(`${"L".repeat(59)}… (1)`);
    expect(answerViewModel(filtered)!.headline).toBe(
      `Only Visits ${"L".repeat(39)}…: 100.0% of your accounts (1 of 1) make 100.0% of revenue.`,
    );
    expect(answerViewModel(answered(many.columns!, undefined, { part: "שוק הצפון" }))!.headline).toMatch(
      /^Only Visits \u2068שוק הצפון\u2069: 100/,
    );
  });

  it("stay away from columns that play another part", () => {
    expect(partsViewModel(state, "").columns.map(({ label }) => label)).toEqual(["None", "Quantity", "Price", "Date", "Visits"]);
  });
});

describe("an answer for one part", () => {
  const columns = regions(["North", "South", "North"], [60, 30, 10]);
  const state = answered(columns, undefined, { part: "North" });

  it("says so in the headline, with a way back, and counts the other rows as left out", () => {
    const model = answerViewModel(state)!;
    expect(model.headline).toMatch(/^Only Visits North: 50\.0% of your accounts \(1 of 2\) make 85\.7% of revenue\.$/);
    expect(model.allParts).toBe("Show all of Visits");
    expect(model.hasGap).toBe(false);
    expect(model.facts.at(-1)).toBe("Revenue in total: 70.00 from 2 rows. 1 row left out.");
  });

  it("is saved, and named wherever the report names the measure", () => {
    const identity = { id: "d", name: "n", revision: 1 };
    expect(presentDefinition(state, identity, 0)).toMatchObject({
      roles: { part: PART },
      options: { part: "North" },
      partsCompared: ["North", "South"],
    });
    const info = reportInfo(state, identity, 0, "1", false)!;
    expect(info).toMatchObject({ measure: "Revenue (Visits: North)", part: { column: "Visits", name: "North" } });
    expect(info.roles).toContainEqual({ role: "Filter and compare by", title: "Visits" });
    expect(reportInfo(answered(columns), identity, 0, "1", false)).not.toHaveProperty("part");
  });
});

describe("choosing a column to compare by", () => {
  const part = ["North", "South", "South", "North", "East"];
  const start = async () => {
    const readColumns = jest.fn(async (_: unknown, roles: { part?: number }): Promise<Outcome<SalesColumns>> => ({
      ok: true,
      value: roles.part === undefined ? smallSales : { ...smallSales, part },
    }));
    const pane = startEffects({ readColumns });
    await pane.effects.accounts.chooseSource(salesTable);
    await pane.effects.accounts.readAndCompute(true);
    return { ...pane, readColumns, accounts: () => pane.store.getState().accounts, go: pane.effects.accounts };
  };

  it("reads it with the others and answers for the largest parts; the answer about all stays as it was", async () => {
    const { go, accounts, readColumns } = await start();
    const before = accounts().segmentation;
    await go.choosePartColumn(PART);
    expect(readColumns).toHaveBeenCalledTimes(2);
    expect(accounts().segmentation).toMatchObject({ total: before!.total, concentration: before!.concentration });
    expect(accounts().partsCompared).toEqual(["North", "South", "East"]);
    expect(accounts().parts?.answers.map(({ segmentation }) => segmentation.total)).toEqual([500, 450, 50]);
  });

  it("narrows the answer, follows a limit in all parts at once, and goes back to all", async () => {
    const { go, accounts, readColumns } = await start();
    await go.choosePartColumn(PART);
    await go.setOptions({ part: "South" });
    expect(accounts().segmentation).toMatchObject({ total: 450, options: { part: "South" } });
    expect(accounts().parts?.whole.total).toBe(1000);
    await go.compareParts(["South"]);
    expect(accounts().parts?.answers.map(({ name }) => name)).toEqual(["South"]);
    await go.type({ limits: ["50", "95"] });
    expect(accounts().segmentation?.concentration).toMatchObject({ target: 0.5, countAtTarget: 1 });
    expect(accounts().parts?.answers[0]?.segmentation).toBe(accounts().segmentation);
    expect(accounts().parts?.whole.options.classes.limits).toEqual([0.5, 0.95]);
    await go.setOptions({ part: undefined });
    expect(accounts().segmentation).toMatchObject({ total: 1000 });
    expect(accounts().segmentation?.options).not.toHaveProperty("part");
    await go.choosePartColumn(undefined);
    expect(accounts()).toMatchObject({ parts: undefined, partsCompared: undefined });
    expect(readColumns).toHaveBeenCalledTimes(2);
  });

  it("leaves everything as it was where the column cannot be read", async () => {
    const { go, accounts, readColumns } = await start();
    readColumns.mockResolvedValue({ ok: false, reason: { key: "unexpected" } });
    const before = accounts().segmentation;
    await go.choosePartColumn(PART);
    expect(accounts().roles.part).toBeUndefined();
    expect(accounts().segmentation).toEqual(before);
    expect(accounts().problem).toMatchObject({ key: "unexpected" });
  });

  it("is offered with what the parts are, and their toggles choose them", async () => {
    const { calls } = renderResult(<PartsSection />, answered(regions(["North", "South"], [60, 40])));
    expect(screen.getByText("Visits has 2 parts.")).toBeVisible();
    fireEvent.change(screen.getByRole("combobox", { name: "Show the answer for" }), { target: { value: "=South" } });
    expect(calls["setOptions"]).toHaveBeenCalledWith({ part: "South" });
    fireEvent.click(screen.getByRole("button", { name: "North", pressed: true }));
    expect(calls["compareParts"]).toHaveBeenCalledWith(["South"]);
    fireEvent.change(screen.getByRole("combobox", { name: "By column" }), { target: { value: "" } });
    await waitFor(() => expect(calls["choosePartColumn"]).toHaveBeenCalledWith(undefined));
  });
});
