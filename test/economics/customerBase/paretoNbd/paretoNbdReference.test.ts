import {
  paretoNbdAlive,
  paretoNbdDert,
  paretoNbdExpected,
  paretoNbdLogLikelihood,
  paretoNbdPmf,
  paretoNbdPurchases,
} from "../../../../src/economics/customerBase/paretoNbd/paretoNbd";
import type { ParetoNbd } from "../../../../src/economics/customerBase/customerBase.types";
import { casesOf, meets, type ReferenceCase } from "../../../fixtures/customerBaseCases";

const MODEL = "Pareto/NBD";

type Inputs = Record<string, number>;

const parameters = ({ r, alpha, s, beta }: Inputs): ParetoNbd => ({ r: r!, alpha: alpha!, s: s!, beta: beta! });

/** x, t_x and T of a case in the order of the functions. */
const history = ({ x, t_x, T }: Inputs): [number, number, number] => [x!, t_x!, T!];

function check(quantity: string, compute: (inputs: Inputs) => number): void {
  it.each(casesOf(MODEL, quantity).map((one): [string, string, ReferenceCase] => [one.id, one.source, one]))(
    "%s (%s)",
    (_id, _source, one) => meets(one, compute),
  );
}

describe("the Pareto/NBD log-likelihood of one history", () =>
  check("logLik", (i) => paretoNbdLogLikelihood(parameters(i), { x: [i["x"]!], recency: [i["t_x"]!], length: [i["T"]!] })));

describe("P(alive) under the Pareto/NBD", () => check("pAlive", (i) => paretoNbdAlive(parameters(i), ...history(i))));

describe("purchases expected under the Pareto/NBD", () =>
  check("conditionalExpectation", (i) => paretoNbdExpected(parameters(i), i["t"]!, ...history(i))));

describe("purchases of a new customer under the Pareto/NBD", () =>
  check("expectedPurchases", (i) => paretoNbdPurchases(parameters(i), i["t"]!)));

describe("the number of purchases under the Pareto/NBD", () => check("pmf", (i) => paretoNbdPmf(parameters(i), i["t"]!, i["n"]!)));

describe("discounted purchases under the Pareto/NBD", () =>
  check("DERT", (i) => paretoNbdDert(parameters(i), Math.expm1(i["delta"]!), ...history(i))));
