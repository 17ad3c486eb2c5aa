import { classedAgain } from "../../../economics/segmentation/classes/rankedResult";
import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { sourceName } from "../../../workbook/source/sourceName";
import type { Definition, ListedDefinition, Reason, SourceInspection } from "../../../workbook/workbook.types";
import { sameSource } from "../../ui/sources";
import { reduceGaps } from "../gaps/gapsState";
import type { TaskAction } from "./accountsActions";
import { followTitles } from "./presentDefinition";
import type { AccountsState } from "./AccountsState";
import { settleRead } from "./settleOptions";

/** Start, progress, result and failure of the one task the accounts section can have under way. */
export function reduceTask(state: AccountsState, action: TaskAction): AccountsState {
  if (action.type === "taskStarted") {
    const { id, kind, foreground } = action;
    const started = { ...state, task: { id, kind, foreground }, problem: undefined };
    // What works in the background takes no message away that the person has not read yet.
    return foreground ? { ...started, notice: undefined, reportState: undefined, asking: undefined } : started;
  }
  if (state.task?.id !== action.id) return reduceLate(state, action);
  if (action.type === "taskProgressed") return { ...state, task: { ...state.task, progress: action.progress } };
  return reduceResult({ ...state, task: undefined }, action);
}

/** What was written is in the workbook, whatever the person has turned to since; it is told as long as that is the same source. */
function reduceLate(state: AccountsState, action: TaskAction): AccountsState {
  const { type } = action;
  if (type === "reportWritten" || type === "reportRemoved" || type === "definitionSaved") {
    if (action.source === state.source) return reduceResult(state, action);
    return action.definition ? { ...state, definitions: listed(state, action.definition) } : state;
  }
  if (type === "gapsWritten") return action.source === state.source ? reduceResult(state, action) : state;
  if (type === "gapsRemoved") return reduceResult(state, action);
  if (type === "definitionDeleted") return { ...deleted(state, action.definitionId), notice: state.notice };
  return type === "sampleInserted" || type === "sourceRemade" || type === "madeRemoved" ? reduceResult(state, action) : state;
}

type ResultAction = Exclude<TaskAction, { type: "taskStarted" | "taskProgressed" }>;

function reduceResult(idle: AccountsState, action: ResultAction): AccountsState {
  switch (action.type) {
    case "taskFailed":
      return { ...idle, problem: action.reason, sourceGone: idle.sourceGone || isSourceGone(idle, action.reason) };
    case "sourcesListed":
      return { ...idle, sources: action.sources };
    case "sourceInspected":
      return settleRead({ ...idle, sourceGone: false, ...inspected(idle, action.inspection, action.keepRoles ?? false) });
    case "columnsRead":
      return settleRead({
        ...idle,
        sourceGone: false,
        rowsRead: action.columns,
        fingerprint: action.fingerprint,
        staleSince: undefined,
        gone: undefined,
      });
    case "segmented": {
      const { segmentation, show, at } = action;
      const parts = partsOf(idle, segmentation);
      return { ...idle, segmentation, movement: undefined, parts, computedAt: at, screen: show ? "answer" : idle.screen };
    }
    case "compared":
      return { ...idle, movement: action.movement };
    case "partsAnswered":
      return { ...idle, parts: action.parts, partsCompared: action.parts.answers.map(({ name }) => name) };
    case "sampleInserted":
      return { ...idle, sources: [action.source, ...(idle.sources ?? [])] };
    case "sourceRemade":
      return { ...idle, made: action.made, sources: [action.made.source, ...(idle.sources ?? [])] };
    case "madeRemoved":
      return { ...idle, made: undefined, sources: idle.sources?.filter((each) => !sameSource(action.made.source, each)) };
    case "reportInspected":
      return { ...idle, reportState: action.reportState, asking: action.asking };
    case "reportWritten": {
      const { report, definition, problem } = action;
      return { ...(definition ? saved(idle, definition) : idle), report, problem, notice: "report.done" };
    }
    case "reportRemoved":
      return removed(action.definition ? saved(idle, action.definition) : idle);
    case "definitionSaved":
      return { ...saved(idle, action.definition), report: action.definition.report, notice: "definition.saved" };
    case "gapsFound":
    case "gapsWritten":
    case "gapsRemoved":
      return { ...idle, gaps: reduceGaps(idle.gaps, action) };
    case "definitionDeleted":
      return deleted(idle, action.definitionId);
  }
}

/** Accounts that were only classed anew leave the answers for the parts right but for their classes; others make them void. */
function partsOf({ segmentation: before, parts }: AccountsState, now: Segmentation): AccountsState["parts"] {
  if (!parts || before?.accounts.value !== now.accounts.value) return undefined;
  const classed = (answer: Segmentation) => (answer === before ? now : classedAgain(answer, now.options.classes));
  const answers = parts.answers.map(({ name, segmentation }) => ({ name, segmentation: classed(segmentation) }));
  return { of: now, whole: classed(parts.whole), answers };
}

/** Of several ranges read together one that is gone can be left out; only without the first another source is needed. */
function isSourceGone({ alsoRead }: AccountsState, { key, values }: Reason): boolean {
  return key === "sourceGone" && !alsoRead.some((each) => sourceName(each) === values?.source);
}

function inspected(state: AccountsState, inspection: SourceInspection, keepRoles: boolean): Partial<AccountsState> {
  const { guess, source } = inspection;
  const definition = state.definitions.find(({ id }) => id === state.definition?.id);
  const followed = definition && followTitles(definition, inspection);
  // A source that stands in for a lost one keeps the saved roles where its titles fit.
  if (followed && (keepRoles || followed.roles.account !== undefined)) return { inspection, source, ...followed };
  const product = guess.value === undefined && guess.quantity !== undefined && guess.price !== undefined;
  // An activity needs a rate that only the person knows, so a guessed one would stand between them and the first answer.
  return { inspection, source, roles: { ...guess, drivers: undefined }, product };
}

function listed({ definitions }: AccountsState, definition: ListedDefinition): ListedDefinition[] {
  return [definition, ...definitions.filter(({ id }) => id !== definition.id)];
}

function saved(state: AccountsState, definition: Definition): AccountsState {
  const { id, name, revision } = definition;
  const known = state.gone ? { ...definition, goneSources: state.gone.names } : definition;
  return { ...state, definitions: listed(state, known), definition: { id, name, revision } };
}

/** Undo of an update brings the report before it back; undo of a first report leaves none. */
function removed(state: AccountsState): AccountsState {
  const { report } = state;
  if (report?.updated) return { ...state, report: { ...report, updated: false }, notice: "report.restored" };
  return { ...state, report: undefined, planNotes: undefined, notice: "report.removed" };
}

function deleted(state: AccountsState, id: string): AccountsState {
  const definition = state.definition?.id === id ? undefined : state.definition;
  return { ...state, definition, definitions: state.definitions.filter((each) => each.id !== id), notice: "definition.deleted" };
}
