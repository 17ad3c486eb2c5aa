import { makeStyles, tokens } from "@fluentui/react-components";
import { textStyles } from "./setup.styles";

export const useFigureStyles = makeStyles({
  ...textStyles,
  resultHead: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    padding: "4px 8px 0 4px",
    "& .fui-TabList": { flexWrap: "wrap", maxWidth: "100%" },
  },
  partLine: { flexShrink: 0, padding: "4px 16px 0", overflowWrap: "anywhere" },
  edits: { margin: "4px 0", paddingLeft: "20px", maxHeight: "96px", overflowY: "auto", overflowWrap: "anywhere" },
  setupButton: { minWidth: 0, flexShrink: 0 },
  chips: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))", gap: "8px" },
  chip: {
    minWidth: 0,
    padding: "4px 6px",
    justifyContent: "start",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    flexDirection: "column",
    alignItems: "start",
  },
  toggles: { display: "flex", flexWrap: "wrap", gap: "8px" },
  toggle: { minWidth: 0, maxWidth: "100%" },
  toggleText: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  chipHead: { maxWidth: "100%", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
  chipClass: { fontWeight: tokens.fontWeightSemibold },
  chipFirst: { color: tokens.colorBrandForeground1 },
});
