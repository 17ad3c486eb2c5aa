import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "./resolveTheme";
import { resolveTheme } from "./resolveTheme";
import { themeSigns, watchTheme } from "./themeSigns";

/** Light or dark, following Office and the system unless the person chose. */
export function useTheme(choice: ThemeChoice): "light" | "dark" {
  return useSyncExternalStore(watchTheme, () => resolveTheme(choice, themeSigns()));
}
