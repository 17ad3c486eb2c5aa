import { readFileSync } from "node:fs";

type ContextClass = new (
  functionName: string,
  address?: string,
  parameterAddresses?: string[],
  setResult?: unknown,
  setError?: unknown,
) => object;

/** The class of the object that Excel puts behind the arguments of every call, out of Microsoft's own runtime, which does not export it. */
function microsoftsClass(): ContextClass {
  const runtime = readFileSync(require.resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js"), "utf8");
  const [source] = /InvocationContext = function\(\) \{[\s\S]*?\n {4}\}\(\);/.exec(runtime) ?? [];
  if (source === undefined) throw new Error("the runtime has no class InvocationContext");
  // part of a script that cannot be imported
  return new Function(
    `const _isNullOrUndefined = (value) => value === null || value === undefined; var ${source} return InvocationContext;`,
  )() as ContextClass;
}

const InvocationContext = microsoftsClass();

/** What Microsoft's runtime hands a function that neither streams nor asks for addresses. */
export function invocationContext(functionName: string): object {
  return new InvocationContext(functionName);
}
