import { launchBrowser } from "../e2e/browser";
import { measureStartUp, serveBuild } from "../e2e/serveBuild";
import { median, RUNS } from "./median";

/** From page load to all functions registered, in the production build; median of five loads. */
export async function* startUp(): AsyncGenerator<object> {
  const [server, browser] = await Promise.all([serveBuild(), launchBrowser()]);
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext();
      const { registered } = await measureStartUp(await context.newPage(), server.url);
      times.push(Math.max(...registered.map(({ at }) => at)));
      await context.close();
    }
    yield { bench: "startUp", milliseconds: Math.round(median(times)), runs: RUNS };
  } finally {
    await browser.close();
    await server.stop();
  }
}
