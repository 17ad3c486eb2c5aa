/** Texts of the page that do not fit their element and have no ellipsis that says so. Runs in the page, so it holds everything it needs. */
export function cutTexts(): string[] {
  const unseen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width <= 1 || height <= 1 || getComputedStyle(element).visibility === "hidden" || element.closest("[aria-hidden=true], svg") !== null
    );
  };
  const isField = (element: Element): boolean => ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
  // A frame that can be scrolled by keyboard cuts nothing.
  const scrolls = (element: Element): boolean => {
    const frame = element.closest<HTMLElement>("[tabindex='0']");
    return frame !== null && ["auto", "scroll"].includes(getComputedStyle(frame).overflowX);
  };
  const pen = document.createElement("canvas").getContext("2d");
  const cutChoice = (select: HTMLSelectElement): boolean => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(select);
    if (pen) pen.font = font;
    const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return (pen?.measureText(select.selectedOptions[0]?.text ?? "").width ?? 0) > room + 1;
  };
  const cut: string[] = [];
  for (const select of document.querySelectorAll("select")) {
    const isOutside = select.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
    if (!unseen(select) && (isOutside || cutChoice(select))) cut.push(`select: ${select.selectedOptions[0]?.text ?? ""}`);
  }
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
    if (!hasText || unseen(element) || isField(element) || scrolls(element)) continue;
    const { textOverflow } = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    const overflows = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && textOverflow !== "ellipsis";
    const outside = right > document.documentElement.clientWidth + 1 || left < -1;
    if (overflows || outside) cut.push(`${element.tagName.toLowerCase()}: ${(element.textContent ?? "").slice(0, 80)}`);
  }
  return cut;
}

/** Tabs of the page that are not wholly in sight. Runs in the page. */
export function cutTabs(): string[] {
  const isOutside = (tab: Element): boolean => {
    const { left, right } = tab.getBoundingClientRect();
    return left < -1 || right > document.documentElement.clientWidth + 1 || tab.scrollWidth > tab.clientWidth + 1;
  };
  return [...document.querySelectorAll("[role=tab]")].filter(isOutside).map((tab) => `tab: ${tab.textContent ?? ""}`);
}
