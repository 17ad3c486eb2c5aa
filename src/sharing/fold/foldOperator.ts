import { arithmetic, compare, constantOf } from "./constantOf";
import { isCondition, isOneCell, type Node, type NodeMaker } from "./node.types";

const GIVES_NUMBERS = new Set(
  "SUM MIN MAX COUNT AVERAGE PRODUCT STDEV.S INT ABS SQRT LN EXP ROUND ROUNDUP ROWS COLUMNS SEQUENCE MMULT LARGE SMALL".split(" "),
);

/**
 * Whether +0 and *1 change nothing: not so for truth values and texts. One argument is taken for a number, which the natives check before
 * they use it.
 */
function isNumeric(node: Node): boolean {
  switch (node.kind) {
    case "number":
    case "input":
    case "inputCell":
    case "sign":
      return true;
    case "operator":
      return "+-*/^".includes(node.operator);
    case "call":
      if (node.name === "IF") return node.args.slice(1).every((branch) => branch.kind === "error" || isNumeric(branch));
      return GIVES_NUMBERS.has(node.name);
    case "boolean":
    case "error":
    case "grid":
    case "lambda":
    case "text":
      break;
  }
  return false;
}

function isNumber(node: Node, value: number): boolean {
  return node.kind === "number" && node.value === value;
}

/** The other side where one side changes nothing, as in x+0, 1*x, x^1. */
function withoutNeutral(operator: string, left: Node, right: Node): Node | undefined {
  if (isNumeric(left) && (operator === "+" || operator === "-") && isNumber(right, 0)) return left;
  if (isNumeric(left) && (operator === "*" || operator === "/" || operator === "^") && isNumber(right, 1)) return left;
  if (isNumeric(right) && ((operator === "+" && isNumber(left, 0)) || (operator === "*" && isNumber(left, 1)))) return right;
  if (operator === "*" && isNumeric(right) && isOnes(left) && sameShape(left, right)) return right;
  return undefined;
}

/** An array of ones, by which natives make a column as long as another. */
function isOnes(node: Node): boolean {
  return node.kind === "grid" && node.cells.flat().every((cell) => isNumber(cell, 1));
}

function sameShape({ shape: left }: Node, { shape: right }: Node): boolean {
  return left.rows !== undefined && left.rows === right.rows && left.columns !== undefined && left.columns === right.columns;
}

/** Whole numbers are worked out; 1+0.1 stays, since it says more than 1.1. */
function wholeResult(operator: string, left: Node, right: Node): number | undefined {
  if (left.kind !== "number" || right.kind !== "number") return undefined;
  const result = arithmetic(operator, left.value, right.value);
  const whole = [left.value, right.value, result].every((value) => Number.isSafeInteger(value));
  return whole && Math.abs(result!) < 1e6 ? result : undefined;
}

/** The result of an operator where it can be told beforehand; undefined where it must be calculated. */
export function foldOperator(nodes: NodeMaker, operator: string, left: Node, right: Node): Node | undefined {
  const failed = [left, right].find(({ kind }) => kind === "error");
  if (failed && isOneCell(left) && isOneCell(right)) return failed;
  const [a, b] = [constantOf(left), constantOf(right)];
  if (a !== undefined && b !== undefined) {
    const compared = compare(operator, a, b);
    if (compared !== undefined) return nodes.boolean(compared);
    if (operator === "&" && typeof a === "string" && typeof b === "string") return nodes.literal({ kind: "text", value: a + b });
    const whole = wholeResult(operator, left, right);
    if (whole !== undefined) return nodes.number(whole);
  }
  if ("+-*/^".includes(operator) && [left, right].some(({ kind }) => kind === "boolean"))
    return nodes.operator(operator, asNumber(nodes, left), asNumber(nodes, right));
  if (operator === "*" && isNumber(left, 0) && isTruth(right)) return left;
  if (operator === "*" && isNumber(right, 0) && isTruth(left)) return right;
  if (operator === "*" && isNumber(right, 1) && isCondition(left)) return nodes.operator("*", right, left);
  if (
    operator === ">" &&
    isNumber(right, 0) &&
    left.kind === "operator" &&
    left.operator === "*" &&
    isNumber(left.left, 1) &&
    isCondition(left.right)
  )
    return left.right;
  if (isSequence(left) && right.kind === "text" && (operator === "<>" || operator === "=")) return nodes.boolean(operator === "<>");
  if (operator === "^" && isNumber(right, 0) && isSequence(left)) return ones(nodes, left);
  return withoutNeutral(operator, left, right);
}

/** Conditions and their products, by which natives keep or drop what they multiply. */
function isTruth(node: Node): boolean {
  if (node.kind === "operator" && node.operator === "*") return isTruth(node.left) && isTruth(node.right);
  if (node.kind === "call" && node.name === "TRANSPOSE") return isTruth(node.args[0]!);
  return isCondition(node);
}

function asNumber(nodes: NodeMaker, node: Node): Node {
  return node.kind === "boolean" ? nodes.number(Number(node.value)) : node;
}

function isSequence(node: Node): boolean {
  return node.kind === "call" && node.name === "SEQUENCE";
}

/** A column of ones, as SEQUENCE(n)^0 makes it. */
function ones(nodes: NodeMaker, { shape: { rows, columns } }: Node): Node | undefined {
  if (rows === undefined || columns === undefined || rows * columns > 60) return undefined;
  return nodes.grid(Array.from({ length: rows }, () => Array.from({ length: columns }, () => nodes.number(1))));
}
