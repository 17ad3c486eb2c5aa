import type { Family } from "./formula";

/** Why a log of purchases needs the add-in. */
const sorting = (more: string): { none: string } => ({
  none: `sorting a log into purchase days by customer${more} does not fit into a readable formula; the table keeps the figures as values`,
});

export const baseNatives = {
  "BASE.SUMMARY": sorting(""),
  "BASE.VALUE": sorting(" and fitting two models"),
  "BASE.HOLDOUT": sorting(" and fitting a model"),
  "BASE.FORECAST": sorting(" and fitting a model"),
} satisfies Family<"BASE">;
