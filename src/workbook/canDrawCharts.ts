/** Does this Excel know the charts of the report? Their series and axes are set by members of ExcelApi 1.9. */
export function canDrawCharts(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}
