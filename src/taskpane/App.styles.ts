import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";

/** The page itself; in code, so that the page needs no style attribute and no further file. What scrolls are the views. */
export const usePageStyles = makeStaticStyles({ html: { overflow: "hidden" }, body: { margin: 0, padding: 0 } });

/** A little below the usual pane: one row of tabs still fits, closer together. */
const COMPACT = "@media (max-width: 340px)";
/** Half a usual pane: what a zoom of 200% leaves. */
const NARROW = "@media (max-width: 240px)";
/** As low that head and action bar would leave no room for the view between them. */
const LOW = "@media (max-height: 420px)";

export const useAppStyles = makeStyles({
  root: {
    height: "100dvh",
    position: "relative",
    overflow: "hidden",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    // Fluent's fields are as wide as their content wants by themselves.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Input__input, & .fui-Select": { minWidth: 0 },
  },
  // Office draws its own menu over the upper right corner.
  tabs: {
    flexShrink: 0,
    flexWrap: "wrap",
    padding: "0 40px 0 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [COMPACT]: { "& .fui-Tab": { paddingLeft: "6px", paddingRight: "6px" } },
    [NARROW]: { padding: "0 24px 0 0", "& .fui-Tab": { paddingTop: "8px", paddingBottom: "8px" } },
  },
  // In a low pane all of it scrolls as one.
  main: { position: "relative", flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", [LOW]: { overflowY: "auto" } },
  footer: {
    flexShrink: 0,
    minHeight: "32px",
    padding: "0 8px 0 16px",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    [NARROW]: { paddingLeft: "8px" },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  notice: { flexShrink: 0, margin: "8px 16px 0" },
});

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
