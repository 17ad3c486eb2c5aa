import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { ReasonBar } from "../ui/ReasonBar";
import { goneText, staleText } from "../ui/sources";
import { useSetupStyles } from "../ui/setup.styles";
import { valueNoticeText } from "./valueNews";

/** What went wrong, with the row to look at, and what became of the sheet. */
export function ValueMessages() {
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const { problem, problemRow, notice, written, sources, analysis, gone, changedAt, task } = state.value;
  const told = valueNoticeText(state.value);
  const value = effects.value;
  const close = () => dispatch({ section: "value", type: "messageClosed" });
  const closeButton = <Button appearance="transparent" icon={<DismissRegular />} aria-label={t("action.dismiss")} onClick={close} />;
  return (
    <>
      {problem && <ReasonBar reason={problem} onRetry={sources ? undefined : () => void value.listSources()} onClose={sources && close} />}
      {problem && problemRow && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void value.showProblemRow()}>
            {t("value.showRow", { row: problemRow.row })}
          </Button>
        </div>
      )}
      {analysis && gone && !task && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{goneText(gone)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => dispatch({ section: "value", type: "screenOpened", screen: "setup" })}>
              {t("source.chooseAgain")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {analysis && !gone && changedAt !== undefined && !task && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{staleText(changedAt)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void value.show()}>
              {t("answer.update")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice === "written" && written && (
        <MessageBar className={styles.bar} intent="success" layout="multiline">
          <MessageBarBody>{told}</MessageBarBody>
          <MessageBarActions containerAction={closeButton}>
            <Button size="small" onClick={() => void value.showSheet()}>
              {t("report.show")}
            </Button>
            <Button size="small" onClick={() => void value.undo()}>
              {t("report.undo")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice === "removed" && (
        <MessageBar className={styles.bar} intent="info">
          <MessageBarBody>{told}</MessageBarBody>
          <MessageBarActions containerAction={closeButton} />
        </MessageBar>
      )}
    </>
  );
}
