import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneEffects } from "./PaneEffects";
import type { PaneServices } from "./PaneServices";
import type { PaneAction, PaneState } from "./PaneState";
import type { PaneStore } from "./paneStore";

export interface PaneConnection {
  store: PaneStore;
  effects: PaneEffects;
  services: PaneServices;
}

export const PaneContext = createContext<PaneConnection | null>(null);

/** State, dispatch and effects for the views. */
export function usePane(): { state: PaneState; dispatch: (action: PaneAction) => void; effects: PaneEffects; services: PaneServices } {
  const connection = useContext(PaneContext);
  if (!connection) throw new Error("usePane needs a PaneContext above it");
  const { store, effects, services } = connection;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return { state, dispatch: store.dispatch, effects, services };
}
