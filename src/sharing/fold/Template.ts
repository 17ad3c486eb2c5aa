import { buildNode } from "./buildNode";
import { Cells, NoSuchCell } from "./Cells";
import { isLiteral, isOneCell, type Node, type NodeScope, type NodeShape } from "./node.types";
import { Nodes, TooManyNodes } from "./Nodes";
import { NotForOlder, Older } from "./older";
import type { Tree } from "./parseBody";
import { type PrintedPiece, Printer, TooLong, TooManyCells } from "./Printer";

/** What a template knows of an argument: a literal, or the shape of what will stand there. */
export type Given = { literal: Tree } | { shape: NodeShape; across?: boolean };

export interface TemplateText {
  pieces: PrintedPiece[];
  array: boolean;
}

/** The formula of a result, or of each of its cells, with places for the arguments. */
export type Template = { kind: "formula"; text: TemplateText } | { kind: "cells"; rows: TemplateText[][] };

export type NoTemplate = "dynamicInOlder" | "tooLong" | "tooManyLines";

interface Wanted {
  /** cells of the result */
  rows: number;
  columns: number;
  /** of the longest argument */
  lines: number;
  /** the result is all there is in its cells, so that there may be one formula for each of them */
  whole: boolean;
}

/** More formulas than this for one result would make the copy slow and no clearer. */
export const MOST_CELLS = 2_000;

/** A check that stands before the result: IF(condition, error, result) or IFERROR(result, instead). */
type Guard = (inner: Node) => Node;

/**
 * The body of a native form, written without LET, LAMBDA and the functions that older Excel lacks.
 *
 * @param names parameters, in lower case, in the order of `given`
 */
export function makeTemplate(body: Tree, names: readonly string[], given: readonly Given[], wanted: Wanted): Template | NoTemplate {
  try {
    return new Maker(body, names, given, wanted).make();
  } catch (error) {
    if (error instanceof NotForOlder || error instanceof NoSuchCell) return "dynamicInOlder";
    if (error instanceof TooManyCells) return "tooManyLines";
    if (error instanceof TooLong || error instanceof TooManyNodes) return "tooLong";
    throw error;
  }
}

class Maker {
  constructor(
    private readonly body: Tree,
    private readonly names: readonly string[],
    private readonly given: readonly Given[],
    private readonly wanted: Wanted,
  ) {}

  make(): Template {
    const { rows, columns, whole } = this.wanted;
    const many = rows * columns > 1;
    try {
      const text = this.whole();
      if (text) return { kind: "formula", text };
    } catch (error) {
      const tryCells = whole && many && [NotForOlder, NoSuchCell, TooLong, TooManyCells].some((kind) => error instanceof kind);
      if (!tryCells) throw error;
      if (error instanceof TooManyCells && rows * columns > MOST_CELLS) throw error;
    }
    if (!whole || !many) throw new NotForOlder();
    if (rows * columns > MOST_CELLS) throw new TooLong();
    return { kind: "cells", rows: this.cellTexts() };
  }

  private build(taken?: ReadonlyMap<string, number>): { nodes: Nodes; root: Node } {
    const nodes = new Nodes(taken);
    const scope: NodeScope = new Map(this.names.map((name, place) => [name, this.argument(nodes, place)]));
    return { nodes, root: buildNode(nodes, this.body, scope) };
  }

  /** A row given where a column is meant is turned; blank cells stay blank, which TRANSPOSE alone would make zeros. */
  private argument(nodes: Nodes, place: number): Node {
    const given = this.given[place]!;
    if ("literal" in given) {
      const literal = buildNode(nodes, given.literal, new Map());
      return literal;
    }
    const input = nodes.input(place, given.shape);
    if (!given.across) return input;
    const empty = nodes.literal({ kind: "text", value: "" });
    return nodes.call("TRANSPOSE", [nodes.call("IF", [nodes.operator("=", input, empty), empty, input])]);
  }

  /** One formula for the whole result; undefined where its shape does not fit. */
  private whole(): TemplateText | undefined {
    const { nodes, root } = this.build();
    const cells = new Cells(nodes);
    const one = this.wanted.whole && this.wanted.rows * this.wanted.columns === 1;
    const node = one && root.shape.rows !== undefined && root.shape.columns !== undefined ? cells.cell(root, 0, 0) : root;
    if (!one && containsList(node)) return undefined;
    return this.text(new Printer(new Older(nodes, cells), new Map(), this.wanted.lines), node);
  }

