import type { Browser, Frame, Locator, Page } from "playwright-core";
import { type Fault, lookAtPane } from "./lookAtPane";
import { openWorkbench, paneAfter, paneFrame, type WorkbenchWindow } from "./openWorkbench";

/** Tall, so that a screenshot holds most of a view. */
const WINDOW = { width: 1366, height: 1100 };

/** A way through the pane by what a person presses, with a look at each state on the way. */
export class PaneWalk {
  readonly faults: Fault[] = [];
  pane!: Frame;

  private constructor(
    readonly page: Page,
    private readonly lookAt: typeof lookAtPane,
  ) {}

  /** `lookAt` is what a look does. */
  static async begin(browser: Browser, url: string, lookAt = lookAtPane): Promise<PaneWalk> {
    const { page, pane } = await openWorkbench(browser, url, WINDOW);
    const walk = new PaneWalk(page, lookAt);
    walk.pane = pane;
    return walk;
  }

  /** A look at the state that is reached. */
  async look(state: string): Promise<void> {
    this.faults.push(...(await this.lookAt(this.page, this.pane, state)));
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).first();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.pane.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.pane.getByLabel(label, { exact: true }).fill(text);
  }

  async see(text: string | RegExp): Promise<void> {
    await this.pane.getByText(text).first().waitFor();
  }

  /** Waits for a message and makes sure that it begins where the person who pressed the action looks: in sight, directly above it; a long one scrolls there. */
  async seeAbove(action: string | RegExp, text: RegExp): Promise<void> {
    await this.see(text);
    const message = this.pane.locator(".fui-MessageBar", { hasText: text }).first();
    const places = [message, message.locator(".."), this.button(action), this.page.locator("#pane iframe")];
    const [begin, dock, button, frame] = await Promise.all(places.map((each) => each.boundingBox()));
    if (!begin || !dock || !button || !frame) throw new Error(`${String(text)} or ${String(action)} is not shown`);
    const gap = button.y - (dock.y + dock.height);
    const inSight = begin.y >= Math.max(frame.y, dock.y) && begin.y < dock.y + dock.height;
    if (!inSight || gap < 0 || gap > 80) throw new Error(`${String(text)} does not stand directly above ${String(action)}, but ${gap} px`);
  }

  /** Scrolls what a look is about into view. */
  async bring(label: string): Promise<void> {
    await this.pane.getByLabel(label, { exact: true }).scrollIntoViewIfNeeded();
  }

  /** Opens a section of the setup, unless it is open. */
  async section(name: RegExp): Promise<void> {
    const header = this.pane.locator("h3").getByRole("button", { name });
    if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
  }

  /** A workbook with nothing in it, without asking about changes. */
  async newWorkbook(): Promise<void> {
    this.pane = await paneAfter(this.page, async () => {
      await this.page.locator("#new").click();
      const discard = this.page.getByRole("button", { name: "Close without saving" });
      if (await discard.isVisible()) await discard.click();
    });
  }

  /** Saves the workbook and opens the file, as another day. */
  async saveAndReopen(name: string): Promise<void> {
    this.pane = await paneAfter(this.page, () =>
      this.page.evaluate(async (file) => {
        const { workbench } = window as unknown as WorkbenchWindow;
        await workbench.openFile(await workbench.saveFile(), file);
      }, name),
    );
  }

  async openCsv(name: string, text: string): Promise<void> {
    this.pane = await paneAfter(this.page, () =>
      this.page.evaluate(([csv, file]) => (window as unknown as WorkbenchWindow).workbench.openFile(new TextEncoder().encode(csv), file), [
        text,
        name,
      ] as const),
    );
  }

  /** Closes the pane and opens it again on the same workbook, as a person who comes back; an Excel may lack some members. */
  async reopenPane(missing: string[] = []): Promise<void> {
    await this.page.evaluate((members) => {
      const { host } = (window as unknown as WorkbenchWindow).workbench;
      (host.options as { missing?: string[] }).missing = members;
      const frame = document.createElement("iframe");
      frame.title = "Loyalty Economics task pane";
      host.attachToIframe(frame, "taskpane.html");
      document.querySelector("#pane iframe")?.replaceWith(frame);
    }, missing);
    this.pane = await paneFrame(this.page);
  }

  /** Holds back every answer of Excel until `release`. */
  async hold(): Promise<() => Promise<void>> {
    await this.page.evaluate(() => {
      const { host } = (window as unknown as WorkbenchWindow).workbench;
      const held = new Promise<undefined>((resolve) => Object.assign(window, { releaseExcel: () => resolve(undefined) }));
      host.faults.batches.push({ match: () => true, run: () => held, once: false });
    });
    return () =>
      this.page.evaluate(() => {
        (window as unknown as WorkbenchWindow).workbench.host.faults.clear();
        (window as unknown as { releaseExcel(): void }).releaseExcel();
      });
  }

  /** What a person does to the workbook outside the pane. */
  async write(sheet: string, cell: string, value: string | number): Promise<void> {
    await this.page.evaluate(
      ([name, address, content]) => {
        const { engine } = (window as unknown as WorkbenchWindow).workbench;
        engine.api.getActiveWorkbook()?.getSheetByName(name)?.getRange(address).setValue(content);
      },
      [sheet, cell, value] as const,
    );
  }

  /** Selects a cell of the open sheet, and leaves the keyboard where it is. */
  async select(cell: string): Promise<void> {
    await this.page.evaluate((address) => {
      const { engine } = (window as unknown as WorkbenchWindow).workbench;
      const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.setActiveRange(sheet.getRange(address));
    }, cell);
  }
}
