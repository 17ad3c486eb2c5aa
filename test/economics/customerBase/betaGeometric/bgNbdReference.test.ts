import {
  bgNbdAlive,
  bgNbdDert,
  bgNbdExpected,
  bgNbdLogLikelihood,
  bgNbdPmf,
  bgNbdPurchases,
} from "../../../../src/economics/customerBase/betaGeometric/bgNbd";
import type { BgNbd } from "../../../../src/economics/customerBase/customerBase.types";
import { casesOf, meets, type ReferenceCase } from "../../../fixtures/customerBaseCases";

const MODEL = "BG/NBD";

type Inputs = Record<string, number>;

const parameters = ({ r, alpha, a, b }: Inputs): BgNbd => ({ r: r!, alpha: alpha!, a: a!, b: b! });

/** x, t_x and T of a case in the order of the functions. */
const history = ({ x, t_x, T }: Inputs): [number, number, number] => [x!, t_x!, T!];

function check(quantity: string, compute: (inputs: Inputs) => number): void {
  it.each(casesOf(MODEL, quantity).map((one): [string, string, ReferenceCase] => [one.id, one.source, one]))(
    "%s (%s)",
    (_id, _source, one) => meets(one, compute),
  );
}

describe("the BG/NBD log-likelihood of one history", () =>
  check("logLik", (i) => bgNbdLogLikelihood(parameters(i), { x: [i["x"]!], recency: [i["t_x"]!], length: [i["T"]!] })));

describe("P(alive) under the BG/NBD", () => check("pAlive", (i) => bgNbdAlive(parameters(i), ...history(i))));

describe("purchases expected under the BG/NBD", () =>
  check("conditionalExpectation", (i) => bgNbdExpected(parameters(i), i["t"]!, ...history(i))));

describe("purchases of a new customer under the BG/NBD", () => check("expectedPurchases", (i) => bgNbdPurchases(parameters(i), i["t"]!)));

describe("the number of purchases under the BG/NBD", () => check("pmf", (i) => bgNbdPmf(parameters(i), i["t"]!, i["n"]!)));

describe("discounted purchases under the BG/NBD", () =>
  check("DERT", (i) => bgNbdDert(parameters(i), Math.expm1(i["delta"]!), ...history(i))));
