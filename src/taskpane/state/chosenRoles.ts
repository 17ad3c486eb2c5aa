import type { ColumnRoles } from "../../workbook/workbook.types";
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
