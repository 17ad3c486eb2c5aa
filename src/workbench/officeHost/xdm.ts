import type { Endpoint, Host } from "./host.types";
import {
  ACTION_INVOKE,
  ACTION_REGISTER,
  ACTION_UNREGISTER,
  MESSAGE_REQUEST,
  MESSAGE_RESPONSE,
  RESPONSE_CALL,
  RESPONSE_EVENT,
} from "./protocol";

interface RequestMessage {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType: number;
  _data: unknown;
}

const ADDIN_ID = "loyalty-economics";

/** SharedApp and CustomFunction: the client runs as a shared runtime with the custom function engine. */
const HOST_FLAGS = 3;

/**
 * Lets the pane in the frame run on Microsoft's Office.js against the host, over the client's own window messages. The listener is there
 * before the frame loads: the client posts its first message only once.
 *
 * @returns the way to let go
 */
export function attachIframe(host: Host, iframe: HTMLIFrameElement, paneUrl: string): () => void {
  const endpoint = host.createEndpoint();
  // Settings cached in the tab's session storage belong to a conversation: a new id starts from the host's own.
  const conversationId = `workbench-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const origin = new URL(paneUrl, window.location.href).origin;
  const stopListening = listen(endpoint, iframe, conversationId, origin);
  iframe.name = JSON.stringify({
    hostInfo: `Excel$Web$16.00$${host.options.locale ?? "en-US"}$$$disableLogging$${HOST_FLAGS}`,
    xdmInfo: `${conversationId}|${ADDIN_ID}|${window.location.origin}`,
    serializerVersion: "1",
  });
  // A frame that is in the page already keeps the name it was created with.
  if (iframe.contentWindow) iframe.contentWindow.name = iframe.name;
  iframe.src = paneUrl;
  return () => {
    stopListening();
    endpoint.dispose();
  };
}

function listen(endpoint: Endpoint, iframe: HTMLIFrameElement, conversationId: string, origin: string): () => void {
  const post = (message: object) => {
    const envelope = {
      _messageType: MESSAGE_RESPONSE,
      _conversationId: conversationId,
      _origin: window.location.origin,
      _serializerVersion: 1,
    };
    iframe.contentWindow?.postMessage(JSON.stringify({ ...envelope, _errorCode: 0, ...message }), origin);
  };
  const answer = async (request: RequestMessage) => {
    const data = await dispatch(endpoint, request);
    post({ _actionName: request._actionName, _correlationId: request._correlationId, _responseType: RESPONSE_CALL, _data: data });
  };
  const onMessage = (event: MessageEvent) => {
    if (event.source !== iframe.contentWindow || event.origin !== origin) return;
    const request = readRequest(event.data);
    if (request?._conversationId === conversationId) void answer(request);
  };
  window.addEventListener("message", onMessage);
  endpoint.onEvent((action, payload) => post({ _actionName: action, _correlationId: -1, _responseType: RESPONSE_EVENT, _data: payload }));
  return () => window.removeEventListener("message", onMessage);
}

function readRequest(data: unknown): RequestMessage | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  const message = JSON.parse(data) as Partial<RequestMessage>;
  return message._messageType === MESSAGE_REQUEST ? (message as RequestMessage) : undefined;
}

function dispatch(endpoint: Endpoint, { _actionName, _actionType, _data }: RequestMessage): unknown {
  if (_actionType === ACTION_INVOKE) return endpoint.invoke(_actionName, _data);
  if (_actionType === ACTION_REGISTER) return endpoint.register(_actionName);
  return _actionType === ACTION_UNREGISTER ? endpoint.unregister(_actionName) : undefined;
}
