/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readThemePreference } from "../../../src/taskpane/app/theme/resolveTheme";
import { firstTourStep } from "../../../src/taskpane/settings/settingsState";
import { renderPane } from "../renderPane";

describe("settings", () => {
  beforeEach(() => localStorage.clear());

  it("keep the choice of colours on this computer", async () => {
    const user = userEvent.setup();
    const { store } = renderPane();
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(store.getState().settings.theme).toBe("dark");
    expect(readThemePreference()).toBe("dark");
  });

  it("work for the session where storage is blocked", async () => {
    const blocked = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const user = userEvent.setup();
    const { store } = renderPane();
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await user.click(screen.getByRole("radio", { name: "Light" }));
    expect(store.getState().settings.theme).toBe("light");
    blocked.mockRestore();
  });

  it("open the tour again: three steps, each in its view, closed for good at the end or before", async () => {
    const user = userEvent.setup();
    const { store } = renderPane();
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await user.click(screen.getByRole("button", { name: "Show the tour again" }));
    expect(await screen.findByRole("heading", { name: "Which accounts make most of your revenue?" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Next: one figure" }));
    expect(store.getState().view).toBe("functions");
    expect(screen.getByText("Step 2 of 3")).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Value" }));
    expect(screen.queryByRole("region", { name: "Tour" })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "Functions" }));
    expect(firstTourStep()).toBe(0);
    await user.click(screen.getByRole("button", { name: "Next: hand it on" }));
    await user.click(screen.getByRole("button", { name: "Close the tour" }));
    expect([screen.queryByRole("region", { name: "Tour" }), firstTourStep(), store.getState().view]).toEqual([null, undefined, "share"]);
  });

  it("lead back to where they were opened from", async () => {
    const user = userEvent.setup();
    const { store } = renderPane();
    await user.click(screen.getByRole("tab", { name: "Functions" }));
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(store.getState().view).toBe("functions");
  });
});
