import { above } from "../../guards";

/** @throws {CalcError} "argument": a parameter that is no number above 0 */
export function checkParameters(parameters: object): void {
  for (const [name, value] of Object.entries(parameters)) above(name, value as number, 0);
}
