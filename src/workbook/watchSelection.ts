import { run } from "./run";

/**
 * Tells the address of the selection, without the sheet, at once and after every change; undefined while it cannot be known.
 * @returns a function that ends the watch
 */
export function watchSelection(onSelection: (address: string | undefined) => void): () => void {
  let ended = false;
  let remove: (() => void) | undefined;
  const tell = async () => {
    const outcome = await run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address.slice(range.address.lastIndexOf("!") + 1);
    });
    if (!ended) onSelection(outcome.ok ? outcome.value : undefined);
  };
  const watch = async () => {
    await tell();
    await run(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(tell);
      await context.sync();
      remove = () => void endHandler(handler);
      if (ended) remove();
    });
  };
  void watch();
  return () => {
    ended = true;
    remove?.();
  };
}

/** A handler can only be removed in the context that made it. */
async function endHandler(handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>): Promise<void> {
  try {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch {
    // The workbook is being closed: its handlers end with it.
  }
}
