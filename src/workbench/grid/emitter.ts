import type { Listener, Unsubscribe } from "./grid.types";

/** A list of listeners for one kind of event. */
export interface Emitter<T> {
  on(listener: Listener<T>): Unsubscribe;
  emit(event: T): void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<Listener<T>>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
  };
}
