/** A chart of a sheet, as Excel's chart API describes it and as the workbench draws and saves it. Sizes and positions in points. */
export interface ChartRecord {
  id: string;
  name: string;
  sheetId: string;
  /** Excel.ChartType of the chart, e.g. "ColumnClustered", "XYScatterLinesNoMarkers" */
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { visible: boolean; text: string; formula?: string };
  legend: { visible: boolean; position: string };
  series: ChartSeriesRecord[];
  axes: { category: ChartAxisRecord; value: ChartAxisRecord; secondary: ChartAxisRecord };
  /** other looks that were set, by path, e.g. "title/font/size": 14, "plotArea/fill/color": "#FFFFFF", "series/series-1/markerStyle": "None" */
  details?: Record<string, unknown>;
}

export interface ChartSeriesRecord {
  id: string;
  name: string;
  /** own type where it differs from the chart's (column + line) */
  chartType?: string;
  axisGroup: "Primary" | "Secondary";
  /** addresses with sheet, e.g. 'Key accounts'!$D$7:$D$27 */
  values: string;
  categories?: string;
  color?: string;
  lineWeight?: number;
  lineStyle?: string;
  gapWidth?: number;
  /** columns and areas that only take up room, such as the base of a bridge */
  noFill?: boolean;
  /** values stand beside their columns or points, in this number format where one is set */
  labels?: { numberFormat?: string };
  /** fill of single columns or points, by position */
  pointColors?: Record<number, string>;
}

export interface ChartAxisRecord {
  visible: boolean;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  majorGridlines: boolean;
  title?: string;
  tickLabelSpacing?: number;
}
