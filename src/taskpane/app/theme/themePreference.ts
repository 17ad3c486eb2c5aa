import type { ThemeChoice } from "./resolveTheme";

const KEY = "loyalty.theme";

/** The choice kept on this computer; "system" where storage is blocked or empty. */
export function readThemePreference(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice; where storage is blocked it lasts until the pane is closed. */
export function keepThemePreference(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage is blocked: the choice still holds for this session.
  }
}
