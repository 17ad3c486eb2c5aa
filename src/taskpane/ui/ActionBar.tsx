import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFocusInPlace } from "./focus";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // A long message scrolls by itself, so that it pushes neither the action nor the view out of sight.
  messages: {
    maxHeight: "min(240px, 35vh)",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    marginBottom: "8px",
    ":empty": { display: "none" },
  },
  actions: { display: "flex", flexDirection: "column", gap: "4px", "& > button": { width: "100%" } },
});

interface Props {
  /** what became of the action, told where the person who pressed it looks */
  messages?: ReactNode;
  children: ReactNode;
}

/**
 * The one main action of a view, always in sight at its lower edge, with what became of it above. The focus stays here while its buttons
 * change.
 */
export function ActionBar({ messages, children }: Props) {
  const styles = useStyles();
  const { ref, ...focus } = useFocusInPlace();
  return (
    <div className={styles.bar} {...focus}>
      <div className={styles.messages}>{messages}</div>
      <div ref={ref} className={styles.actions}>
        {children}
      </div>
    </div>
  );
}
