import { launchBrowser } from "../e2e/browser";
import { startWorkbench } from "../e2e/server";
import { measureWorkbenchStart } from "../e2e/workbenchStart";
import { median, RUNS } from "./median";

/** What `npm start` serves: until it serves, then from navigation to the pane's first question in a browser that has kept nothing, median of five. */
export async function* workbenchStart(): AsyncGenerator<object> {
  const begun = performance.now();
  const server = await startWorkbench();
  const served = performance.now() - begun;
  try {
    const times: number[] = [];
    let scripts: { bytes: number; sent: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const browser = await launchBrowser();
      const start = await measureWorkbenchStart(browser, server.url).finally(() => browser.close());
      times.push(start.milliseconds);
      ({ scripts } = start);
    }
    yield { bench: "workbenchServed", milliseconds: Math.round(served) };
    yield { bench: "workbenchStart", milliseconds: Math.round(median(times)), runs: RUNS };
    yield { bench: "workbenchScripts", bytes: sum(scripts, "bytes"), gzip: sum(scripts, "sent") };
  } finally {
    await server.stop();
  }
}

function sum(scripts: readonly { bytes: number; sent: number }[], of: "bytes" | "sent"): number {
  return scripts.reduce((total, script) => total + script[of], 0);
}
