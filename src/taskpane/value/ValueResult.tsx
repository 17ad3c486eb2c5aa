import { Button, Tab, TabList } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { reasonText, t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { ActionBar } from "../ui/ActionBar";
import { ProgressButton } from "../ui/ProgressButton";
import { useFigureStyles } from "../ui/figures.styles";
import { ValueAnswer } from "./ValueAnswer";
import { ValueCheck } from "./ValueCheck";
import { ValueKeep } from "./ValueKeep";
import { ValueMessages } from "./ValueMessages";
import type { ValueScreen } from "./ValueState";

/** The result with its views and its one action, writing the sheet. */
export function ValueResult() {
  return (
    <>
      <Head />
      <OpenTab />
      <ValueBar />
    </>
  );
}

function OpenTab() {
  const { state } = usePane();
  const { screen } = state.value;
  if (screen === "keep") return <ValueKeep />;
  return screen === "check" ? <ValueCheck /> : <ValueAnswer />;
}

/** Back to the form, and the views of the result. */
function Head() {
  const styles = useFigureStyles();
  const { state, dispatch } = usePane();
  const open = (screen: ValueScreen) => dispatch({ section: "value", type: "screenOpened", screen });
  return (
    <div className={styles.resultHead}>
      <Button className={styles.setupButton} size="small" appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => open("setup")}>
        {t("value.setup")}
      </Button>
      <TabList
        size="small"
        aria-label={t("value.views")}
        selectedValue={state.value.screen}
        // The tabs below are the only values there are.
        onTabSelect={(_, { value }) => open(value as ValueScreen)}
      >
        <Tab value="answer">{t("value.tab.answer")}</Tab>
        <Tab value="keep">{t("value.tab.keep")}</Tab>
        <Tab value="check">{t("value.tab.check")}</Tab>
      </TabList>
    </div>
  );
}

/** Writing the sheet, or why nothing can be written here. */
function ValueBar() {
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
