import { useEffect } from "react";
import { usePane } from "../../PaneContext";
import { WaitingHint } from "../../ui/WaitingHint";
import { FirstRun } from "./FirstRun";
import { Result } from "./Result";
import { SetupForm } from "./SetupForm";

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
