import { useRef } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import { useGridFocus } from "../ui/useGridFocus";

/** How far Page Up and Page Down lead, about a screen. */
const PAGE = 8;

interface Props {
  label: string;
  functions: readonly CatalogFunction[];
  /** id of the function whose form was open a moment ago: it has the focus again */
  last: string | undefined;
  onOpen: (entry: CatalogFunction) => void;
  /** the names alone */
  short?: boolean;
}

/** One stop of Tab, as the list of accounts is: arrow keys, Page, Home and End lead from function to function. */
export function FunctionItems({ label, functions, last, onOpen, short }: Props) {
  const styles = useFunctionsStyles();
  const list = useRef<HTMLUListElement>(null);
  const start = functions.findIndex(({ id }) => id === last);
  const show = (at: number) => list.current?.querySelector(`[data-row="${at}"]`)?.scrollIntoView({ block: "nearest" });
  const focus = useGridFocus(list, { rows: functions.length, cells: 0, pageSize: PAGE }, start < 0 ? undefined : start, show, (at) => {
    const entry = functions[at];
    if (entry) onOpen(entry);
  });
  // A search may have taken the one that had the focus away.
  const stop = focus.row < functions.length ? focus.row : 0;
  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={focus.onKeyDown}>
      {functions.map((entry, at) => (
        <li key={entry.id}>
          <button
            type="button"
            className={styles.item}
            data-row={at}
            tabIndex={at === stop ? 0 : -1}
            onFocus={() => focus.onRowFocus(at)}
            onClick={() => onOpen(entry)}
          >
            <div className={styles.name}>{entry.name}</div>
            {!short && <div className={styles.description}>{entry.description}</div>}
          </button>
        </li>
      ))}
    </ul>
  );
}
