import { tokenize, tokenTypes, type Token } from "@borgar/fx/xlsx";

/** A native body as it is written, before anything is put in for its names. */
export type Tree =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "error"; value: string }
  | { kind: "name"; name: string }
  | { kind: "array"; rows: Tree[][] }
  | { kind: "sign"; operator: string; operand: Tree }
  | { kind: "operator"; operator: string; left: Tree; right: Tree }
  | { kind: "call"; name: string; args: Tree[] };

const BLANK = new Set<string>([tokenTypes.WHITESPACE, tokenTypes.NEWLINE]);
/** How tightly the operators of Excel bind; all of them from left to right. A sign binds tighter than any of them. */
export const BINDING: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Tree {
    const tree = this.expression(0);
    if (this.tokens[this.at]) throw new Error(`Unexpected ${this.tokens[this.at]?.value}`);
    return tree;
  }

  private expression(least: number): Tree {
    let left = this.operand();
    for (;;) {
      const operator = this.peek();
      const binding = BINDING[operator] ?? 0;
      if (binding <= least) return left;
      this.at++;
      left = { kind: "operator", operator, left, right: this.expression(binding) };
    }
  }

  private operand(): Tree {
    const token = this.tokens[this.at++];
    if (!token) throw new Error("The formula ends too early");
    const { type, value } = token;
    if (value === "-" || value === "+") return { kind: "sign", operator: value, operand: this.operand() };
    if (value === "(") {
      const inner = this.expression(0);
      this.take(")");
      return inner;
    }
    if (value === "{") return this.array();
    switch (type) {
      case tokenTypes.NUMBER:
        return { kind: "number", value: Number(value) };
      case tokenTypes.STRING:
        return { kind: "text", value: value.slice(1, -1).replaceAll('""', '"') };
      case tokenTypes.BOOLEAN:
        return { kind: "boolean", value: value.toUpperCase() === "TRUE" };
      case tokenTypes.ERROR:
        return { kind: "error", value };
      case tokenTypes.FUNCTION:
        return this.call(value.toUpperCase());
      case tokenTypes.REF_NAMED:
        return { kind: "name", name: value.toLowerCase() };
    }
    throw new Error(`Unexpected ${value}`);
  }

  private call(name: string): Tree {
    const args: Tree[] = [];
    do {
      this.at++;
      args.push(this.expression(0));
    } while (this.peek() === ",");
    this.take(")");
    return { kind: "call", name, args };
  }

  private array(): Tree {
    const rows: Tree[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.operand());
      const separator = this.tokens[this.at++]?.value;
      if (separator === "}") return { kind: "array", rows };
      if (separator === ";") rows.push([]);
    }
  }

  private peek(): string {
    return this.tokens[this.at]?.value ?? "";
  }

  private take(value: string): void {
    if (this.peek() !== value) throw new Error(`Expected ${value} instead of ${this.peek()}`);
    this.at++;
  }
}

/** Reads a native body of the catalogue. @throws where it holds anything but literals, names, operators and calls */
export function parseBody(formula: string): Tree {
  const tokens = tokenize(formula, { negativeNumbers: false });
  return new Parser(tokens.filter(({ type }) => !BLANK.has(type))).whole();
}
