/** Texts of the list of models. */
export const modelListTexts = {
  "models.heading": "Whole models for your workbook",
  "models.intro": "A page with inputs, answer, chart, checks and sources, in live formulas.",
  "models.loading": "Loading the models",
  "models.failed": "The models could not be loaded. Close the pane and open it again.",
  "models.asSheet": "Insert as a sheet",
  "models.asSheet.label": "Insert as a sheet: {title}",
  "models.here": "At the selected cell",
  "models.here.label": "At the selected cell: {title}",
  "models.busy": "Working on {title}",
  "models.inserted": "Inserted on the sheet {sheet}. Change the shaded cells: everything else follows.",
  "models.withoutCharts": "This Excel could not draw all of its charts.",
  "models.uncalculated": "Press F9 to calculate it: this Excel calculates by hand.",
  "models.show": "Show it",
  "models.undo": "Undo",
  "models.removed": "The model was removed.",
} as const;
