import type { FitStatus, FitStatusCode, ModelFit } from "../customerBase.types";
import type { ParameterUncertainty } from "./parameterUncertainty";

/** One sentence for each code: what is wrong and what to do. `names` are the parameters concerned. */
const SENTENCES: Record<FitStatusCode, (names: string) => string> = {
  converged: () => "converged",
  notConverged: () => "did not settle on a best fit; check the columns x, t_x and T, or take more customers, and do not use these figures",
  tooFewRepeatBuyers: () => "rests on too few repeat buyers; take more customers or a longer period before relying on it",
  fewCustomers: () => "rests on few customers; take more before relying on it",
  noLeaving: (names) =>
    `sees no customer leave in these data, so ${names} cannot be told and other models say the same; take a longer period to see customers leave`,
  notIdentified: (names) =>
    `cannot tell ${names} from these data: many values fit equally well, as where customers hardly differ; use what the model expects, not these parameters, or take a longer period or more customers`,
  aliveByAssumption: () =>
    "treats every customer without a repeat purchase as certainly active, and that is most of them; MBG/NBD does not, so compare with it",
  spendCorrelated: () => "assumes that spend does not depend on frequency, but here they go together; fit groups of customers separately",
  meanNotFinite: (names) => `gives an average without a limit, since ${names} is at most 1; check for a few extreme figures`,
};

/** "a", "a and b" or "a, b and c". */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** A fit's status in words. */
export function fitStatus(code: FitStatusCode, names: readonly string[] = []): FitStatus {
  return { code, text: SENTENCES[code](names.length === 0 ? "the parameters" : inWords(names)) };
}

/** With fewer customers who have left than this, all in all, nobody has. */
export const ONE_LEAVES = 0.5;

/** Places of the two parameters of leaving in the models of purchases and leaving. */
const OF_LEAVING = [2, 3];

/**
 * What to say of parameters that the data do not tell. Where nobody leaves the models of leaving are all the same model, and only a longer
 * period helps.
 *
 * @param leaving whether the fit sees customers leave
 */
export function untoldStatus(names: readonly string[], untold: readonly number[], leaving: boolean): FitStatus[] {
  const named = (places: readonly number[]): string[] => places.map((i) => names[i]!);
  const noLeaving = !leaving && untold.some((i) => OF_LEAVING.includes(i));
  const others = noLeaving ? untold.filter((i) => !OF_LEAVING.includes(i)) : untold;
  return [
    ...(noLeaving ? [fitStatus("noLeaving", named(OF_LEAVING))] : []),
    ...(others.length > 0 ? [fitStatus("notIdentified", named(others))] : []),
  ];
}

/** What a search has found beside its parameters. */
type Found = Pick<ModelFit<unknown>, "logLikelihood" | "customers" | "groups" | "iterations" | "gradientNorm">;

/** Values in the order of the names, as a record. */
export function byName<P>(names: readonly (keyof P & string)[], values: readonly unknown[]): unknown {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

/** A fit as tables and functions take it. @param warnings most serious first: the first is the status */
export function modelFit<P>(
  names: readonly (keyof P & string)[],
  parameters: readonly number[],
  uncertainty: ParameterUncertainty,
  found: Found,
  warnings: FitStatus[],
): ModelFit<P> {
  return {
    ...found,
    // an object with one entry for each name is a P, and one of its errors
    parameters: byName(names, parameters) as P,
    standardErrors: byName(names, uncertainty.standardErrors) as ModelFit<P>["standardErrors"],
    smallestEigenvalue: uncertainty.smallestEigenvalue,
    status: warnings[0] ?? fitStatus("converged"),
    warnings,
    covariance: uncertainty.covariance,
  };
}
