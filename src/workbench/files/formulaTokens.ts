import { type Token, tokenize, tokenTypes } from "@borgar/fx";

const isBlank = ({ type }: Token): boolean => type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE;

/** The next token that is no blank, from a position on. */
function nextAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at] && isBlank(tokens[at]!)) at++;
  return at;
}

/** Tokens of a formula with the signs in array constants as Excel rewrites them: {+1;- 2} is {1;-2}. */
export function withPlainSigns(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let inArray = false;
  let opens = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const at = nextAt(tokens, i + 1);
    const number = tokens[at];
    if (inArray && opens && /^[-+]$/.test(token.value) && number?.type === tokenTypes.NUMBER && !/^[-+]/.test(number.value)) {
      result.push({ ...number, value: token.value === "-" ? `-${number.value}` : number.value });
      i = at;
      opens = false;
      continue;
    }
    if (token.type === tokenTypes.OPERATOR && /^[{}]$/.test(token.value)) inArray = token.value === "{";
    if (!isBlank(token)) opens = token.type === tokenTypes.OPERATOR && /^[{,;]$/.test(token.value);
    result.push(token);
  }
  return result;
}

/** Excel takes no formula with more calls one within the other. */
export const MOST_NESTED_CALLS = 64;

/** How many calls of a formula stand one within the other. */
export function nestedCalls(formula: string): number {
  // Quick where there cannot be more than allowed.
  if (formula.split("(").length <= MOST_NESTED_CALLS) return 0;
  const open: boolean[] = [];
  let [now, most] = [0, 0];
  const tokens = tokenize(formula);
  for (const [i, { type, value }] of tokens.entries()) {
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === "(") {
      const isCall = tokens[i - 1]?.type === tokenTypes.FUNCTION;
      open.push(isCall);
      now += Number(isCall);
      most = Math.max(most, now);
    } else if (value === ")") now -= Number(open.pop() === true);
  }
  return most;
}
