import type { SourceInspection } from "../../workbook/workbook.types";
import type { CustomerValueAction, ValueChoiceAction, ValueTaskAction } from "./customerValueActions";
import { type CustomerValueState, initialCustomerValue } from "./customerValueState";

/** Complete by type: an action of the tasks that is missing here does not compile. */
const ofTasks: Record<ValueTaskAction["type"], true> = {
  valueTaskStarted: true,
  valueTaskProgressed: true,
  valueTaskFailed: true,
  valueSourcesListed: true,
  valueSourceInspected: true,
  valueRead: true,
  valueAnalysed: true,
  valueWritten: true,
  valueRemoved: true,
};

const ofChoices: Record<ValueChoiceAction["type"], true> = {
  valueSourceChosen: true,
  valueRoleChosen: true,
  valueProductChosen: true,
  valueTyped: true,
  valueChosen: true,
  valueScreenOpened: true,
  valueSourceChanged: true,
  valueSourcesMissed: true,
  valueSourcesFound: true,
  valueWritingChecked: true,
  valueRequestRefused: true,
  valueMessageClosed: true,
  valueKeepSorted: true,
  valueKeepOpened: true,
};

const isTask = (action: CustomerValueAction): action is ValueTaskAction => action.type in ofTasks;

/** Does the action belong to the Value section? */
export function isCustomerValueAction(action: { type: string }): action is CustomerValueAction {
  return action.type in ofTasks || action.type in ofChoices;
}

export function reduceCustomerValue(state: CustomerValueState, action: CustomerValueAction): CustomerValueState {
  return isTask(action) ? reduceTask(state, action) : reduceChoice(state, action);
}

const quiet = { problem: undefined, problemRow: undefined, notice: undefined } as const;

function reduceTask(state: CustomerValueState, action: ValueTaskAction): CustomerValueState {
  if (action.type === "valueTaskStarted") {
    return { ...state, ...quiet, task: { id: action.id, kind: action.kind, foreground: true } };
  }
  if (state.task?.id !== action.id) return reduceLate(state, action);
  if (action.type === "valueTaskProgressed") return { ...state, task: { ...state.task, progress: action.progress } };
  return reduceResult({ ...state, task: undefined }, action);
}

/** What was written is in the workbook, whatever the person has turned to since; it is told as long as that is the same source. */
function reduceLate(state: CustomerValueState, action: ValueTaskAction): CustomerValueState {
  if (action.type === "valueWritten" && action.source === state.source) return reduceResult(state, action);
  if (action.type === "valueRemoved" && action.written === state.written) return { ...state, written: undefined };
  if (action.type === "valueSourcesListed") return { ...state, sources: action.sources };
  return state;
}

type Result = Exclude<ValueTaskAction, { type: "valueTaskStarted" | "valueTaskProgressed" }>;

function reduceResult(idle: CustomerValueState, action: Result): CustomerValueState {
  switch (action.type) {
    case "valueTaskFailed":
      return { ...idle, problem: action.reason, problemRow: action.row };
    case "valueSourcesListed":
      return { ...idle, sources: action.sources };
    case "valueSourceInspected":
      return { ...idle, ...inspected(action.inspection) };
    case "valueRead":
      return idle;
    case "valueAnalysed": {
      const { columns, analysis, options, readAt } = action;
      // A change while the models were at work is not in the answer.
      const changedAt = idle.changedAt !== undefined && idle.changedAt >= readAt ? idle.changedAt : undefined;
      return {
        ...idle,
        changedAt,
        gone: undefined,
        columns,
        analysis,
        answered: options,
        keep: initialCustomerValue.keep,
        screen: "answer",
      };
    }
    case "valueWritten":
      return { ...idle, written: action.written, notice: "written" };
    case "valueRemoved":
      return { ...idle, written: undefined, notice: "removed" };
  }
}

/** The columns of a log, as guessed from titles and contents. */
function inspected(inspection: SourceInspection): Partial<CustomerValueState> {
  const { account, date, value, quantity, price } = inspection.guess;
  const product = value === undefined && quantity !== undefined && price !== undefined;
  return { inspection, source: inspection.source, roles: { account, date, value, quantity, price }, product };
}

/** Another source or column: the answer no longer says what the form says. */
const unanswered = { ...quiet, task: undefined, gone: undefined, columns: undefined, analysis: undefined, answered: undefined } as const;

function reduceChoice(state: CustomerValueState, action: ValueChoiceAction): CustomerValueState {
  switch (action.type) {
    case "valueSourceChosen":
      return { ...state, ...unanswered, source: action.source, inspection: undefined, roles: {}, changedAt: undefined, screen: "setup" };
    case "valueRoleChosen":
      return { ...state, ...unanswered, roles: { ...state.roles, [action.role]: action.column } };
    case "valueProductChosen":
      return { ...state, ...unanswered, product: action.product };
    case "valueTyped":
      return { ...state, typed: { ...state.typed, ...action.fields } };
    case "valueChosen":
      return { ...state, ...action.choice };
    case "valueScreenOpened":
      return { ...state, screen: action.screen, keep: { ...state.keep, open: undefined } };
    case "valueSourceChanged":
      return { ...state, changedAt: action.at };
    case "valueSourcesMissed":
      return { ...state, gone: action.names.length > 0 ? { names: action.names, at: action.at } : undefined };
    case "valueSourcesFound":
      return { ...state, sources: action.sources };
    case "valueWritingChecked":
      return { ...state, cannotWrite: action.reason };
    case "valueRequestRefused":
      return { ...state, problem: action.reason, problemRow: undefined };
    case "valueMessageClosed":
      return { ...state, ...quiet };
    case "valueKeepSorted":
      return { ...state, keep: { sort: action.sort } };
    case "valueKeepOpened":
      return { ...state, keep: { ...state.keep, open: action.customer } };
  }
}
