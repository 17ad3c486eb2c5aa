import { arithmetic, compare, constantOf } from "./constantOf";
import { isCondition, isLiteral, isOneCell, type Node, type NodeMaker } from "./node.types";
import { transposed } from "./shapeOf";

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

type Fold = (nodes: NodeMaker, args: readonly Node[]) => Node | undefined;

/** Whether a literal is of the kind; an expression of numbers is a number unless it fails, which the caller must have ruled out. */
function kindTest(kind: string): Fold {
  return (nodes, [node]) => (node && isLiteral(node) ? nodes.boolean(node.kind === kind) : undefined);
}

function foldIf(nodes: NodeMaker, [condition, yes, no]: readonly Node[]): Node | undefined {
  const value = condition && constantOf(condition);
  if (condition?.kind === "error") return condition;
  if (typeof value === "boolean" || typeof value === "number") return value ? yes : (no ?? nodes.boolean(false));
  return yes === no && yes && condition && isOneCell(condition) && isLiteral(yes) ? yes : undefined;
}

/** AND (neutral TRUE) and OR (neutral FALSE). */
function foldLogical(name: string, neutral: boolean): Fold {
  return (nodes, args) => {
    const values = args.map(constantOf);
    if (values.some((value) => value === !neutral)) return nodes.boolean(!neutral);
    const rest = args.filter((_, place) => values[place] !== neutral);
    if (rest.length === 0) return nodes.boolean(neutral);
    if (rest.length === 1 && isOneCell(rest[0]!) && isCondition(rest[0]!)) return rest[0];
    return rest.length < args.length ? nodes.call(name, rest) : undefined;
  };
}

function side(which: "rows" | "columns"): Fold {
  return (nodes, [node]) => (node?.shape[which] === undefined ? undefined : nodes.number(node.shape[which]));
}

/** What every cell of an array is, where that can be told: IF(range="",1,1) is 1 throughout. */
function throughout(node: Node): number | undefined {
  if (node.kind === "number") return node.value;
  if (node.kind !== "call" || node.name !== "IF") return undefined;
  const [, yes, no] = node.args;
  return yes && yes === no && yes.kind === "number" ? yes.value : undefined;
}

function foldSum(nodes: NodeMaker, [node, ...more]: readonly Node[]): Node | undefined {
  const { rows, columns } = node!.shape;
  const value = throughout(node!);
  return more.length > 0 || value === undefined || rows === undefined || columns === undefined
    ? undefined
    : nodes.number(value * rows * columns);
}

/** A column as it stands, a row turned; of a rectangle older Excel can make no list. */
const foldToColumn: Fold = (nodes, [node]) =>
  node!.shape.columns === 1 ? node : node!.shape.rows === 1 ? transposed(nodes, node!) : undefined;

const textOf = (change: (text: string) => string): Fold => {
  return (nodes, [node]) => (node?.kind === "text" ? nodes.literal({ kind: "text", value: change(node.value) }) : undefined);
};

const folds: Readonly<Record<string, Fold>> = {
  IF: foldIf,
  AND: foldLogical("AND", true),
  OR: foldLogical("OR", false),
  NOT: (nodes, [node]) => (node?.kind === "boolean" ? nodes.boolean(!node.value) : undefined),
  ISNUMBER: kindTest("number"),
  ISTEXT: kindTest("text"),
  ISLOGICAL: kindTest("boolean"),
  ISERROR: (nodes, [node]) =>
    node && (node.kind === "error" || constantOf(node) !== undefined) ? nodes.boolean(node.kind === "error") : undefined,
  IFERROR: (_, [node, instead]) => (node?.kind === "error" ? instead : node && constantOf(node) !== undefined ? node : undefined),
  ROWS: side("rows"),
  COLUMNS: side("columns"),
  SUM: foldSum,
  TOCOL: foldToColumn,
  LEN: (nodes, [node]) => (node?.kind === "text" ? nodes.number(node.value.length) : undefined),
  TRIM: textOf((text) => text.trim().replace(/ +/g, " ")),
  LOWER: textOf((text) => text.toLowerCase()),
};

/** The result of a call where it can be told beforehand; undefined where it must be calculated. */
export function foldCall(nodes: NodeMaker, name: string, args: readonly Node[]): Node | undefined {
  return folds[name]?.(nodes, args);
}
