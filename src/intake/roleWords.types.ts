/** What a column of sales rows can be. */
export type Role =
  | "account"
  | "name"
  | "value"
  | "quantity"
  | "price"
  | "date"
  | "order"
  | "currency"
  | "margin"
  | "cost"
  | "drivers"
  | "parent"
  | "segment"
  | "customerValue"
  | "product"
  | "region";

/** For each role the words of a title that speak for it (weight above 0) or against it. */
export type RoleWords = Record<Role, Record<string, number>>;
