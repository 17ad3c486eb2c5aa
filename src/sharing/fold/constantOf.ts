import { roundDecimals } from "../../economics/numeric/roundDecimals";
import type { Node } from "./node.types";

type Constant = number | string | boolean;

/** Functions of figures that the natives use on literals. */
const FIGURES: Readonly<Record<string, (...figures: number[]) => number>> = {
  INT: Math.floor,
  ABS: Math.abs,
  SQRT: Math.sqrt,
  LN: Math.log,
  EXP: Math.exp,
  MIN: Math.min,
  MAX: Math.max,
  ROUND: roundDecimals,
};

/** Excel's order: numbers, then texts, then truth values; texts regardless of case. */
function order(left: Constant, right: Constant): number {
  const rank = (value: Constant): number => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [a, b] = typeof left === "string" ? [left.toLowerCase(), String(right).toLowerCase()] : [left, right];
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compare(operator: string, left: Constant, right: Constant): boolean | undefined {
  const found = order(left, right);
  switch (operator) {
    case "=":
      return found === 0;
    case "<>":
      return found !== 0;
    case "<":
      return found < 0;
    case ">":
      return found > 0;
    case "<=":
      return found <= 0;
    case ">=":
      return found >= 0;
  }
  return undefined;
}

/** Undefined where Excel gives an error, and for what is no arithmetic. */
export function arithmetic(operator: string, left: number, right: number): number | undefined {
  const result = {
    "+": left + right,
    "-": left - right,
    "*": left * right,
    "/": left / right,
    "^": left === 0 && right === 0 ? NaN : left ** right,
  }[operator];
  return result !== undefined && Number.isFinite(result) ? result : undefined;
}

/** The value of an expression of literals only; undefined for any other, and for errors. */
export function constantOf(node: Node): Constant | undefined {
  switch (node.kind) {
    case "number":
    case "text":
    case "boolean":
      return node.value;
    case "sign": {
      const value = constantOf(node.operand);
      return typeof value === "number" ? (node.operator === "-" ? -value : value) : undefined;
    }
    case "operator": {
      const left = constantOf(node.left);
      if (left === undefined) return undefined;
      const right = constantOf(node.right);
      if (right === undefined) return undefined;
      if (node.operator === "&") return typeof left === "string" && typeof right === "string" ? left + right : undefined;
      return typeof left === "number" && typeof right === "number"
        ? (compare(node.operator, left, right) ?? arithmetic(node.operator, left, right))
        : compare(node.operator, left, right);
    }
    case "call":
      return constantCall(node.name, node.args);
    case "error":
    case "grid":
    case "input":
    case "inputCell":
    case "lambda":
      break;
  }
  return undefined;
}

function constantCall(name: string, args: readonly Node[]): Constant | undefined {
  const figure = FIGURES[name];
  if (figure === undefined) return undefined;
  const values = args.map(constantOf);
  if (!values.every((value) => typeof value === "number")) return undefined;
  const result = figure(...values);
  return Number.isFinite(result) ? result : undefined;
}
