import type { Models } from "../../background/background.types";
import { bgBbAlive, bgBbDert, bgBbExpected, bgBbPmf, bgBbPurchases, checkBgBbHistory } from "../../economics/customerBase/bgBb/bgBb";
import { bgBbFit, bgBbLogLikelihood } from "../../economics/customerBase/bgBb/bgBbFit";
import type { BgBb } from "../../economics/customerBase/customerBase.types";
import { cell } from "../cell";
import { fitTable } from "./fitTable";
import { modelParameters } from "./modelParameters";
import { purchaseHistories } from "./purchaseHistories";
import { likeFigures } from "./purchaseModels";

const NAMES = ["alpha", "beta", "gamma", "delta"] as const;

/** The BG/BB: purchases at opportunities such as seasons or events. */
export const bgBbModels: Models = {
  "BGBB.FIT": (x, t_x, n, customers) => fitTable(NAMES, () => bgBbFit(purchaseHistories({ x, t_x, n }, checkBgBbHistory, customers))),
  "BGBB.ALIVE": (params, x, t_x, n) =>
    likeFigures<BgBb>(NAMES, params, { x, t_x, n }, (p, bought, last, seen) => bgBbAlive(p, bought!, last!, seen!)),
  "BGBB.EXPECTED": (params, horizon, x, t_x, n) =>
    likeFigures<BgBb>(NAMES, params, { horizon, x, t_x, n }, (p, next, bought, last, seen) =>
      bgBbExpected(p, next!, bought!, last!, seen!),
    ),
  "BGBB.PURCHASES": (params, opportunities) =>
    likeFigures<BgBb>(NAMES, params, { opportunities }, (p, number) => bgBbPurchases(p, number!)),
  "BGBB.PMF": (params, opportunities, count) =>
    likeFigures<BgBb>(NAMES, params, { opportunities, count }, (p, number, bought) => bgBbPmf(p, number!, bought!)),
  "BGBB.DERT": (params, discount, x, t_x, n) =>
    likeFigures<BgBb>(NAMES, params, { discount, x, t_x, n }, (p, rate, bought, last, seen) => bgBbDert(p, rate!, bought!, last!, seen!)),
  "BGBB.LOGLIK": (params, x, t_x, n) =>
    cell(() => bgBbLogLikelihood(modelParameters<BgBb>(NAMES, params), purchaseHistories({ x, t_x, n }, checkBgBbHistory))),
};
