import { tokenize } from "@borgar/fx";

/** One argument: a number, text, TRUE/FALSE, an array literal, or nothing. */
function argumentValue(tokens: { type: string; value: string }[]): unknown {
  const text = tokens
    .map(({ value }) => value)
    .join("")
    .trim();
  if (text === "") return null;
  if (text.startsWith("{"))
    return text
      .slice(1, -1)
      .split(";")
      .map((row) => row.split(",").map(scalar));
  return scalar(text);
}

function scalar(text: string): unknown {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return Number(text);
}

/**
 * The literal arguments of `=LOYALTY.X(1,"a",{1;2})`, as Excel hands them to the adapter; a matrix parameter gets rows and columns. What stands
 * round our call, as in `=INDEX(LOYALTY.X(1),2,1)`, does not count.
 */
export function exampleArguments(formula: string, parameters: { matrix: boolean }[]): unknown[] {
  const tokens = tokenize(formula, { negativeNumbers: false });
  const groups: { type: string; value: string }[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(tokens.findIndex(({ value }) => value.startsWith("LOYALTY.")) + 1)) {
    if (token.value === ")" || token.value === "}") depth--;
    if (depth === 0 && token.value === ")") break;
    if (depth === 1 && token.value === ",") groups.push([]);
    else if (depth > 0) groups[groups.length - 1]!.push(token);
    if (token.value === "(" || token.value === "{") depth++;
  }
  return groups.map((group, index) => {
    const value = argumentValue(group);
    return parameters[index]?.matrix && value !== null && !Array.isArray(value) ? [[value]] : value;
  });
}

/** The result an example gives, as a table; one of one cell for a single figure. */
export function exampleResult(expected: string): unknown[][] {
  const rows: unknown[][] = [[]];
  for (const { type, value } of tokenize(expected, { negativeNumbers: true })) {
    if (value === ";") rows.push([]);
    else if (type !== "operator" && type !== "whitespace") rows.at(-1)!.push(value.startsWith("#") ? { code: value } : scalar(value));
  }
  return rows;
}
