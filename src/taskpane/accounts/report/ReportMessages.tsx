import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { t } from "../../../strings/pane";
import { usePane } from "../../app/PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { useSetupStyles } from "../../ui/setup.styles";
import { goneText } from "../../ui/sources";
import { ConflictBar } from "../setup/SavedDefinitions";
import { noticeText } from "./reportViewModel";

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

/**
 * The way to another source, which keeps the set-up and its report.
 * @param text which source is gone, unless a message above says it
 */
function SourceGoneBar({ text }: { text?: string }) {
  const styles = useSetupStyles();
  if (text === undefined)
    return (
      <div className={styles.conflict}>
        <ChooseButton />
      </div>
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <ChooseButton />
      </MessageBarActions>
    </MessageBar>
  );
}

function ChooseButton() {
  const { dispatch } = usePane();
  const choose = () => {
    dispatch({ section: "accounts", type: "screenOpened", screen: "setup" });
    dispatch({ section: "accounts", type: "sectionToggled", open: "source" });
  };
  return (
    <Button size="small" onClick={choose}>
      {t("source.chooseAgain")}
    </Button>
  );
}
