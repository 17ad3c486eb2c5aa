import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { t } from "../../strings/pane";
import type { Task } from "../tasks/taskRunner";
import { LiveRegion } from "./LiveRegion";
import { progressViewModel } from "./progressViewModel";
import { useFocusInPlace } from "./focus";

const useStyles = makeStyles({
  progress: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", columnGap: "12px", minHeight: "32px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
});

/** Work that ends sooner shows no progress, ms. */
const PATIENCE = 1000;

interface Props {
  label: string;
  task: Task | undefined;
  secondary?: boolean;
  onClick: () => void;
  onCancel: () => void;
}

/** The main action; once its work takes longer than a second, its place turns into progress with Cancel, and the focus stays in place. */
export function ProgressButton({ label, task, secondary, onClick, onCancel }: Props) {
  const late = useLate(task !== undefined);
  const place = useFocusInPlace();
  return (
    <div {...place}>
      {task && late ? (
        <Running task={task} onCancel={onCancel} />
      ) : (
        <Button
          style={{ width: "100%" }}
          appearance={secondary ? "secondary" : "primary"}
          disabledFocusable={task !== undefined}
          onClick={onClick}
        >
          {label}
        </Button>
      )}
      <LiveRegion text={task && late ? progressViewModel(task).announcement : ""} />
    </div>
  );
}

function Running({ task, onCancel }: { task: Task; onCancel: () => void }) {
  const styles = useStyles();
  const { label, value } = progressViewModel(task);
  return (
    <div className={styles.progress}>
      <div>
        <div className={styles.label}>{label}</div>
        <ProgressBar value={value} aria-label={label} />
      </div>
      <Button onClick={onCancel}>{t("action.cancel")}</Button>
    </div>
  );
}

function useLate(running: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running]);
  return late;
}
