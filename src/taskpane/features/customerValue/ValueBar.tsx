import { t } from "../../../strings/pane";
import { reasonText } from "../../../strings/reasonText";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { ValueMessages } from "./ValueMessages";

/** Writing the sheet, or why nothing can be written here. */
export function ValueBar() {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const { task, cannotWrite, written } = state.value;
  // What is under way keeps its place for progress and Cancel, whatever can be written.
  if (cannotWrite && !task) {
    return (
      <ActionBar messages={<ValueMessages />}>
        <div className={view.small}>{reasonText(cannotWrite)}</div>
      </ActionBar>
    );
  }
  return (
    <ActionBar messages={<ValueMessages />}>
      <ProgressButton
        label={t("value.write")}
        task={task}
        secondary={written !== undefined}
        onClick={() => void effects.value.write()}
        onCancel={effects.value.cancel}
      />
    </ActionBar>
  );
}
