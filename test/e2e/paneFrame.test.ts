import { browserTests, walking } from "./browserTests";
import { cutTabs } from "./cutTexts";
import { setPaneWidth } from "./lookAtPane";
import type { PaneWalk } from "./paneWalk";

jest.setTimeout(180_000);
const shared = browserTests();

/** Letters as far apart as WCAG 2.2, 1.4.12 wants a page to bear them: wider than any system font sets its texts. */
const SPACED = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";

async function toAnswer(walk: PaneWalk): Promise<void> {
  await walk.press(/Use table Sales/);
  await walk.press("Show the answer");
  await walk.see(/% of your accounts/);
}

test("tabs of sections and results are not cut by a wider font, in the narrowest pane and at a zoom of 200%", () =>
  walking(shared, async (walk) => {
    await toAnswer(walk);
    await walk.pane.addStyleTag({ content: SPACED });
    for (const width of [320, 280, 175]) {
      await setPaneWidth(walk.page, width);
      expect({ width, cut: await walk.pane.evaluate(cutTabs) }).toEqual({ width, cut: [] });
    }
  }));

test("a pane as low as a zoom of 200% makes it scrolls as one, and the page around it never does", () =>
  walking(shared, async (walk) => {
    await toAnswer(walk);
    const { height } = (await walk.page.locator("#pane iframe").boundingBox())!;
    const page = walk.page.viewportSize()!;
    await walk.page.setViewportSize({ ...page, height: Math.round(page.height - height + 350) });
    await setPaneWidth(walk.page, 175);
    await walk.button(/^Write report/).scrollIntoViewIfNeeded();
    const scrolled = await walk.pane.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth, scrollTop } = document.documentElement;
      return { down: scrollHeight - clientHeight, sideways: scrollWidth - clientWidth, top: scrollTop };
    });
    expect(scrolled).toEqual({ down: 0, sideways: 0, top: 0 });
  }));

test("in a dark theme the page around the pane is dark too, and so are native controls", () =>
  walking(shared, async (walk) => {
    await walk.press("Settings");
    await walk.pane.getByRole("radio", { name: "Dark" }).check();
    const colours = await walk.pane.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      page: getComputedStyle(document.body).backgroundColor,
      pane: getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor,
    }));
    expect(colours).toEqual({ scheme: "dark", page: colours.pane, pane: "rgb(41, 41, 41)" });
  }));

/** Colours of the pixels of a field, without the sign that opens the calendar and the line below. */
async function coloursOf(walk: PaneWalk, label: string): Promise<number> {
  // Taken once the field stands still.
  const picture = (await walk.pane.getByLabel(label, { exact: true }).screenshot()).toString("base64");
  return walk.page.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(2, 4, width - 42, height - 8).data.buffer)).size;
  }, picture);
}

test("an empty day looks empty until somebody types it", () =>
  walking(shared, async (walk) => {
    await walk.press(/Use table Sales/);
    await walk.press("Check the data");
    // What is found stands above the field and moves it.
    await walk.see(/rows can be used/);
    expect(await coloursOf(walk, "From")).toBe(1);
    await walk.fill("From", "2025-02-01");
    await walk.pane.getByLabel("To", { exact: true }).focus();
    expect(await coloursOf(walk, "From")).toBeGreaterThan(2);
  }));
