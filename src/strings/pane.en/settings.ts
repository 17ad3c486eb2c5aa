/** Texts of the settings. */
export const settingsTexts = {
  "settings.theme": "Colours",
  "settings.theme.system": "As in Office",
  "settings.theme.light": "Light",
  "settings.theme.dark": "Dark",
  "settings.firstRun": "Start again with a new source",
  "settings.tour": "Show the tour again",
  "settings.privacy": "Privacy",
  "settings.privacy.text":
    "The add-in reads the cells you point it to, calculates in this pane and writes to this workbook. It sends nothing, and on this computer it keeps only your choice of colours, the functions you opened last and whether the tour was closed.",
  "settings.version": "Version {version}",
} as const;
