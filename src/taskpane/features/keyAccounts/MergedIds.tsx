import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { useSetupStyles } from "../../ui/setup.styles";

/** Which spellings were taken as one account, on request. */
export function MergedIds({ lines, more }: { lines: string[]; more: string }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("check.merged")}
        </Button>
      </div>
      {open && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line} className={view.small}>
              {line}
            </li>
          ))}
          {more !== "" && <li className={view.quiet}>{more}</li>}
        </ul>
      )}
    </>
  );
}
