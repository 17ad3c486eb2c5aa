import type { PaneAction } from "./actions";
import type { ShareAction, ShareState, ShareTaskKind } from "./ShareState";

/** Complete by type: an action of the share section that is missing here does not compile. */
const ofShare: Record<ShareAction["type"], true> = {
  shareOptionsChosen: true,
  shareStarted: true,
  shareProgressed: true,
  shareInspected: true,
  shareFailed: true,
  shareDone: true,
  shareCounted: true,
  shareAsked: true,
  shareRefused: true,
  shareMessageClosed: true,
};

export function isShareAction(action: PaneAction): action is ShareAction {
  return action.type in ofShare;
}

/** Looking at the workbook again takes nothing away from what was just done. */
function started(state: ShareState, { id, kind }: { id: number; kind: ShareTaskKind }): ShareState {
  return { ...state, task: { id, kind }, problem: undefined, done: kind === "inspecting" ? state.done : undefined, confirming: false };
}

/** What was done to cells or files is there, whatever the person has turned to since. */
function reduceLate(state: ShareState, action: ShareAction): ShareState {
  return action.type === "shareDone" ? { ...state, done: action.done } : state;
}

/** Transitions of the share section; results of a task that was followed by another are dropped. Pure. */
export function reduceShare(state: ShareState, action: ShareAction): ShareState {
  if ("id" in action && action.type !== "shareStarted" && action.id !== state.task?.id) return reduceLate(state, action);
  switch (action.type) {
    case "shareOptionsChosen":
      return { ...state, options: { ...state.options, ...action.options } };
    case "shareStarted":
      return started(state, action);
    case "shareProgressed":
      return { ...state, task: state.task && { ...state.task, progress: action.progress } };
    case "shareInspected":
      return { ...state, task: undefined, preview: action.preview };
    case "shareFailed":
      return { ...state, task: undefined, problem: action.reason, canCopy: state.canCopy && action.reason.key !== "noFileHere" };
    case "shareDone":
      return { ...state, task: undefined, done: action.done };
    case "shareCounted":
      return { ...state, replaced: action.replaced };
    case "shareAsked":
      return { ...state, confirming: action.confirming };
    case "shareRefused":
      return { ...state, problem: action.reason };
    case "shareMessageClosed":
      return { ...state, problem: undefined, done: undefined };
  }
}
