import type { MeasureId } from "../../../../src/economics/segmentation/keyAccounts.types";
import { measureInSentence, measureName, nameOf } from "../../../../src/taskpane/accounts/state/measures";
import { initialState } from "../../../../src/taskpane/app/PaneState";
import { inspectionOf, salesTable } from "../../fixtures";

const { accounts } = initialState();
/** The table of the fixtures with another header over the amounts. */
function withHeader(title: string, hasHeader = true) {
  const inspection = inspectionOf(salesTable);
  const columns = inspection.columns.map((column, i) => (i === 3 ? { ...column, title } : column));
  return { ...accounts, inspection: { ...inspection, hasHeader, columns }, roles: { account: 0, value: 3 } };
}

describe("what accounts are ranked by", () => {
  it.each([
    ["the header, where it is something else than revenue", withHeader("Profit"), "Profit"],
    ["revenue, where the header means it", withHeader("Net sales"), "Revenue"],
    ["revenue, where the first row is no header", withHeader("Profit", false), "Revenue"],
    ["revenue, where no column holds the amounts", { ...withHeader("Profit"), roles: { account: 0 } }, "Revenue"],
    ["revenue, where amounts are quantity times price", { ...withHeader("Profit"), product: true }, "Revenue"],
    ["revenue, before anything has been looked at", accounts, "Revenue"],
    ["as typed, without the blanks round it", { ...withHeader("Profit"), measure: " Margin " }, "Margin"],
    ["the header, where only blanks are typed", { ...withHeader("Profit"), measure: "  " }, "Profit"],
  ])("is %s", (_, state, name) => {
    expect(nameOf(state, "revenue")).toBe(name);
    expect(measureName({ ...state, options: { ...state.options, measure: "revenue" } })).toBe(name);
  });

  it("is rows where there is no column of orders to count", () => {
    const orders: MeasureId = "orders";
    expect(nameOf(accounts, orders)).toBe("Rows");
    expect(nameOf({ ...accounts, roles: { order: 1 } }, orders)).toBe("Orders");
  });

  it.each([
    ["Profit", "profit"],
    ["EBIT", "EBIT"],
    ["P 1", "p 1"],
    ["", ""],
  ])("%s stands in a sentence as %s", (name, inSentence) => {
    expect(measureInSentence(name)).toBe(inSentence);
  });
});
