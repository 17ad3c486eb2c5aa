import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "playwright-core";
import type { RunningServer } from "./server";

const DIST = path.resolve(__dirname, "../../dist");
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".png": "image/png" };

/** Stands in for Microsoft's script outside Excel: notes when each function registers. Office itself stays undefined, as when its server is unreachable. */
const OFFICE_STUB = `window.registered = []; window.CustomFunctions = { associate: (id) => registered.push({ id, at: performance.now() }) };`;

/** The production build on a port of its own. */
export async function serveBuild(): Promise<RunningServer> {
  if (!existsSync(path.join(DIST, "taskpane.html"))) throw new Error("dist/ is missing: run npm run build first");
  const server = createServer((request, response) => {
    const file = path.join(DIST, path.normalize(new URL(request.url ?? "/", "http://localhost").pathname));
    if (!file.startsWith(DIST) || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface StartUp {
  registered: { id: string; at: number }[];
  /** when each later chunk was requested, ms after navigation */
  lazyRequests: number[];
}

/** Opens the built pane and says when functions registered and when later chunks were requested. */
export async function measureStartUp(page: Page, url: string): Promise<StartUp> {
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: OFFICE_STUB }),
  );
  await page.goto(`${url}/taskpane.html`);
  await page.getByRole("tab", { name: "Accounts" }).waitFor();
  return page.evaluate(() => ({
    registered: (window as unknown as { registered: { id: string; at: number }[] }).registered,
    lazyRequests: performance
      .getEntriesByType("resource")
      .filter((entry) => /\.[0-9a-f]{8}\.js$/.test(entry.name))
      .map((entry) => entry.startTime),
  }));
}
