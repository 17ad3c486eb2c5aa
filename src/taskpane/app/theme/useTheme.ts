import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useLayoutEffect, useSyncExternalStore } from "react";
import { resolveTheme, type ThemeChoice, type ThemeSigns } from "./resolveTheme";

/** Light or dark, following Office and the system unless the person chose. */
export function useTheme(choice: ThemeChoice): "light" | "dark" {
  return useSyncExternalStore(watchTheme, () => resolveTheme(choice, themeSigns()));
}

const QUERY = "(prefers-color-scheme: dark)";

/** Reads Office's theme where it offers one; some versions offer `isDarkTheme` as a value, others as a function. */
function themeSigns(): ThemeSigns {
  const office = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  const said: unknown = (office as { isDarkTheme?: unknown } | undefined)?.isDarkTheme;
  const dark: unknown = typeof said === "function" ? (said as () => unknown).call(office) : said;
  return {
    officeIsDark: typeof dark === "boolean" ? dark : undefined,
    officeBackground: office?.bodyBackgroundColor,
    systemIsDark: typeof matchMedia === "function" && matchMedia(QUERY).matches,
  };
}

/** Excel has no event for a changed theme, so it is looked at when the system's setting changes or the pane is shown again. */
function watchTheme(onChange: () => void): () => void {
  const query = typeof matchMedia === "function" ? matchMedia(QUERY) : undefined;
  query?.addEventListener("change", onChange);
  document.addEventListener("visibilitychange", onChange);
  return () => {
    query?.removeEventListener("change", onChange);
    document.removeEventListener("visibilitychange", onChange);
  };
}

/** Gives the page around the pane's own elements the theme: its background, and the colours of native controls and scroll bars. */
export function usePageTheme(theme: "light" | "dark"): void {
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.backgroundColor = fluentTheme(theme).colorNeutralBackground1;
  }, [theme]);
}

export const fluentTheme = (theme: "light" | "dark") => (theme === "dark" ? webDarkTheme : webLightTheme);
