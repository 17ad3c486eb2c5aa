import type { ThemeChoice } from "../app/theme/resolveTheme";

/** What the person chose for all of the pane. */
export interface SettingsState {
  theme: ThemeChoice;
}

export type SettingsAction = { section: "settings"; type: "themeChosen"; theme: ThemeChoice };

export function reduceSettings(_: SettingsState, { theme }: SettingsAction): SettingsState {
  return { theme };
}
