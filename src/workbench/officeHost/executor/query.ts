import type { HostContext, HostObject, HostType } from "../objectModel";
import { apiNotFound } from "../hostError";
import type { QueryInfo } from "../protocol";
import { camelCase, located, typeOf } from "./resolvePath";

/** Names to load at one level, and what to load below it. */
interface LoadTree {
  /** all scalars: nothing was named, or "$all" */
  all: boolean;
  names: Set<string>;
  below: Map<string, LoadTree>;
}

const emptyTree = (): LoadTree => ({ all: false, names: new Set(), below: new Map() });

/** The answer to a load: the properties asked for, with the names used on the wire. */
export async function answerQuery(object: HostObject, query: QueryInfo | undefined, host: HostContext): Promise<Record<string, unknown>> {
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
export function identity(object: HostObject, host: HostContext): Record<string, unknown> {
  const type = typeOf(object);
  return {
    ...(type.id ? { Id: type.id(object.target, host) } : {}),
    ...(type.keepsReference ? { _ReferenceId: host.referenceId(object) } : {}),
  };
}
