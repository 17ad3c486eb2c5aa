import { tokenize, tokenTypes, type Token } from "@borgar/fx";

/** What each name in reach stands for; the names are in lower case. */
type Scope = ReadonlyMap<string, string>;

interface Arguments {
  parts: Token[][];
  /** index after the closing bracket */
  end: number;
}

/** The arguments of the call whose opening bracket is at `open`. */
function splitArguments(tokens: readonly Token[], open: number): Arguments {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i]!;
    const { value } = token;
    if (value === ")" || value === "}") depth--;
    if (depth === 0 && i > open) return { parts, end: i + 1 };
    if (depth === 1 && value === ",") parts.push([]);
    else if (depth > 0) parts.at(-1)!.push(token);
    if (value === "(" || value === "{") depth++;
  }
  throw new Error("A bracket of the formula is not closed");
}

/** The body of LET(name,expression,...,body) with each name replaced. */
function bodyOf(parts: readonly Token[][], outer: Scope): string {
  const scope = new Map(outer);
  for (let i = 0; i + 2 < parts.length; i += 2) {
    const name = parts[i]!.map(({ value }) => value).join("");
    scope.set(name.trim().toLowerCase(), `(${expand(parts[i + 1]!, scope)})`);
  }
  return expand(parts.at(-1)!, scope);
}

function expand(tokens: readonly Token[], scope: Scope): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i]!;
    if (type === tokenTypes.FUNCTION && value.toUpperCase() === "LET") {
      const { parts, end } = splitArguments(tokens, i + 1);
      text += `(${bodyOf(parts, scope)})`;
      i = end - 1;
    } else if (type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE) text += " ";
    else text += type === tokenTypes.REF_NAMED ? (scope.get(value.toLowerCase()) ?? value) : value;
  }
  return text;
}

/**
 * A formula without LET: every name is replaced by its expression in brackets, as deep as they are nested.
 *
 * @param formula without "="
 * @param names what further names stand for, such as parameters for references
 */
export function inlineLet(formula: string, names: Readonly<Record<string, string>>): string {
  const scope = new Map(Object.entries(names).map(([name, text]) => [name.toLowerCase(), text]));
  return expand(tokenize(formula, { negativeNumbers: false }), scope);
}
