import { plural, t } from "../../../strings/pane";
import { type ColumnRoles, saysRole } from "../../../intake/columns/guessRoles";
import type { SourceInspection } from "../../../workbook/workbook.types";
import { PRODUCT } from "../../ui/sources";
import { amountTyped } from "../../ui/typedValues";
import type { AccountsState } from "../state/AccountsState";

export type SingleRole = Exclude<keyof ColumnRoles, "drivers" | "product" | "region">;

export interface ColumnOption {
  /** column index as text, for a select element */
  key: string;
  label: string;
}

export interface RoleField {
  role: SingleRole;
  label: string;
  /** key of the chosen option; empty when none is */
  chosen: string;
  optional: boolean;
  hint?: string;
}

export interface DriverField {
  column: number;
  title: string;
  chosen: boolean;
  /** of a chosen one */
  rate: string;
  ratePosition: number;
  wrong: boolean;
}

export interface RoleFields {
  columns: ColumnOption[];
  account?: RoleField;
  amount?: RoleField;
  /** quantity and price, when the amount is their product */
  factors: RoleField[];
  more: RoleField[];
  /** how many of `more` and of the drivers have a column, in words; empty for none */
  found: string;
  drivers: DriverField[];
}

const further: readonly SingleRole[] = [
  "name",
  "date",
  "order",
  "currency",
  "margin",
  "cost",
  "parent",
  "segment",
  "part",
  "customerValue",
];

/** The columns of the source and the parts they play. */
export function roleFields(state: AccountsState): RoleFields {
  if (!state.inspection) return { columns: [], factors: [], more: [], found: "", drivers: [] };
  const { product, roles, inspection } = state;
  const amount = roleField(state, "value", false);
  const more = further.map((role) => roleField(state, role, true));
  const found = more.filter(({ chosen }) => chosen !== "").length + (roles.drivers?.length ?? 0);
  return {
    columns: inspection.columns.map(({ index, title }) => ({ key: String(index), label: title })),
    account: roleField(state, "account", false),
    amount: product ? { ...amount, chosen: PRODUCT, hint: undefined } : amount,
    factors: product ? [roleField(state, "quantity", false), roleField(state, "price", false)] : [],
    more,
    found: found === 0 ? "" : plural("source.moreRoles.found", found),
    drivers: driverFields(state),
  };
}

/** A column that no title names was guessed by what it holds: the account, the only figures, or the only dates. */
function guessedText(role: Exclude<SingleRole, "part">, { accountBy, hasHeader }: SourceInspection, title: string): string {
  const byTitle = role === "account" ? accountBy !== "content" : saysRole(title, role);
  return t(hasHeader && byTitle ? "source.guessed" : "source.guessed.content");
}

function roleField(state: AccountsState, role: SingleRole, optional: boolean): RoleField {
  const column = state.roles[role];
  return { role, label: t(`role.${role}`), chosen: column === undefined ? "" : String(column), optional, hint: hint(state, role, column) };
}

/** Where the choice came from and what the column holds. */
function hint({ inspection }: AccountsState, role: SingleRole, column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  const shown = inspection?.columns[column]?.samples.filter((text) => text !== "").slice(0, 2) ?? [];
  const samples = shown.length > 0 ? t("source.sample", { samples: shown.join(", ") }) : "";
  const isGuessed = role !== "part" && inspection?.guess[role] === column;
  const guessed = isGuessed ? guessedText(role, inspection, inspection.columns[column]?.title ?? "") : "";
  return [guessed, samples].filter((text) => text !== "").join(" ") || undefined;
}

/** Columns of numbers that play no other part can count what serving an account takes. */
function driverFields({ inspection, roles, typed }: AccountsState): DriverField[] {
  const { drivers = [], ...single } = roles;
  const taken = new Set(Object.values(single));
  const free = (inspection?.columns ?? []).filter(({ index, kind }) => (kind === "number" || drivers.includes(index)) && !taken.has(index));
  return free.map(({ index, title }) => {
    const ratePosition = drivers.indexOf(index);
    const rate = typed.rates[ratePosition] ?? "";
    return { column: index, title, chosen: ratePosition >= 0, rate, ratePosition, wrong: ratePosition >= 0 && !usable(rate) };
  });
}

function usable(rate: string): boolean {
  return (amountTyped(rate) ?? -1) >= 0;
}
