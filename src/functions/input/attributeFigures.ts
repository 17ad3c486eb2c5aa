import { CalcError } from "../../economics/CalcError";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { accountKey, accountText } from "../../economics/segmentation/rows/accountKey";
import { attributeMeans } from "../../economics/survey/importancePerformance";
import type { Dimension, PairedAnswers } from "../../economics/survey/serviceGap";
import { cellPlace, figureMatrix, isOmitted, matrix, readEach, refuseEmpty } from "./ranges";
import { readId } from "./readers";

type Answers = (number | undefined)[][];

/** One figure an attribute as it stands, or the weighted mean of a column of answers. */
function perAttribute(parameter: string, answers: Answers, attributes: number, weights: Answers[number] | undefined) {
  const rows = answers.length;
  const columns = answers[0]!.length;
  const single = rows * columns === attributes;
  if (!single && columns !== attributes) throw new CalcError("argument", parameter, { rule: "attributeShape", attributes, rows, columns });
  const respondents = single ? 1 : rows;
  if (weights !== undefined && weights.length !== respondents)
    throw new CalcError("argument", "weights", {
      rule: "sameLength",
      other: `a column of ${parameter}`,
      expected: respondents,
      got: weights.length,
    });
  return attributeMeans(parameter, single ? [answers.flat()] : answers, weights);
}

/** Names with one importance and one performance each; an attribute that lacks one of the three is left out. */
export function attributeFigures(
  names: unknown,
  importance: unknown,
  performance: unknown,
  weights: unknown,
): { names: AccountId[]; importance: number[]; performance: number[] } {
  const words = readEach("names", matrix("names", names), readId);
  refuseEmpty("names", words);
  const given = isOmitted(weights) ? undefined : figureMatrix("weights", weights).flat();
  const important = perAttribute("importance", figureMatrix("importance", importance), words.length, given);
  const good = perAttribute("performance", figureMatrix("performance", performance), words.length, given);
  const kept = words.map((_, i) => i).filter((i) => words[i] !== undefined && important[i] !== undefined && good[i] !== undefined);
  if (kept.length === 0) throw new CalcError("argument", "names", { rule: "empty" });
  return {
    names: kept.map((i) => words[i]!),
    importance: kept.map((i) => important[i]!),
    performance: kept.map((i) => good[i]!),
  };
}

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
export function pairedAnswers(
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
