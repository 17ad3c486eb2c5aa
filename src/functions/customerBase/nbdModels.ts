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
import type { BgNbd, MbgNbd, ParetoNbd } from "../../economics/customerBase/customerBase.types";
import {
  mbgNbdAlive,
  mbgNbdDert,
  mbgNbdExpected,
  mbgNbdFit,
  mbgNbdLogLikelihood,
  mbgNbdPmf,
  mbgNbdPurchases,
} from "../../economics/customerBase/betaGeometric/mbgNbd";
import {
  paretoNbdAlive,
  paretoNbdDert,
  paretoNbdExpected,
  paretoNbdFit,
  paretoNbdLogLikelihood,
  paretoNbdPmf,
  paretoNbdPurchases,
} from "../../economics/customerBase/paretoNbd/paretoNbd";
import { purchaseModels } from "./purchaseModels";

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
