import type { Models } from "../../background/background.types";
import {
  betaDiscreteWeibullDerl,
  betaDiscreteWeibullFit,
  betaDiscreteWeibullRetention,
  betaDiscreteWeibullSurvival,
} from "../../economics/customerBase/contract/bdw";
import type { Bdw, ModelFit, Sbg } from "../../economics/customerBase/customerBase.types";
import {
  DERL_CONVENTIONS,
  type DerlConvention,
  shiftedBetaGeometricDerl,
  shiftedBetaGeometricFit,
  shiftedBetaGeometricRetention,
  shiftedBetaGeometricSurvival,
} from "../../economics/customerBase/contract/sbg";
import { word } from "../input/arguments";
import { isOmitted } from "../input/ranges";
import { cell } from "../cell";
import { fitTable } from "./fitTable";
import { likeFigures } from "./purchaseModels";
import { survivorRows } from "./survivorRows";

/** What a model of contracts, with renewals that are seen, can be asked. */
interface ContractModelFunctions<P> {
  names: readonly (keyof P & string)[];
  fit: (survivors: readonly Float64Array[]) => ModelFit<P>;
  survival: (p: P, time: number) => number;
  retention: (p: P, period: number) => number;
  derl: (p: P, discount: number, period: number, convention: DerlConvention) => number;
}

/** For "new" the period is not looked at and may be left blank. */
const periodOf = (period: unknown, convention: DerlConvention): unknown => (convention === "new" && isOmitted(period) ? 1 : period);

function contractModels<P extends { [K in keyof P]: number }>(family: string, model: ContractModelFunctions<P>): Models {
  const { names } = model;
  return {
    [`${family}.FIT`]: (survivors) => fitTable(names, () => model.fit(survivorRows(survivors))),
    [`${family}.SURVIVAL`]: (params, time) => likeFigures<P>(names, params, { time }, (p, age) => model.survival(p, age!)),
    [`${family}.RETENTION`]: (params, period) => likeFigures<P>(names, params, { period }, (p, age) => model.retention(p, age!)),
    [`${family}.DERL`]: (params, discount, period, convention) => {
      const when = cell(() => word("convention", convention, DERL_CONVENTIONS, "before"));
      const ranges = { discount, period: periodOf(period, when) };
      return likeFigures<P>(names, params, ranges, (p, rate, age) => model.derl(p, rate!, age!, when));
    },
  };
}

/** The shifted beta-geometric and the beta discrete Weibull. */
export const contractCurveModels: Models = {
  ...contractModels<Sbg>("SBG", {
    names: ["alpha", "beta"],
    fit: shiftedBetaGeometricFit,
    survival: shiftedBetaGeometricSurvival,
    retention: shiftedBetaGeometricRetention,
    derl: shiftedBetaGeometricDerl,
  }),
  ...contractModels<Bdw>("BDW", {
    names: ["alpha", "beta", "c"],
    fit: betaDiscreteWeibullFit,
    survival: betaDiscreteWeibullSurvival,
    retention: betaDiscreteWeibullRetention,
    derl: betaDiscreteWeibullDerl,
  }),
};
