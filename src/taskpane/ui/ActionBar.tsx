import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > button": { width: "100%" },
  },
});

/** The one main action of a view, always in sight at its lower edge. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className={useStyles().bar}>{children}</div>;
}
