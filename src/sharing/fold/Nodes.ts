import { constantOf } from "./constantOf";
import { foldCall, foldOperator } from "./foldCall";
import { type NodeContent, type Literal, type Node, type NodeMaker, ONE_CELL, type NodeScope, type NodeShape } from "./node.types";
import { BINDING, type Tree } from "./parseBody";
import { shapeOfCall, spanned } from "./shapeOf";

/** Nothing readable is larger; without a limit a body that uses its variables often would grow without end. */
const MOST_NODES = 250_000;

export class TooManyNodes extends Error {}

/** Makes the nodes of one template, simplified, and each but once. */
export class Nodes implements NodeMaker {
  private readonly known = new Map<string, Node>();
  /** lengths that only the data tell, by their text */
  readonly lengths = new Map<string, Node>();

  /** @param taken how long some of those lengths are taken to be */
  constructor(private readonly taken: ReadonlyMap<string, number> = new Map()) {}

  private intern(key: string, content: NodeContent, shape: NodeShape): Node {
    const found = this.known.get(key);
    if (found) return found;
    if (this.known.size >= MOST_NODES) throw new TooManyNodes();
    const node: Node = { ...content, id: this.known.size, shape };
    this.known.set(key, node);
    return node;
  }

  literal(content: Literal): Node {
    return this.intern(`${content.kind} ${content.value}`, content, ONE_CELL);
  }

  number(value: number): Node {
    return this.literal({ kind: "number", value });
  }

  boolean(value: boolean): Node {
    return this.literal({ kind: "boolean", value });
  }

  error(value: string): Node {
    return this.literal({ kind: "error", value });
  }

  grid(cells: Node[][]): Node {
    const shape = { rows: cells.length, columns: cells[0]?.length ?? 0 };
    return this.intern(`grid ${cells.map((row) => row.map(({ id }) => id).join()).join(";")}`, { kind: "grid", cells }, shape);
  }

  input(index: number, shape: NodeShape): Node {
    return this.intern(`input ${index}`, { kind: "input", index }, shape);
  }

  inputCell(index: number, row: number, column: number): Node {
    return this.intern(`cell ${index} ${row} ${column}`, { kind: "inputCell", index, row, column }, ONE_CELL);
  }

  lambda(names: string[], body: Tree, scope: NodeScope): Node {
    return this.intern(`lambda ${this.known.size}`, { kind: "lambda", names, body, scope }, ONE_CELL);
  }

  sign(operator: string, operand: Node): Node {
    if (operand.kind === "number") return this.number(operator === "-" ? -operand.value : operand.value);
    return this.intern(`sign ${operator} ${operand.id}`, { kind: "sign", operator, operand }, operand.shape);
  }

  operator(operator: string, left: Node, right: Node): Node {
    if (!(operator in BINDING)) throw new Error(`There is no operator ${operator}`);
    const folded = foldOperator(this, operator, left, right);
    if (folded) return folded;
    return this.intern(`${left.id} ${operator} ${right.id}`, { kind: "operator", operator, left, right }, spanned([left, right]));
  }

  call(name: string, args: Node[]): Node {
    const open = this.openLength(name, args);
    const folded =
      foldCall(this, name, args) ?? (open !== undefined && name === "FILTER" && args[0]!.shape.rows === open ? args[0] : undefined);
    if (folded) return folded;
    return this.intern(`${name} ${args.map(({ id }) => id).join()}`, { kind: "call", name, args }, shapeOfCall(name, args, open));
  }

  /** What the length of a call that only the data tell is taken to be. A list of which all is kept is the list itself. */
  private openLength(name: string, [first, second]: readonly Node[]): number | undefined {
    const open = (name === "SEQUENCE" && first && constantOf(first) === undefined) || (name === "FILTER" && second !== undefined);
    if (!open) return undefined;
    const length = name === "SEQUENCE" ? first! : this.call("SUM", [this.call("IF", [second!, this.number(1), this.number(0)])]);
    const text = plainText(length);
    this.lengths.set(text, length);
    return this.taken.get(text);
  }
}

/** A text by which an expression is known in every template of the same body. */
function plainText(node: Node): string {
  switch (node.kind) {
    case "grid":
      return `{${node.cells.map((row) => row.map(plainText).join()).join(";")}}`;
    case "input":
      return `[${node.index}]`;
    case "inputCell":
      return `[${node.index};${node.row};${node.column}]`;
    case "sign":
      return `${node.operator}${plainText(node.operand)}`;
    case "operator":
      return `(${plainText(node.left)}${node.operator}${plainText(node.right)})`;
    case "call":
      return `${node.name}(${node.args.map(plainText).join()})`;
    case "lambda":
      return `LAMBDA(${node.names.join()},${JSON.stringify(node.body)})`;
    case "boolean":
    case "error":
    case "number":
    case "text":
      break;
  }
  return `${node.kind} ${node.value}`;
}
