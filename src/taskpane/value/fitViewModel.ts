import type { HoldoutCheck } from "../../economics/customerBase/base/analyseBase.types";
import type { BaseModelName } from "../../economics/customerBase/base/logModels";
import { numbers, t } from "../../strings/pane";
import type { FittedParameter, ValueAnalysis } from "../../workbook/value/customerValue.types";

export interface FitViewModel {
  parameters: [name: string, estimate: string, error: string][];
  /** the parameters that the rows do not tell, a sentence a model */
  untold: string[];
  /** the models compared: how well they fit, and what they expected after the split where there is one */
  head: string[];
  fits: [model: string, ...figures: string[]][];
  /** what there was after the split */
  actual: string;
  unit: string;
}

/** Four significant digits, as tables of estimates have them; trailing zeros say nothing. */
const figure = (value: number): string => String(Number(value.toPrecision(4)));

/** Which parameters of a model have no standard error, in words; nothing where all have one. */
function untoldSentence(parameters: readonly FittedParameter[], model: string): string[] {
  const names = parameters.filter(({ standardError }) => standardError === null).map(({ name }) => name);
  return names.length === 0 ? [] : [t("value.fit.names", { names: new Intl.ListFormat("en").format(names), model })];
}

/** Purchases that a model, fitted to the rows until the split, expected after it. */
function expectedBy(holdout: HoldoutCheck, name: BaseModelName): number | undefined {
  return name === holdout.model ? holdout.expected : holdout.others.find(({ model }) => model === name)?.expected;
}

type Analysed = Pick<ValueAnalysis, "model" | "spend" | "fits" | "unit" | "holdout">;

/** The parameters with their standard errors, and the three models beside one another. */
export function fitViewModel({ model, spend, fits, unit, holdout }: Analysed): FitViewModel {
  const line =
    (of: string) =>
    ({ name, estimate, standardError }: FittedParameter): FitViewModel["parameters"][number] => [
      t("value.fit.name", { name, model: of }),
      figure(estimate),
      standardError === null ? t("value.fit.untold") : figure(standardError),
    ];
  return {
    parameters: [
      ...model.parameters.map(line(model.name)),
      ...(spend.method === "Gamma-Gamma" ? spend.fit.parameters.map(line(spend.method)) : []),
    ],
    untold: [
      ...untoldSentence(model.parameters, model.name),
      ...(spend.method === "Gamma-Gamma" ? untoldSentence(spend.fit.parameters, spend.method) : []),
    ],
    head: [t("value.fits.model"), t("value.fits.logLikelihood"), ...(holdout ? [t("value.fits.expected")] : [])],
    fits: fits.map(({ name, logLikelihood }) => {
      const expected = holdout && expectedBy(holdout, name);
      return [
        name === model.name ? t("value.fits.used", { model: name }) : name,
        logLikelihood.toFixed(2),
        ...(holdout ? [expected === undefined ? "" : numbers.count(expected)] : []),
      ];
    }),
    actual: holdout ? t("value.fits.actual", { actual: numbers.count(holdout.actual) }) : "",
    unit: t("value.fit.unit", { unit: t(`value.unit.${unit}`).toLowerCase() }),
  };
}
