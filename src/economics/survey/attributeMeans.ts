import { CalcError } from "../CalcError";
import { RunningSum, sum } from "../numeric/sum";

function checkWeights(weights: readonly (number | undefined)[]): void {
  weights.forEach((weight, row) => {
    if (weight === undefined || (Number.isFinite(weight) && weight >= 0)) return;
    throw new CalcError("argument", `weights row ${row + 1}`, { rule: "atLeast", limit: 0, got: weight });
  });
  const total = sum(weights.filter((weight) => weight !== undefined));
  if (!(total > 0)) throw new CalcError("argument", "weights", { rule: "noTotal", total });
}

/**
 * Mean answer of each attribute over the respondents, each counted with its weight; who left an attribute out does not count for it.
 *
 * @param answers respondents in rows, attributes in columns; undefined = not answered
 * @param weights one a respondent, at least 0; undefined = the respondent is left out; equal where omitted
 * @returns one mean an attribute; undefined where no respondent with a weight above 0 answered
 * @throws {CalcError} answers or weights out of range; no answer where a mean is too large for a number
 */
export function attributeMeans(
  parameter: string,
  answers: readonly (readonly (number | undefined)[])[],
  weights?: readonly (number | undefined)[],
): (number | undefined)[] {
  if (weights !== undefined) checkWeights(weights);
  return answers[0]!.map((_, column) => {
    const products = new RunningSum();
    const total = new RunningSum();
    answers.forEach((row, respondent) => {
      const answer = row[column];
      const weight = weights === undefined ? 1 : weights[respondent];
      if (answer === undefined || weight === undefined) return;
      if (!Number.isFinite(answer)) throw new CalcError("argument", parameter, { rule: "notNumber", got: answer });
      products.add(answer * weight);
      total.add(weight);
    });
    if (!(total.value > 0)) return undefined;
    const mean = products.value / total.value;
    if (!Number.isFinite(mean)) throw new CalcError("noAnswer", `The mean of ${parameter}`, { rule: "tooLarge" });
    return mean;
  });
}
