import type { ActionFault } from "../faults";
import { apiNotFound, HostError, invalidOperation, itemNotFound } from "../hostError";
import { type HostContext, HostObject, type HostType } from "../objectModel";
import {
  type Action,
  ActionType,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  type QueryInfo,
} from "../protocol";
import { assertSettable, call, camelCase, createPathResolver, located, LocatedError, type PathResolver, typeOf } from "./resolvePath";

/** Names to load at one level, and what to load below it. */
interface LoadTree {
  /** all scalars: nothing was named, or "$all" */
  all: boolean;
  names: Set<string>;
  below: Map<string, LoadTree>;
}

const emptyTree = (): LoadTree => ({ all: false, names: new Set(), below: new Map() });

/** The answer to a load: the properties asked for, with the names used on the wire. */
async function answerQuery(object: HostObject, query: QueryInfo | undefined, host: HostContext): Promise<Record<string, unknown>> {
  const tree = emptyTree();
  for (const path of query?.Select ?? []) addPath(tree, path.split("/"));
  for (const path of query?.Expand ?? []) addPath(tree, [...path.split("/"), "$all"]);
  if (isBare(tree)) tree.all = true;
  const type = typeOf(object);
  return type.items ? collection(object, tree, query ?? {}, host) : single(object, tree, host);
}

function addPath(tree: LoadTree, [first = "", ...rest]: string[]): void {
  if (first === "$none" || first === "") return;
  if (first === "$all") tree.all = true;
  else if (rest.length === 0) tree.names.add(wireName(first));
  else {
    const child = tree.below.get(wireName(first)) ?? emptyTree();
    tree.below.set(wireName(first), child);
    addPath(child, rest);
  }
}

const isBare = (tree: LoadTree) => tree.names.size === 0 && tree.below.size === 0;

const wireName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

async function collection(object: HostObject, tree: LoadTree, query: QueryInfo, host: HostContext): Promise<Record<string, unknown>> {
  const type = typeOf(object);
  const inner = tree.below.get("Items") ?? tree;
  const wanted: LoadTree = { all: inner.all, names: new Set(inner.names), below: new Map(inner.below) };
  const answer: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(type.properties ?? {})) {
    const asked = wanted.names.delete(name) || tree.names.has(name) || wanted.all;
    if (asked && property.get) answer[name] = property.get(object.target, host);
  }
  wanted.names.delete("Items");
  if (isBare(wanted) && tree.names.size === 0) wanted.all = true;
  const items = type.items?.(object.target, host) ?? [];
  const first = query.Skip ?? 0;
  const chosen = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
  const answers: Record<string, unknown>[] = [];
  for (const item of chosen) answers.push(await single(item, wanted, host));
  answer["_Items"] = answers;
  return answer;
}

async function single(object: HostObject, tree: LoadTree, host: HostContext): Promise<Record<string, unknown>> {
  const type = typeOf(object);
  const answer = identity(object, host);
  const names = tree.all ? [...new Set([...allScalars(type), ...tree.names])] : tree.names;
  for (const name of names) {
    const property = type.properties?.[name];
    if (property?.get) answer[name] = await readProperty(object, name, host);
    else if (type.navigation?.[name]) answer[name] = await child(object, name, { ...emptyTree(), all: true }, host);
    else if (name !== "Id" && name !== "_ReferenceId") throw apiNotFound(type.name, camelCase(name));
  }
  for (const [name, below] of tree.below) answer[name] = await child(object, name, below, host);
  return answer;
}

async function child(object: HostObject, name: string, tree: LoadTree, host: HostContext): Promise<Record<string, unknown> | null> {
  const type = typeOf(object);
  const navigate = type.navigation?.[name];
  if (!navigate) throw apiNotFound(type.name, camelCase(name));
  const target = navigate(object.target, host);
  if (target === null) return null;
  return typeOf(target).items ? collection(target, tree, {}, host) : single(target, tree, host);
}

function allScalars(type: HostType<unknown>): string[] {
  return Object.entries(type.properties ?? {}).flatMap(([name, property]) => (property.get && !property.onRequest ? [name] : []));
}

