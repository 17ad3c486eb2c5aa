/** What live regions say at the moment, each once. */
export function spoken(): string[] {
  const regions = [...document.querySelectorAll("[aria-live]")].map((region) => region.textContent ?? "");
  return [...new Set(regions.filter((text) => text !== ""))];
}

/** jsdom forgets that the page has the focus as soon as the focused element is gone. */
export function inThePane(): void {
  beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());
}
