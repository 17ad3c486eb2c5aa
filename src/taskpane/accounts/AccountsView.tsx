import { Button, Tab, TabList } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useEffect } from "react";
import { t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { WaitingHint } from "../ui/WaitingHint";
import { useFigureStyles } from "../ui/figures.styles";
import { AnswerView } from "./answer/AnswerView";
import { ListView } from "./list/ListView";
import { MovesView } from "./moves/MovesView";
import { PlanView } from "./plan/PlanView";
import { ReportBar } from "./report/ReportBar";
import { FirstRun } from "./setup/FirstRun";
import { SetupForm } from "./setup/SetupForm";
import type { AccountsScreen } from "./state/AccountsState";

/** The Accounts section: first run, set-up, result. */
export function AccountsView() {
  const { state, effects } = usePane();
  const { screen, sources, task, problem } = state.accounts;
  const look = state.excel && screen === "firstRun" && !sources && !task && !problem;
  useEffect(() => {
    if (look) void effects.accounts.listSources();
  }, [look, effects]);
  return (
    <>
      <WaitingHint task={task} />
      <Screen />
    </>
  );
}

function Screen() {
  const { state } = usePane();
  switch (state.accounts.screen) {
    case "firstRun":
      return <FirstRun />;
    case "setup":
      return <SetupForm />;
    case "answer":
    case "list":
    case "moves":
    case "plan":
      return <Result />;
  }
}

/** The result with its one action, writing the report. */
export function Result() {
  return (
    <>
      <ResultHead />
      <OpenTab />
      <ReportBar />
    </>
  );
}

function OpenTab() {
  const { state } = usePane();
  switch (state.accounts.screen) {
    case "list":
      return <ListView />;
    case "moves":
      return <MovesView />;
    case "plan":
      return <PlanView />;
    // The other two are no tabs of the result; the answer stands for them.
    case "answer":
    case "firstRun":
    case "setup":
      return <AnswerView />;
  }
}

/** Back to the form, and the four views of the result. */
function ResultHead() {
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
