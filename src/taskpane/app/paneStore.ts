import type { PaneAction, PaneState } from "./PaneState";
import { reduce } from "./reduce";

/** Holds the one state outside React, so that ribbon commands and effects can reach it before and between renders. */
export interface PaneStore {
  getState(): PaneState;
  dispatch(action: PaneAction): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

export function createPaneStore(initial: PaneState): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
