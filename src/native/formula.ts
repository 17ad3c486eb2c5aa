/**
 * What a function is in plain Excel: the body of a LAMBDA over its parameters; two of them where older Excel and LibreOffice need other
 * functions than the current form has; or the reason why there is none.
 */
export type Native = string | { current: string; older: string } | { none: string };

/** Native forms by the ids of their functions. */
export type Natives = Readonly<Record<string, Native>>;

/** Those of one family, whose ids start with one of its words. */
export type Family<Word extends string> = Readonly<Partial<Record<Word, Native>> & Record<`${Word}.${string}`, Native>>;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * A line at the margin is a step of the formula and is told from the one before by a space, as people see it in Excel.
 * A line indented under it continues it without one.
 */
function oneLine(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map(indentOf));
  return lines.map((line, at) => (at > 0 && indentOf(line) === margin ? " " : "") + line.trim()).join("");
}

/** Parentheses left open at the end; what stands in quotation marks is text. */
function openParentheses(text: string): number {
  const outside = text.replace(/"[^"]*"/g, "");
  return [...outside].reduce((open, sign) => {
    if (sign === ")" && open === 0) throw new Error(`a parenthesis is closed that was not opened: ${text}`);
    return sign === "(" ? open + 1 : sign === ")" ? open - 1 : open;
  }, 0);
}

/** A piece of a formula on one line. It may leave parentheses open for what follows it. */
export function part(text: TemplateStringsArray, ...parts: (string | number)[]): string {
  return oneLine(String.raw({ raw: text }, ...parts));
}

/**
 * A whole formula on one line. Each LET( and each IF(wrong,#VALUE!, that ends a line stays open for the lines below; the end closes
 * them all.
 * @throws {Error} more parentheses are closed than opened
 */
export function formula(text: TemplateStringsArray, ...parts: (string | number)[]): string {
  const line = part(text, ...parts);
  return line + ")".repeat(openParentheses(line));
}

/** Values of a LET, each with its name; what follows stands after the last comma. */
export function steps(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name},${value},`)
    .join("");
}
