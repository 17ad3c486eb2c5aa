import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  engine.api.createWorkbook({ id: "book", sheetOrder: ["s"], sheets: { s: { id: "s", name: "S" } } });
});
afterAll(() => engine.dispose());

/** Names of the rules that a cell is looked up to have. */
function rulesAt(row: number, column: number): string[] {
  const view = engine.univer.__getInjector().get(ConditionalFormattingViewModel);
  return (view.getCellCfs("book", "s", row, column) ?? []).map(({ cfId }) => cfId);
}

test("a cell has the rules whose ranges it is in, from when they are added until they are removed", () => {
  const sheet = engine.api.getActiveWorkbook()!.getSheetBySheetId("s")!;
  const ids = { unitId: "book", subUnitId: "s" };
  const rule = { type: "highlightCell", subType: "number", operator: "greaterThan", value: 5, style: {} };
  const ranges = [{ startRow: 2, endRow: 4, startColumn: 1, endColumn: 1 }];
  sheet.getRange("B3").setValue(9);
  expect(rulesAt(2, 1)).toEqual([]);
  engine.api.syncExecuteCommand("sheet.mutation.add-conditional-rule", { ...ids, rule: { cfId: "high", stopIfTrue: false, ranges, rule } });
  expect([rulesAt(2, 1), rulesAt(4, 1)]).toEqual([["high"], ["high"]]);
  expect([rulesAt(1, 1), rulesAt(5, 1), rulesAt(2, 0), rulesAt(2, 2)]).toEqual([[], [], [], []]);
  engine.api.syncExecuteCommand("sheet.mutation.delete-conditional-rule", { ...ids, cfId: "high" });
  expect(rulesAt(2, 1)).toEqual([]);
});

test("a write has the rules of its sheet evaluated anew", async () => {
  const sheet = engine.api.getActiveWorkbook()!.getSheetBySheetId("s")!;
  const ids = { unitId: "book", subUnitId: "s" };
  const rule = { type: "highlightCell", subType: "number", operator: "greaterThan", value: 5, style: { bl: 1 } };
  const ranges = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
  engine.api.syncExecuteCommand("sheet.mutation.add-conditional-rule", { ...ids, rule: { cfId: "big", stopIfTrue: false, ranges, rule } });
  const view = engine.univer.__getInjector().get(ConditionalFormattingViewModel);
  const marked = () =>
    new Promise<void>((resolve) => {
      const waiting = view.markDirty$.subscribe(({ cfId }) => {
        if (cfId !== "big") return;
        waiting.unsubscribe();
        resolve();
      });
    });
  // A new rule is evaluated as well.
  await marked();
  const again = marked();
  sheet.getRange("A1").setValue(7);
  await expect(again).resolves.toBeUndefined();
});
