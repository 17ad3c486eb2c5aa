import { makeStyles, tokens } from "@fluentui/react-components";

export const useShareStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  places: { display: "flex", flexWrap: "wrap", gap: "4px" },
  place: { minWidth: 0, overflowWrap: "anywhere", textAlign: "left" },
  progress: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", columnGap: "12px", minHeight: "32px" },
  text: { margin: 0 },
  note: { margin: 0, paddingInlineStart: "30px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  remedy: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    padding: "0 0 8px 26px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  bar: { flexShrink: 0, alignItems: "start", paddingTop: "8px", paddingBottom: "8px" },
  tools: { display: "flex", flexDirection: "column", gap: "8px" },
});
