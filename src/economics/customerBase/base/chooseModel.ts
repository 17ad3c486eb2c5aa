import { CalcError } from "../../CalcError";
import type { CustomerHistories, PurchaseHistories } from "../customerBase.types";
import { type BaseModelName, bgNbd, fittedModel, type FittedModel, mbgNbd, type ModelChoice, paretoNbd } from "./logModels";

/** Log-likelihoods this close do not tell two models with four parameters apart. */
const NEAR_TIE = 2;

/** Fits of the models asked for, the one to use, and why in a sentence. */
export interface ChosenModel {
  chosen: FittedModel;
  fits: FittedModel[];
  /** models that could not be fitted, with the reason */
  refused: { name: BaseModelName; error: CalcError }[];
  reason: string;
}

const FITTERS: Record<BaseModelName, (histories: PurchaseHistories) => FittedModel> = {
  "BG/NBD": (histories) => fittedModel(bgNbd, bgNbd.fit(histories)),
  "MBG/NBD": (histories) => fittedModel(mbgNbd, mbgNbd.fit(histories)),
  "Pareto/NBD": (histories) => fittedModel(paretoNbd, paretoNbd.fit(histories)),
};

/** Near-ties go to the first of these: those that do not take one-time buyers for certain to come back, the fast one first. */
const PREFERRED: readonly BaseModelName[] = ["MBG/NBD", "Pareto/NBD", "BG/NBD"];

/** Customers won on the last day tell nothing about coming back; the fits do without them. */
function observed({ x, recency, length }: CustomerHistories): PurchaseHistories {
  const places = Array.from(length.keys()).filter((i) => length[i]! > 0);
  if (places.length === 0) throw new CalcError("noAnswer", "the log", { rule: "noRepeatPurchase" });
  const column = (values: Float64Array): Float64Array =>
    places.length === length.length ? values : Float64Array.from(places, (i) => values[i]!);
  return { x: column(x), recency: column(recency), length: column(length) };
}

function scores(fits: readonly FittedModel[]): string {
  return fits.map(({ name, fit }) => `${name} ${fit.logLikelihood.toFixed(2)}`).join(", ");
}

/** Whether a fit sees no customer leave: the models are then one and the same. */
function seesNoLeaving({ fit }: FittedModel): boolean {
  return fit.warnings.some(({ code }) => code === "noLeaving");
}

/** The fit with the highest likelihood, near-ties by preference; a fit that did not settle only where there is no other. */
function best(fits: readonly FittedModel[]): { chosen: FittedModel; reason: string } {
  const settled = fits.filter(({ fit }) => fit.status.code !== "notConverged");
  const candidates = settled.length > 0 ? settled : fits;
  const highest = Math.max(...candidates.map(({ fit }) => fit.logLikelihood));
  const close = candidates.filter(({ fit }) => fit.logLikelihood >= highest - NEAR_TIE);
  // `close` holds at least the highest
  const chosen = PREFERRED.flatMap((name) => close.filter((model) => model.name === name))[0]!;
  const why =
    close.length === 1
      ? "it fits best"
      : close.every(seesNoLeaving)
        ? "no customer can be seen to leave in the log, so that the models say the same"
        : chosen.name === "BG/NBD"
          ? "it fits about as well as any"
          : "it fits as well as the best within 2 units of log-likelihood and does not take one-time buyers for certain to come back";
  return { chosen, reason: `${chosen.name} is used, since ${why} (log-likelihoods: ${scores(fits)}).` };
}

/** An error about the columns of a fit, in the words of the log: there is no column x in it. */
function ofLog(error: CalcError): CalcError {
  return new CalcError(error.kind, "the log", error.detail);
}

/**
 * Fits one model to the histories, or with "auto" all three, and says which to use. The rule of "auto": the highest log-likelihood,
 * comparable since all three have four parameters and leave out the same constant; models within 2 units of it count as ties and go to the
 * MBG/NBD, then the Pareto/NBD.
 *
 * @throws {CalcError} what every fit refuses: no repeat purchase, or customers all alike
 */
export function chooseModel(histories: CustomerHistories, choice: ModelChoice = "auto"): ChosenModel {
  const rows = observed(histories);
  const wanted: readonly BaseModelName[] = choice === "auto" ? ["BG/NBD", "MBG/NBD", "Pareto/NBD"] : [choice];
  const fits: FittedModel[] = [];
  const refused: ChosenModel["refused"] = [];
  for (const name of wanted)
    try {
      fits.push(FITTERS[name](rows));
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
      refused.push({ name, error: ofLog(error) });
    }
  if (fits.length === 0) throw refused[0]!.error;
  if (choice === "auto") return { fits, refused, ...best(fits) };
  return { fits, refused, chosen: fits[0]!, reason: `${choice} is used as asked for.` };
}
