import { isFunction, tokenTypes } from "@borgar/fx/xlsx";
import { loyaltyId } from "./loyaltyName";
import { fileTokens } from "./parseCalls";

const PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xleta\.|_xludf\.)+/i;

/** A formula in file form as people type it, without an equals sign: LOYALTY.CLV(A1), LET(x,A1,x). */
export function readableFormula(formula: string): string {
  return fileTokens(formula)
    .map((token) => {
      const { value } = token;
      if (!isFunction(token) && token.type !== tokenTypes.REF_NAMED) return value;
      const id = loyaltyId(value);
      return id === undefined ? value.replace(PREFIX, "") : `LOYALTY.${id}`;
    })
    .join("");
}
