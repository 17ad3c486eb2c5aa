import { CalcError } from "../../economics/CalcError";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { attributeMeans } from "../../economics/survey/importancePerformance";
import { figureMatrix, isOmitted, matrix, readEach, refuseEmpty } from "./ranges";
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
