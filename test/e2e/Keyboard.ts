import type { Frame, Page } from "playwright-core";

const MOST_STOPS = 60;

/** What has the focus in the pane, by the name a screen reader says. Runs in the pane. */
function focusedName(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return "";
  const labels = (focused as HTMLInputElement).labels;
  const text = focused.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? focused.textContent ?? "";
  return text.trim() === "" ? focused.tagName : text.trim();
}

/** A person who uses the keyboard alone. */
export class Keyboard {
  constructor(
    private readonly page: Page,
    private readonly pane: () => Frame,
  ) {}

  focused(): Promise<string> {
    return this.pane().evaluate(focusedName);
  }

  /** Presses Tab until the named thing has the focus; after the last stop of the pane it goes round, as F6 leads back to a pane in Excel. */
  async tabTo(name: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      // Behind its last stop the pane hands the keyboard to Excel.
      if (!(await this.isInPane()) || (await this.focused()) === "") await this.enterPane();
      const focused = await this.focused();
      if (name.test(focused)) return;
      seen.push(focused);
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${String(name)}, but to: ${seen.join(" | ")}`);
  }

  private isInPane(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement === document.querySelector("#pane iframe"));
  }

  /** What F6 does in Excel: the pane has the keyboard again, where it was, or at its first stop. */
  private async enterPane(): Promise<void> {
    await this.page.evaluate(() => document.querySelector<HTMLIFrameElement>("#pane iframe")?.focus());
    await this.pane().evaluate(() => {
      const before = document.activeElement === document.body ? document.querySelector("[role=tab]") : document.activeElement;
      (before as HTMLElement | null)?.blur();
      (before as HTMLElement | null)?.focus();
    });
  }

  /** Presses keys one after the other, waits for what they lead to, and makes sure that the focus is where it says what was reached. */
  async press(keys: string, leadsTo: RegExp, focused: RegExp): Promise<void> {
    for (const key of keys.split(" ")) await this.page.keyboard.press(key);
    await this.pane().getByText(leadsTo).first().waitFor();
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const name = await this.focused();
    if (!focused.test(name))
      throw new Error(`After ${keys} the focus is at "${name}" instead of ${String(focused)} (${String(leadsTo)} is shown).`);
  }

  /** What live regions of the pane say at the moment. */
  spoken(): Promise<string> {
    return this.pane().evaluate(() => [...document.querySelectorAll("[aria-live]")].map(({ textContent }) => textContent).join(" "));
  }
}
