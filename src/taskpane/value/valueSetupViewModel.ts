import { t } from "../../strings/pane";
import type { SourceRef } from "../../workbook/workbook.types";
import { openQuestions, type PaneQuestion } from "../ui/questions";
import { type AlikeSource, alikeSources } from "../ui/SourceFields";
import { PRODUCT, sameSource, sourceLabel, sourcePlace } from "../ui/sources";
import { understoodLines, type UnderstoodLine } from "../ui/understood";
import { dayOfSerial } from "../ui/typedValues";
import { analysisOptions, logRoles, typedProblems } from "./valueInput";
import type { LogRole, ValueState, ValueTyped } from "./ValueState";

export interface LogColumnField {
  role: LogRole;
  label: string;
  /** key of the chosen column; empty when none is */
  chosen: string;
  hint?: string;
  optional: boolean;
}

export interface ValueSetupViewModel {
  sources: { key: string; label: string; source: SourceRef }[];
  chosenSource: string;
  place: string;
  inspecting: boolean;
  columns: { key: string; label: string }[];
  fields: LogColumnField[];
  /** further ranges of the same shape */
  alike: AlikeSource[];
  /** what must be said first */
  questions: PaneQuestion[];
  /** how the source is understood */
  understood: UnderstoodLine[];
  /** title of the account column; empty without one */
  accountTitle: string;
  /** the source has no column of dates */
  noDate: boolean;
  /** what is wrong with what is typed; a field nobody has typed in yet is not wrong, only missing */
  problems: Partial<Record<keyof ValueTyped, string>>;
  /** day from which customers first seen are most likely new ones, where the rows seem to begin too late and another day is typed */
  suggested?: string;
  /** why nothing can be shown yet; undefined when it can */
  missing?: string;
}

/** What the form shows. */
export function valueSetupViewModel(state: ValueState): ValueSetupViewModel {
  const { source, inspection, task, product } = state;
  const sources = listed(state);
  const factors: readonly LogRole[] = product ? ["quantity", "price"] : [];
  const roles: readonly LogRole[] = ["account", "date", "value", ...factors, "name", "currency"];
  return {
    sources: sources.map((each, i) => ({ key: String(i), label: sourceLabel(each), source: each })),
    chosenSource: String(sources.findIndex((each) => sameSource(source, each))),
    place: source ? sourcePlace(source) : "",
    inspecting: task?.kind === "inspecting" || task?.kind === "listing",
    columns: inspection?.columns.map(({ index, title }) => ({ key: String(index), label: title })) ?? [],
    fields: inspection ? roles.map((role) => field(state, role)) : [],
    alike: alikeSources(inspection, source, state.alsoRead),
    questions: openQuestions(state),
    understood: understoodLines(state),
    accountTitle: inspection?.columns[state.roles.account ?? -1]?.title ?? "",
    noDate: inspection !== undefined && state.roles.date === undefined,
    problems: problems(state.typed),
    suggested: suggestedDay(state),
    missing: missing(state),
  };
}

/** The sources found, with the chosen one even if a later search did not find it again, unless it is gone. */
function listed({ sources = [], source, gone }: ValueState): SourceRef[] {
  return source && !gone && !sources.some((each) => sameSource(source, each)) ? [source, ...sources] : sources;
}

function field({ roles, inspection, product }: ValueState, role: LogRole): LogColumnField {
  const column = roles[role];
  const label = t(`value.role.${role}`);
  const optional = role === "name" || role === "currency";
  if (role === "value" && product) return { role, label, chosen: PRODUCT, optional };
  if (column === undefined) return { role, label, chosen: "", optional };
  const shown = inspection?.columns[column]?.samples.filter((text) => text !== "").slice(0, 2) ?? [];
  return {
    role,
    label,
    chosen: String(column),
    optional,
    ...(shown.length > 0 && { hint: t("source.sample", { samples: shown.join(", ") }) }),
  };
}

const WRONG = {
  endDay: "value.endDay.wrong",
  newFrom: "value.newFrom.wrong",
  margin: "value.margin.wrong",
  discount: "value.discount.wrong",
  months: "value.horizon.wrong",
} as const;

function problems(typed: ValueTyped): ValueSetupViewModel["problems"] {
  const wrong = typedProblems(typed);
  const fields = Object.keys(WRONG) as (keyof ValueTyped)[];
  return Object.fromEntries(fields.filter((key) => wrong[key] && typed[key].trim() !== "").map((key) => [key, t(WRONG[key])]));
}

/** The day that the last look at these rows suggests, as 2026-03-02. */
function suggestedDay({ analysis, typed }: ValueState): string | undefined {
  const day = analysis?.cutLog && dayOfSerial(analysis.cutLog.newFrom);
  return day === typed.newFrom.trim() ? undefined : day;
}

function missing(state: ValueState): string | undefined {
  if (!state.source || state.gone) return t("value.missing.source");
  // While the headers are being read nothing is missing yet.
  if (!state.inspection) return undefined;
  const asked = openQuestions(state).length;
  if (asked > 0) return t(asked === 1 ? "question.missing" : "question.missing.more");
  if (!logRoles(state)) return t("value.missing.columns");
  return analysisOptions(state) ? undefined : t("value.missing.fields");
}
