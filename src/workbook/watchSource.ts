import { overlap, parseAddress } from "./a1";
import { locateSource } from "./locateSource";
import { run } from "./run";
import type { Outcome, SourceRef } from "./workbook.types";

/** Removes the watch. */
export type StopWatching = () => Promise<void>;

/**
 * Calls back when cells of the source, or the row right below it, change: figures made from it are then out of date. Inserted and deleted rows
 * count wherever they are. It never reads the source again by itself.
 * @returns the way to stop watching
 */
export function watchSource(source: SourceRef, onChange: () => void): Promise<Outcome<StopWatching>> {
  return run(async (context) => {
    const { sheet, rect } = await locateSource(context, source);
    const watched = { ...rect, rows: rect.rows + 1 };
    const handler = sheet.onChanged.add((change) => {
      const changed = change.changeType === "RangeEdited" ? parseAddress(change.address) : undefined;
      if (!changed || overlap(watched, changed)) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (inner) => {
        handler.remove();
        await inner.sync();
      });
    };
  });
}
