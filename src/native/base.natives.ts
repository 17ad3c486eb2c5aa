import type { Family } from "./native.types";

export const baseNatives = {
  "BASE.SUMMARY": {
    none: "sorting a log into purchase days by customer does not fit into a readable formula; the table keeps the figures as values",
  },
  "BASE.VALUE": {
    none: "sorting a log into purchase days by customer and fitting two models does not fit into a readable formula; the table keeps the figures as values",
  },
  "BASE.HOLDOUT": {
    none: "sorting a log into purchase days by customer and fitting a model does not fit into a readable formula; the table keeps the figures as values",
  },
  "BASE.FORECAST": {
    none: "sorting a log into purchase days by customer and fitting a model does not fit into a readable formula; the table keeps the figures as values",
  },
} satisfies Family<"BASE">;
