import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { useSetupStyles } from "../../ui/setup.styles";

/**
 * The way to another source, which keeps the set-up and its report.
 * @param text which source is gone, unless a message above says it
 */
export function SourceGoneBar({ text }: { text?: string }) {
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
