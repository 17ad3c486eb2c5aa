import { type GriffelStyle, makeStyles, tokens } from "@fluentui/react-components";

/** The sentence that leads a view, and the text below it. */
export const textStyles = {
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  paragraph: { margin: 0 },
} satisfies Record<string, GriffelStyle>;

/** Styles of the first run and of the set-up form. */
export const useSetupStyles = makeStyles({
  ...textStyles,
  sample: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& caption": { textAlign: "left", paddingBottom: "4px", color: tokens.colorNeutralForeground3 },
    "& th, & td": {
      textAlign: "left",
      padding: "4px 8px",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& th": { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
    "& th:last-child, & td:last-child": { textAlign: "right" },
  },
  accordionHeader: { "& > button": { paddingLeft: 0, paddingRight: 0 } },
  headerText: { display: "flex", justifyContent: "space-between", gap: "8px", width: "100%", minWidth: 0 },
  headerTitle: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  summary: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    alignSelf: "center",
  },
  accordionPanel: { margin: 0 },
  panel: { margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  /** two fields beside each other, one under the other where the choices would be cut */
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 138px), 1fr))",
    gap: "12px",
    alignItems: "start",
    // Fluent's fields are wider than their column by their own padding.
    "& select, & input": { width: "100%", minWidth: 0, boxSizing: "border-box" },
    "& .fui-Input": { minWidth: 0 },
  },
  /** as `pairs`, for choices of several words */
  longPairs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
    gap: "12px",
    alignItems: "start",
    "& select, & input": { width: "100%", minWidth: 0, boxSizing: "border-box" },
    "& .fui-Input": { minWidth: 0 },
  },
  place: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
  },
  /** severity and title of a note about the data, and the way to its cells */
  noteHead: { display: "flex", alignItems: "center", gap: "6px", "& > button": { flexShrink: 0 } },
  noteTitle: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  noteIcon: { flexShrink: 0, display: "flex", fontSize: "16px", color: tokens.colorNeutralForeground3 },
  warningIcon: { flexShrink: 0, display: "flex", fontSize: "16px", color: tokens.colorStatusWarningForeground3 },
  beside: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    overflowWrap: "anywhere",
    "& > button": { flexShrink: 0, whiteSpace: "nowrap" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center", flexShrink: 0 },
  /** a part of a section with a heading of its own */
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  legend: { padding: 0, marginBottom: "4px", fontWeight: tokens.fontWeightSemibold },
  nested: { paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  bar: { flexShrink: 0 },
  saveRow: { display: "flex", gap: "8px" },
  // Fluent's input does not shrink below its usual width by itself.
  saveName: { flexGrow: 1, minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  conflict: { flexShrink: 0, display: "flex", flexWrap: "wrap", gap: "8px" },
});
