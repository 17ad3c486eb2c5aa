import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../e2e/browser";
import { startWorkbench } from "../e2e/server";
import { measureWorkbenchStart } from "../e2e/workbenchStart";
import { RUNS, median } from "./median";

const ROOT = path.resolve(__dirname, "../..");
/** A model that many others and seven functions use. */
const MODEL = path.join(ROOT, "src/economics/clv/marginMultiple.ts");
/** What webpack keeps between starts. */
const KEPT_BUILD = path.join(ROOT, "node_modules/.cache/webpack");
const CALL = '=LOYALTY.RETENTION.UPLIFT(0.8,0.1,0.05,"points")';

/** What a developer waits for: all tests, the check after a change in a model, one call, the first start. Each five times, the median. */
export async function* loop(): AsyncGenerator<object> {
  yield await timed("calc", () => npm("run", "--silent", "calc", "--", CALL));
  yield await checkAfterChange();
  yield await timed("firstStart", firstStart);
  yield await timed("npmTest", () => npm("test"));
}

async function timed(bench: string, work: () => Promise<number>): Promise<object> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await work());
  return { bench, milliseconds: Math.round(median(times)), runs: RUNS };
}

/** Milliseconds until the command has ended well. */
function npm(...args: string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(`npm ${args.map((arg) => JSON.stringify(arg)).join(" ")}`, { cwd: ROOT, shell: true, stdio: "ignore" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve(performance.now() - begun) : reject(new Error(`npm ${args.join(" ")} ended with ${code}`)),
    );
  });
}

/**
 * `npm run check` after another change of one model; the first run, which compiles and lints everything, does not count. The file is put
 * back. Commit before: other changes would be checked, too.
 */
async function checkAfterChange(): Promise<object> {
  const text = readFileSync(MODEL, "utf8");
  let change = 0;
  const check = (): Promise<number> => {
    writeFileSync(MODEL, `${text}// ${++change}\n`);
    return npm("run", "check");
  };
  try {
    await check();
    return await timed("check", check);
  } finally {
    writeFileSync(MODEL, text);
  }
}

/** From `npm start`, with nothing kept from an earlier one, to the pane's first question. */
async function firstStart(): Promise<number> {
  rmSync(KEPT_BUILD, { recursive: true, force: true });
  const begun = performance.now();
  const server = await startWorkbench();
  const served = performance.now() - begun;
  const browser = await launchBrowser();
  try {
    return served + (await measureWorkbenchStart(browser, server.url)).milliseconds;
  } finally {
    await browser.close();
    await server.stop();
  }
}
