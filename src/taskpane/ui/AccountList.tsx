import { mergeClasses } from "@fluentui/react-components";
import { ArrowDown12Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp12Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef } from "react";
import type { AccountRow, ListColumn } from "./accountList.types";
import { ROW_HEIGHT, useAccountListStyles } from "./AccountList.styles";
import { useGridFocus } from "./useGridFocus";

/** Names of more letters are set smaller. */
const LONG_NAME = 32;

interface Props {
  label: string;
  columns: ListColumn[];
  count: number;
  row: (position: number) => AccountRow;
  /** changes with the order, so that the list starts again at its top */
  orderKey: string;
  onSort: (key: ListColumn["key"]) => void;
  /** Enter or a click on a row */
  onOpen: (position: number) => void;
  /** row that takes the focus when the list appears, after its account was closed again */
  start?: number;
}

/** Hundreds of thousands of accounts as an ARIA grid; only the rows on screen exist. */
export function AccountList({ label, columns, count, row, orderKey, onSort, onOpen, start }: Props) {
  const styles = useAccountListStyles();
  const grid = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 320, height: 400 },
  });
  const pageSize = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT) - 2);
  const size = { rows: count, cells: columns.length, pageSize };
  const focus = useGridFocus(grid, size, start, (at) => virtualizer.scrollToIndex(at, { align: "auto" }), onOpen);
  const shownOrder = useRef(orderKey);
  useLayoutEffect(() => {
    if (grid.current && shownOrder.current !== orderKey) grid.current.scrollTop = 0;
    shownOrder.current = orderKey;
  }, [orderKey]);

  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(" ") };
  const items = virtualizer.getVirtualItems();
  // Tab must find a row even when the one that had the focus is scrolled away.
  const tabStop = items.some((item) => item.index === focus.row) ? focus.row : items[0]?.index;
  return (
    <div ref={grid} className={styles.grid} role="grid" aria-label={label} aria-rowcount={count + 1} aria-colcount={columns.length}>
      <Head columns={columns} tracks={tracks} onSort={onSort} />
      <div className={styles.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }} onKeyDown={focus.onKeyDown}>
        {items.map(({ index, start: top }) => (
          <div
            key={index}
            className={styles.row}
            role="row"
            aria-rowindex={index + 2}
            data-row={index}
            tabIndex={index === tabStop ? 0 : -1}
            style={{ ...tracks, transform: `translateY(${top - ROW_HEIGHT}px)` }}
            onFocus={() => focus.onRowFocus(index)}
            onClick={() => onOpen(index)}
          >
            <Cells columns={columns} row={row(index)} />
          </div>
        ))}
      </div>
    </div>
  );
}

type HeadProps = Pick<Props, "columns" | "onSort"> & { tracks: { gridTemplateColumns: string } };

function Head({ columns, tracks, onSort }: HeadProps) {
  const styles = useAccountListStyles();
  return (
    <div role="rowgroup" style={{ display: "contents" }}>
      <div className={styles.head} role="row" aria-rowindex={1} style={tracks}>
        {columns.map(({ key, short, label, numeric, sorted }) => (
          <div key={key} className={styles.headCell} role="columnheader" aria-sort={sorted}>
            <button type="button" className={mergeClasses(styles.sort, numeric && styles.right)} title={label} onClick={() => onSort(key)}>
              <span>{short}</span>
              {sorted === "ascending" && <ArrowUp12Regular aria-hidden />}
              {sorted === "descending" && <ArrowDown12Regular aria-hidden />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ columns, row }: { columns: ListColumn[]; row: AccountRow }) {
  const styles = useAccountListStyles();
  return columns.map(({ key, numeric }, cell) => (
    <div
      key={key}
      role="gridcell"
      data-cell={cell}
      tabIndex={-1}
      className={mergeClasses(
        styles.cell,
        numeric && styles.right,
        key === "class" && row.first && styles.firstClass,
        row.bar !== undefined && key === "value" && styles.barred,
        key === "account" && styles.name,
        key === "account" && row.account.length > LONG_NAME && styles.longName,
      )}
      title={key === "account" ? row.title : key === "class" ? row.class : undefined}
    >
      {key === "account" ? <bdi>{row.account}</bdi> : row[key]}
      {key === "value" && row.bar !== undefined && (
        <span className={styles.bar} style={{ width: `${100 * row.bar}%` }} aria-hidden="true" />
      )}
    </div>
  ));
}
