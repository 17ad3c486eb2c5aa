import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { ConflictBar } from "./ConflictBar";
import { goneText } from "../../state/sourceNotes";
import { noticeText } from "./reportViewModel";
import { useSetupStyles } from "../../ui/setup.styles";
import { SourceGoneBar } from "./SourceGoneBar";

/** What became of the last report: written with a way to it and back, removed, stopped or failed. */
export function ReportMessages() {
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const { problem, notice, report, gone } = state.accounts;
  const told = noticeText(state.accounts);
  const written = notice === "report.done" ? report : undefined;
  const close = () => dispatch({ section: "accounts", type: "messageClosed" });
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={close} />}
      {problem?.key === "sourceGone" ? <SourceGoneBar /> : gone && <SourceGoneBar text={goneText(gone)} />}
      <ConflictBar />
      {told && (
        <MessageBar className={styles.bar} intent={written ? "success" : "info"} layout="multiline">
          <MessageBarBody>{told}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={close} />}>
            {written && (
              <>
                <Button size="small" onClick={() => void effects.accounts.showReport(written)}>
                  {t("report.show")}
                </Button>
                <Button size="small" onClick={() => void effects.accounts.undoReport(written)}>
                  {t("report.undo")}
                </Button>
              </>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  return <Button appearance="transparent" icon={<DismissRegular />} aria-label={t("action.dismiss")} onClick={onClick} />;
}
