/** Calls `at` with the depth of brackets after each character outside texts and sheet names. */
function scan(formula: string, at: (depth: number, place: number) => void): void {
  let depth = 0;
  let quote = "";
  for (let place = 0; place < formula.length; place++) {
    const character = formula[place]!;
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else {
      if (character === "(") depth++;
      else if (character === ")") depth--;
      at(depth, place);
    }
  }
}

/** How deep the brackets of a formula are nested: at least as deep as its calls. */
export function nestingOf(formula: string): number {
  let deepest = 0;
  scan(formula, (depth) => {
    if (depth > deepest) deepest = depth;
  });
  return deepest;
}

/** Whether a formula is one call or bracket from its beginning to its end, which nothing that stands beside it can tear apart. */
export function isOneCall(formula: string): boolean {
  let opened = false;
  let inside = formula.endsWith(")");
  scan(formula, (depth, place) => {
    if (depth > 0) opened = true;
    const betweenCalls = opened && depth === 0 && place < formula.length - 1;
    const operator = !opened && "+-*/^&=<>%,; ".includes(formula[place]!);
    if (betweenCalls || operator) inside = false;
  });
  return inside;
}
