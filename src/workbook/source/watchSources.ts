import { overlap, parseRect, type Rect } from "../../address/a1";
import { run } from "../run";
import type { Outcome, SourceRef } from "../workbook.types";
import { type LocatedSource, locateSources } from "./locateSource";

/** Ends a watch. */
export type StopWatching = () => Promise<void>;

/** @param gone the sources that were deleted; none where cells changed */
export type OnSourceChange = (gone: SourceRef[]) => void;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** A workbook that is being closed, or never heard of a handler, has none to remove. */
async function removeHandlers(context: Excel.RequestContext, handlers: readonly Handler[]): Promise<void> {
  try {
    for (const handler of handlers) handler.remove();
    await context.sync();
  } catch {
    // Nothing is left to be told.
  }
}

/** Handlers can only be removed in the context that made them. */
async function endWatch(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first) await Excel.run(first.context, (context) => removeHandlers(context as Excel.RequestContext, handlers));
}

/** Calls back when cells of these rectangles change; rows and columns that were inserted or deleted count wherever they are. */
function watchSheet(sheet: Excel.Worksheet, rects: readonly Rect[], onChange: () => void): Handler {
  return sheet.onChanged.add((change) => {
    const changed = change.changeType === "RangeEdited" ? parseRect(change.address) : undefined;
    if (!changed || rects.some((rect) => overlap(rect, changed))) onChange();
    return Promise.resolve();
  });
}

/** Calls back with the sources whose table, or whose sheet, is deleted. A name has no event; the next look at the sources finds it gone. */
function watchDeletions({ workbook }: Excel.RequestContext, located: readonly LocatedSource[], onChange: OnSourceChange): Handler[] {
  const tell = (isGone: (one: LocatedSource) => boolean) => {
    const gone = located.filter(isGone).map(({ source }) => source);
    if (gone.length > 0) onChange(gone);
    return Promise.resolve();
  };
  return [
    workbook.worksheets.onDeleted.add(({ worksheetId }) => tell(({ sheet }) => sheet.id === worksheetId)),
    workbook.tables.onDeleted.add(({ tableId }) => tell(({ source }) => source.kind === "table" && source.id === tableId)),
  ];
}

/**
 * Calls back when cells of a source, or the row right below it, change, or when a source is deleted: figures made from it are then out of date. It never reads a source again by
 * itself.
 * @returns the way to stop watching
 */
export function watchSources(sources: SourceRef[], onChange: OnSourceChange): Promise<Outcome<StopWatching>> {
  return run(async (context) => {
    const located = await locateSources(context, sources);
    const sheets = [...new Set(located.map(({ source }) => source.sheetName))];
    const changes = sheets.map((name): Handler => {
      const there = located.filter(({ source }) => source.sheetName === name);
      const rects = there.map(({ rect }) => ({ ...rect, rows: rect.rows + 1 }));
      return watchSheet(there[0]!.sheet, rects, () => onChange([]));
    });
    const handlers = [...changes, ...watchDeletions(context, located, onChange)];
    try {
      await context.sync();
    } catch (error) {
      await removeHandlers(context, handlers);
      throw error;
    }
    return () => endWatch(handlers);
  });
}
