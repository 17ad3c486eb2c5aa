import { resolveTheme } from "../../../../src/taskpane/app/theme/resolveTheme";

describe("theme", () => {
  it("is the person's choice, whatever Office says", () => {
    expect(resolveTheme("light", { officeIsDark: true, systemIsDark: true })).toBe("light");
  });

  it("is Office's word before anything else", () => {
    expect(resolveTheme("system", { officeIsDark: false, officeBackground: "#000000", systemIsDark: true })).toBe("light");
  });

  it.each([
    ["#262626", "dark"],
    ["#ffffff", "light"],
    ["FFFFFF", "light"],
    // Excel's "dark grey" theme: white text on it reads better than black
    ["#444444", "dark"],
  ])("follows the background %s where Office says nothing", (officeBackground, theme) => {
    expect(resolveTheme("system", { officeBackground, systemIsDark: theme === "light" })).toBe(theme);
  });

  it("follows the system when Office tells nothing useful", () => {
    expect(resolveTheme("system", { officeBackground: "window", systemIsDark: true })).toBe("dark");
    expect(resolveTheme("system", { systemIsDark: false })).toBe("light");
  });
});
