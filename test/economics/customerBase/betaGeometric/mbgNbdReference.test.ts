import {
  mbgNbdAlive,
  mbgNbdDert,
  mbgNbdExpected,
  mbgNbdLogLikelihood,
  mbgNbdPmf,
  mbgNbdPurchases,
} from "../../../../src/economics/customerBase/betaGeometric/mbgNbd";
import type { MbgNbd } from "../../../../src/economics/customerBase/customerBase.types";
import { casesOf, meets, type ReferenceCase } from "../../../fixtures/customerBaseCases";

const MODEL = "MBG/NBD";

type Inputs = Record<string, number>;

const parameters = ({ r, alpha, a, b }: Inputs): MbgNbd => ({ r: r!, alpha: alpha!, a: a!, b: b! });

/** x, t_x and T of a case in the order of the functions. */
const history = ({ x, t_x, T }: Inputs): [number, number, number] => [x!, t_x!, T!];

function check(quantity: string, compute: (inputs: Inputs) => number): void {
  it.each(casesOf(MODEL, quantity).map((one): [string, string, ReferenceCase] => [one.id, one.source, one]))(
    "%s (%s)",
    (_id, _source, one) => meets(one, compute),
  );
}

describe("the MBG/NBD log-likelihood of one history", () =>
  check("logLik", (i) => mbgNbdLogLikelihood(parameters(i), { x: [i["x"]!], recency: [i["t_x"]!], length: [i["T"]!] })));

describe("P(alive) under the MBG/NBD", () => check("pAlive", (i) => mbgNbdAlive(parameters(i), ...history(i))));

describe("purchases expected under the MBG/NBD", () =>
  check("conditionalExpectation", (i) => mbgNbdExpected(parameters(i), i["t"]!, ...history(i))));

describe("purchases of a new customer under the MBG/NBD", () => check("expectedPurchases", (i) => mbgNbdPurchases(parameters(i), i["t"]!)));

describe("the number of purchases under the MBG/NBD", () => check("pmf", (i) => mbgNbdPmf(parameters(i), i["t"]!, i["n"]!)));

/** mpmath at 40 digits: P(alive) times the integral of e^(-delta u) n/(alpha+T) 2F1(n+1, a; a+b+x+1; -u/(alpha+T)) over u. */
describe("discounted purchases under the MBG/NBD", () =>
  it.each([
    [0.525, 6.183, 0.891, 1.614, 0, 0, 39, 0.0027, 0.720767657020108908],
    [0.525, 6.183, 0.891, 1.614, 10, 35, 39, 0.0027, 20.1772635716902424],
    [0.525, 6.183, 1, 1.614, 2, 30.43, 38.86, 0.01, 2.07120219444678018],
    [5, 0.5, 0.02, 0.3, 500, 51.9, 52, 0.0005, 18055.2814650710572],
  ])("are right for r %s, alpha %s, a %s, b %s and x %s, t_x %s, T %s at delta %s", (r, alpha, a, b, x, recency, length, delta, expected) =>
    expect(mbgNbdDert({ r, alpha, a, b }, Math.expm1(delta), x, recency, length) / expected).toBeCloseTo(1, 11),
  ));
