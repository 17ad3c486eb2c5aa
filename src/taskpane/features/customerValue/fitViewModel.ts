import { t } from "../../../strings/pane";
import type { FittedParameter, ValueAnalysis } from "../../../workbook/customerValue/customerValue.types";

export interface FitViewModel {
  parameters: [name: string, estimate: string, error: string][];
  fits: [model: string, logLikelihood: string][];
  unit: string;
}

/** Four significant digits, as tables of estimates have them; trailing zeros say nothing. */
const figure = (value: number): string => String(Number(value.toPrecision(4)));

/** The parameters with their standard errors, and the three models beside one another. */
export function fitViewModel({ model, spend, fits, unit }: Pick<ValueAnalysis, "model" | "spend" | "fits" | "unit">): FitViewModel {
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
    fits: fits.map(({ name, logLikelihood }) => [name, logLikelihood.toFixed(2)]),
    unit: t("value.fit.unit", { unit: t(`value.unit.${unit}`).toLowerCase() }),
  };
}
