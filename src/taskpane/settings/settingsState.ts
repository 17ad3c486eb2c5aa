import type { ThemeChoice } from "../app/theme/resolveTheme";

/** What the person chose for all of the pane. */
export interface SettingsState {
  theme: ThemeChoice;
  /** step of the tour, from 0; undefined once it is closed */
  tour?: number;
}

export type SettingsAction = { section: "settings" } & (
  | { type: "themeChosen"; theme: ThemeChoice }
  /** without a step it is closed */
  | { type: "tourMoved"; to?: number }
);

export function reduceSettings(state: SettingsState, action: SettingsAction): SettingsState {
  return action.type === "themeChosen" ? { ...state, theme: action.theme } : { ...state, tour: action.to };
}

const KEY = "loyalty.tour";
const CLOSED = "closed";

/** @returns the step the tour begins with; undefined where it was closed, or where storage is blocked and closing it would not last */
export function firstTourStep(): number | undefined {
  try {
    return localStorage.getItem(KEY) === CLOSED ? undefined : 0;
  } catch {
    return undefined;
  }
}

/** The tour does not come back by itself. */
export function closeTourForGood(): void {
  try {
    localStorage.setItem(KEY, CLOSED);
  } catch {
    // Storage is blocked: it is closed for this session.
  }
}
