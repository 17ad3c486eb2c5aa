import { Button, ProgressBar } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { ActionBar } from "../ui/ActionBar";
import { LiveRegion } from "../ui/LiveRegion";
import type { ShareTask } from "./ShareState";
import { Messages } from "./Messages";
import { useShareStyles } from "./share.styles";

/** The main action: the copy, or replacing formulas here after a question; while work is under way its progress. */
export function ShareBar() {
  const { state } = usePane();
  const { task } = state.share;
  if (!state.excel) return null;
  return (
    <ActionBar messages={<Messages />}>
      <Step />
      <LiveRegion text={task ? t(`share.task.${task.kind}`) : ""} />
    </ActionBar>
  );
}

function Step() {
  const { state, effects } = usePane();
  const { task, canCopy, confirming } = state.share;
  if (task) return <Running task={task} onCancel={effects.share.cancel} />;
  if (confirming) return <Question />;
  if (!canCopy) return <ReplaceButton />;
  return (
    <Button appearance="primary" onClick={() => void effects.share.makeCopy()}>
      {t("share.create")}
    </Button>
  );
}

function ReplaceButton() {
  const { dispatch } = usePane();
  return <Button onClick={() => dispatch({ section: "share", type: "replacingAsked", confirming: true })}>{t("share.convertHere")}</Button>;
}

function Question() {
  const styles = useShareStyles();
  const { dispatch, effects } = usePane();
  return (
    <div role="group" aria-label={t("share.convertHere")} className={styles.tools}>
      <p className={styles.text}>{t("share.confirm")}</p>
      <Button appearance="primary" onClick={() => void effects.share.convertHere()}>
        {t("share.confirm.yes")}
      </Button>
      <Button autoFocus onClick={() => dispatch({ section: "share", type: "replacingAsked", confirming: false })}>
        {t("share.confirm.no")}
      </Button>
    </div>
  );
}

function Running({ task: { kind, progress }, onCancel }: { task: ShareTask; onCancel: () => void }) {
  const view = useViewStyles();
  const styles = useShareStyles();
  const label = t(`share.task.${kind}`);
  const known = progress !== undefined && progress.total > 0;
  return (
    <div className={styles.progress}>
      <div>
        <div className={view.small}>{label}</div>
        <ProgressBar value={known ? progress.done / progress.total : undefined} aria-label={label} />
      </div>
      <Button onClick={onCancel}>{t("action.cancel")}</Button>
    </div>
  );
}
