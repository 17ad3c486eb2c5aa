import { makeStyles, tokens } from "@fluentui/react-components";

const line = {
  display: "grid",
  columnGap: "6px",
  alignItems: "center",
  height: "32px",
} as const;

export const ROW_HEIGHT = 32;

export const useAccountListStyles = makeStyles({
  grid: {
    // Takes the height that is left; in a low pane the view scrolls instead of the list becoming a slit.
    flexGrow: 1,
    height: 0,
    minHeight: "160px",
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    scrollPaddingTop: `${ROW_HEIGHT}px`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    ...line,
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    padding: "0 8px 0 4px",
  },
  headCell: { minWidth: 0, height: "100%" },
  sort: {
    width: "100%",
    height: "100%",
    padding: "0 2px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    display: "flex",
    alignItems: "center",
    gap: "2px",
    cursor: "pointer",
    "& > span": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
    "& > svg": { flexShrink: 0 },
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  right: { textAlign: "right", justifyContent: "flex-end" },
  row: {
    ...line,
    position: "absolute",
    top: 0,
    left: 0,
    right: 0,
    boxSizing: "border-box",
    padding: "0 8px 0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  cell: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    padding: "0 2px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  firstClass: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  body: { position: "relative" },
});
