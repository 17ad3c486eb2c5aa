/** Columns of the list, by what they hold of accounts. */
export type SortKey = "class" | "account" | "value" | "second" | "cumulative" | "orders" | "lastDate";

/** One line of the account list, as text. */
export type AccountRow = Readonly<Record<SortKey, string>> & {
  /** full name and id, where the cell cuts them */
  title: string;
  /** of the best class, which is set off */
  first: boolean;
  /** value as a part of the largest one, for the bar below it; none below zero */
  bar?: number;
};

export interface ListColumn {
  key: SortKey;
  /** heading that fits the column */
  short: string;
  /** heading in full */
  label: string;
  numeric: boolean;
  /** as a track of a CSS grid */
  width: string;
  sorted: "ascending" | "descending" | "none";
}
