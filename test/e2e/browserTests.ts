import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { PaneWalk } from "./paneWalk";
import { startWorkbench, type RunningServer } from "./server";

/** What the tests of one file share; there from the first test on. */
export interface Shared {
  server: RunningServer;
  browser: Browser;
}

/** Starts a server, the workbench's unless another is given, and a browser before the tests of a file, and ends both after them. */
export function browserTests(start: () => Promise<RunningServer> = startWorkbench): Shared {
  const shared = {} as Shared;
  beforeAll(async () => {
    [shared.server, shared.browser] = await Promise.all([start(), launchBrowser()]);
  });
  afterAll(async () => {
    await shared.browser?.close();
    await shared.server?.stop();
  });
  return shared;
}

/** Each state is reached as a person reaches it; its looks are checked by `lookAtPane` and kept as screenshots. */
export async function walking({ server, browser }: Shared, steps: (walk: PaneWalk) => Promise<void>): Promise<void> {
  const walk = await PaneWalk.begin(browser, server.url);
  try {
    await steps(walk);
  } finally {
    await walk.page.context().close();
  }
  expect(walk.faults).toEqual([]);
}
