import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { useSetupStyles } from "./setup.styles";

/** The message says which source is gone; here is the way to another one, which keeps the set-up and its report. */
export function SourceGoneBar() {
  const styles = useSetupStyles();
  const { dispatch } = usePane();
  const choose = () => {
    dispatch({ type: "screenOpened", screen: "setup" });
    dispatch({ type: "sectionToggled", section: "source" });
  };
  return (
    <div className={styles.conflict}>
      <Button size="small" onClick={choose}>
        {t("source.chooseAgain")}
      </Button>
    </div>
  );
}
