import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { plural, t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";

/** What became of the last report: written with a way to it and back, removed, stopped or failed. */
export function ReportMessages() {
  const { state, dispatch, effects } = usePane();
  const { problem, notice, report } = state.accounts;
  const close = () => dispatch({ type: "messageClosed" });
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={close} />}
      {notice === "report.removed" && (
        <MessageBar intent="info" role="status">
          <MessageBarBody>{t("report.removed")}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={close} />} />
        </MessageBar>
      )}
      {report && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>
            {t("report.done", { sheet: report.sheetName, accounts: plural("accounts", report.accounts) })}
            {!report.chart && ` ${t("report.noChart")}`}
          </MessageBarBody>
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
