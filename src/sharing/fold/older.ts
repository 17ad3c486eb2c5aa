import type { Cells } from "./Cells";
import { constantOf } from "./constantOf";
import { isAggregate, isElementwise, isNewFunction, transposed } from "./shapeOf";
import { COUNTER, FIRST, isLiteral, isOneCell, LIST, type Node, ROW_COUNTER } from "./node.types";
import type { Nodes } from "./Nodes";

/** Cells that may be listed one by one in an array made with CHOOSE. */
const MOST_LISTED = 40;

/** Needs a function that older Excel does not have. */
export class NotForOlder extends Error {}

/** Says the same with functions that older Excel has, one level at a time. */
export class Older {
  constructor(
    private readonly nodes: Nodes,
    private readonly cells: Cells,
  ) {}

  /** @returns the node itself where it can be written as it is. @throws NotForOlder */
  rewritten(node: Node): Node {
    const single = isOneCell(node) && (node.kind === "grid" || node.kind === "call") ? this.cells.cell(node, 0, 0) : node;
    if (single !== node) return single;
    if (node.kind === "grid") return node.cells.flat().every(isLiteral) ? node : this.listed(node);
    if (node.kind === "lambda") throw new NotForOlder();
    if (node.kind !== "call") return node;
    const { name, args } = node;
    const { nodes } = this;
    if (isAggregate(name)) return this.aggregate(node, name, args);
    const [first, second, third] = args as [Node, Node?, Node?];
    switch (name) {
      case "SEQUENCE":
        return this.counter(node, args);
      case "SORT":
        return nodes.call(third && constantOf(third) === -1 ? "LARGE" : "SMALL", [first, nodes.call("SEQUENCE", [this.rowsOf(first)])]);
      case "LARGE":
      case "SMALL":
        return this.withArgs(node, name, [this.unfiltered(first, nodes.literal({ kind: "text", value: "" })), ...args.slice(1)]);
      case "ROWS":
        return first.kind === "input" ? node : this.rowsOf(first);
      case "INDEX":
        return this.index(node, first, second!, third);
      case "SCAN":
        return this.runningSum(node, first, second!, third!);
      case "XMATCH":
        return nodes.call("MATCH", [first, second!, nodes.number(0)]);
    }
    if (name === "VSTACK" || name === "HSTACK" || name === "MAP" || name === "BYROW" || name === "SORTBY") return this.listed(node);
    if (isNewFunction(name)) throw new NotForOlder();
    return node;
  }

  private withArgs(node: Node, name: string, args: Node[]): Node {
    return node.kind === "call" && args.every((arg, place) => arg === node.args[place]) ? node : this.nodes.call(name, args);
  }

  private aggregate(node: Node, name: string, args: readonly Node[]): Node {
    const nothing: Node = name === "SUM" ? this.nodes.number(0) : this.nodes.literal({ kind: "text", value: "" });
    const parts = args.flatMap((arg) => this.parts(arg)).map((part) => this.unfiltered(part, nothing));
    if (parts.length > 250) throw new NotForOlder();
    return this.withArgs(node, name, parts);
  }

  /** The arrays that a stacked array was made of, each with what is done to it cell by cell. */
  private parts(node: Node): Node[] {
    if (node.kind === "grid" && !node.cells.flat().every(isLiteral)) return node.cells.flat();
    if (node.kind === "call" && (node.name === "VSTACK" || node.name === "HSTACK")) return node.args.flatMap((arg) => this.parts(arg));
    const operands = operandsOf(node);
    if (!operands) return [node];
    const split = operands.map((operand) => (isOneCell(operand) ? [operand] : this.parts(operand)));
    const count = Math.max(...split.map(({ length }) => length));
    const fits = operands.every((operand, place) => isOneCell(operand) || sameParts(split[place]!, split, count));
    if (count === 1 || !fits) return [node];
    return Array.from({ length: count }, (_, part) => this.rebuilt(node, split.map((list) => list[list.length === 1 ? 0 : part]!))); // prettier-ignore
  }

  private rebuilt(node: Node, operands: Node[]): Node {
    if (node.kind === "sign") return this.nodes.sign(node.operator, operands[0]!);
    if (node.kind === "operator") return this.nodes.operator(node.operator, operands[0]!, operands[1]!);
    return node.kind === "call" ? this.nodes.call(node.name, operands) : node;
  }

  /** A filtered array as the whole array with nothing in place of the cells left out. */
  private unfiltered(node: Node, nothing: Node): Node {
    const masks = new Set<Node>();
    const whole = this.unmasked(node, masks);
    const [mask] = masks;
    if (!mask) return node;
    if (masks.size > 1 || hasOpenCounter(whole)) throw new NotForOlder();
    return this.nodes.call("IF", [mask, whole, nothing]);
  }

  private unmasked(node: Node, masks: Set<Node>): Node {
    if (node.kind === "call" && node.name === "FILTER") {
      masks.add(node.args[1]!);
      return this.unmasked(node.args[0]!, masks);
    }
    const operands = operandsOf(node);
    return operands ? this.rebuilt(node, operands.map((operand) => this.unmasked(operand, masks))) : node; // prettier-ignore
  }

