import type { PaneServices } from "../PaneServices";
import type { AccountsState } from "../state/PaneState";
import type { PaneStore } from "../state/paneStore";
import type { Calculation } from "./calculation";
import type { SourceWatch } from "./sourceWatch";
import type { TaskRunner } from "./taskRunner";

/** What the effects share. */
export interface EffectContext {
  store: PaneStore;
  services: PaneServices;
  tasks: TaskRunner;
  watch: SourceWatch;
  calculation: Calculation;
  /** the present state of the accounts section */
  accounts: () => AccountsState;
}
