import type { SourceInspection } from "../../workbook/workbook.types";
import type { AccountsAction, TaskAction } from "./actions";
import type { AccountsState } from "./PaneState";

/** Complete by type: a task action that is missing here does not compile. */
const ofTasks: Record<TaskAction["type"], true> = {
  taskStarted: true,
  taskProgressed: true,
  taskFailed: true,
  sourcesListed: true,
  sourceInspected: true,
  columnsRead: true,
  segmented: true,
  reportWritten: true,
  reportRemoved: true,
};

export function isTaskAction(action: AccountsAction): action is TaskAction {
  return action.type in ofTasks;
}

/** Start, progress, result and failure of the one task the accounts section can have under way. */
export function reduceTask(state: AccountsState, action: TaskAction): AccountsState {
  if (action.type === "taskStarted") {
    const { id, kind, foreground } = action;
    return { ...state, task: { id, kind, foreground }, problem: undefined, notice: undefined };
  }
  if (state.task?.id !== action.id) return state;
  const idle = { ...state, task: undefined };
  switch (action.type) {
    case "taskProgressed":
      return { ...state, task: { ...state.task, progress: action.progress } };
    case "taskFailed":
      return { ...idle, problem: action.reason };
    case "sourcesListed":
      return { ...idle, sources: action.sources };
    case "sourceInspected":
      return { ...idle, ...guessedRoles(action.inspection) };
    case "columnsRead":
      return { ...idle, columns: action.columns, staleSince: undefined };
    case "segmented":
      return { ...idle, segmentation: action.segmentation, screen: action.show ? "answer" : state.screen };
    case "reportWritten":
      return { ...idle, report: action.report };
    case "reportRemoved":
      return { ...idle, report: undefined, notice: "report.removed" };
  }
}

function guessedRoles(inspection: SourceInspection): Pick<AccountsState, "inspection" | "source" | "roles" | "product"> {
  const { guess, source } = inspection;
  const product = guess.value === undefined && guess.quantity !== undefined && guess.price !== undefined;
  return { inspection, source, roles: guess, product };
}
