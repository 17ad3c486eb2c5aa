import type { HostContext } from "../objectModel";
import { accessDenied, apiNotFound } from "../hostError";

/** First words of the methods that change a workbook. */
const CHANGES =
  /^(Add|Apply|Autofit|Clear|Convert|Copy|Delete|Freeze|Group|Hide|Insert|Merge|Protect|Remove|Resize|Set(?!Invocation|AppRuntime|Dirty)|Show|Ungroup|Unfreeze|Unmerge|Unprotect)/;

/** Settings of the session, not of the workbook. */
const SESSION = new Set(["Runtime.EnableEvents", "Application.CalculationMode"]);

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** @throws {HostError} ApiNotFound for a member the host was told to lack */
export function assertKnown(type: string, name: string, host: HostContext): void {
  if (host.missing.has(`${type}.${camel(name)}`)) throw apiNotFound(type, camel(name));
}

/** @throws {HostError} as assertKnown, and AccessDenied for a change of a workbook that is open for reading only */
export function assertCallable(type: string, name: string, host: HostContext): void {
  assertKnown(type, name, host);
  if (host.state.isReadOnly && CHANGES.test(name) && !type.includes(".")) throw accessDenied();
}

/** @throws {HostError} as assertCallable */
export function assertSettable(type: string, name: string, host: HostContext): void {
  assertKnown(type, name, host);
  if (host.state.isReadOnly && !SESSION.has(`${type}.${name}`)) throw accessDenied();
}
