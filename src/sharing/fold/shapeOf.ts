import { constantOf } from "./constantOf";
import { COUNTER, FIRST, isOneCell, type Node, type NodeMaker, type NodeShape, ONE_CELL, ROW_COUNTER } from "./node.types";

/** Functions that answer cell by cell when they are given arrays. */
const ELEMENTWISE = new Set(
  `IF IFERROR ISNUMBER ISERROR ISTEXT ISLOGICAL NOT ABS INT SQRT EXP LN LOG10 MOD ISODD ROUND ROUNDUP LEN TRIM LOWER YEAR MONTH DAY DATE
NORM.S.INV NORM.S.DIST BETA.INV BETA.DIST POISSON.DIST`.split(/\s+/),
);

/** Functions that make one value of all the cells they are given, in whatever order and number of arguments. */
const AGGREGATES = new Set("SUM MIN MAX COUNT AND OR AVERAGE PRODUCT STDEV.S".split(" "));

/** What older Excel and LibreOffice 7.4 do not have. */
const NEW = new Set(
  `LET LAMBDA SEQUENCE VSTACK HSTACK FILTER SORT SORTBY UNIQUE XLOOKUP XMATCH SCAN MAP BYROW BYCOL REDUCE MAKEARRAY TAKE DROP CHOOSEROWS CHOOSECOLS
TOCOL TOROW EXPAND WRAPROWS WRAPCOLS RANDARRAY ANCHORARRAY SINGLE ISOMITTED TEXTSPLIT GROUPBY PIVOTBY`.split(/\s+/),
);

export function isElementwise(name: string): boolean {
  return ELEMENTWISE.has(name);
}

export function isAggregate(name: string): boolean {
  return AGGREGATES.has(name);
}

export function isNewFunction(name: string): boolean {
  return NEW.has(name);
}

/** Rows and columns exchanged; what was exchanged before is taken back instead. */
export function transposed(nodes: NodeMaker, node: Node): Node {
  if (isOneCell(node)) return node;
  const turn = (part: Node): Node => transposed(nodes, part);
  switch (node.kind) {
    case "grid":
      return nodes.grid(node.cells[0]!.map((_, column) => node.cells.map((row) => row[column]!)));
    case "sign":
      return nodes.sign(node.operator, turn(node.operand));
    case "operator":
      return nodes.operator(node.operator, turn(node.left), turn(node.right));
    case "call":
      if (node.name === "TRANSPOSE") return node.args[0]!;
      if (isElementwise(node.name)) return nodes.call(node.name, node.args.map(turn));
      break;
    case "boolean":
    case "error":
    case "input":
    case "inputCell":
    case "lambda":
    case "number":
    case "text":
      break;
  }
  return nodes.call("TRANSPOSE", [node]);
}

const UNKNOWN: NodeShape = { rows: undefined, columns: undefined };

function joined(sides: readonly (number | undefined)[]): number | undefined {
  const longest = Math.max(...sides.map((side) => side ?? 0));
  return sides.includes(undefined) ? undefined : longest;
}

/** Shape of what is calculated cell by cell: a row and a column together span a rectangle. */
export function spanned(nodes: readonly Node[]): NodeShape {
  return { rows: joined(nodes.map(({ shape }) => shape.rows)), columns: joined(nodes.map(({ shape }) => shape.columns)) };
}

function total(sides: readonly (number | undefined)[]): number | undefined {
  return sides.includes(undefined) ? undefined : sides.reduce<number>((sum, side) => sum + (side ?? 0), 0);
}

function length(node: Node | undefined): number | undefined {
  const value = node && constantOf(node);
  return typeof value === "number" ? value : node === undefined ? 1 : undefined;
}

/** @param open rows of what is as long as the data say: a sequence up to a cell's value, the cells that a filter keeps */
export function shapeOfCall(name: string, args: readonly Node[], open: number | undefined): NodeShape {
  const [first, second, third] = args as [Node, Node?, Node?];
  switch (name) {
    case "SEQUENCE":
      return { rows: length(first) ?? open, columns: length(second) };
    case COUNTER:
      return { rows: undefined, columns: 1 };
    case ROW_COUNTER:
      return { rows: 1, columns: undefined };
    case FIRST:
      return { rows: undefined, columns: first.shape.columns };
    case "TAKE":
    case "DROP":
    case "UNIQUE":
    case "FILTER":
      return { rows: open, columns: first.shape.columns };
    case "VSTACK":
      return { rows: total(args.map(({ shape }) => shape.rows)), columns: joined(args.map(({ shape }) => shape.columns)) };
    case "HSTACK":
      return { rows: joined(args.map(({ shape }) => shape.rows)), columns: total(args.map(({ shape }) => shape.columns)) };
    case "TRANSPOSE":
      return { rows: first.shape.columns, columns: first.shape.rows };
    case "MMULT":
      return { rows: first.shape.rows, columns: second?.shape.columns };
    case "SORT":
    case "SORTBY":
    case "MINVERSE":
      return first.shape;
    case "SCAN":
      return second?.shape ?? UNKNOWN;
    case "MAP":
      return first.shape;
    case "BYROW":
      return { rows: first.shape.rows, columns: 1 };
    case "MUNIT":
      return { rows: length(first), columns: length(first) };
    case "INDEX":
      return third ? spanned([second!, third]) : (second?.shape ?? UNKNOWN);
    case "XMATCH":
      return first.shape;
    case "ROWS":
    case "COLUMNS":
      return ONE_CELL;
  }
  if (isAggregate(name)) return ONE_CELL;
  if (name === "LARGE" || name === "SMALL") return second?.shape ?? UNKNOWN;
  return isElementwise(name) ? spanned(args) : UNKNOWN;
}
