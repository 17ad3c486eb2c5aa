import { usePane } from "../../PaneContext";
import { AnswerView } from "./AnswerView";
import { ListView } from "./ListView";
import { MovesView } from "./MovesView";
import { PlanView } from "./PlanView";
import { ReportBar } from "./ReportBar";
import { ResultHead } from "./ResultHead";

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
