export type ThemeChoice = "system" | "light" | "dark";

/** What can be known about the colours around the pane. */
export interface ThemeSigns {
  /** Office's own answer; missing in Excel on the web */
  officeIsDark?: boolean;
  /** background of the Office frame, #rrggbb */
  officeBackground?: string;
  systemIsDark: boolean;
}

/** The person's choice, else Office's word, else how dark its background is, else the system's setting. */
export function resolveTheme(choice: ThemeChoice, signs: ThemeSigns): "light" | "dark" {
  if (choice !== "system") return choice;
  const dark = signs.officeIsDark ?? isDark(signs.officeBackground) ?? signs.systemIsDark;
  return dark ? "dark" : "light";
}

/** By relative luminance (WCAG 2.2); undefined when the colour cannot be read. */
function isDark(colour: string | undefined): boolean | undefined {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "");
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

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
