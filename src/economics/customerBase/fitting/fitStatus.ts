import type { FitStatus, FitStatusCode } from "../customerBase.types";

/** One sentence for each code: what is wrong and what to do. `names` are the parameters concerned. */
const SENTENCES: Record<FitStatusCode, (names: string) => string> = {
  converged: () => "converged",
  notConverged: () => "did not settle on a best fit; check the columns x, t_x and T, or take more customers, and do not use these figures",
  tooFewRepeatBuyers: () => "rests on too few repeat buyers; take more customers or a longer period before relying on it",
  fewCustomers: () => "rests on few customers; take more before relying on it",
  atBoundary: (names) =>
    `pushes ${names} to the edge of what can be told apart: customers hardly differ there, or do not leave at all; use the result with care or try another model`,
  notIdentified: (names) => `cannot tell ${names} from these data: many values fit equally well; take a longer period or try another model`,
  aliveByAssumption: () =>
    "treats every customer without a repeat purchase as certainly active, and that is most of them; MBG/NBD does not, so compare with it",
  spendCorrelated: () => "assumes that spend does not depend on frequency, but here they go together; fit groups of customers separately",
  meanNotFinite: (names) => `gives an average without a limit, since ${names} is at most 1; check for a few extreme figures`,
};

/** A fit's status in words. */
export function fitStatus(code: FitStatusCode, names: readonly string[] = []): FitStatus {
  return { code, text: SENTENCES[code](names.length === 0 ? "the parameters" : names.join(" and ")) };
}
