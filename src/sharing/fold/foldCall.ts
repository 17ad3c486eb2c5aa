import { constantOf } from "./constantOf";
import { isCondition, isLiteral, isOneCell, type Node, type NodeMaker } from "./node.types";
import { transposed } from "./transposed";

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