  private text(printer: Printer, node: Node, self?: Node): TemplateText {
    const pieces = printer.write(node, self);
    return { pieces, array: printer.array };
  }

  /** The lengths that only the data tell, where the rows of the result depend on them, are those that make it as large as it was. */
  private sized(): { nodes: Nodes; root: Node; taken: [Node, number][] } {
    const { rows } = this.wanted;
    const lengths = [...this.build(new Map()).nodes.lengths.keys()];
    const ones = new Map(lengths.map((length) => [length, 1]));
    const least = this.build(ones).root.shape.rows;
    if (least === undefined) throw new NotForOlder();
    const growth = lengths.map((length) => (this.build(new Map([...ones, [length, 2]])).root.shape.rows ?? least) - least);
    const total = growth.reduce((sum, step) => sum + step, 0);
    const length = total > 0 ? 1 + (rows - least) / total : 1;
    if (!Number.isInteger(length) || length < 1) throw new NotForOlder();
    const taken = new Map(lengths.filter((_, place) => growth[place]! > 0).map((text) => [text, length]));
    const built = this.build(taken);
    return { ...built, taken: [...taken.keys()].map((text) => [built.nodes.lengths.get(text)!, length]) };
  }

  private cellTexts(): TemplateText[][] {
    const { nodes, root, taken } = this.sized();
    const cells = new Cells(nodes);
    const older = new Older(nodes, cells);
    const { guards, table } = unguarded(nodes, root);
    const { rows, columns } = this.wanted;
    if ((table.shape.rows ?? rows) !== rows || (table.shape.columns ?? columns) !== columns) throw new NotForOlder();
    const plain = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cells.cell(table, row, column)));
    guards.push(...taken.map(([length, count]) => sizeGuard(nodes, length, count)));
    const own = ownCells(plain);
    const headed = plain[0]![0]!.kind === "text" && rows > 1;
    const guarded = (node: Node): Node => guards.reduceRight((inner, guard) => guard(inner), node);
    return plain.map((line, row) =>
      line.map((node, column) => {
        const printer = new Printer(older, own, this.wanted.lines);
        const corner = row === 0 && column === 0;
        if (guards.length === 0 || (headed && !corner && isLiteral(node))) return this.text(printer, node, node);
        if (!headed || corner) return this.text(printer, guarded(node), node);
        const inner = this.text(printer, node, node);
        const first = { own: { row: 0, column: 0 } };
        return { ...inner, pieces: ["IF(ISERROR(", first, "),", first, ",", ...inner.pieces, ")"] };
      }),
    );
  }
}

/** The checks of a body, and what they stand before. */
function unguarded(nodes: Nodes, root: Node): { guards: Guard[]; table: Node } {
  const guards: Guard[] = [];
  let table = root;
  for (;;) {
    const { name, args } = table.kind === "call" ? table : { name: "", args: [] };
    const [first, second, third] = args as [Node?, Node?, Node?];
    if (name === "IF" && third && isOneCell(first!) && second!.kind === "error") {
      guards.push((inner) => nodes.call("IF", [first!, second!, inner]));
      table = third;
    } else if (name === "IFERROR" && second!.kind === "error") {
      guards.push((inner) => nodes.call("IFERROR", [inner, second!]));
      table = first!;
    } else return { guards, table };
  }
}

function sizeGuard(nodes: Nodes, length: Node, rows: number): Guard {
  const changed = nodes.operator("<>", length, nodes.number(rows));
  return (inner) => nodes.call("IF", [changed, nodes.error("#REF!"), inner]);
}

/** Which result stands in which cell, as far as a reference to it is shorter than writing it again. */
function ownCells(plain: readonly (readonly Node[])[]): Map<Node, { row: number; column: number }> {
  const own = new Map<Node, { row: number; column: number }>();
  plain.forEach((line, row) =>
    line.forEach((node, column) => {
      const simple = isLiteral(node) || node.kind === "input" || node.kind === "inputCell";
      if (!simple && !own.has(node)) own.set(node, { row, column });
    }),
  );
  return own;
}

/** Whether an array is put together of pieces, which is better shown cell by cell. */
function containsList(node: Node): boolean {
  if (node.kind !== "call") return false;
  if (/^(?:[VH]STACK|SORTBY|FILTER|SCAN|MAP)$/.test(node.name)) return true;
  const inner = node.name === "IF" ? node.args.slice(1) : node.name === "IFERROR" ? node.args.slice(0, 1) : [];
  return inner.some(containsList);
}
