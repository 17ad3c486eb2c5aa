import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { t } from "../../../strings/pane";
import type { Task } from "../../state/PaneState";
import { useSetupStyles } from "./setup.styles";

/** A request to Excel that has not begun after this long most likely waits for a cell being edited, ms. */
const PATIENCE = 4000;

/** Excel answers nothing while a cell is being edited, and does not say so: this names the keys that end it. */
export function WaitingHint({ task }: { task: Task | undefined }) {
  const styles = useSetupStyles();
  const [late, setLate] = useState<number>();
  const waiting = task && task.kind !== "calculating" && task.kind !== "comparing" && !task.progress ? task.id : undefined;
  useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => setLate(waiting), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (waiting === undefined || late !== waiting) return null;
  return (
    <MessageBar className={styles.hint} intent="info" layout="multiline" role="status">
      <MessageBarBody>{t("first.waiting")}</MessageBarBody>
    </MessageBar>
  );
}
