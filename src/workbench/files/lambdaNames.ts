import { tokenTypes, type Token } from "@borgar/fx/xlsx";

/**
 * Marks the variables of LET and the parameters of LAMBDA as a file does: _xlpm.x, and _xlop.x for an optional parameter where it is declared.
 * Every other token is left as it is.
 */
export function toStoredNames(tokens: readonly Token[]): Token[] {
  const result = tokens.map((token) => ({ ...token }));
  result.forEach((token, index) => {
    if (token.type !== tokenTypes.FUNCTION) return;
    const name = token.value.toUpperCase();
    if (name === "LET" || name === "LAMBDA") markScope(result, index, name);
  });
  return result;
}

function markScope(tokens: Token[], call: number, kind: "LET" | "LAMBDA"): void {
  const starts = argumentStarts(tokens, call);
  const end = starts.pop() as number;
  const declared = starts.slice(0, -1).filter((_, position) => kind === "LAMBDA" || position % 2 === 0);
  const names = new Set<string>();
  for (const position of declared) {
    const token = tokens[position];
    if (token && !isMarked(token)) names.add(bare(token.value));
  }
  for (let i = call + 1; i < end; i++) {
    const token = tokens[i];
    if (token && names.has(bare(token.value))) token.value = marked(token);
  }
}

/** Index of the first token of each argument that is not blank, and at last the index after the closing bracket. */
function argumentStarts(tokens: readonly Token[], call: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  let fresh = false;
  for (let i = call + 1; i < tokens.length; i++) {
    const { type, value } = tokens[i] as Token;
    if (fresh && type !== tokenTypes.WHITESPACE && type !== tokenTypes.NEWLINE) {
      starts.push(i);
      fresh = false;
    }
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === "(" || value === "{") depth++;
    if (value === ")" || value === "}") depth--;
    if (depth === 0) return [...starts, i + 1];
    if (depth === 1 && (value === "," || (value === "(" && starts.length === 0))) fresh = true;
  }
  return [...starts, tokens.length];
}

/** A name that an outer LET or LAMBDA declares too is marked throughout already. */
function isMarked({ value }: Token): boolean {
  return value.startsWith("_xl");
}

function bare(value: string): string {
  return value.replace(/^\[(.+)\]$/, "$1").toLowerCase();
}

function marked({ type, value }: Token): string {
  if (type === tokenTypes.REF_STRUCT) return `_xlop.${value.slice(1, -1)}`;
  return type === tokenTypes.REF_NAMED || type === tokenTypes.FUNCTION ? `_xlpm.${value}` : value;
}
