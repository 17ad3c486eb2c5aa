import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { LOW, NARROW } from "../ui/view.styles";

/** The page itself; in code, so that the page needs no style attribute and no further file. What scrolls are the views. */
export const usePageStyles = makeStaticStyles({ html: { overflow: "hidden" }, body: { margin: 0, padding: 0 } });

/** A little below the usual pane: one row of tabs still fits, closer together. */
const COMPACT = "@media (max-width: 340px)";
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
