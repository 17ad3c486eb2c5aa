import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import { withoutChoiceOf } from "../../../workbook/source/settleColumns";
import type { Definition, ReadingChoices } from "../../../workbook/workbook.types";
import { sameSource } from "../../ui/sources";
import type { SourceAction } from "./accountsActions";
import { type AccountsState, initialAccounts, ofWorkbook } from "./AccountsState";
import { settleRead } from "./settleOptions";
import { typedOf } from "./typedFields";

/** What was read or computed belongs to sources and roles; a change there makes it void. */
const nothingRead = {
  task: undefined,
  rowsRead: undefined,
  columns: undefined,
  fingerprint: undefined,
  segmentation: undefined,
  movement: undefined,
  parts: undefined,
  staleSince: undefined,
  gone: undefined,
  computedAt: undefined,
  problem: undefined,
  notice: undefined,
} as const;

export function reduceSource(state: AccountsState, action: SourceAction): AccountsState {
  switch (action.type) {
    case "sourceChosen":
      return { ...afterSource(state), source: action.source, made: sameSource(state.made?.source, action.source) ? state.made : undefined };
    case "alsoReadToggled": {
      const others = state.alsoRead.filter((each) => !sameSource(each, action.source));
      const alsoRead = others.length < state.alsoRead.length ? others : [...others, action.source];
      return settleRead({ ...state, ...nothingRead, alsoRead });
    }
    case "roleChosen": {
      // Whoever chooses a parent column wants accounts added up by it.
      const parents = action.role === "parent" ? action.column !== undefined : state.options.parents;
      const chosen = withoutChoiceOf(action.role, state.chosen);
      if (action.role === "part") return settleRead({ ...withPartColumn(state, action.column), ...nothingRead });
      return withRoles({ ...state, chosen, options: { ...state.options, parents } }, { ...state.roles, [action.role]: action.column });
    }
    case "driverToggled":
      return toggledDriver(state, action.column);
    case "productChosen":
      return settleRead({ ...state, ...nothingRead, chosen: withoutChoiceOf("value", state.chosen), product: action.product });
    case "partColumnChosen":
      return settleRead(withPartColumn(state, action.column));
    case "definitionOpened":
      return opened(state, action.definition);
  }
}

/** Another source is other work, unless it stands in for one that is gone: then the saved definition and its report are carried on. */
function afterSource(state: AccountsState): AccountsState {
  const { sources } = state;
  const base: AccountsState = state.sourceGone
    ? { ...state, ...nothingRead, alsoRead: [], roles: {}, inspection: undefined, reading: undefined, movedTitles: undefined }
    : { ...initialAccounts, sources, ...ofWorkbook(state) };
  return { ...base, screen: "setup", section: "source" };
}

function withRoles(state: AccountsState, roles: Partial<ColumnRoles>): AccountsState {
  return settleRead({ ...state, ...nothingRead, roles });
}

/** Parts are those of one column; its cells are read anew. */
function withPartColumn(state: AccountsState, column: number | undefined): AccountsState {
  const { rowsRead } = state;
  return {
    ...state,
    roles: { ...state.roles, part: column },
    options: { ...state.options, part: undefined },
    partsCompared: undefined,
    parts: undefined,
    ...(rowsRead?.part && { rowsRead: { ...rowsRead, part: undefined } }),
  };
}

/** Rates stay with their activity when another one is taken out. */
function toggledDriver(state: AccountsState, column: number): AccountsState {
  const drivers = state.roles.drivers ?? [];
  const at = drivers.indexOf(column);
  const { rates } = state.typed;
  const typed = { ...state.typed, rates: at < 0 ? [...rates.slice(0, drivers.length), ""] : rates.filter((_, i) => i !== at) };
  const chosen = at < 0 ? [...drivers, column] : drivers.filter((each) => each !== column);
  return withRoles({ ...state, typed }, { ...state.roles, drivers: chosen.length > 0 ? chosen : undefined });
}

/** A set-up of an earlier version gives the answer it gave. */
function asSaved({ numberText, dateText }: Definition["options"]): ReadingChoices {
  return { numberText, dateText, fillDown: false, sideBySide: true, wrongLetters: true };
}

function opened(state: AccountsState, definition: Definition): AccountsState {
  const { sources, definitions } = state;
  const { id, name, revision, options, comparison, roles, plan, report, measureName, partsCompared } = definition;
  const [source, ...alsoRead] = definition.sources;
  return {
    ...initialAccounts,
    sources,
    ...ofWorkbook(state),
    definitions: [definition, ...definitions.filter((each) => each.id !== id)],
    screen: "setup",
    section: "source",
    source,
    alsoRead,
    roles,
    product: roles.value === undefined,
    measure: measureName,
    options,
    chosen: definition.chosen ?? asSaved(options),
    comparison,
    partsCompared,
    typed: typedOf(options, comparison),
    plan: plan ?? initialAccounts.plan,
    report,
    definition: { id, name, revision },
  };
}
