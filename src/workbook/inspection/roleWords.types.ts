import type { ColumnRoles } from "../workbook.types";

export type Role = keyof ColumnRoles;

/** For each role the words of a title that speak for it (weight above 0) or against it. */
export type RoleWords = Record<Role, Record<string, number>>;
