import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser } from "playwright-core";
import { expectedIds } from "../catalog/expectedIds";
import { launchBrowser } from "./browser";

jest.setTimeout(60_000);
const DIST = path.resolve(__dirname, "../../dist");
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".png": "image/png" };
/** Stands in for Microsoft's script outside Excel: notes when each function registers. Office itself stays undefined, as when its server is unreachable. */
const OFFICE_STUB = `window.registered = []; window.CustomFunctions = { associate: (id) => registered.push({ id, at: performance.now() }) };`;

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  if (!existsSync(path.join(DIST, "taskpane.html"))) throw new Error("dist/ is missing: run npm run build first");
  server = createServer((request, response) => {
    const file = path.join(DIST, path.normalize(new URL(request.url ?? "/", "http://localhost").pathname));
    if (!file.startsWith(DIST) || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

test("in the production build every function is registered before React or Fluent are requested", async () => {
  const page = await browser.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: OFFICE_STUB }),
  );
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole("tab", { name: "Accounts" }).waitFor();
  const seen = await page.evaluate(() => ({
    registered: (window as unknown as { registered: { id: string; at: number }[] }).registered,
    lazy: performance
      .getEntriesByType("resource")
      .filter((entry) => /\.[0-9a-f]{8}\.js$/.test(entry.name))
      .map((entry) => entry.startTime),
  }));
  expect(seen.registered.map(({ id }) => id).sort()).toEqual([...expectedIds].sort());
  expect(seen.lazy.length).toBeGreaterThan(0);
  expect(Math.max(...seen.registered.map(({ at }) => at))).toBeLessThan(Math.min(...seen.lazy));
  await page.close();
});

test("without Excel the pane says so instead of staying blank", async () => {
  const page = await browser.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText(/Excel is not connected|could not be loaded/).waitFor();
  await page.close();
});

test("the help page has an anchor for each function", async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/functions.html`);
  for (const id of expectedIds) expect(await page.locator(`#loyalty${id.toLowerCase().replace(/\./g, "")}`).count()).toBe(1);
  await page.close();
});
