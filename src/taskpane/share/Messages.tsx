import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { plural, t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { ReasonBar } from "../ui/ReasonBar";
import { doneLines } from "./doneLines";
import { useShareStyles } from "./share.styles";

/** What was done or went wrong. */
export function Messages() {
  const styles = useShareStyles();
  const { state, dispatch } = usePane();
  const { problem, done } = state.share;
  const close = () => dispatch({ section: "share", type: "messageClosed" });
  const dismiss = <Button aria-label={t("action.dismiss")} appearance="transparent" icon={<DismissRegular />} onClick={close} />;
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={close} />}
      {done && (
        <MessageBar className={styles.bar} intent="success" layout="multiline">
          <MessageBarBody>
            {doneLines(done).map((line) => (
              <p key={line} className={styles.text}>
                {line}
              </p>
            ))}
          </MessageBarBody>
          <MessageBarActions containerAction={dismiss} />
        </MessageBar>
      )}
    </>
  );
}

/** Formulas that wait to be restored. */
export function Replaced() {
  const styles = useShareStyles();
  const { state, effects } = usePane();
  const { replaced, task } = state.share;
  if (replaced === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{plural("share.replaced", replaced)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={task !== undefined && task.kind !== "inspecting"}
          onClick={() => void effects.share.restore()}
        >
          {t("share.restore")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
