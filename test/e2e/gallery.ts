import { createReadStream, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { launchBrowser, RESULTS } from "./browser";
import { picturePane } from "./lookAtPane";
import { PANE_JOURNEYS } from "./paneJourneys";
import { PaneWalk } from "./paneWalk";
import { startWorkbench } from "./server";

/**
 * `npm run gallery`: every state of the pane in widths and schemes as one page, where pictures appear as they are taken.
 * `npm run gallery -- moves` walks only the ways whose title has that word; `-- --kept` shows the pictures of the last walk.
 */
const PICTURE = /^pane-([\w-]+?)-(\d+)-(light|dark|contrast)\.png$/;
const PAGE = path.join(__dirname, "gallery.html");
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** The pictures that are there, by name. */
function pictures(): { file: string; state: string; width: number; scheme: string }[] {
  return readdirSync(RESULTS).flatMap((file) => {
    const [, state, width, scheme] = PICTURE.exec(file) ?? [];
    return state === undefined || scheme === undefined ? [] : [{ file, state, width: Number(width), scheme }];
  });
}

/** Serves the page, its list and the pictures; resolves with the address. */
function serveGallery(): Promise<string> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    if (asked === "") return void response.setHeader("Content-Type", "text/html").end(readFileSync(PAGE));
    if (asked === "pictures.json") return void response.setHeader("Content-Type", "application/json").end(JSON.stringify(pictures()));
    if (!PICTURE.test(asked) || !readdirSync(RESULTS).includes(asked)) return void response.writeHead(404).end();
    response.setHeader("Content-Type", "image/png").setHeader("Cache-Control", "no-cache");
    createReadStream(path.join(RESULTS, asked)).pipe(response);
  });
  return new Promise((resolve) =>
    server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () =>
      resolve(`http://localhost:${(server.address() as AddressInfo).port}/`),
    ),
  );
}

async function takePictures(word: string): Promise<void> {
  const journeys = PANE_JOURNEYS.filter(([passes]) => passes.toLowerCase().includes(word.toLowerCase()));
  const [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    for (const [passes, steps] of journeys) {
      print(`Walking: ${passes}`);
      const walk = await PaneWalk.begin(browser, workbench.url, picturePane);
      await steps(walk).catch((error: unknown) => print(`  stopped: ${String(error).split("\n")[0]}`));
      await walk.page.context().close();
    }
  } finally {
    await Promise.all([browser.close(), workbench.stop()]);
  }
}

async function main(): Promise<void> {
  const [asked = ""] = process.argv.slice(2);
  await (await launchBrowser()).close();
  if (asked === "") for (const { file } of pictures()) rmSync(path.join(RESULTS, file));
  print(`Gallery: ${await serveGallery()} (Ctrl+C ends it)`);
  if (asked === "--kept") return;
  await takePictures(asked);
  print(`${pictures().length} pictures of ${new Set(pictures().map(({ state }) => state)).size} states`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