  private rowsOf(node: Node): Node {
    const { nodes } = this;
    if (node.shape.rows !== undefined) return nodes.number(node.shape.rows);
    if (node.kind === "call") {
      const [first, second] = node.args as [Node, Node?];
      if (node.name === "FILTER") return nodes.call("SUM", [nodes.call("IF", [second!, nodes.number(1), nodes.number(0)])]);
      if (node.name === "SORT" || node.name === "SORTBY" || node.name === "MMULT") return this.rowsOf(first);
      if (node.name === "SEQUENCE") return first;
      if (node.name === "SCAN") return this.rowsOf(second!);
    }
    const operand = operandsOf(node)?.find((one) => !isOneCell(one));
    if (operand) return this.rowsOf(operand);
    return nodes.call("ROWS", [node]);
  }

  private counter(node: Node, [rows, columns, start, step]: readonly Node[]): Node {
    const { nodes } = this;
    const { rows: height, columns: width } = node.shape;
    if (height !== undefined && width !== undefined && height * width <= MOST_LISTED) {
      return nodes.grid(Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => this.cells.cell(node, row, column)))); // prettier-ignore
    }
    const across = rows!.kind === "number" && rows!.value === 1 && columns !== undefined;
    if (!across && columns !== undefined && constantOf(columns) !== 1) throw new NotForOlder();
    const count = nodes.call(across ? ROW_COUNTER : COUNTER, [across ? columns : rows!]);
    const stepped = step === undefined ? count : nodes.operator("*", count, step);
    if (start === undefined) return stepped;
    return nodes.operator("+", stepped, nodes.operator("-", start, step ?? nodes.number(1)));
  }

  private index(node: Node, array: Node, place: Node, column: Node | undefined): Node {
    const { nodes } = this;
    if (array.kind === "call" && array.name === "SORT" && !column) {
      const descending = array.args[2] && constantOf(array.args[2]) === -1;
      return nodes.call(descending ? "LARGE" : "SMALL", [array.args[0]!, place]);
    }
    if (isOneCell(place)) return node;
    const counted = place.kind === "call" && place.name === "SEQUENCE" && place.args.length === 1 ? place.args[0]! : undefined;
    const length = counted && constantOf(counted);
    if (length !== undefined && length === array.shape.rows) return array;
    if (counted && array.kind === "input") return nodes.call(FIRST, [array, counted]);
    return this.listed(node);
  }

  /** Only a running sum has an older form: the product with a triangle of ones. */
  private runningSum(node: Node, start: Node, array: Node, lambda: Node): Node {
    if (lambda.kind !== "lambda" || !isSum(lambda)) return this.listed(node);
    const { nodes } = this;
    const places = nodes.call("SEQUENCE", [this.rowsOf(array)]);
    const triangle = nodes.operator("*", nodes.operator(">=", places, transposed(nodes, places)), nodes.number(1));
    return nodes.operator("+", start, nodes.call("MMULT", [triangle, array]));
  }

  private listed(node: Node): Node {
    const { rows, columns } = node.shape;
    const vector = rows === 1 || columns === 1;
    if (rows === undefined || columns === undefined || !vector || rows * columns > MOST_LISTED) throw new NotForOlder();
    const count = rows * columns;
    const items = Array.from({ length: count }, (_, place) =>
      columns === 1 ? this.cells.cell(node, place, 0) : this.cells.cell(node, 0, place),
    );
    const numbers = items.map((_, place) => this.nodes.number(place + 1));
    if (items.some(({ shape }) => shape.rows !== 1 || shape.columns !== 1)) throw new NotForOlder();
    if (items.every(isLiteral)) return this.nodes.grid(columns === 1 ? items.map((item) => [item]) : [items]);
    return this.nodes.call(LIST, [this.nodes.grid(columns === 1 ? numbers.map((one) => [one]) : [numbers]), ...items]);
  }
}

function operandsOf(node: Node): Node[] | undefined {
  if (node.kind === "sign") return [node.operand];
  if (node.kind === "operator") return [node.left, node.right];
  return node.kind === "call" && isElementwise(node.name) ? node.args : undefined;
}

/** A sequence as long as the cells that are kept does not fit beside the whole list. */
function hasOpenCounter(node: Node): boolean {
  if (node.kind === "call" && (node.name === "SEQUENCE" || node.name === "TRANSPOSE")) {
    return node.name === "TRANSPOSE" ? hasOpenCounter(node.args[0]!) : node.shape.rows === undefined;
  }
  return operandsOf(node)?.some(hasOpenCounter) ?? false;
}

/** Parts of several arrays can be taken together when each has as many rows and columns as the others. */
function sameParts(own: readonly Node[], all: readonly (readonly Node[])[], count: number): boolean {
  if (own.length !== count) return false;
  return all.every(
    (list) =>
      list.length === 1 ||
      list.every((part, place) => part.shape.rows === own[place]!.shape.rows && part.shape.columns === own[place]!.shape.columns),
  );
}

function isSum({ names, body }: Extract<Node, { kind: "lambda" }>): boolean {
  if (body.kind !== "operator" || body.operator !== "+") return false;
  return body.left.kind === "name" && body.left.name === names[0] && body.right.kind === "name" && body.right.name === names[1];
}
