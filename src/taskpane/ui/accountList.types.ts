/** One line of the account list, as text. */
export interface AccountRow {
  class: string;
  account: string;
  /** full name and id, where the cell cuts them */
  title: string;
  value: string;
  cumulative: string;
}

export interface ListColumn {
  key: "class" | "account" | "value" | "cumulative";
  /** heading that fits the column */
  short: string;
  /** heading in full */
  label: string;
  numeric: boolean;
  sorted: "ascending" | "descending" | "none";
}
