import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { SetupMessages } from "./SetupMessages";
import type { SetupViewModel } from "./setupViewModel";

/** The one action of the form; while something is missing it says what, and leads there. */
export function SetupAction({ missing }: Pick<SetupViewModel, "missing">) {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { task } = state.accounts;
  const act = () => {
    if (missing) dispatch({ section: "accounts", type: "sectionToggled", open: missing.section });
    else void effects.accounts.readAndCompute(true);
  };
  return (
    <ActionBar messages={<SetupMessages />}>
      {missing && <div className={view.small}>{missing.text}</div>}
      <ProgressButton
        label={t("setup.showAnswer")}
        task={task?.foreground ? task : undefined}
        secondary={missing !== undefined}
        onClick={act}
        onCancel={effects.accounts.cancel}
      />
    </ActionBar>
  );
}
