import { storedFunctionName } from "../native/nativeForm";
import { COUNTER, FIRST, LIST, type Literal, type Node, ROW_COUNTER } from "./node.types";
import type { Older } from "./older";
import { BINDING } from "./parseBody";

/** The text of a formula with places for what differs from call to call. */
export type PrintedPiece =
  | string
  /** an argument; `inside`: it stands beside an operator, and needs brackets when it holds one itself */
  | { input: number; inside: boolean }
  | { input: number; row: number; column: number }
  /** another cell of the same result */
  | { own: { row: number; column: number } };

/** More cannot fit into a cell. */
const MOST_PIECES = 8_000;
const SIGN_BINDING = 6;

/** Cells of one array that a program calculates without a wait: each of 2,000 lines beside each other one. */
const MOST_CALCULATED = 4_000_000;

export class TooLong extends Error {}

/** An array in the formula has more cells than a program should be made to calculate. */
export class TooManyCells extends Error {}

/** Writes nodes as the text of a formula in file form. */
export class Printer {
  private readonly pieces: PrintedPiece[] = [];
  /** there is a range, so that the formula must be an array formula */
  array = false;
  /**
   * other cells of the result may be referred to: within the result itself, not in the checks before it, which all of the cells depend on
   */
  private inResult = false;
  private result: Node | undefined;

  /** @param own results that stand in other cells, by node @param lines of the longest argument, for arrays as long as the data say */
  constructor(
    private readonly older: Older,
    private readonly own: ReadonlyMap<Node, { row: number; column: number }>,
    private readonly lines: number,
  ) {}

  /**
   * @param result the part of the formula that is the cell's result
   * @returns the pieces, neighbouring texts joined
   */
  write(node: Node, result = node): PrintedPiece[] {
    this.result = result;
    this.print(node, 0);
    return joined(this.pieces);
  }

  private add(...pieces: PrintedPiece[]): void {
    this.pieces.push(...pieces);
    if (this.pieces.length > MOST_PIECES) throw new TooLong();
  }

  /** @param least how tightly the surrounding operator binds; 0 for none */
  private print(given: Node, least: number): void {
    if (given === this.result && !this.inResult) {
      this.inResult = true;
      this.printPart(given, least);
      this.inResult = false;
      return;
    }
    const place = this.inResult ? this.own.get(given) : undefined;
    if (place) this.add({ own: place });
    else this.printPart(given, least);
  }

  private printPart(given: Node, least: number): void {
    const node = this.older.rewritten(given);
    if (node !== given) return this.print(node, least);
    this.checkSize(node);
    switch (node.kind) {
      case "input":
        this.array ||= node.shape.rows !== 1 || node.shape.columns !== 1;
        return this.add({ input: node.index, inside: least > 0 });
      case "inputCell":
        return this.add({ input: node.index, row: node.row, column: node.column });
      case "grid":
        this.array = true;
        return this.add(`{${node.cells.map((row) => row.map((cell) => literalText(cell as Literal & Node)).join(",")).join(";")}}`);
      case "sign":
        return this.bracketed(SIGN_BINDING, least, () => {
          this.add(node.operator);
          this.print(node.operand, SIGN_BINDING);
        });
      case "operator":
        return this.operation(node, least);
      case "call":
        return this.call(node.name, node.args);
      case "lambda":
        throw new Error("A LAMBDA was left over");
      case "boolean":
      case "error":
      case "number":
      case "text":
        break;
    }
    this.add(literalText(node));
  }

  /** An argument is as large as it is; what is made of it must not be much larger. */
  private checkSize({ kind, shape: { rows = this.lines, columns = this.lines } }: Node): void {
    if (kind !== "input" && rows > 1 && columns > 1 && rows * columns > MOST_CALCULATED) throw new TooManyCells();
  }

  private operation({ operator, left, right }: Extract<Node, { kind: "operator" }>, least: number): void {
    const binding = BINDING[operator]!;
    this.bracketed(binding, least, () => {
      this.print(left, binding);
      this.add(operator);
      this.print(right, binding + 1);
    });
  }

  private bracketed(binding: number, least: number, inner: () => void): void {
    if (binding < least) this.add("(");
    inner();
    if (binding < least) this.add(")");
  }

  private call(name: string, args: readonly Node[]): void {
    this.array ||= name === COUNTER || name === ROW_COUNTER || name === FIRST;
    if (name === COUNTER) return this.around("ROW(INDEX($A:$A,1):INDEX($A:$A,", args, "))");
    if (name === ROW_COUNTER) return this.around("COLUMN(INDEX($1:$1,1):INDEX($1:$1,", args, "))");
    if (name === FIRST) return this.first(args);
    this.around(`${storedFunctionName(name === LIST ? "CHOOSE" : name)}(`, args, ")");
  }

  private first([range, count]: readonly Node[]): void {
    this.around("INDEX(", [range!], ",1):INDEX(");
    this.around("", [range!, count!], ")");
  }

  private around(before: string, args: readonly Node[], after: string): void {
    this.add(before);
    args.forEach((arg, place) => {
      if (place > 0) this.add(",");
      this.print(arg, 0);
    });
    this.add(after);
  }
}

function literalText(node: Literal): string {
  switch (node.kind) {
    case "number":
      return numberText(node.value);
    case "text":
      return `"${node.value.replaceAll('"', '""')}"`;
    case "boolean":
      return node.value ? "TRUE" : "FALSE";
    case "error":
      return node.value;
  }
}

/** Without an exponent, as the native forms write numbers. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e-") ? value.toFixed(20).replace(/0+$/, "") : text.replace("e+", "E+");
}

function joined(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const result: PrintedPiece[] = [];
  for (const piece of pieces) {
    const last = result.length - 1;
    if (typeof piece === "string" && typeof result[last] === "string") result[last] += piece;
    else result.push(piece);
  }
  return result;
}
