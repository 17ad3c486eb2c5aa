import type { SourceRef } from "../../workbook/workbook.types";
import type { PaneServices } from "../PaneServices";
import type { PaneStore } from "../state/paneStore";

/** Tells the state when a cell of what was read changes. */
export interface SourceWatch {
  begin(sources: SourceRef[]): void;
  end(): void;
}

/** @param changed the action of the section whose rows changed */
export function createSourceWatch(store: PaneStore, services: PaneServices, changed: "sourceChanged" | "valueSourceChanged"): SourceWatch {
  let watching: ReturnType<PaneServices["watchSources"]> | undefined;
  const end = () => {
    const ended = watching;
    watching = undefined;
    ended?.then((outcome) => (outcome.ok ? outcome.value() : undefined)).catch(() => undefined);
  };
  return {
    begin(sources) {
      end();
      const mine = services.watchSources(sources, () => {
        if (watching === mine) store.dispatch({ type: changed, at: services.now() });
      });
      watching = mine;
      // A host without events cannot tell; the answer stands without that notice.
      mine.catch(() => undefined);
    },
    end,
  };
}
