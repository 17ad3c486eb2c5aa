import type { GridSheets, SheetExtras, SheetInfo, SheetVisibility } from "../../grid/grid.types";
import { toHex } from "./cellStyle";
import type { PendingWrites } from "./pendingWrites";
import type { UniverContext } from "./univerContext";

/** Sheets of a workbook; a new one gets Univer's usual size and grows as needed. */
export function createUniverSheets(context: UniverContext, pending: PendingWrites): GridSheets {
  const extras = new Map<string, SheetExtras>();
  const veryHidden = new Set<string>();
  const list = () =>
    context
      .book()
      .getSheets()
      .map((sheet) => describe(sheet.getSheetId()));

  function describe(id: string): SheetInfo {
    const sheet = context.facadeSheet(id);
    return {
      id,
      name: sheet.getSheetName(),
      position: context.model().getSheetOrders().indexOf(id),
      visibility: sheet.isSheetHidden() ? (veryHidden.has(id) ? "VeryHidden" : "Hidden") : "Visible",
      tabColor: toHex(sheet.getTabColor() ?? ""),
      showGridlines: !sheet.hasHiddenGridLines(),
    };
  }

  function setVisibility(id: string, visibility: SheetVisibility): void {
    const sheet = context.facadeSheet(id);
    if (visibility === "VeryHidden") veryHidden.add(id);
    else veryHidden.delete(id);
    if (visibility === "Visible") sheet.showSheet();
    else if (!sheet.isSheetHidden()) sheet.hideSheet();
  }

  return {
    list,
    get: (id) => (context.book().getSheetBySheetId(id) ? describe(id) : undefined),
    activeId: () => context.book().getActiveSheet().getSheetId(),
    add(name) {
      pending.flush();
      const active = context.book().getActiveSheet();
      const added = context.book().insertSheet(name, { index: context.book().getSheets().length });
      // Univer shows a sheet it inserts; Excel does not.
      context.book().setActiveSheet(active);
      return added.getSheetId();
    },
    remove(id) {
      pending.flush();
      context.book().deleteSheet(id);
      extras.delete(id);
      context.markDirty();
    },
    rename(id, name) {
      pending.flush();
      context.facadeSheet(id).setName(name);
    },
    move: (id, position) => void context.book().moveSheet(context.facadeSheet(id), position),
    activate: (id) => void context.book().setActiveSheet(id),
    setVisibility,
    setTabColor: (id, color) => void context.facadeSheet(id).setTabColor(color),
    setGridlines: (id, visible) => void context.facadeSheet(id).setHiddenGridlines(!visible),
    extras(id) {
      const known = extras.get(id) ?? emptyExtras();
      extras.set(id, known);
      return known;
    },
  };
}

function emptyExtras(): SheetExtras {
  return {
    isProtected: false,
    protectionOptions: {},
    unlocked: [],
    pageSetup: {},
    hyperlinks: new Map(),
    notes: new Map(),
    styleNames: new Map(),
    validations: [],
    pageBreaks: { rows: [], columns: [] },
    outline: { rows: new Map(), columns: new Map() },
  };
}
