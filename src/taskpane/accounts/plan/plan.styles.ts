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
  ranking: { margin: 0, paddingLeft: "24px" },
});
