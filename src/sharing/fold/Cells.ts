import { buildNode } from "./buildNode";
import { constantOf } from "./constantOf";
import { isElementwise, transposed } from "./shapeOf";
import { isLiteral, isOneCell, type Node } from "./node.types";
import { type Nodes, TooManyNodes } from "./Nodes";

/** Up to here a sum of products is written out; beyond, it is left to SUM. */
const FEW = 4;
const MOST_WRITTEN = 200;
/** A longer list of cells is longer than a formula. */
const MOST_LISTED = 8_192;

/** A result has no such cell, or none that can be written without the functions of newer Excel. */
export class NoSuchCell extends Error {}

/** Single cells of array expressions. */
export class Cells {
  private readonly known = new Map<string, Node>();

  constructor(private readonly nodes: Nodes) {}

  /** The expression of one cell of an array. @param row from 0, as `column` */
  cell(node: Node, row: number, column: number): Node {
    if (isOneCell(node) && !isStack(node)) return node;
    const { shape } = node;
    const i = shape.rows === 1 ? 0 : row;
    const j = shape.columns === 1 ? 0 : column;
    if ((shape.rows !== undefined && i >= shape.rows) || (shape.columns !== undefined && j >= shape.columns))
      return this.nodes.error("#N/A");
    const key = `${node.id} ${i} ${j}`;
    const found = this.known.get(key) ?? this.find(node, i, j);
    this.known.set(key, found);
    return found;
  }

  private find(node: Node, row: number, column: number): Node {
    switch (node.kind) {
      case "grid":
        return node.cells[row]![column]!;
      case "input":
        if (node.shape.rows === undefined || node.shape.columns === undefined) throw new NoSuchCell();
        return this.nodes.inputCell(node.index, row, column);
      case "sign":
        return this.nodes.sign(node.operator, this.cell(node.operand, row, column));
      case "operator":
        return this.nodes.operator(node.operator, this.cell(node.left, row, column), this.cell(node.right, row, column));
      case "call":
        return this.ofCall(node.name, node.args, row, column);
      case "boolean":
      case "error":
      case "inputCell":
      case "lambda":
      case "number":
      case "text":
        break;
    }
    throw new NoSuchCell();
  }

  private ofCall(name: string, args: readonly Node[], row: number, column: number): Node {
    const { nodes } = this;
    if (name === "IF") return this.branch(args, row, column);
    if (isElementwise(name)) return nodes.call(name, args.map((arg) => this.cell(arg, row, column))); // prettier-ignore
    const [first, second, third] = args as [Node, Node, Node?];
    switch (name) {
      case "TRANSPOSE":
        return this.cell(first, column, row);
      case "VSTACK":
        return this.stacked(args, "rows", row, (part, within) => this.cell(part, within, column));
      case "HSTACK":
        return this.stacked(args, "columns", column, (part, within) => this.cell(part, row, within));
      case "SEQUENCE":
        return this.step(args, row, column);
      case "INDEX":
        return this.indexed(first, this.cell(second, row, column), third);
      case "SCAN":
        return this.running(first, second, third!, row);
      case "MAP":
        return this.applied(second, [this.cell(first, row, column)]);
      case "BYROW":
        return this.applied(second, [this.rowOf(first, row)]);
      case "MMULT":
        return this.product(first, second, row, column);
      case "SORT":
        if (first.shape.columns !== 1) break;
        return nodes.call(isDescending(third) ? "LARGE" : "SMALL", [first, nodes.number(row + 1)]);
      case "SORTBY":
        if (args.length !== 3 || !isDescending(third)) break;
        if (first.shape.rows === 1) return this.cell(first, 0, column);
        return nodes.call("INDEX", [this.columnOf(first, column), nodes.call("XMATCH", [nodes.number(row + 1), this.rank(second)])]);
      case "FILTER": {
        const place = nodes.call("SMALL", [this.placesKept(first, second), nodes.number(row + 1)]);
        return nodes.call("INDEX", [this.columnOf(first, column), place]);
      }
      case "MINVERSE":
        return nodes.call("INDEX", [nodes.call(name, [...args]), nodes.number(row + 1), nodes.number(column + 1)]);
    }
    throw new NoSuchCell();
  }

