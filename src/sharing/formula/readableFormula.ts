import { isFunction, type Token, tokenTypes } from "@borgar/fx/xlsx";
import { loyaltyId } from "./loyaltyName";
import { callsIn, fileTokens, isBookOf, type LoyaltyCall, parseCalls, type FormulaPiece, writePieces } from "./parseCalls";

const PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xleta\.|_xludf\.)+/i;
const OURS_OR_PREFIX = /loyalty|_xl/i;
/** A prefix of Excel's that does not begin a name of ours. */
const OTHER_PREFIX = /_xl(?!dudf_loyalty_)/i;
const PLAIN_NAME = /^(?:_xldudf_)?loyalty[._]/i;

/** A formula in file form as people type it, without an equals sign: LOYALTY.CLV(A1), LET(x,A1,x). */
export function readableFormula(formula: string): string {
  if (!OURS_OR_PREFIX.test(formula)) return formula;
  return (OTHER_PREFIX.test(formula) ? undefined : fromCalls(formula)) ?? fromTokens(formula);
}

/** From the calls of ours, which most formulas were searched for already; undefined where something is written in an uncommon way. */
function fromCalls(formula: string): string | undefined {
  const pieces = parseCalls(formula);
  if (!callsIn(pieces).every(({ written }) => PLAIN_NAME.test(written))) return undefined;
  return withNames(pieces, ({ written }) => written) === formula ? withNames(pieces, ({ id }) => `LOYALTY.${id}`) : undefined;
}

function withNames(pieces: readonly FormulaPiece[], nameOf: (call: LoyaltyCall) => string): string {
  return writePieces(pieces, (call, args) => (call.called ? `${nameOf(call)}(${args.join(",")})` : nameOf(call)));
}

/** The number or path of an add-in's file before a function of ours, with its exclamation mark. */
function isBook(tokens: readonly Token[], index: number): boolean {
  const isContext = (at: number) => {
    const [context, mark, call] = tokens.slice(at, at + 3);
    return (
      context !== undefined && mark?.value === "!" && call !== undefined && loyaltyId(call.value) !== undefined && isBookOf(context.value)
    );
  };
  return isContext(index) || (tokens[index]!.value === "!" && isContext(index - 1));
}

function fromTokens(formula: string): string {
  const tokens = fileTokens(formula);
  return tokens
    .filter((_, index) => !isBook(tokens, index))
    .map((token) => {
      const { value } = token;
      if (!isFunction(token) && token.type !== tokenTypes.REF_NAMED) return value;
      const id = loyaltyId(value);
      return id === undefined ? value.replace(PREFIX, "") : `LOYALTY.${id}`;
    })
    .join("");
}
