import { expectedIds } from "../catalog/expectedIds";
import { browserTests } from "./browserTests";
import { measureStartUp, serveBuild } from "./serveBuild";

jest.setTimeout(60_000);
const shared = browserTests(serveBuild);

test("in the production build every function is registered before React or Fluent are requested", async () => {
  const page = await shared.browser.newPage();
  const { registered, lazyRequests } = await measureStartUp(page, shared.server.url);
  expect(registered.map(({ id }) => id).sort()).toEqual([...expectedIds].sort());
  expect(lazyRequests.length).toBeGreaterThan(0);
  expect(Math.max(...registered.map(({ at }) => at))).toBeLessThan(Math.min(...lazyRequests));
  await page.close();
});

test("without Excel the pane says so instead of staying blank", async () => {
  const page = await shared.browser.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.goto(`${shared.server.url}/taskpane.html`);
  await page.getByText(/Excel is not connected|could not be loaded/).waitFor();
  await page.close();
});

test("the help page has an anchor for each function", async () => {
  const page = await shared.browser.newPage();
  await page.goto(`${shared.server.url}/functions.html`);
  for (const id of expectedIds) expect(await page.locator(`#loyalty${id.toLowerCase().replace(/\./g, "")}`).count()).toBe(1);
  await page.close();
});
