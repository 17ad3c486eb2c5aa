import { usePane } from "../../PaneContext";
import { AnswerView } from "./AnswerView";
import { ListView } from "./ListView";
import { MovesView } from "./MovesView";
import { PlanView } from "./PlanView";
import { ReportBar } from "./ReportBar";
import { ResultHead } from "./ResultHead";

/** The result with its one action, writing the report. */
export function Result() {
  const { state } = usePane();
  const { segmentation } = state.accounts;
  return (
    <>
      <ResultHead />
      <OpenTab />
      {(segmentation?.quality.accounts ?? 0) > 0 && <ReportBar />}
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
