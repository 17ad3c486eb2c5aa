import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type { Definition, SourceInspection } from "../../../workbook/workbook.types";
import type { AccountsState } from "./AccountsState";

/** The roles to read by, or undefined while one that is needed has no column. */
export function chosenRoles({ roles, product }: Pick<AccountsState, "roles" | "product">): ColumnRoles | undefined {
  const { account, value, quantity, price, drivers, ...others } = roles;
  if (account === undefined) return undefined;
  const amount = product ? { quantity, price } : { value };
  if (Object.values(amount).some((column) => column === undefined)) return undefined;
  const found = withoutGaps({ account, ...amount, ...others });
  return drivers?.length ? { ...found, drivers } : found;
}

/** A role without a column is left out, so that a saved definition holds only what was chosen. */
function withoutGaps(roles: ColumnRoles): ColumnRoles {
  // Keys are only dropped, never changed, so the shape stays.
  return Object.fromEntries(Object.entries(roles).filter(([, column]) => column !== undefined)) as unknown as ColumnRoles;
}

/** The present work as a definition to save; undefined while a source or a role is missing. @param now milliseconds since 1970 */
export function presentDefinition(
  state: AccountsState,
  identity: Pick<Definition, "id" | "name" | "revision">,
  now: number,
): Definition | undefined {
  const { source, alsoRead, inspection, options, chosen, comparison, plan } = state;
  const roles = chosenRoles(state);
  if (!source || !inspection || !roles) return undefined;
  return {
    ...identity,
    savedAt: now,
    sources: [source, ...alsoRead],
    titles: inspection.columns.map(({ title }) => title),
    roles,
    options,
    chosen,
    comparison,
    plan,
    ...(state.partsCompared && roles.part !== undefined && { partsCompared: state.partsCompared }),
    ...(state.measure !== undefined && { measureName: state.measure }),
    ...(state.fingerprint && { fingerprint: state.fingerprint }),
    ...(state.report && { report: state.report }),
  };
}

/** An id no definition has yet. @param now milliseconds since 1970 */
export function newDefinitionId(taken: readonly Pick<Definition, "id">[], now: number): string {
  const first = now.toString(36);
  let id = first;
  for (let n = 2; taken.some((each) => each.id === id); n++) id = `${first}-${n}`;
  return id;
}

/**
 * The roles of a saved definition on a source as it is now: a column that moved is followed by its title when only one column bears it; a
 * column that is gone loses its role.
 */
export function followTitles(
  definition: Pick<Definition, "roles" | "titles">,
  inspection: SourceInspection,
): Required<Pick<AccountsState, "roles" | "movedTitles">> {
  const moved: NonNullable<AccountsState["movedTitles"]> = [];
  const place = (column: number): number | undefined => {
    const title = definition.titles[column];
    const found = titleAt(inspection, title, column);
    if (found !== column && title !== undefined) moved.push({ title, now: found === undefined ? "gone" : "moved" });
    return found;
  };
  const { drivers, ...single } = definition.roles;
  const roles: Partial<ColumnRoles> = Object.fromEntries(
    Object.entries(single).map(([role, column]) => [role, column === undefined ? undefined : place(column)]),
  );
  const followed = (drivers ?? []).flatMap((column) => place(column) ?? []);
  return { roles: followed.length > 0 ? { ...roles, drivers: followed } : roles, movedTitles: moved };
}

function titleAt({ columns }: SourceInspection, title: string | undefined, column: number): number | undefined {
  // An older definition may hold no title for a column; then only its place is known.
  if (title === undefined) return columns[column] ? column : undefined;
  if (columns[column]?.title === title) return column;
  const same = columns.filter((each) => each.title === title);
  return same.length === 1 ? same[0]?.index : undefined;
}
