import type { ShareAction, ShareState } from "./ShareState";

type Started = Extract<ShareAction, { type: "taskStarted" }>;

/** Looking at the workbook again takes nothing away from what was just done. */
function started(state: ShareState, { id, kind, foreground }: Started): ShareState {
  return {
    ...state,
    task: { id, kind, foreground },
    problem: undefined,
    done: kind === "inspecting" ? state.done : undefined,
    confirming: false,
  };
}

/** What was done to cells or files is there, whatever the person has turned to since. */
function reduceLate(state: ShareState, action: ShareAction): ShareState {
  return action.type === "done" ? { ...state, done: action.done } : state;
}

/** Transitions of the share section; results of a task that was followed by another are dropped. Pure. */
export function reduceShare(state: ShareState, action: ShareAction): ShareState {
  if ("id" in action && action.type !== "taskStarted" && action.id !== state.task?.id) return reduceLate(state, action);
  switch (action.type) {
    case "optionsChosen":
      return { ...state, options: { ...state.options, ...action.options } };
    case "taskStarted":
      return started(state, action);
    case "taskProgressed":
      return { ...state, task: state.task && { ...state.task, progress: action.progress } };
    case "inspected":
      return { ...state, task: undefined, preview: action.preview };
    case "taskFailed":
      return { ...state, task: undefined, problem: action.reason, canCopy: state.canCopy && action.reason.key !== "noFileHere" };
    case "done":
      return { ...state, task: undefined, done: action.done };
    case "replacedCounted":
      return { ...state, replaced: action.replaced };
    case "replacingAsked":
      return { ...state, confirming: action.confirming };
    case "requestRefused":
      return { ...state, problem: action.reason };
    case "messageClosed":
      return { ...state, problem: undefined, done: undefined };
  }
}
