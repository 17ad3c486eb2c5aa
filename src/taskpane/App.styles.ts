import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";

/** The page itself; in code, so that the page needs no style attribute and no further file. */
export const usePageStyles = makeStaticStyles({ body: { margin: 0, padding: 0 } });

export const useAppStyles = makeStyles({
  root: {
    height: "100dvh",
    minWidth: "280px",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  // Office draws its own menu over the upper right corner.
  tabs: { flexShrink: 0, padding: "0 40px 0 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  footer: {
    flexShrink: 0,
    minHeight: "32px",
    padding: "0 8px 0 16px",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  notice: { flexShrink: 0, margin: "8px 16px 0" },
});

/** Shared by the views: a column that scrolls above the action bar. */
export const useViewStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "12px 16px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    scrollPaddingBottom: "24px",
    "& > *": { flexShrink: 0 },
  },
  /** as `scroll`, for a view whose list scrolls by itself */
  fixed: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
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
