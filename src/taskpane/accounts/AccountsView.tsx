import { Button, mergeClasses, Tab, TabList } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { lazy, useEffect } from "react";
import { t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { LazyPart } from "../ui/LazyPart";
import { WaitingHint } from "../ui/WaitingHint";
import { useFigureStyles } from "../ui/figures.styles";
import { useViewStyles } from "../ui/view.styles";
import { AnswerView } from "./answer/AnswerView";
import { onlyPart } from "./answer/answerViewModel";
import { MovesView } from "./moves/MovesView";
import { ReportBar } from "./report/ReportBar";
import { FirstRun } from "./setup/FirstRun";
import { SetupForm } from "./setup/SetupForm";
import type { AccountsScreen } from "./state/AccountsState";

/** The first view is the form and then the answer: what comes later, or is asked for by few, is loaded later. */
const ListView = lazy(async () => ({ default: (await import("./list/ListView")).ListView }));
const GapsView = lazy(() => import("./gaps/GapsView"));
const PlanView = lazy(async () => ({ default: (await import("./plan/PlanView")).PlanView }));

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
      <PartLine />
      <OpenTab />
      {/* The gaps have an action of their own: they are no part of the report. */}
      {state.accounts.screen !== "gaps" && <ReportBar />}
    </>
  );
}

/** Where the figures are of one part only, every view says so; the answer does in its sentence. */
function PartLine() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state } = usePane();
  const text = state.accounts.screen === "answer" ? undefined : onlyPart(state.accounts);
  return text === undefined ? null : <div className={mergeClasses(view.small, styles.partLine)}>{text}</div>;
}

function OpenTab() {
  const { state } = usePane();
  switch (state.accounts.screen) {
    case "list":
      return (
        <LazyPart isView>
          <ListView />
        </LazyPart>
      );
    case "moves":
      return <MovesView />;
    case "gaps":
      return (
        <LazyPart isView>
          <GapsView />
        </LazyPart>
      );
    case "plan":
      return (
        <LazyPart isView>
          <PlanView />
        </LazyPart>
      );
    // The other two are no tabs of the result; the answer stands for them.
    case "answer":
    case "firstRun":
    case "setup":
      return <AnswerView />;
  }
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
