import { MessageChannel as NodeMessageChannel } from "node:worker_threads";
import { configure } from "@testing-library/react";

// A whole pane takes seconds to render on a busy machine, and code loaded when it is first shown longer; what a test waits for comes at once on an idle
// one. Asking jsdom whether each element is hidden would take most of the time, and the pane draws nothing that is.
// What is only spoken stands in the page a second time and is asked for by itself, see `spoken`.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true, defaultIgnore: "script, style, [aria-live]" });
jest.setTimeout(60_000);

// jsdom has no message channels, by which the pane gives the page a turn; every browser has them. Set once React has chosen its own clock.
globalThis.MessageChannel ??= NodeMessageChannel as unknown as typeof MessageChannel;
