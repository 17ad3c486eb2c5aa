import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { t } from "../../strings/pane";
import type { Task } from "../tasks/taskRunner";
import { LiveRegion } from "./LiveRegion";

const useStyles = makeStyles({
  /** above every view, with the margin of a view */
  hint: { flexShrink: 0, margin: "8px 16px 0", width: "auto" },
});

/** A request to Excel that has not been answered after this long most likely waits for a cell being edited, ms. */
const PATIENCE = 4000;

/** Excel answers nothing while a cell is being edited, and does not say so: this names the keys that end it. */
export function WaitingHint({ task }: { task: Task<string> | undefined }) {
  const styles = useStyles();
  const [late, setLate] = useState<string>();
  const waiting = task && stepInExcel(task);
  useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => setLate(waiting), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  const shown = waiting !== undefined && late === waiting;
  return (
    <>
      <LiveRegion text={shown ? t("waiting.hint") : ""} />
      {shown && (
        <MessageBar className={styles.hint} intent="info" layout="multiline">
          <MessageBarBody>{t("waiting.hint")}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** The step of a task that Excel has to answer: another one once it has. Excel has no part in calculations. */
function stepInExcel({ id, kind, progress }: Task<string>): string | undefined {
  if (kind === "calculating" || kind === "comparing" || progress?.phase === "calculating") return undefined;
  return [id, progress?.phase, progress?.done].join(" ");
}
