import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { ConflictBar } from "./ConflictBar";
import { goneText, staleText } from "../../state/sourceNotes";
import { useSetupStyles } from "../../ui/setup.styles";

/** What went wrong or well, and whether the rows changed since they were read. */
export function SetupMessages() {
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const { problem, notice, staleSince, gone } = state.accounts;
  const close = () => dispatch({ section: "accounts", type: "messageClosed" });
  const closeButton = <Button appearance="transparent" icon={<DismissRegular />} aria-label={t("action.dismiss")} onClick={close} />;
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={close} />}
      <ConflictBar />
      {notice && notice !== "report.done" && (
        <MessageBar className={styles.bar} intent="success" layout="multiline">
          {/* The report's own message is told with the result; the other notices have no placeholders. */}
          <MessageBarBody>{t(notice as "definition.saved")}</MessageBarBody>
          <MessageBarActions containerAction={closeButton} />
        </MessageBar>
      )}
      {gone && !problem && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{goneText(gone)}</MessageBarBody>
        </MessageBar>
      )}
      {!gone && staleSince !== undefined && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{staleText(staleSince)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void effects.accounts.update()}>
              {t("answer.update")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
