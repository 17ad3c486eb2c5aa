import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { ConflictBar } from "./ConflictBar";
import { goneText } from "./goneText";
import { reportDone } from "./reportViewModel";
import { SourceGoneBar } from "./SourceGoneBar";

/** Notices that are a sentence and nothing more. */
const TOLD = ["report.removed", "report.restored", "definition.saved", "definition.deleted"] as const;

/** What became of the last report: written with a way to it and back, removed, stopped or failed. */
export function ReportMessages() {
  const { state, dispatch, effects } = usePane();
  const { problem, notice, report, gone } = state.accounts;
  const told = TOLD.find((key) => key === notice);
  const close = () => dispatch({ type: "messageClosed" });
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={close} />}
      {problem?.key === "sourceGone" ? <SourceGoneBar /> : gone && <SourceGoneBar text={goneText(gone)} />}
      <ConflictBar />
      {told && (
        <MessageBar intent="info" role="status">
          <MessageBarBody>{t(told)}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={close} />} />
        </MessageBar>
      )}
      {report && notice === "report.done" && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{reportDone(report).join(" ")}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={close} />}>
            <Button size="small" onClick={() => void effects.showReport(report)}>
              {t("report.show")}
            </Button>
            <Button size="small" onClick={() => void effects.undoReport(report)}>
              {t("report.undo")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  return <Button appearance="transparent" icon={<DismissRegular />} aria-label={t("action.dismiss")} onClick={onClick} />;
}
