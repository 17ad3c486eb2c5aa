import { plural, t } from "../../../strings/pane";
import type { SourceRef } from "../../../workbook/workbook.types";
import { openQuestions, type PaneQuestion } from "../../ui/questions";
import { type AlikeSource, alikeSources } from "../../ui/SourceFields";
import { sameSource, sourceLabel, sourcePlace } from "../../ui/sources";
import { understoodLines, type UnderstoodLine } from "../../ui/understood";
import { chosenRoles } from "../state/presentDefinition";
import { classNameProblems, readLimits } from "../state/typedClasses";
import { activitiesTyped, comparisonProblem, periodTyped } from "../state/typedFields";
import { measureName } from "../state/measures";
import type { AccountsState, SetupSection } from "../state/AccountsState";
import { checkSummary } from "./checkViewModel";
import { type RoleFields, roleFields } from "./roleFields";

export interface SetupViewModel extends RoleFields {
  sources: { key: string; label: string; place: string; source: SourceRef }[];
  chosenSource: string;
  /** further ranges of the same shape */
  alike: AlikeSource[];
  /** what must be said first */
  questions: PaneQuestion[];
  /** how the source is understood */
  understood: UnderstoodLine[];
  /** title of the account column; empty without one */
  accountTitle: string;
  inspecting: boolean;
  warnings: string[];
  summaries: Record<SetupSection, string>;
  /** why the answer cannot be shown yet, and the section to go to; undefined when it can */
  missing?: { text: string; section: SetupSection | "questions" };
  /** there is an answer to go back to */
  answered: boolean;
}

/** What the set-up form shows. */
export function setupViewModel(state: AccountsState): SetupViewModel {
  const sources = listedSources(state);
  return {
    ...roleFields(state),
    sources: sources.map((source, i) => ({ key: String(i), label: sourceLabel(source), place: sourcePlace(source), source })),
    chosenSource: String(sources.findIndex((source) => sameSource(state.source, source))),
    alike: alikeSources(state.inspection, state.source, state.alsoRead),
    questions: openQuestions(state),
    understood: understoodLines({ ...state, countsOthers: state.options.otherRows === "count" }),
    accountTitle: state.inspection?.columns[state.roles.account ?? -1]?.title ?? "",
    inspecting: state.task?.kind === "inspecting" || state.task?.kind === "listing",
    warnings: [...(state.inspection?.warnings ?? []).map((warning) => t(`warning.${warning}`)), ...movedTitles(state)],
    summaries: { source: sourceSummary(state), check: checkSummary(state), measure: measureSummary(state) },
    missing: missing(state),
    answered: state.segmentation !== undefined,
  };
}

/** The sources found, with the chosen one even if a later search did not find it again, unless it is gone. */
function listedSources({ sources = [], source, sourceGone }: AccountsState): SourceRef[] {
  return source && !sourceGone && !sources.some((each) => sameSource(source, each)) ? [source, ...sources] : sources;
}

function movedTitles({ movedTitles = [] }: AccountsState): string[] {
  return (["gone", "moved"] as const).flatMap((now) => {
    const titles = movedTitles.filter((each) => each.now === now).map(({ title }) => title);
    return titles.length === 0 ? [] : [plural(`definition.${now}`, titles.length, { titles: titles.join(", ") })];
  });
}

function sourceSummary({ source, alsoRead }: AccountsState): string {
  if (!source) return "";
  return alsoRead.length === 0 ? sourceLabel(source) : plural("source.more", alsoRead.length, { source: sourceLabel(source) });
}

function measureSummary(state: AccountsState): string {
  return t("measure.summary", { measure: measureName(state), limits: state.typed.limits.join("/") });
}

type Missing =
  | "question.missing"
  | "question.missing.more"
  | "setup.chooseSource"
  | "setup.chooseAccount"
  | "setup.chooseValue"
  | "setup.chooseQuantityPrice"
  | "setup.typeRates"
  | "setup.fixPeriod"
  | "setup.fixLimits"
  | "setup.fixNames"
  | "setup.chooseReport"
  | "setup.fixComparison";

function missing(state: AccountsState): SetupViewModel["missing"] {
  const { source, sourceGone, inspection, roles, product, typed, options, comparison } = state;
  const at = (section: SetupSection | "questions", key: Missing) => ({ text: t(key), section });
  if (!source || sourceGone) return at("source", "setup.chooseSource");
  // While the headers are being read nothing is missing yet; where they could not be read, another source is needed.
  if (!inspection) return state.task ? undefined : at("source", "setup.chooseSource");
  const asked = openQuestions(state).length;
  if (asked > 0) return at("questions", asked === 1 ? "question.missing" : "question.missing.more");
  if (roles.account === undefined) return at("source", "setup.chooseAccount");
  if (!chosenRoles(state)) return at("source", product ? "setup.chooseQuantityPrice" : "setup.chooseValue");
  if (!activitiesTyped(state)) return at("source", "setup.typeRates");
  if (!periodTyped(typed.periodFrom, typed.periodTo).ok) return at("check", "setup.fixPeriod");
  if (!readLimits(options.classes.by, typed.limits).limits) return at("measure", "setup.fixLimits");
  if (classNameProblems(typed.names).some((problem) => problem)) return at("measure", "setup.fixNames");
  if (comparison.kind === "report" && comparison.tableName === "") return at("measure", "setup.chooseReport");
  const { before, now } = comparisonProblem(state);
  return before || now ? at("measure", "setup.fixComparison") : undefined;
}
