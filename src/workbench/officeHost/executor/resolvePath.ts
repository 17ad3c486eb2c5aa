import { accessDenied, apiNotFound, HostError, invalidArgument, invalidOperation, invalidReference } from "../hostError";
import { typeByName } from "../model/registry";
import { type HostContext, HostObject } from "../objectModel";
import { type ObjectPath, PathType, type ReferencedIds } from "../protocol";

/** First words of the methods that change a workbook. */
const CHANGES =
  /^(Add|Apply|Autofit|Clear|Convert|Copy|Delete|Freeze|Group|Hide|Insert|Merge|Protect|Remove|Resize|Set(?!Invocation|AppRuntime|Dirty)|Show|Ungroup|Unfreeze|Unmerge|Unprotect)/;

/** Settings of the session, not of the workbook. */
const SESSION = new Set(["Runtime.EnableEvents", "Application.CalculationMode"]);

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** @throws {HostError} ApiNotFound for a member the host was told to lack */
function assertKnown(type: string, name: string, host: HostContext): void {
  if (host.missing.has(`${type}.${camel(name)}`)) throw apiNotFound(type, camel(name));
}

/** @throws {HostError} as assertKnown, and AccessDenied for a change of a workbook that is open for reading only */
function assertCallable(type: string, name: string, host: HostContext): void {
  assertKnown(type, name, host);
  if (host.state.isReadOnly && CHANGES.test(name) && !type.includes(".")) throw accessDenied();
}

/** @throws {HostError} as assertCallable */
export function assertSettable(type: string, name: string, host: HostContext): void {
  assertKnown(type, name, host);
  if (host.state.isReadOnly && !SESSION.has(`${type}.${name}`)) throw accessDenied();
}

/** An error with the member it came from, e.g. "WorksheetCollection.getItem". */
export class LocatedError extends Error {
  constructor(
    readonly reason: unknown,
    readonly location: string,
  ) {
    super(location);
  }
}

/** Object paths of one batch; each is evaluated once, as methods among them may have effects. */
export interface PathResolver {
  resolve(id: number): Promise<HostObject | null>;
  argumentsOf(path: { ArgumentInfo?: ObjectPath["ArgumentInfo"] }): Promise<unknown[]>;
}

export function createPathResolver(paths: Record<string, ObjectPath>, host: HostContext): PathResolver {
  const known = new Map<number, HostObject | null>();
  const failed = new Map<number, unknown>();

  async function resolve(id: number): Promise<HostObject | null> {
    const object = known.get(id);
    if (object !== undefined) return object;
    if (failed.has(id)) throw failed.get(id);
    try {
      const found = await evaluate(id);
      known.set(id, found);
      return found;
    } catch (error) {
      failed.set(id, error);
      throw error;
    }
  }

  async function evaluate(id: number): Promise<HostObject | null> {
    const path = paths[String(id)];
    if (!path) throw invalidOperation(`Object path ${id} is missing.`);
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.global:
        return new HostObject("Workbook", {});
      case PathType.newObject:
        if (!typeByName(name)) throw apiNotFound(name, "new");
        return new HostObject(name, {});
      case PathType.reference: {
        const kept = host.objectByReference(name);
        if (!kept) throw invalidReference();
        return kept;
      }
      case PathType.nullObject:
        return null;
      default: {
        const parent = await resolve(path.ParentObjectPathId ?? 0);
        return parent === null ? null : member(parent, path, name);
      }
    }
  }

  async function member(parent: HostObject, path: ObjectPath, name: string): Promise<HostObject | null> {
    const type = typeOf(parent);
    const location = `${type.name}.${path.ObjectPathType === PathType.indexer ? "getItem" : camelCase(name)}`;
    const args = await argumentsOf(path);
    return located(location, async () => {
      if (path.ObjectPathType === PathType.property) {
        assertKnown(type.name, name, host);
        const navigate = type.navigation?.[name];
        if (!navigate) throw apiNotFound(type.name, camelCase(name));
        return navigate(parent.target, host);
      }
      if (path.ObjectPathType === PathType.indexer) {
        if (!type.item) throw apiNotFound(type.name, "getItem");
        return type.item(parent.target, args[0], host);
      }
      const result = await call(parent, name, args, host);
      if (result !== null && !(result instanceof HostObject)) throw invalidOperation(`${location} gives no object.`);
      return result;
    });
  }

  async function argumentsOf(path: { ArgumentInfo?: ObjectPath["ArgumentInfo"] }): Promise<unknown[]> {
    const values = path.ArgumentInfo?.Arguments ?? [];
    return (await withObjects(values, path.ArgumentInfo?.ReferencedObjectPathIds)) as unknown[];
  }

  async function withObjects(value: unknown, references: ReferencedIds | number | undefined): Promise<unknown> {
    if (references === undefined || references === 0 || references === null) return value;
    if (typeof references === "number") {
      const object = await resolve(references);
      if (object === null) throw invalidArgument();
      return object;
    }
    if (!Array.isArray(value)) return value;
    return Promise.all(value.map((entry, i) => withObjects(entry, references[i])));
  }

  return { resolve, argumentsOf };
}

/** The members of the object's type. */
export function typeOf(object: HostObject) {
  const type = typeByName(object.type);
  if (!type) throw apiNotFound(object.type, "(type)");
  return type;
}

/** Calls a method, or registers for the event a method name stands for. */
export async function call(object: HostObject, name: string, args: unknown[], host: HostContext): Promise<unknown> {
  const type = typeOf(object);
  const registration = /^_(Unr|R)egister(\w+)$/.exec(name);
  const event = registration ? type.events?.[registration[2] ?? ""] : undefined;
  if (event) {
    const targetId = event.target(object.target, host);
    if (registration?.[1] === "R") host.registerEvent(event.type, targetId);
    else host.unregisterEvent(event.type, targetId);
    return undefined;
  }
  if (name === "_KeepReference" && type.keepsReference) return host.keepReference(object);
  const method = type.methods?.[name];
  if (!method) throw apiNotFound(type.name, camelCase(name));
  assertCallable(type.name, name, host);
  return (await method(object.target, args, host)) as unknown;
}

/** Runs and gives an error its place. */
export async function located<T>(location: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof HostError ? new LocatedError(error, location) : error;
  }
}

export function camelCase(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
