import type { SourceInspection, SourceRef } from "../../workbook/workbook.types";
import { settleSource, withoutChoiceOf } from "../../workbook/source/settleColumns";
import { sameSource } from "../ui/sources";
import { initialValue, type ValueAction, type ValueChoiceAction, type ValueState, type ValueTaskAction } from "./ValueState";

export function reduceValue(state: ValueState, action: ValueAction): ValueState {
  // Results of a task carry its id.
  return "id" in action ? reduceTask(state, action) : reduceChoice(state, action);
}

const quiet = { problem: undefined, problemRow: undefined, notice: undefined } as const;

function reduceTask(state: ValueState, action: ValueTaskAction): ValueState {
  if (action.type === "taskStarted") {
    return { ...state, ...quiet, task: { id: action.id, kind: action.kind, foreground: action.foreground } };
  }
  if (state.task?.id !== action.id) return reduceLate(state, action);
  if (action.type === "taskProgressed") return { ...state, task: { ...state.task, progress: action.progress } };
  return reduceResult({ ...state, task: undefined }, action);
}

/** What was written is in the workbook, whatever the person has turned to since; it is told as long as that is the same source. */
function reduceLate(state: ValueState, action: ValueTaskAction): ValueState {
  if (action.type === "sheetWritten" && action.source === state.source) return reduceResult(state, action);
  if (action.type === "sheetRemoved" && action.written === state.written) return { ...state, written: undefined };
  if (action.type === "sourceRemade" || action.type === "madeRemoved") return reduceResult(state, action);
  if (action.type === "sourcesListed") return { ...state, sources: action.sources };
  return state;
}

type Result = Exclude<ValueTaskAction, { type: "taskStarted" | "taskProgressed" }>;

function reduceResult(idle: ValueState, action: Result): ValueState {
  switch (action.type) {
    case "taskFailed":
      return { ...idle, problem: action.reason, problemRow: action.row };
    case "sourcesListed":
      return { ...idle, sources: action.sources };
    case "sourceInspected":
      return settled({ ...idle, ...inspected(action.inspection) });
    case "sourceRemade":
      return { ...idle, made: action.made, sources: [action.made.source, ...(idle.sources ?? [])] };
    case "madeRemoved":
      return { ...idle, made: undefined, sources: idle.sources?.filter((each) => !sameSource(action.made.source, each)) };
    case "rowsRead":
      return settled({ ...idle, rowsRead: action.columns });
    case "analysed": {
      const { columns, analysis, leftOut, currency, options, readAt } = action;
      // A change while the models were at work is not in the answer.
      const changedAt = idle.changedAt !== undefined && idle.changedAt >= readAt ? idle.changedAt : undefined;
      return {
        ...idle,
        changedAt,
        gone: undefined,
        columns,
        analysis,
        leftOut,
        currency,
        answered: options,
        keep: initialValue.keep,
        screen: "answer",
      };
    }
    case "sheetWritten":
      return { ...idle, written: action.written, notice: "written" };
    case "sheetRemoved":
      return { ...idle, written: undefined, notice: "removed" };
  }
}

/** The columns of a log, as guessed from titles and contents. */
function inspected(inspection: SourceInspection): Partial<ValueState> {
  const { account, name, date, value, quantity, price, currency } = inspection.guess;
  const product = value === undefined && quantity !== undefined && price !== undefined;
  return { inspection, source: inspection.source, roles: { account, name, date, value, quantity, price, currency }, product };
}

/** Settles anew how the cells are read. */
function settled(state: ValueState): ValueState {
  const { inspection, alsoRead } = state;
  if (!inspection) return { ...state, reading: undefined };
  const { reading, columns } = settleSource({ ...state, inspection, isAll: alsoRead.length === 0 });
  return { ...state, reading, columns };
}

/** Another source or column: the answer no longer says what the form says. */
const unanswered = {
  ...quiet,
  task: undefined,
  gone: undefined,
  rowsRead: undefined,
  columns: undefined,
  analysis: undefined,
  answered: undefined,
} as const;

const nothingKnown: Partial<ValueState> = { inspection: undefined, roles: {}, alsoRead: [], chosen: {}, reading: undefined };

const madeFor = (source: SourceRef, { made }: ValueState) => ({ made: sameSource(made?.source, source) ? made : undefined });

function reduceChoice(state: ValueState, action: ValueChoiceAction): ValueState {
  switch (action.type) {
    case "sourceChosen":
      return {
        ...state,
        ...unanswered,
        ...nothingKnown,
        ...madeFor(action.source, state),
        source: action.source,
        changedAt: undefined,
        screen: "setup",
      };
    case "alsoReadToggled": {
      const others = state.alsoRead.filter((each) => !sameSource(each, action.source));
      const alsoRead = others.length < state.alsoRead.length ? others : [...others, action.source];
      return settled({ ...state, ...unanswered, alsoRead });
    }
    case "roleChosen": {
      const chosen = withoutChoiceOf(action.role, state.chosen);
      return settled({ ...state, ...unanswered, chosen, roles: { ...state.roles, [action.role]: action.column } });
    }
    case "productChosen":
      return settled({ ...state, ...unanswered, chosen: withoutChoiceOf("value", state.chosen), product: action.product });
    case "readingChosen":
      return settled({ ...state, ...quiet, analysis: undefined, answered: undefined, chosen: { ...state.chosen, ...action.chosen } });
    case "fieldsTyped":
      return { ...state, typed: { ...state.typed, ...action.fields } };
    case "choiceMade":
      return { ...state, ...action.choice };
    case "screenOpened":
      return { ...state, screen: action.screen, keep: { ...state.keep, open: undefined } };
    case "sourceChanged":
      return { ...state, changedAt: action.at };
    case "sourcesMissed":
      return { ...state, gone: action.names.length > 0 ? { names: action.names, at: action.at } : undefined };
    case "sourcesFound":
      return { ...state, sources: action.sources };
    case "writingChecked":
      return { ...state, cannotWrite: action.reason };
    case "requestRefused":
      return { ...state, problem: action.reason, problemRow: undefined };
    case "messageClosed":
      return { ...state, ...quiet };
    case "keepSorted":
      return { ...state, keep: { sort: action.sort } };
    case "keepOpened":
      return { ...state, keep: { ...state.keep, open: action.customer } };
  }
}
