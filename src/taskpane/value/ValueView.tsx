import { useEffect } from "react";
import { usePane } from "../app/PaneContext";
import { WaitingHint } from "../ui/WaitingHint";
import { ValueFirst } from "./ValueFirst";
import { ValueResult } from "./ValueResult";
import { ValueSetup } from "./ValueSetup";

/** The Value section: first run, set-up, result. */
export function ValueView() {
  const { state, effects } = usePane();
  const { screen, sources, task, problem } = state.value;
  const look = state.excel && screen === "first" && !sources && !task && !problem;
  useEffect(() => {
    if (look) void effects.value.listSources();
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
  switch (state.value.screen) {
    case "first":
      return <ValueFirst />;
    case "setup":
      return <ValueSetup />;
    case "answer":
    case "keep":
    case "check":
      return <ValueResult />;
  }
}
