import type { Host, RichApiCall } from "./host.types";
import { executeBatch } from "./executor/executeBatch";
import type { HostContext } from "./objectModel";
import { type BatchRequest, type BatchResponse, RequestFlag, TransportError } from "./protocol";

/** Excel on the web refuses larger requests and answers. */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** Position of the parts in the array of a rich-API request. */
const BODY = 4;
const FLAGS = 6;

const encoder = new TextEncoder();
const byteLength = (text: string) => encoder.encode(text).length;

/** Answers one `sync` of the client. */
export async function runRichApiRequest(call: RichApiCall, host: Host, context: HostContext): Promise<unknown> {
  const started = performance.now();
  const body = String(call.ArrayData[BODY] ?? "");
  const flags = Number(call.ArrayData[FLAGS] ?? 0);
  const bytes = byteLength(body);
  if (bytes > MAX_PAYLOAD_BYTES) return { Version: 1, Error: TransportError.requestPayloadSizeLimitExceeded };
  const batch = JSON.parse(body) as BatchRequest;
  const answer = await runBatch(batch, flags, host, context);
  if ("transportError" in answer) return { Version: 1, Error: answer.transportError };
  const text = JSON.stringify(answer);
  const responseBytes = byteLength(text);
  const ms = performance.now() - started;
  host.stats.add({ bytes, responseBytes, actions: batch.Actions.length, ms, failed: answer.Error !== undefined });
  if (responseBytes > MAX_PAYLOAD_BYTES) return { Version: 1, Error: TransportError.responsePayloadSizeLimitExceeded };
  return { Version: 1, Error: TransportError.none, Data: [200, [], text] };
}

async function runBatch(
  batch: BatchRequest,
  flags: number,
  host: Host,
  context: HostContext,
): Promise<BatchResponse | { transportError: number }> {
  const fault = await host.faults.take(batch)?.run(batch);
  if (fault) return fault;
  if (flags & RequestFlag.write && host.cellEdit.isActive()) {
    if (!(flags & RequestFlag.delayForCellEdit)) return editModeRefusal();
    await host.cellEdit.ended();
  }
  return executeBatch(batch, context, host.faults.actionFault());
}

function editModeRefusal(): BatchResponse {
  const Message = "Excel is in cell-editing mode. Please exit the cell-editing mode and try again.";
  return { Results: [], TraceIds: [], Error: { Code: "InvalidOperationInCellEditMode", Message, HttpStatusCode: 400, ActionIndex: 0 } };
}
