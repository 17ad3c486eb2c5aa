/** English texts of a sheet with a chart of the pane. */
export const chartSheetTexts = {
  sheet: "Chart",
  table: "ChartFigures",
  base: "Stands on",
  column: "Column",
} as const;
