import type { Models } from "../../background/background.types";
import {
  bgNbdAlive,
  bgNbdDert,
  bgNbdExpected,
  bgNbdFit,
  bgNbdLogLikelihood,
  bgNbdPmf,
  bgNbdPurchases,
} from "../../economics/customerBase/betaGeometric/bgNbd";
import {
  mbgNbdAlive,
  mbgNbdDert,
  mbgNbdExpected,
  mbgNbdFit,
  mbgNbdLogLikelihood,
  mbgNbdPmf,
  mbgNbdPurchases,
} from "../../economics/customerBase/betaGeometric/mbgNbd";
import { bgBbAlive, bgBbDert, bgBbExpected, bgBbPmf, bgBbPurchases, checkBgBbHistory } from "../../economics/customerBase/bgBb/bgBb";
import { bgBbFit, bgBbLogLikelihood } from "../../economics/customerBase/bgBb/bgBbFit";
import type { BgBb, BgNbd, MbgNbd, ParetoNbd } from "../../economics/customerBase/customerBase.types";
import {
  paretoNbdAlive,
  paretoNbdDert,
  paretoNbdExpected,
  paretoNbdFit,
  paretoNbdLogLikelihood,
  paretoNbdPmf,
  paretoNbdPurchases,
} from "../../economics/customerBase/paretoNbd/paretoNbd";
import { cell } from "../cell";
import { fitTable, modelParameters } from "./modelParameters";
import { likeFigures, purchaseHistories, purchaseModels } from "./purchaseModels";

/** BG/NBD, MBG/NBD and Pareto/NBD. */
export const nbdModels: Models = {
  ...purchaseModels<BgNbd>("BGNBD", {
    names: ["r", "alpha", "a", "b"],
    fit: bgNbdFit,
    alive: bgNbdAlive,
    expected: bgNbdExpected,
    purchases: bgNbdPurchases,
    pmf: bgNbdPmf,
    dert: bgNbdDert,
    logLikelihood: bgNbdLogLikelihood,
  }),
  ...purchaseModels<MbgNbd>("MBGNBD", {
    names: ["r", "alpha", "a", "b"],
    fit: mbgNbdFit,
    alive: mbgNbdAlive,
    expected: mbgNbdExpected,
    purchases: mbgNbdPurchases,
    pmf: mbgNbdPmf,
    dert: mbgNbdDert,
    logLikelihood: mbgNbdLogLikelihood,
  }),
  ...purchaseModels<ParetoNbd>("PNBD", {
    names: ["r", "alpha", "s", "beta"],
    fit: paretoNbdFit,
    alive: paretoNbdAlive,
    expected: paretoNbdExpected,
    purchases: paretoNbdPurchases,
    pmf: paretoNbdPmf,
    dert: paretoNbdDert,
    logLikelihood: paretoNbdLogLikelihood,
  }),
};

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