  /** Only the branch that is taken must have the cell. */
  private branch([condition, yes, no]: readonly Node[], row: number, column: number): Node {
    const tested = this.cell(condition!, row, column);
    const value = constantOf(tested);
    if (value !== undefined && typeof value !== "string") {
      const taken = value ? yes : no;
      return taken ? this.cell(taken, row, column) : this.nodes.boolean(false);
    }
    return this.nodes.call("IF", [tested, this.cell(yes!, row, column), ...(no ? [this.cell(no, row, column)] : [])]);
  }

  private stacked(parts: readonly Node[], side: "rows" | "columns", place: number, read: (part: Node, within: number) => Node): Node {
    let first = 0;
    for (const part of parts) {
      const length = part.shape[side];
      if (length === undefined) throw new NoSuchCell();
      if (place < first + length) return read(part, place - first);
      first += length;
    }
    throw new NoSuchCell();
  }

  private step([, columns, start, step]: readonly Node[], row: number, column: number): Node {
    const width = columns === undefined ? 1 : constantOf(columns);
    const from = start === undefined ? 1 : constantOf(start);
    const by = step === undefined ? 1 : constantOf(step);
    if (typeof width !== "number" || typeof from !== "number" || typeof by !== "number") throw new NoSuchCell();
    return this.nodes.number(from + by * (row * width + column));
  }

  private indexed(array: Node, place: Node, column: Node | undefined): Node {
    const at = constantOf(place);
    const across = column && constantOf(column);
    const known = array.shape.rows !== undefined && array.shape.columns !== undefined;
    if (!known || typeof at !== "number" || (column && typeof across !== "number"))
      return this.nodes.call("INDEX", [array, place, ...(column ? [column] : [])]);
    if (array.shape.rows === 1 && !column) return this.cell(array, 0, at - 1);
    return this.cell(array, at - 1, typeof across === "number" ? across - 1 : 0);
  }

  private running(start: Node, array: Node, lambda: Node, row: number): Node {
    const before = row === 0 ? start : this.cell(this.nodes.call("SCAN", [start, array, lambda]), row - 1, 0);
    return this.applied(lambda, [before, this.cell(array, row, 0)]);
  }

  private applied(lambda: Node, values: readonly Node[]): Node {
    if (lambda.kind !== "lambda") throw new NoSuchCell();
    const scope = new Map(lambda.scope);
    lambda.names.forEach((name, place) => scope.set(name, values[place]!));
    return buildNode(this.nodes, lambda.body, scope);
  }

  /** One row of an array, as an array of one row. */
  rowOf(node: Node, row: number): Node {
    const { rows, columns } = node.shape;
    if (rows === 1) return node;
    if (columns === 1) return this.cell(node, row, 0);
    switch (node.kind) {
      case "sign":
        return this.nodes.sign(node.operator, this.rowOf(node.operand, row));
      case "operator":
        return this.nodes.operator(node.operator, this.rowOf(node.left, row), this.rowOf(node.right, row));
      case "call":
        if (node.name === "TRANSPOSE") return transposed(this.nodes, this.columnOf(node.args[0]!, row));
        if (isElementwise(node.name)) return this.nodes.call(node.name, node.args.map((arg) => this.rowOf(arg, row))); // prettier-ignore
        break;
      case "boolean":
      case "error":
      case "grid":
      case "input":
      case "inputCell":
      case "lambda":
      case "number":
      case "text":
        break;
    }
    if (columns === undefined) throw new NoSuchCell();
    if (columns > MOST_LISTED) throw new TooManyNodes();
    return this.nodes.grid([Array.from({ length: columns }, (_, column) => this.cell(node, row, column))]);
  }

