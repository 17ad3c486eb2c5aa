import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useLayoutEffect } from "react";

/** Gives the page around the pane's own elements the theme: its background, and the colours of native controls and scroll bars. */
export function usePageTheme(theme: "light" | "dark"): void {
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.backgroundColor = fluentTheme(theme).colorNeutralBackground1;
  }, [theme]);
}

export const fluentTheme = (theme: "light" | "dark") => (theme === "dark" ? webDarkTheme : webLightTheme);
