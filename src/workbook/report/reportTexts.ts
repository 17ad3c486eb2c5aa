import type { QualityIssue } from "../../economics/segmentation/keyAccounts.types";

/** English texts of the report sheet. */
export const reportTexts = {
  sheetName: "Account segments",
  tableName: "tblSegments",
  title: "Account segments by {measure}",
  caption: "{rows} rows from {source}. Account: {account}. Value: {value}.",
  hintLive: "Change the limits in the marked cells: classes, shares and the chart follow. The table can be sorted and filtered.",
  hintLarge:
    "Rank and the working columns at the right are values, since {n} accounts are too many to rank by formula. Shares, classes and the chart follow the limits.",
  hintNoShares: "Shares, classes and the chart need a total above zero. The amounts are shown in order.",
  classes: "Classes",
  classHeaders: {
    class: "Class",
    accounts: "Accounts",
    share: "% of value",
    accountShare: "% of accounts",
    average: "Average",
    from: "From share",
  },
  total: "All accounts",
  concentration: "Concentration",
  concentrationHeaders: { value: "Value", accounts: "Accounts", share: "% of value", accountShare: "% of accounts" },
  atLimit: "Fewest accounts to reach limit A",
  top20: "Top 20% of accounts",
  largest: "Largest account",
  five: "Five largest accounts",
  reconciliation: "Reconciliation to the source",
  reconciliationHeaders: { line: "Line", amount: "Amount", rows: "Rows", treatment: "Treatment" },
  inSource: "Rows in the source",
  inSourceNote: "Amount of every row that has one",
  leftOut: "Left out",
  counted: "Counted",
  used: "Rows used",
  inTable: "Accounts listed below",
  difference: "Difference",
  checks: "Checks",
  checkSource: "Accounts add up to the rows used",
  checkClasses: "Classes add up to all accounts",
  checkLimits: "Limits ascend from 0 to 1",
  notes: "For information: these rows are in the figures above",
  chartTitle: "Pareto chart: share of {measure} by 5% of accounts, largest first",
  chartHeaders: { accounts: "Accounts", step: "Each 5%", cumulative: "Cumulative share", limit: "Class A ends" },
  tableHeaders: {
    no: "No.",
    account: "Account",
    name: "Name",
    rows: "Rows",
    share: "Share",
    rank: "Rank",
    before: "Share before",
    cumulative: "Cumulative",
    class: "Class",
  },
  valueHeader: "Value",
  ladder: "Working columns: values in order, for Share before and Cumulative",
  ladderHeaders: { position: "Position", value: "In order", before: "Total before", through: "Total through" },
  noShare: "–",
} as const;

/** How the reconciliation names the rows of an issue. */
export const issueTexts: Record<QualityIssue, string> = {
  noAccount: "Rows without an account",
  blankValue: "Rows with a blank amount",
  textValue: "Rows with text instead of an amount",
  numberAsText: "Rows with a number written as text",
  errorValue: "Rows with an error value",
  negativeValue: "Rows below zero, such as returns",
  zeroValue: "Rows with amount zero",
  mergedIds: "Rows whose account is written in another way",
  hiddenRow: "Hidden rows",
};

/** Fills the placeholders in braces. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (mark, key: string) => values[key] ?? mark);
}
