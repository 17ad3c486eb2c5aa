import catalog from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { findFunctions } from "../../src/catalog/data/findFunctions";
import { launchBrowser } from "../e2e/browser";
import { PaneWalk } from "../e2e/paneWalk";
import { startWorkbench } from "../e2e/server";
import { median } from "./median";

const { functions } = catalog as Catalog;
const SEARCHES = [
  "profit uplift",
  "customer lifetime value",
  "retenttion",
  "a/b test",
  "what do 5% more customers bring",
  "客户终身价值",
  "zzzz qqqq",
];

/** What a person waits for in the Functions view: hits after each key, and the result in the form after the last one. */
export async function* functionsView(): AsyncGenerator<object> {
  yield searchSpeed();
  yield await liveResult();
}

/** Every beginning of every search, as it is typed; warm, the slowest. */
function searchSpeed(): object {
  const typed = SEARCHES.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
  for (const text of typed) findFunctions(functions, text);
  const times = typed.map((text) => {
    const begun = performance.now();
    findFunctions(functions, text);
    return performance.now() - begun;
  });
  return {
    bench: "search",
    keys: typed.length,
    medianMs: Number(median(times).toFixed(2)),
    slowestMs: Number(Math.max(...times).toFixed(2)),
  };
}

/** From the last key to the changed result, in Chromium. */
async function liveResult(): Promise<object> {
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    const walk = await PaneWalk.begin(browser, server.url);
    await walk.tab("Functions");
    await walk.press(/What do 5% more/);
    await walk.press("Fill in example 1");
    await walk.see("27.5%");
    const times: number[] = [];
    for (const value of ["0.7", "0.71", "0.72", "0.73", "0.74", "0.75"]) times.push(await walk.pane.evaluate(timeUntilShown, value));
    return { bench: "liveResult", medianMs: Math.round(median(times)), slowestMs: Math.round(Math.max(...times)) };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** In the page: types into the first argument as React expects it. */
async function timeUntilShown(value: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>(".fui-Input__input")!;
  const line = [...document.querySelectorAll("[role=status]")].find((each) => each.textContent?.startsWith("Result"))!;
  const before = line.textContent;
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  while (line.textContent === before && performance.now() - begun < 5_000) await new Promise((resolve) => setTimeout(resolve, 2));
  return performance.now() - begun;
}
