import { Button, Tab, TabList } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import type { AccountsScreen } from "../../state/AccountsState";
import { useFigureStyles } from "../../ui/figures.styles";

/** Back to the form, and the four views of the result. */
export function ResultHead() {
  const styles = useFigureStyles();
  const { state, dispatch } = usePane();
  const open = (screen: AccountsScreen) => dispatch({ section: "accounts", type: "screenOpened", screen });
  return (
    <div className={styles.resultHead}>
      <Button className={styles.setupButton} size="small" appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => open("setup")}>
        {t("result.setup")}
      </Button>
      <TabList
        size="small"
        aria-label={t("result.views")}
        selectedValue={state.accounts.screen}
        onTabSelect={(_, { value }) => open(value as AccountsScreen)}
      >
        <Tab value="answer">{t("result.answer")}</Tab>
        <Tab value="list">{t("result.list")}</Tab>
        <Tab value="moves">{t("result.moves")}</Tab>
        <Tab value="plan">{t("result.plan")}</Tab>
      </TabList>
    </div>
  );
}
