import type { ThemeSigns } from "./resolveTheme";

const QUERY = "(prefers-color-scheme: dark)";

/** Reads Office's theme where it offers one; some versions offer `isDarkTheme` as a value, others as a function. */
export function themeSigns(): ThemeSigns {
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
export function watchTheme(onChange: () => void): () => void {
  const query = typeof matchMedia === "function" ? matchMedia(QUERY) : undefined;
  query?.addEventListener("change", onChange);
  document.addEventListener("visibilitychange", onChange);
  return () => {
    query?.removeEventListener("change", onChange);
    document.removeEventListener("visibilitychange", onChange);
  };
}
