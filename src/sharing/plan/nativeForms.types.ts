import type { LoyaltyCall } from "../formula/parseCalls";
import type { ArgumentBook, NameCall, NativeForm, Refused, ResultPlace, Written } from "../native/native.types";

export interface CallParameter {
  name: string;
  optional: boolean;
  /** takes a range of cells; otherwise one value */
  matrix: boolean;
}

/** What the conversion needs to know of our functions. */
export interface NativeForms {
  /** parameters of a function; undefined for an id that is none of ours */
  parameters(id: string): readonly CallParameter[] | undefined;
  /** whether the result of a function fills several cells */
  fillsCells(id: string): boolean;
  /** undefined for a function without a native form */
  nativeForm(id: string): NativeForm | undefined;
  /** the call of the defined name `name` in place of a call. @param args their texts, "" for one left out */
  nameCall(id: string, args: readonly string[], name: string, book?: ArgumentBook): NameCall | Refused;
  /** the native formula in place of a call, for Excel versions without LAMBDA. @param args their texts, "" for one left out */
  writtenOut(call: LoyaltyCall, args: readonly string[], place: ResultPlace, book?: ArgumentBook): Written | Refused;
}