  /** One column of an array, as an array of one column. */
  columnOf(node: Node, column: number): Node {
    const { rows, columns } = node.shape;
    if (columns === 1) return node;
    if (rows === 1) return this.cell(node, 0, column);
    switch (node.kind) {
      case "sign":
        return this.nodes.sign(node.operator, this.columnOf(node.operand, column));
      case "operator":
        return this.nodes.operator(node.operator, this.columnOf(node.left, column), this.columnOf(node.right, column));
      case "call":
        if (node.name === "TRANSPOSE") return transposed(this.nodes, this.rowOf(node.args[0]!, column));
        if (node.name === "HSTACK") return this.stacked(node.args, "columns", column, (part, within) => this.columnOf(part, within));
        if (isElementwise(node.name)) return this.nodes.call(node.name, node.args.map((arg) => this.columnOf(arg, column))); // prettier-ignore
        break;
      case "boolean":
      case "error":
      case "grid":
      case "input":
      case "inputCell":
      case "lambda":
      case "number":
      case "text":
        break;
    }
    if (rows === undefined) throw new NoSuchCell();
    if (rows > MOST_LISTED) throw new TooManyNodes();
    return this.nodes.grid(Array.from({ length: rows }, (_, row) => [this.cell(node, row, column)]));
  }

  /** A cell of a matrix product: the sum of row times column. */
  private product(left: Node, right: Node, row: number, column: number): Node {
    const { nodes } = this;
    const length = left.shape.columns ?? right.shape.rows;
    if (length !== undefined && (length <= FEW || (length <= MOST_WRITTEN && this.isLiteralRow(left, row, length)))) {
      const terms = Array.from({ length }, (_, k) => nodes.operator("*", this.cell(left, row, k), this.cell(right, k, column)));
      const kept = terms.filter((_, k) => constantOf(this.cell(left, row, k)) !== 0);
      if (kept.length <= FEW) return kept.reduce((sum, term) => nodes.operator("+", sum, term), nodes.number(0));
    }
    const across = transposed(nodes, this.rowOf(left, row));
    const down = this.columnOf(right, column);
    return nodes.call("SUM", [isOnes(down) && !isOneCell(across) ? across : nodes.operator("*", across, down)]);
  }

  private isLiteralRow(node: Node, row: number, length: number): boolean {
    if (node.kind === "input" || isOneCell(node)) return false;
    return Array.from({ length }, (_, k) => k).every((k) => isLiteral(this.cell(node, row, k)));
  }

  /** Place of each cell when they are sorted from the largest to the smallest; equal ones keep their order. */
  private rank(keys: Node): Node {
    const { nodes } = this;
    const across = transposed(nodes, keys);
    const places = nodes.call("SEQUENCE", [this.lengthOf(keys)]);
    const before = nodes.operator("*", nodes.operator("=", across, keys), nodes.operator("<", transposed(nodes, places), places));
    const above = nodes.operator("+", nodes.operator("*", nodes.operator(">", across, keys), nodes.number(1)), before);
    return nodes.operator("+", nodes.number(1), nodes.call("MMULT", [above, nodes.operator("^", places, nodes.number(0))]));
  }

  private placesKept(array: Node, mask: Node): Node {
    const { nodes } = this;
    const length = array.shape.rows ?? mask.shape.rows;
    if (length === undefined) throw new NoSuchCell();
    return nodes.call("IF", [mask, nodes.call("SEQUENCE", [nodes.number(length)]), nodes.literal({ kind: "text", value: "" })]);
  }

  private lengthOf({ shape }: Node): Node {
    if (shape.rows === undefined) throw new NoSuchCell();
    return this.nodes.number(shape.rows);
  }
}

function isOnes(node: Node): boolean {
  if (node.kind === "grid") return node.cells.flat().every((cell) => cell.kind === "number" && cell.value === 1);
  return node.kind === "operator" && node.operator === "^" && node.right.kind === "number" && node.right.value === 0;
}

const BUILT = new Set("VSTACK HSTACK SEQUENCE SCAN MAP BYROW TRANSPOSE MMULT SORTBY INDEX".split(" "));

/** Functions whose single cell is told otherwise than by calling them. */
function isStack(node: Node): boolean {
  return node.kind === "grid" || (node.kind === "call" && BUILT.has(node.name));
}

function isDescending(order: Node | undefined): boolean {
  return order !== undefined && constantOf(order) === -1;
}
