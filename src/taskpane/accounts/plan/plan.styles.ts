import { makeStyles, tokens } from "@fluentui/react-components";

export const usePlanStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  criterion: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px 32px", gap: "4px", alignItems: "center" },
  narrow: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
  fieldset: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  legend: { padding: "0 0 4px", fontWeight: tokens.fontWeightSemibold },
  score: { width: "44px", minWidth: 0, padding: "0 4px", "& input": { minWidth: 0, padding: 0, textAlign: "right" } },
  scoresHead: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", columnGap: "8px" },
  chips: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(24px, 1fr))", gap: "2px", maxWidth: "360px" },
  chip: {
    position: "relative",
    // The button itself is there for the keyboard and for screen readers; what is seen is the figure.
    "& > input": { position: "absolute", inset: 0, margin: 0, width: "100%", height: "100%", opacity: 0, cursor: "pointer" },
    "& > span": {
      display: "block",
      padding: "3px 0",
      textAlign: "center",
      fontVariantNumeric: "tabular-nums",
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    "& > input:checked + span": {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      fontWeight: tokens.fontWeightSemibold,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
    },
    "& > input:focus-visible + span": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  ranking: { margin: 0, paddingLeft: "24px" },
});
