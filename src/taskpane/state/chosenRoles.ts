import type { ColumnRoles } from "../../workbook/workbook.types";
import type { AccountsState } from "./PaneState";

/** The roles to read by, or undefined while one that is needed has no column. */
export function chosenRoles({ roles, product }: Pick<AccountsState, "roles" | "product">): ColumnRoles | undefined {
  const { account, name, value, quantity, price } = roles;
  if (account === undefined) return undefined;
  if (product) return quantity === undefined || price === undefined ? undefined : { account, name, quantity, price };
  return value === undefined ? undefined : { account, name, value };
}
