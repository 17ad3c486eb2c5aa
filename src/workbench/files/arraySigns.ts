import { tokenTypes, type Token } from "@borgar/fx";

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
