import { followTitles } from "../../../../src/taskpane/accounts/state/presentDefinition";
import { definitionOf, inspectionOf, salesTable } from "../../fixtures";

const inspectionWith = (titles: string[]) =>
  inspectionOf(salesTable, { columns: titles.map((title, index) => ({ index, title, kind: "text" as const, samples: [] })) });

describe("roles of a saved definition", () => {
  it("stay where the titles are where they were", () => {
    expect(followTitles(definitionOf(), inspectionOf(salesTable))).toEqual({ roles: { account: 0, value: 3 }, movedTitles: [] });
  });

  it("follow a column that moved, service activities included", () => {
    const definition = definitionOf({ roles: { account: 0, value: 3, drivers: [5] } });
    const moved = followTitles(definition, inspectionWith(["Visits", "Customer", "Revenue"]));
    expect(moved.roles).toEqual({ account: 1, value: 2, drivers: [0] });
    expect(moved.movedTitles).toEqual([
      { title: "Customer", now: "moved" },
      { title: "Revenue", now: "moved" },
      { title: "Visits", now: "moved" },
    ]);
  });

  it("are lost with a column that is gone, or that two columns could be", () => {
    const gone = followTitles(definitionOf(), inspectionWith(["Customer", "Revenue", "Revenue"]));
    expect(gone).toEqual({ roles: { account: 0, value: undefined }, movedTitles: [{ title: "Revenue", now: "gone" }] });
  });
});
