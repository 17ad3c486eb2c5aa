import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { RESULTS } from "./browser";
import { cutTabs, cutTexts } from "./cutTexts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SCHEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

interface Look {
  scheme: keyof typeof SCHEMES;
  width: number;
}

const WIDTHS = [320, 350, 640];
/** The width a pane has at first: colours are measured here, in each scheme. */
const USUAL = 350;

const LOOKS: readonly Look[] = (["light", "dark", "contrast"] as const).flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width })));

/** The least the splitter leaves, and the usual width at a zoom of 200%; here only the layout is looked at. */
const NARROW = [280, 175];

export interface Fault {
  look: string;
  violations: string[];
  cut: string[];
  sideways: number;
}

/** Rules broken in the pane; colours need to be measured at one width only. Tabster's invisible focus stops are not the pane's own. */
async function violations(pane: Frame, colours: boolean): Promise<string[]> {
  await pane.evaluate((source) => {
    // Once a frame: the script is large.
    if (!("axe" in window)) new Function(source)();
  }, AXE);
  return pane.evaluate(async (withColours) => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const rules = { "color-contrast": { enabled: withColours } };
    const found = await axe.run({ exclude: [["[data-tabster-dummy]"]] }, { rules, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  }, colours);
}

/** Makes the pane as wide as wanted and waits until it has laid itself out. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate((pixels) => document.documentElement.style.setProperty("--pane-width", `${pixels}px`), width);
  await page.waitForFunction((pixels) => document.querySelector("#pane")?.clientWidth === pixels, width);
  await settleFrames(page);
}

function settleFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))),
  );
}

/** The grid would draw itself anew at each width and colour, which takes longer than the look. */
function showGrid(page: Page, shown: boolean): Promise<void> {
  return page.evaluate((visible) => {
    for (const part of document.querySelectorAll<HTMLElement>("#grid > *")) part.style.display = visible ? "" : "none";
  }, shown);
}

function isFault({ violations, cut, sideways }: Fault): boolean {
  return violations.length > 0 || cut.length > 0 || sideways > 0;
}

/** How far the page could be scrolled sideways, also where it shows no scroll bar; a view that scrolls by itself counts too. */
function sidewaysOf(pane: Frame): Promise<number> {
  return pane.evaluate(() => {
    // What is only spoken is one pixel wide.
    const frames = [document.documentElement, ...document.querySelectorAll("main, main > div")].filter(
      ({ clientWidth }) => clientWidth > 1,
    );
    return Math.max(...frames.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

async function faultsOf(pane: Frame, look: string, colours: boolean): Promise<Fault> {
  const [cut, sideways] = await Promise.all([pane.evaluate(cutTexts), sidewaysOf(pane)]);
  return { look, violations: await violations(pane, colours), cut, sideways };
}

/** Where the picture of a state in a look is kept. */
const pictureOf = (look: string): string => path.join(RESULTS, `pane-${look}.png`);

/** Brings the pane into each look in turn, and back into the usual one. */
async function inEachLook(page: Page, state: string, work: (look: Look, name: string) => Promise<void>): Promise<void> {
  await showGrid(page, false);
  for (const look of LOOKS) {
    await page.emulateMedia(SCHEMES[look.scheme]);
    await setPaneWidth(page, look.width);
    const name = `${state}-${look.width}-${look.scheme}`;
    await page.locator("#pane").screenshot({ path: pictureOf(name) });
    await work(look, name);
  }
  await page.emulateMedia(SCHEMES.light);
}

/** Keeps screenshots of one state of the pane in every look. */
export async function picturePane(page: Page, _pane: Frame, state: string): Promise<Fault[]> {
  await inEachLook(page, state, () => Promise.resolve());
  await setPaneWidth(page, USUAL);
  await showGrid(page, true);
  return [];
}

/**
 * Looks at one state of the pane at 320, 350 and 640 px, light, dark and in forced colours, of which screenshots are kept, and at its layout below.
 * @returns the looks that break a rule of accessibility, cut a text or scroll sideways
 */
export async function lookAtPane(page: Page, pane: Frame, state: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  await inEachLook(page, state, async ({ scheme, width }, name) => {
    // What only the scheme changes are colours, and what only the width changes is the layout.
    if (width === USUAL || scheme === "light") faults.push(await faultsOf(pane, name, width === USUAL));
  });
  for (const width of NARROW) {
    await setPaneWidth(page, width);
    const fault = { look: `${state}-${width}`, violations: [], cut: await pane.evaluate(cutTabs), sideways: await sidewaysOf(pane) };
    faults.push(fault);
    if (isFault(fault)) await page.locator("#pane").screenshot({ path: pictureOf(fault.look) });
  }
  await setPaneWidth(page, USUAL);
  await showGrid(page, true);
  return faults.filter(isFault);
}
