import type { ActionFault } from "../faults";
import { type HostContext, HostObject } from "../objectModel";
import { apiNotFound, HostError, invalidOperation, itemNotFound } from "../hostError";
import { type Action, ActionType, type BatchError, type BatchRequest, type BatchResponse, type ObjectPath } from "../protocol";
import { assertSettable } from "./permissions";
import { answerQuery, identity } from "./query";
import { call, camelCase, createPathResolver, located, LocatedError, type PathResolver, typeOf } from "./resolvePath";

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
