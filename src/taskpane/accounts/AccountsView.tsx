import { Button, Tab, TabList } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { lazy, useEffect } from "react";
import { t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { LazyPart } from "../ui/LazyPart";
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

/** Asked for by few, and not at first. */
const GapsView = lazy(() => import("./gaps/GapsView"));

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
    case "gaps":
    case "plan":
      return <Result />;
  }
}

/** The result with its one action, writing the report. */
export function Result() {
  const { state } = usePane();
  return (
    <>
      <ResultHead />
      <OpenTab />
      {/* The gaps have an action of their own: they are no part of the report. */}
      {state.accounts.screen !== "gaps" && <ReportBar />}
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
    case "gaps":
      return <GapsPart />;
    case "plan":
      return <PlanView />;
    // The other two are no tabs of the result; the answer stands for them.
    case "answer":
    case "firstRun":
    case "setup":
      return <AnswerView />;
  }
}

function GapsPart() {
  return (
    <LazyPart loading={t("gaps.loading")}>
      <GapsView />
    </LazyPart>
  );
}

/** Back to the form, and the five views of the result. */
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
        <Tab value="gaps">{t("result.gaps")}</Tab>
        <Tab value="plan">{t("result.plan")}</Tab>
      </TabList>
    </div>
  );
}
