import type { Models } from "../../background/background.types";
import { CalcError } from "../../economics/CalcError";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { accountKey, accountText } from "../../economics/segmentation/rows/accountKey";
import { type Dimension, type PairedAnswers, SERVQUAL_COLUMNS, serviceGaps } from "../../economics/survey/serviceGap";
import { resultTable } from "../cell";
import { optionalNumber } from "../input/arguments";
import { cellPlace, figureMatrix, figures, isOmitted, matrix, readEach } from "../input/ranges";
import { readId } from "../input/readers";

const transposed = <T>(rows: readonly (readonly T[])[]): T[][] => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

/** Columns of the same name, in order of first appearance; one name each where none is given. */
function dimensionsOf(names: readonly AccountId[]): Dimension<AccountId>[] {
  const found = new Map<string, { name: AccountId; items: number[] }>();
  names.forEach((name, item) => {
    const key = accountKey(accountText(name));
    const dimension = found.get(key);
    if (dimension === undefined) found.set(key, { name: typeof name === "string" ? name.trim() : name, items: [item] });
    else dimension.items.push(item);
  });
  return [...found.values()];
}

/**
 * Answers given twice to the same items, a row a respondent and a column an item, with the dimension of each item. Where there is one
 * column and a dimension for each row, the rows are items with a figure each.
 */
function pairedAnswers(
  perceived: unknown,
  expected: unknown,
  dimensions: unknown,
): { answers: PairedAnswers; dimensions: Dimension<AccountId>[] } {
  const got = figureMatrix("perceived", perceived);
  const wanted = figureMatrix("expected", expected);
  const [rows, columns] = [got.length, got[0]!.length];
  const cells = wanted.length * wanted[0]!.length;
  if (cells !== rows * columns)
    throw new CalcError("argument", "expected", { rule: "sameLength", other: "perceived", expected: rows * columns, got: cells });
  if (wanted.length !== rows || wanted[0]!.length !== columns)
    throw new CalcError("argument", "expected", { rule: "sameShape", other: "perceived", rows, columns });
  if (isOmitted(dimensions))
    return { answers: { perceived: got, expected: wanted }, dimensions: dimensionsOf(got[0]!.map((_, item) => `item ${item + 1}`)) };
  const range = matrix("dimensions", dimensions);
  const names = readEach("dimensions", range, readId);
  const blank = names.indexOf(undefined);
  if (blank >= 0) throw new CalcError("argument", "dimensions", { rule: "blankName", position: cellPlace(range, blank) });
  const isList = columns === 1 && rows > 1 && names.length === rows;
  if (!isList && names.length !== columns)
    throw new CalcError("argument", "dimensions", { rule: "columnCount", other: "perceived", expected: columns, got: names.length });
  const answers = isList ? { perceived: transposed(got), expected: transposed(wanted) } : { perceived: got, expected: wanted };
  return { answers, dimensions: dimensionsOf(names as AccountId[]) };
}

/** Surveys in tables of respondents and items, which few workbooks have: loaded when one does. */
export const surveyModels: Models = {
  "SURVEY.SERVQUAL": (perceived, expected, dimensions, weights, confidence) =>
    resultTable(SERVQUAL_COLUMNS, () => {
      const given = pairedAnswers(perceived, expected, dimensions);
      const weight = isOmitted(weights) ? undefined : figures("weights", weights);
      return serviceGaps(given.answers, given.dimensions, weight, optionalNumber("confidence", confidence, 0.95));
    }),
};
