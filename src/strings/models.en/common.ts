/** A line of a model: what it is, and its unit. */
export type LineText = readonly [label: string, unit: string];

/** A model's source: the equation in words, and who published it; `of` is the function whose help cites it. */
export type SourceText = readonly [equation: string, source: string, of: string];

/** All words of a model. In `answer` and `note` a word in braces stands for a figure. */
export interface ModelTexts {
  /** name of its sheet */
  sheet: string;
  title: string;
  /** one line for the list of models */
  what: string;
  /** the answer as a sentence */
  answer: string;
  lines: Readonly<Record<string, LineText>>;
  headings: Readonly<Record<string, string>>;
  checks: Readonly<Record<string, string>>;
  sources: readonly SourceText[];
}

/** Words that all models share. */
export const modelCommon = {
  note: "Change the shaded cells: everything else follows. All money in one currency, rates as shares (5% = 0.05).",
  inputs: "Inputs",
  workings: "Workings",
  outputs: "Outputs",
  checks: "Checks",
  sources: "Sources",
  allChecks: "All checks",
  passed: "OK",
  failed: "Look here",
  inputTitle: "This cell takes something else",
  rules: {
    share: "A share from 0 to 1: 0.8 means 80%.",
    rate: "A rate from 0 to 1: 0.1 means 10%.",
    money: "An amount of money, 0 or more.",
    amount: "A number, 0 or more.",
    count: "A whole number, 0 or more.",
    score: "A score from 1 to 10.",
    one: "A number from 1 to 5.",
    list: "One of: {words}.",
  },
} as const;
