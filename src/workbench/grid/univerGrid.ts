import type { Engine } from "../engine/engine.types";
import { createChartStore } from "./chartStore";
import type { Area, Grid } from "./grid.types";
import { createPendingWrites } from "./univer/pendingWrites";
import { createUniverCells } from "./univer/univerCells";
import { createUniverConditionalFormats } from "./univer/univerConditionalFormats";
import { createUniverContext } from "./univer/univerContext";
import { watchUniver } from "./univer/univerEvents";
import { createUniverLayout, fromRange } from "./univer/univerLayout";
import { createUniverNames } from "./univer/univerNames";
import { createUniverSheets } from "./univer/univerSheets";
import { createUniverStyles } from "./univer/univerStyles";
import { createUniverTables } from "./univer/univerTables";

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
