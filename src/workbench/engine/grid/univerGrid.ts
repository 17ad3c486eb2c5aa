import type { Engine } from "../engine.types";
import { createChartStore } from "../../grid/chartStore";
import type { Area, Grid } from "../../grid/grid.types";
import { createPendingWrites } from "./pendingWrites";
import { createUniverCells } from "./univerCells";
import { createUniverConditionalFormats } from "./univerConditionalFormats";
import { createUniverContext } from "./univerContext";
import { watchUniver } from "./univerEvents";
import { createUniverLayout, fromRange } from "./univerLayout";
import { createUniverNames } from "./univerNames";
import { createUniverSheets } from "./univerSheets";
import { createUniverStyles } from "./univerStyles";
import { createUniverTables } from "./univerTables";

/** The grid over a Univer engine. Create the workbook first; when another one is opened, the grid follows. */
export function createUniverGrid(engine: Engine): Grid {
  let dirty = true;
  const context = createUniverContext(engine, () => {
    dirty = true;
  });
  const pending = createPendingWrites(context);
  const stopWatching = watchUniver(context);
  const sheets = createUniverSheets(context, pending);

  const selection = (): Area => {
    const sheet = context.book().getActiveSheet();
    const range = sheet.getActiveRange()?.getRange();
    return range ? fromRange(sheet.getSheetId(), range) : { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 1, columns: 1 };
  };

  async function settle(): Promise<void> {
    pending.flush();
    if (!dirty) return;
    dirty = false;
    await engine.settle();
  }

  return {
    sheets,
    cells: createUniverCells(context, pending),
    styles: createUniverStyles(context, pending),
    layout: createUniverLayout(context, pending),
    tables: createUniverTables(context, pending),
    names: createUniverNames(context, pending),
    charts: createChartStore(),
    conditionalFormats: createUniverConditionalFormats(context),
    selection,
    activeCell: () => ({ ...selection(), rows: 1, columns: 1 }),
    select(area) {
      pending.flush();
      if (sheets.activeId() !== area.sheetId) sheets.activate(area.sheetId);
      const sheet = context.facadeSheet(area.sheetId);
      sheet.setActiveRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
    },
    flush: pending.flush,
    settle,
    holdCalculation: engine.holdCalculation,
    async recalculate() {
      pending.flush();
      dirty = false;
      await engine.calculate();
    },
    on: context.events.on,
    dispose: stopWatching,
  };
}
