import type { Tree } from "./parseBody";

/** Rows and columns; undefined where only the data will tell. */
export interface NodeShape {
  rows: number | undefined;
  columns: number | undefined;
}

export type Literal =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "error"; value: string };

/**
 * What a formula with its variables put in consists of. Equal nodes of one template are one object, so that a value used twice is told by
 * identity.
 */
export type NodeContent =
  | Literal
  /** a literal array */
  | { kind: "grid"; cells: Node[][] }
  /** an argument as it stands in the call */
  | { kind: "input"; index: number }
  /** one cell of an argument that is a range, from 0 */
  | { kind: "inputCell"; index: number; row: number; column: number }
  | { kind: "sign"; operator: string; operand: Node }
  | { kind: "operator"; operator: string; left: Node; right: Node }
  | { kind: "call"; name: string; args: Node[] }
  | { kind: "lambda"; names: string[]; body: Tree; scope: NodeScope };

export type Node = NodeContent & { readonly id: number; readonly shape: NodeShape };

/** Makes nodes, simplified: what the rules that simplify a node may make in its place. */
export interface NodeMaker {
  literal(content: Literal): Node;
  number(value: number): Node;
  boolean(value: boolean): Node;
  grid(cells: Node[][]): Node;
  sign(operator: string, operand: Node): Node;
  operator(operator: string, left: Node, right: Node): Node;
  call(name: string, args: Node[]): Node;
}

/** What the names in reach stand for; the names are in lower case. */
export type NodeScope = ReadonlyMap<string, Node>;

export const ONE_CELL: NodeShape = { rows: 1, columns: 1 };

/** Made-up calls that the printer writes out: the numbers 1 to n as a column or a row, and the first n cells of a range. */
export const COUNTER = "#COLUMN";
export const ROW_COUNTER = "#ROW";
export const FIRST = "#FIRST";
/** An array of cells listed one by one. */
export const LIST = "#LIST";

export function isOneCell({ shape }: Node): boolean {
  return shape.rows === 1 && shape.columns === 1;
}

export function isLiteral(node: Node): node is Literal & Node {
  return node.kind === "number" || node.kind === "text" || node.kind === "boolean" || node.kind === "error";
}

/** Whether the result is TRUE, FALSE or an error. */
export function isCondition(node: Node): boolean {
  if (node.kind === "operator") return /[=<>]/.test(node.operator);
  return node.kind === "call" && /^(?:IS[A-Z]+|NOT|AND|OR)$/.test(node.name);
}
