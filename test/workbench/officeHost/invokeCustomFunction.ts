import type { Endpoint } from "../../../src/workbench/officeHost/host.types";

export type CustomFunctionResult = { ok: true; value: unknown } | { ok: false; error: string; message: string | undefined };

/** Error numbers of the client's engine; 2 is an exception, 3 a rejected promise: both show as #VALUE!. */
const ERRORS: Record<number, string> = { 1: "#N/A", 2: "#VALUE!", 3: "#VALUE!", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

let last = 0;

/**
 * Calls a function associated with `CustomFunctions.associate` through Microsoft's own engine, as a cell of Excel would. For tests: the
 * grid calls the functions directly, which is faster.
 *
 * @param args numbers, texts, truth values, or rows of them for a range
 */
export async function invokeCustomFunction(
  endpoint: Endpoint,
  name: string,
  args: unknown[],
  address = "Sheet1!A1",
): Promise<CustomFunctionResult> {
  const [result] = await endpoint.invokeCustomFunctions([{ id: `call-${++last}`, name, args, address }]);
  const [, succeeded, value, code] = result as [string, boolean, unknown, number];
  if (succeeded) return { ok: true, value };
  return { ok: false, error: ERRORS[code] ?? "#VALUE!", message: typeof value === "string" && value !== "" ? value : undefined };
}
