import { EVENT_CATEGORY_EXCEL, type EventEntry } from "./protocol";

/** Events the client registered for; held back while a batch runs, as Excel tells them after the answer. */
export interface EventQueue {
  register(type: number, targetId: string): void;
  unregister(type: number, targetId: string): void;
  /** queues the event for each of the targets somebody listens to */
  raise(type: number, targetIds: readonly string[], message: object): void;
  /** an entry of another category, e.g. an action */
  push(entry: EventEntry): void;
  hold(): void;
  release(): void;
  clear(): void;
}

export function createEventQueue(send: (entries: EventEntry[]) => void): EventQueue {
  const registered = new Map<string, number>();
  let waiting: EventEntry[] = [];
  let held = 0;
  const key = (type: number, targetId: string) => `${type}|${targetId}`;
  const flush = () => {
    if (held > 0 || waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    send(entries);
  };
  const push = (entry: EventEntry) => {
    waiting.push(entry);
    flush();
  };
  return {
    register: (type, targetId) => void registered.set(key(type, targetId), (registered.get(key(type, targetId)) ?? 0) + 1),
    unregister(type, targetId) {
      const count = (registered.get(key(type, targetId)) ?? 0) - 1;
      if (count > 0) registered.set(key(type, targetId), count);
      else registered.delete(key(type, targetId));
    },
    raise(type, targetIds, message) {
      for (const targetId of targetIds) {
        if (registered.has(key(type, targetId))) push([EVENT_CATEGORY_EXCEL, type, targetId, JSON.stringify(message), 0]);
      }
    },
    push,
    hold: () => void held++,
    release() {
      held--;
      flush();
    },
    clear() {
      registered.clear();
      waiting = [];
    },
  };
}
