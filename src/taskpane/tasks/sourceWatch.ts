import { sourceName } from "../../workbook/source/sourceName";
import type { Outcome, SourceRef } from "../../workbook/workbook.types";

/** Tells the state when a cell of what was read changes, or when it is deleted. */
export interface SourceWatch {
  begin(sources: SourceRef[]): void;
  end(): void;
}

/** What the section whose rows are watched does about it. */
export interface OnWatched {
  changed(at: number): void;
  missed(names: string[], at: number): void;
}

interface WatchServices {
  watchSources(sources: SourceRef[], onChange: (gone: SourceRef[]) => void): Promise<Outcome<() => Promise<void>>>;
  now(): number;
}

export function createSourceWatch(services: WatchServices, { changed, missed }: OnWatched): SourceWatch {
  let watching: ReturnType<WatchServices["watchSources"]> | undefined;
  const end = () => {
    const ended = watching;
    watching = undefined;
    ended?.then((outcome) => (outcome.ok ? outcome.value() : undefined)).catch(() => undefined);
  };
  return {
    begin(sources) {
      end();
      const mine = services.watchSources(sources, (gone) => {
        if (watching !== mine) return;
        if (gone.length > 0) missed(gone.map(sourceName), services.now());
        else changed(services.now());
      });
      watching = mine;
      // A host without events cannot tell; the answer stands without that notice.
      mine.catch(() => undefined);
    },
    end,
  };
}
