import type { Models } from "../../background/background.types";
import { bgNbdAlive } from "../../economics/customerBase/bgNbd/bgNbdAlive";
import { bgNbdDert } from "../../economics/customerBase/bgNbd/bgNbdDert";
import { bgNbdExpected } from "../../economics/customerBase/bgNbd/bgNbdExpected";
import { bgNbdFit } from "../../economics/customerBase/bgNbd/bgNbdFit";
import { bgNbdLogLikelihood } from "../../economics/customerBase/bgNbd/bgNbdLogLikelihood";
import { bgNbdPmf } from "../../economics/customerBase/bgNbd/bgNbdPmf";
import { bgNbdPurchases } from "../../economics/customerBase/bgNbd/bgNbdPurchases";
import type { BgNbd, MbgNbd, ParetoNbd } from "../../economics/customerBase/customerBase.types";
import { mbgNbdAlive } from "../../economics/customerBase/mbgNbd/mbgNbdAlive";
import { mbgNbdDert } from "../../economics/customerBase/mbgNbd/mbgNbdDert";
import { mbgNbdExpected } from "../../economics/customerBase/mbgNbd/mbgNbdExpected";
import { mbgNbdFit } from "../../economics/customerBase/mbgNbd/mbgNbdFit";
import { mbgNbdLogLikelihood } from "../../economics/customerBase/mbgNbd/mbgNbdLogLikelihood";
import { mbgNbdPmf } from "../../economics/customerBase/mbgNbd/mbgNbdPmf";
import { mbgNbdPurchases } from "../../economics/customerBase/mbgNbd/mbgNbdPurchases";
import { paretoNbdAlive } from "../../economics/customerBase/paretoNbd/paretoNbdAlive";
import { paretoNbdDert } from "../../economics/customerBase/paretoNbd/paretoNbdDert";
import { paretoNbdExpected } from "../../economics/customerBase/paretoNbd/paretoNbdExpected";
import { paretoNbdFit } from "../../economics/customerBase/paretoNbd/paretoNbdFit";
import { paretoNbdLogLikelihood } from "../../economics/customerBase/paretoNbd/paretoNbdLogLikelihood";
import { paretoNbdPmf } from "../../economics/customerBase/paretoNbd/paretoNbdPmf";
import { paretoNbdPurchases } from "../../economics/customerBase/paretoNbd/paretoNbdPurchases";
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
