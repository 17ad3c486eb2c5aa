import { makeStyles, tokens } from "@fluentui/react-components";

/** Half a usual pane: what a zoom of 200% leaves. */
export const NARROW = "@media (max-width: 240px)";
/** As low that head and action bar would leave no room for the view between them. */
export const LOW = "@media (max-height: 420px)";

/** What scrolls holds also what is only spoken, which would make the page longer otherwise. */
const scrolling = {
  position: "relative",
  flexGrow: 1,
  minHeight: 0,
  overflowY: "auto",
  overflowWrap: "anywhere",
  [LOW]: { flexShrink: 0, overflowY: "visible" },
  [NARROW]: { paddingLeft: "8px", paddingRight: "8px" },
} as const;

/** Shared by the views: a column that scrolls above the action bar. */
export const useViewStyles = makeStyles({
  scroll: {
    ...scrolling,
    padding: "12px 16px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    scrollPaddingBottom: "24px",
    "& > *": { flexShrink: 0 },
  },
  /** as `scroll`, for a view whose list scrolls by itself */
  fixed: {
    ...scrolling,
    padding: "8px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    "& > *": { flexShrink: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  spokenOnly: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  row: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
});
