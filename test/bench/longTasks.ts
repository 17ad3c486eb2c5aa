import type { Frame } from "playwright-core";

/** What kept the page from answering: tasks of 50 ms and more, by whose code ran. Pane and grid share one thread here; in Excel they do not. */
export interface LongTasks {
  /** longest task of the pane's own code, ms */
  paneBlockedMs: number;
  /** longest task of the workbench: grid, formula engine and host, ms */
  gridBlockedMs: number;
}

type Watched = Window & { longTasks: [duration: number, isPane: boolean][] };

/** Begins to note the long tasks of a pane's frame and of the page round it. */
export async function watchLongTasks(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.longTasks = [];
    // Without a name of its own: the compiler would wrap a named function in a helper that the page does not have.
    new PerformanceObserver((list) => {
      for (const { duration, name } of list.getEntries()) watched.longTasks.push([Math.round(duration), name === "self"]);
    }).observe({ type: "longtask" });
  });
}

/** The longest since the last look. */
export async function takeLongTasks(pane: Frame): Promise<LongTasks> {
  const tasks = await pane.evaluate(() => (window as unknown as Watched).longTasks.splice(0));
  const longest = (ofPane: boolean) => tasks.reduce((most, [ms, isPane]) => (isPane === ofPane ? Math.max(most, ms) : most), 0);
  return { paneBlockedMs: longest(true), gridBlockedMs: longest(false) };
}
