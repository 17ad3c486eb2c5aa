import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { AnswerView } from "./AnswerView";
import { ListView } from "./ListView";
import { ResultHead } from "./ResultHead";

/** The result with its one action, writing the report. */
export function Result() {
  const { state, effects } = usePane();
  const { screen, segmentation, report, staleSince, task } = state.accounts;
  const writable = (segmentation?.quality.accounts ?? 0) > 0;
  return (
    <>
      <ResultHead />
      {screen === "list" ? <ListView /> : <AnswerView />}
      {writable && (
        <ActionBar>
          <ProgressButton
            label={t(report ? "report.again" : "report.write")}
            task={task?.foreground ? task : undefined}
            secondary={report !== undefined || staleSince !== undefined}
            onClick={() => void effects.writeReport()}
            onCancel={effects.cancel}
          />
        </ActionBar>
      )}
    </>
  );
}
