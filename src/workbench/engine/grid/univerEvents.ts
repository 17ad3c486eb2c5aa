import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { type Area, type GridEvent, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import { OWN_WRITE } from "../ownWrite";
import type { UniverContext } from "./univerContext";
import { fromRange } from "./univerLayout";

interface SheetParams {
  subUnitId?: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
  range?: IRange;
  name?: string;
  sheet?: { id: string };
  selections?: { range: IRange }[];
}

const STRUCTURE: Record<string, "rowInserted" | "rowDeleted" | "columnInserted" | "columnDeleted"> = {
  "sheet.mutation.insert-row": "rowInserted",
  "sheet.mutation.remove-rows": "rowDeleted",
  "sheet.mutation.insert-col": "columnInserted",
  "sheet.mutation.remove-col": "columnDeleted",
};

/** Follows what Univer executes and tells it as grid events; returns the way to stop. */
export function watchUniver(context: UniverContext): () => void {
  const names = new Map<string, string>();
  let selected = "";
  let active = "";
  const emit = (event: GridEvent) => context.events.emit(event);
  const remember = () => {
    for (const sheet of context.engine.api.getActiveWorkbook()?.getSheets() ?? []) names.set(sheet.getSheetId(), sheet.getSheetName());
  };

  function onSelection(params: SheetParams): void {
    const range = params.selections?.[params.selections.length - 1]?.range;
    if (!range || !params.subUnitId) return;
    const area = fromRange(params.subUnitId, range);
    const key = JSON.stringify(area);
    if (key === selected) return;
    selected = key;
    emit({ kind: "selected", area });
  }

  function onActivated(sheetId: string): void {
    const previousId = active;
    active = sheetId;
    if (previousId !== "" && previousId !== sheetId) emit({ kind: "activated", sheetId, previousId });
  }

  function onRenamed(sheetId: string, name: string): void {
    const previousName = names.get(sheetId) ?? name;
    remember();
    if (previousName !== name) emit({ kind: "sheetRenamed", sheetId, name, previousName });
  }

  function onCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    context.usedBounds.follow(command, options);
    const params = (command.params ?? {}) as SheetParams;
    const sheetId = params.subUnitId ?? "";
    const structure = STRUCTURE[command.id];
    if (structure && params.range) {
      context.markDirty();
      return emit({ kind: "changed", area: wholeLines(fromRange(sheetId, params.range), structure), change: structure });
    }
    switch (command.id) {
      case "sheet.mutation.set-range-values":
        return onValues(context, params, options);
      case "sheet.operation.set-selections":
        return onSelection(params);
      case "sheet.operation.set-worksheet-active":
        return onActivated(sheetId);
      case "sheet.mutation.insert-sheet":
        remember();
        return emit({ kind: "sheetAdded", sheetId: params.sheet?.id ?? sheetId });
      case "sheet.mutation.remove-sheet":
        return emit({ kind: "sheetDeleted", sheetId });
      case "sheet.mutation.set-worksheet-name":
        return onRenamed(sheetId, params.name ?? "");
      case "formula.mutation.set-defined-name":
      case "formula.mutation.remove-defined-name":
        return context.markDirty();
      case "sheet.operation.set-cell-edit-visible":
        return emit({ kind: "editing", editing: (params as { visible?: boolean }).visible === true });
    }
  }

  active = context.engine.api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? "";
  remember();
  const subscription = context.commands.onCommandExecuted(onCommand);
  return () => subscription.dispose();
}

/** Inserted and deleted rows reach across the sheet as Excel sees it, not as wide as Univer's sheet is now. */
function wholeLines(area: Area, structure: string): Area {
  return structure.startsWith("row") ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
}

function onValues(context: UniverContext, params: SheetParams, options: IExecutionOptions | undefined): void {
  if (options?.["fromFormula"]) return context.events.emit({ kind: "calculated" });
  if (options?.[OWN_WRITE]) return;
  const bounds = params.cellValue && boundsOf(params.cellValue, params.subUnitId ?? "");
  if (!bounds) return;
  if (bounds.contents) context.markDirty();
  const { area } = bounds;
  context.events.emit(bounds.contents ? { kind: "changed", area, change: "edited" } : { kind: "formatChanged", area });
}

function boundsOf(
  matrix: Record<number, Record<number, ICellData | null>>,
  sheetId: string,
): { area: Area; contents: boolean } | undefined {
  let [top, bottom, left, right, contents] = [Infinity, -1, Infinity, -1, false];
  for (const rowKey in matrix) {
    for (const columnKey in matrix[rowKey]) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      [top, bottom, left, right] = [Math.min(top, row), Math.max(bottom, row), Math.min(left, column), Math.max(right, column)];
      const cell = matrix[rowKey]?.[column];
      contents ||= !cell || "v" in cell || "f" in cell || "si" in cell || "p" in cell;
    }
  }
  if (bottom < 0) return undefined;
  return { area: { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, contents };
}
