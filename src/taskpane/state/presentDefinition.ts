import type { Definition } from "../../workbook/workbook.types";
import { chosenRoles } from "./chosenRoles";
import type { AccountsState } from "./AccountsState";

/** The present work as a definition to save; undefined while a source or a role is missing. @param now milliseconds since 1970 */
export function presentDefinition(
  state: AccountsState,
  identity: Pick<Definition, "id" | "name" | "revision">,
  now: number,
): Definition | undefined {
  const { source, alsoRead, inspection, options, comparison, plan } = state;
  const roles = chosenRoles(state);
  if (!source || !inspection || !roles) return undefined;
  return {
    ...identity,
    savedAt: now,
    sources: [source, ...alsoRead],
    titles: inspection.columns.map(({ title }) => title),
    roles,
    options,
    comparison,
    plan,
    ...(state.measure !== undefined && { measureName: state.measure }),
    ...(state.fingerprint && { fingerprint: state.fingerprint }),
    ...(state.report && { report: state.report }),
  };
}
