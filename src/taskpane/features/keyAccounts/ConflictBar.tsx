import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { useSetupStyles } from "../../ui/setup.styles";

/** Somebody saved the same set-up in another pane: the message says who won, and here is what can be done. */
export function ConflictBar() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { problem, definition } = state.accounts;
  if (problem?.key !== "savedElsewhere" || !definition) return null;
  return (
    <div className={styles.conflict}>
      <Button size="small" onClick={() => void effects.accounts.reloadDefinition()}>
        {t("definition.conflict.reload")}
      </Button>
      <Button size="small" onClick={() => void effects.accounts.saveAsNew(t("definition.conflict.name", { name: definition.name }))}>
        {t("definition.conflict.asNew")}
      </Button>
    </div>
  );
}
