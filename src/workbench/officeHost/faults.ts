import type { BatchRequest, BatchResponse, Action } from "./protocol";
import { camelCase, LocatedError } from "./executor/resolvePath";
import { HostError } from "./hostError";
import type { HostObject } from "./objectModel";

/** Fails the transport: the number is one of TransportError. */
export interface TransportFault {
  transportError: number;
}

/** Checked before a batch runs: answers in its place, delays it, or never answers. */
export interface BatchFault {
  match(batch: BatchRequest): boolean;
  /** undefined lets the batch run after all */
  run(batch: BatchRequest): Promise<BatchResponse | TransportFault | undefined>;
  /** forgotten after its first match; true if left out */
  once?: boolean;
}

/** Called before each action; throws what the action shall fail with. */
export type ActionFault = (
  action: Action,
  index: number,
  paths: { resolve(id: number): Promise<HostObject | null> },
) => void | Promise<void>;

/** Failures on purpose, to test how a pane behaves when Excel refuses. */
export class Faults {
  readonly batches: BatchFault[] = [];
  private readonly members: { member: string; at: number; seen: number; error: HostError }[] = [];

  /** Fails one batch at the transport, e.g. with TransportError.activityLimitReached. */
  failTransport(transportError: number, match: (batch: BatchRequest) => boolean = () => true): void {
    this.batches.push({ match, run: () => Promise.resolve({ transportError }) });
  }

  /** Fails one batch before any of its actions runs. */
  failBatch(code: string, message: string, match: (batch: BatchRequest) => boolean = () => true): void {
    this.batches.push({ match, run: () => Promise.resolve({ Results: [], TraceIds: [], Error: { Code: code, Message: message } }) });
  }

  /** Fails the nth (from 1) use of a member with its wire name, e.g. "Range.Values" or "Table.Delete"; earlier actions keep their effect. */
  failAction(member: string, nth = 1, code = "AccessDenied", message = "You cannot perform the requested operation."): void {
    this.members.push({ member, at: nth, seen: 0, error: new HostError(code, message) });
  }

  /** faults of members that have not struck yet */
  get waiting(): number {
    return this.members.length;
  }

  clear(): void {
    this.batches.length = 0;
    this.members.length = 0;
  }

  /** Takes the fault that stands in the way of this batch, if any. */
  take(batch: BatchRequest): BatchFault | undefined {
    const index = this.batches.findIndex((fault) => fault.match(batch));
    const fault = this.batches[index];
    if (fault && fault.once !== false) this.batches.splice(index, 1);
    return fault;
  }

  /** The check before each action; undefined while nothing is to fail. */
  actionFault(): ActionFault | undefined {
    if (this.members.length === 0) return undefined;
    return async (action, _index, paths) => {
      const name = action.Name;
      if (name === undefined) return;
      const object = await paths.resolve(action.ObjectPathId);
      for (const fault of this.members) {
        if (fault.member !== `${object?.type ?? ""}.${name}`) continue;
        fault.seen++;
        if (fault.seen !== fault.at) continue;
        this.members.splice(this.members.indexOf(fault), 1);
        throw new LocatedError(fault.error, `${object?.type ?? ""}.${camelCase(name)}`);
      }
    };
  }
}
