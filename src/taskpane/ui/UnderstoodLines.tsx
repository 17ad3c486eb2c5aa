import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import type { QUESTIONS } from "./Questions";
import { useViewStyles } from "./view.styles";
import type { UnderstoodLine, UnderstoodPart } from "./understood";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  line: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: "8px",
    overflowWrap: "anywhere",
    "& > button": { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** How a source is understood, line by line, each with the way to change it. */
export function UnderstoodLines({ lines, onChange }: { lines: UnderstoodLine[]; onChange: (part: UnderstoodPart) => void }) {
  const styles = useStyles();
  const view = useViewStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("understood.title")}>
      {lines.map(({ part, label, text, canChange }) => (
        <li key={part} className={styles.line}>
          <span className={view.small}>
            <span className={styles.label}>{label}:</span> {text}
          </span>
          {canChange && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={t("understood.change.label", { part: label })}
              onClick={() => onChange(part)}
            >
              {t("understood.change")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Focuses the first field of a part of the set-up, or the first answer of the questions. */
export function focusPart(part: UnderstoodPart | typeof QUESTIONS): void {
  const place = document.querySelector(`[data-part="${part}"]`);
  const field = place?.querySelector<HTMLElement>("input:checked, select, button");
  if (!field) return;
  field.focus();
  // jsdom lays nothing out
  place?.scrollIntoView?.({ block: "nearest" });
}
