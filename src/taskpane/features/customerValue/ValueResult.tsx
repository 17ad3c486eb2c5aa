import { Button, Tab, TabList } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import type { ValueScreen } from "../../state/customerValueState";
import { useFigureStyles } from "../../ui/figures.styles";
import { ValueAnswer } from "./ValueAnswer";
import { ValueBar } from "./ValueBar";
import { ValueCheck } from "./ValueCheck";
import { ValueKeep } from "./ValueKeep";

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