async function readProperty(object: HostObject, name: string, host: HostContext): Promise<unknown> {
  const type = typeOf(object);
  const property = type.properties?.[name];
  if (property?.calculated) await host.grid.settle();
  return located(`${type.name}.${camelCase(name)}`, () => property?.get?.(object.target, host));
}

/** What tells the client which object it got. */
function identity(object: HostObject, host: HostContext): Record<string, unknown> {
  const type = typeOf(object);
  return {
    ...(type.id ? { Id: type.id(object.target, host) } : {}),
    ...(type.keepsReference ? { _ReferenceId: host.referenceId(object) } : {}),
  };
}

/**
 * Runs the actions of a batch in order. A failure stops it; what was written before stays, as in Excel, and the results so far are
 * answered together with the error.
 */
export async function executeBatch(batch: BatchRequest, host: HostContext, faults?: ActionFault): Promise<BatchResponse> {
  const response: BatchResponse = { Results: [], TraceIds: [] };
  const paths = createPathResolver(batch.ObjectPaths, host);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      await faults?.(action, index, paths);
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: await perform(action, batch, paths, host) });
    } catch (error) {
      response.Error = describe(error, index);
      break;
    }
  }
  host.grid.flush();
  return response;
}

async function perform(action: Action, batch: BatchRequest, paths: PathResolver, host: HostContext): Promise<unknown> {
  switch (action.ActionType) {
    case ActionType.instantiate:
      return withoutReference(instantiated(await paths.resolve(action.ObjectPathId), host), batch.ObjectPaths[action.ObjectPathId]);
    case ActionType.query: {
      const object = await paths.resolve(action.ObjectPathId);
      return object === null ? null : answerQuery(object, action.QueryInfo, host);
    }
    case ActionType.method:
      return callMethod(action, paths, host);
    case ActionType.setProperty:
      return setProperty(action, paths, host);
    case ActionType.trace:
      return null;
    default:
      throw invalidOperation(`The workbench does not know action type ${action.ActionType}.`);
  }
}

function instantiated(object: HostObject | null, host: HostContext): Record<string, unknown> | null {
  return object === null ? null : identity(object, host);
}

/** A client that gets a reference it did not ask for sends it back at the end of its run, thousands of them after a long write, which it cuts into slices. */
function withoutReference(answer: Record<string, unknown> | null, path: ObjectPath | undefined): Record<string, unknown> | null {
  if (!answer || path?.D !== true) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== "_ReferenceId"));
}

async function callMethod(action: Action, paths: PathResolver, host: HostContext): Promise<unknown> {
  const object = await paths.resolve(action.ObjectPathId);
  if (object === null) {
    if (action.Name?.startsWith("_")) return null;
    throw itemNotFound();
  }
  const args = await paths.argumentsOf(action);
  const name = action.Name ?? "";
  const result = await located(`${typeOf(object).name}.${camelCase(name)}`, () => call(object, name, args, host));
  return result instanceof HostObject ? instantiated(result, host) : (result ?? null);
}

async function setProperty(action: Action, paths: PathResolver, host: HostContext): Promise<null> {
  const object = await paths.resolve(action.ObjectPathId);
  if (object === null) throw itemNotFound();
  const type = typeOf(object);
  const name = action.Name ?? "";
  const [value] = await paths.argumentsOf(action);
  await located(`${type.name}.${camelCase(name)}`, () => {
    const properties = type.properties ?? {};
    const property = properties[name] ?? Object.values(properties).find((one) => one.writeName === name);
    if (!property?.set) throw apiNotFound(type.name, camelCase(name));
    assertSettable(type.name, name, host);
    return property.set(object.target, value, host);
  });
  host.state.isDirty = true;
  return null;
}

function describe(error: unknown, actionIndex: number): BatchError {
  const reason = error instanceof LocatedError ? error.reason : error;
  const location = error instanceof LocatedError ? { Location: error.location } : {};
  if (reason instanceof HostError) {
    return { Code: reason.code, Message: reason.message, HttpStatusCode: reason.httpStatus, ActionIndex: actionIndex, ...location };
  }
  const message = reason instanceof Error ? reason.message : String(reason);
  return { Code: "GeneralException", Message: message, HttpStatusCode: 500, ActionIndex: actionIndex, ...location };
}
