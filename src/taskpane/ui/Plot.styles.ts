import { makeStyles, tokens } from "@fluentui/react-components";

const forced = "@media (forced-colors: active)";

/**
 * Colours with at least 3:1 for marks and 4.5:1 for text in light and dark; the browser does not adapt SVG to forced colours, so each mark
 * does.
 */
export const usePlotStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
  caption: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    fontWeight: tokens.fontWeightSemibold,
    "& > button": { marginLeft: "auto", flexShrink: 0 },
    "& > div + button": { marginLeft: 0 },
  },
  frame: { position: "relative" },
  svg: { display: "block", width: "100%", overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: "CanvasText", strokeOpacity: 0.25 } },
  text: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    [forced]: { fill: "CanvasText" },
  },
  first: { fill: tokens.colorBrandForeground1, [forced]: { fill: "Highlight" } },
  second: { fill: tokens.colorNeutralForeground4, [forced]: { fill: "CanvasText" } },
  third: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  fourth: {
    fill: tokens.colorNeutralStroke2,
    stroke: tokens.colorNeutralStrokeAccessible,
    [forced]: { fill: "Canvas", stroke: "CanvasText", strokeWidth: "2px" },
  },
  fifth: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: "2 2",
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  plain: { fill: tokens.colorBrandForeground1, [forced]: { fill: "Highlight" } },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, [forced]: { stroke: "CanvasText" } },
  line: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", [forced]: { stroke: "CanvasText" } },
  reference: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: "4 3",
    [forced]: { stroke: "CanvasText" },
  },
  series: { fill: "none", strokeWidth: "2px", [forced]: { stroke: "CanvasText" } },
  symbol: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px", [forced]: { fill: "CanvasText", stroke: "Canvas" } },
  seriesLegend: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0, "& > svg": { flexShrink: 0 } },
  seriesName: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  limit: {
    position: "absolute",
    width: "24px",
    height: "24px",
    margin: "-12px 0 0 -12px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    borderRadius: tokens.borderRadiusCircular,
    cursor: "grab",
    touchAction: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "::after": {
      content: '""',
      width: "12px",
      height: "12px",
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorNeutralBackground1}`,
      backgroundColor: tokens.colorPaletteRedForeground1,
      boxShadow: tokens.shadow2,
      [forced]: { border: "2px solid CanvasText", backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
  swatch: { flexShrink: 0, marginRight: "4px" },
  marker: { fill: "none", stroke: tokens.colorPaletteRedForeground1, strokeDasharray: "4 3", [forced]: { stroke: "CanvasText" } },
  markerLabel: {
    fill: tokens.colorPaletteRedForeground1,
    fontSize: "11px",
    fontWeight: tokens.fontWeightSemibold,
    // An outline in the background colour keeps the label readable where it crosses the grid.
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    [forced]: { fill: "CanvasText", stroke: "Canvas" },
  },
  cursor: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  reader: {
    position: "absolute",
    touchAction: "pan-y",
    cursor: "crosshair",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  readout: { minHeight: "20px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  legend: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  tableScroll: {
    maxHeight: "288px",
    overflow: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: "4px 0 4px 8px",
      textAlign: "right",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold, hyphens: "auto" },
    "& th:first-child": { minWidth: "72px", textAlign: "left", paddingLeft: 0, overflowWrap: "anywhere" },
  },
});
