/**
 * Texts, quoted sheet names, what stands in square brackets, names with the bracket of a call, names and cells, numbers; then single signs.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*\s*\(|[$\p{L}_\\][\p{L}\p{N}_.\\$]*|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[^]/giu;

/** What stands where in a formula. */
export interface FormulaToken {
  text: string;
  kind: "quoted" | "brackets" | "call" | "name" | "number" | "sign";
  /** the brackets it stands in, the innermost last: ( or { */
  inside: string;
}

const kindOf = (text: string): FormulaToken["kind"] => {
  if (text.length > 1 && /^["']/.test(text)) return "quoted";
  if (text.length > 1 && text.startsWith("[")) return "brackets";
  if (/^[$\p{L}_\\]/u.test(text)) return text.endsWith("(") ? "call" : "name";
  return /^\.?\d/.test(text) ? "number" : "sign";
};

/**
 * The parts of a formula in English notation.
 * @returns undefined where brackets or quotation marks do not match
 */
export function formulaTokens(formula: string): FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  let inside = "";
  for (const [text] of formula.matchAll(TOKEN)) {
    const kind = kindOf(text);
    if (text === ")" || text === "}") {
      if (!inside.endsWith(text === ")" ? "(" : "{")) return undefined;
      inside = inside.slice(0, -1);
    }
    tokens.push({ text, kind, inside });
    if (text === "{") inside += "{";
    else if (text === "(" || kind === "call") inside += "(";
    if (kind === "sign" && /^["'[\]]$/.test(text)) return undefined;
  }
  return inside === "" ? tokens : undefined;
}
