import { newDefinitionId } from "../../../src/taskpane/accounts/state/presentDefinition";
import { sameSource } from "../../../src/taskpane/ui/sources";
import type { SourceRef } from "../../../src/workbook/workbook.types";

describe("the id of a new definition", () => {
  it("differs from all there are, in the same millisecond too", () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n++)
      ids.push(
        newDefinitionId(
          ids.map((id) => ({ id })),
          1_772_409_600_000,
        ),
      );
    expect(new Set(ids).size).toBe(4);
    expect(newDefinitionId([], 1_772_409_600_001)).not.toBe(ids[0]);
  });
});

describe("two sources are the same", () => {
  const range: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:B5", rows: 5, columns: 2 };
  const table: SourceRef = { ...range, kind: "table", tableName: "Orders" };
  const name: SourceRef = { ...range, kind: "name", rangeName: "Log" };

  it.each<[string, SourceRef | undefined, SourceRef, boolean]>([
    ["a sheet and itself", range, { ...range }, true],
    ["a sheet and a selection of its cells", { ...range, kind: "selection" }, range, false],
    ["a sheet and a name for its cells", name, range, false],
    ["the same cells of two sheets", { ...range, sheetName: "Old" }, range, false],
    ["other cells of the sheet", { ...range, address: "A1:B6" }, range, false],
    ["a table and itself where it has moved to", { ...table, sheetName: "Old", address: "C1:D5" }, table, true],
    ["two tables", { ...table, tableName: "Log" }, table, false],
    ["a name and itself where it has moved to", { ...name, address: "C1:D5" }, name, true],
    ["one name on two sheets", { ...name, sheetName: "Old" }, name, false],
    ["two names for the same cells", { ...name, rangeName: "Old" }, name, false],
    ["nothing and a sheet", undefined, range, false],
  ])("%s: as they should be", (_, a, b, same) => {
    expect(sameSource(a, b)).toBe(same);
    if (a) expect(sameSource(b, a)).toBe(same);
  });
});
