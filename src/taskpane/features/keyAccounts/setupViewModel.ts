import { type PaneKey, t } from "../../../strings/pane";
import type { ColumnRoles, SourceRef } from "../../../workbook/workbook.types";
import { chosenRoles } from "../../state/chosenRoles";
import { readLimits } from "../../state/limits";
import { measureInSentence, measureName } from "../../state/measureName";
import type { AccountsState, SetupSection } from "../../state/PaneState";
import { checkSummary } from "./checkViewModel";
import { sameSource, sourceLabel, sourcePlace } from "./sourceLabel";

export interface ColumnOption {
  /** column index as text, for a select element */
  key: string;
  label: string;
}

export interface RoleField {
  role: keyof ColumnRoles;
  label: string;
  /** key of the chosen option; empty when none is */
  chosen: string;
  optional: boolean;
  hint?: string;
}

export interface SetupViewModel {
  sources: { key: string; label: string; place: string; source: SourceRef }[];
  chosenSource: string;
  inspecting: boolean;
  warnings: string[];
  columns: ColumnOption[];
  account?: RoleField;
  amount?: RoleField;
  /** quantity and price, when the amount is their product */
  factors: RoleField[];
  name?: RoleField;
  summaries: Record<SetupSection, string>;
  /** why the answer cannot be shown yet, and the section to go to; undefined when it can */
  missing?: { text: string; section: SetupSection };
  /** there is an answer to go back to */
  answered: boolean;
}

/** Option of the amount that stands for quantity x price. */
export const PRODUCT = "product";

/** What the set-up form shows. */
export function setupViewModel(state: AccountsState): SetupViewModel {
  const sources = listedSources(state);
  const columns = (state.inspection?.columns ?? []).map(({ index, title }) => ({ key: String(index), label: title }));
  const fields = state.inspection ? roleFields(state) : { factors: [] };
  return {
    sources: sources.map((source, i) => ({ key: String(i), label: sourceLabel(source), place: sourcePlace(source), source })),
    chosenSource: String(sources.findIndex((source) => sameSource(state.source, source))),
    inspecting: state.task?.kind === "inspecting" || state.task?.kind === "listing",
    warnings: (state.inspection?.warnings ?? []).map((warning) => t(`warning.${warning}`)),
    columns,
    ...fields,
    summaries: { source: sourceSummary(state), check: checkSummary(state), measure: measureSummary(state) },
    missing: missing(state),
    answered: state.segmentation !== undefined,
  };
}

/** The sources found, with the chosen one even if a later search did not find it again. */
function listedSources({ sources = [], source }: AccountsState): SourceRef[] {
  return source && !sources.some((each) => sameSource(source, each)) ? [source, ...sources] : sources;
}

function roleFields(state: AccountsState): Pick<SetupViewModel, "account" | "amount" | "factors" | "name"> {
  const { product, roles } = state;
  const field = (role: keyof ColumnRoles, label: PaneKey, optional = false): RoleField => ({
    role,
    label: t(label as "source.account"),
    chosen: roles[role] === undefined ? "" : String(roles[role]),
    optional,
    hint: samples(state, roles[role]),
  });
  const amount = field("value", "source.value");
  return {
    account: field("account", "source.account"),
    amount: product ? { ...amount, chosen: PRODUCT, hint: undefined } : amount,
    factors: product ? [field("quantity", "source.quantity"), field("price", "source.price")] : [],
    name: field("name", "source.name", true),
  };
}

function samples(state: AccountsState, column: number | undefined): string | undefined {
  const shown = state.inspection?.columns[column ?? -1]?.samples.filter((text) => text !== "").slice(0, 2);
  return shown?.length ? t("source.sample", { samples: shown.join(", ") }) : undefined;
}

function sourceSummary(state: AccountsState): string {
  return state.source ? sourceLabel(state.source) : "";
}

function measureSummary(state: AccountsState): string {
  return `${measureName(state)} ${state.limits.a}/${state.limits.b}`;
}

function missing(state: AccountsState): SetupViewModel["missing"] {
  const inSource = (key: "setup.chooseSource" | "setup.chooseAccount" | "setup.chooseValue" | "setup.chooseQuantityPrice") =>
    ({ text: t(key), section: "source" }) as const;
  if (!state.source) return inSource("setup.chooseSource");
  // While the headers are being read nothing is missing yet.
  if (!state.inspection) return undefined;
  if (state.roles.account === undefined) return inSource("setup.chooseAccount");
  if (!chosenRoles(state)) return inSource(state.product ? "setup.chooseQuantityPrice" : "setup.chooseValue");
  if (!readLimits(state.limits).limits) return { text: t("setup.fixLimits"), section: "measure" };
  return undefined;
}

/** What the limits are percentages of. */
export function ofMeasure(state: AccountsState): string {
  return t("measure.of", { measure: measureInSentence(measureName(state)) });
}
