import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type { Definition, SourceInspection } from "../../../workbook/workbook.types";
import type { AccountsState } from "./AccountsState";

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
