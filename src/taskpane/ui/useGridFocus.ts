import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";

interface Place {
  row: number;
  /** -1 = the whole row */
  cell: number;
}

export interface GridFocus extends Place {
  onKeyDown(event: KeyboardEvent): void;
  /** call when a row got the focus by pointer or Tab */
  onRowFocus(row: number): void;
}

interface Size {
  rows: number;
  cells: number;
  pageSize: number;
}

/**
 * Keyboard focus in a grid of which only some rows exist. A key names the new place and scrolls there; after the render that made the row,
 * the row takes the focus. Focusing earlier would lose it, because the row does not exist yet.
 * @param start row that takes the focus at once
 * @param scrollTo brings a row into the window
 * @param onEnter Enter on a row or one of its cells
 */
export function useGridFocus(
  grid: RefObject<HTMLElement | null>,
  size: Size,
  start: number | undefined,
  scrollTo: (row: number) => void,
  onEnter: (row: number) => void,
): GridFocus {
  const [place, setPlace] = useState<Place>({ row: Math.max(0, Math.min(start ?? 0, size.rows - 1)), cell: -1 });
  const waiting = useRef(start !== undefined);
  const scrollToStart = useEffectEvent(() => {
    if (start !== undefined) scrollTo(place.row);
  });
  useLayoutEffect(() => scrollToStart(), []);

  // After every render, since scrolling renders the wanted row only some renders after the key.
  useEffect(() => {
    if (!waiting.current) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${place.row}"]`);
    const target = place.cell < 0 ? row : row?.querySelector<HTMLElement>(`[data-cell="${place.cell}"]`);
    if (!target) return;
    waiting.current = false;
    target.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      onEnter(place.row);
      return;
    }
    const next = placeAfterKey(event.key, event.ctrlKey || event.metaKey, place, size);
    if (!next) return;
    event.preventDefault();
    if (next.row !== place.row) scrollTo(next.row);
    setPlace(next);
    waiting.current = true;
  };
  return { ...place, onKeyDown, onRowFocus: (row) => row !== place.row && setPlace({ row, cell: -1 }) };
}

/** Where a key leads: rows by arrows, Page, Home and End; cells of a row by ArrowRight and ArrowLeft. */
export function placeAfterKey(key: string, ctrl: boolean, { row, cell }: Place, { rows, cells, pageSize }: Size): Place | undefined {
  const last = rows - 1;
  const to = (wanted: number): Place => ({ row: Math.max(0, Math.min(last, wanted)), cell });
  switch (key) {
    case "ArrowDown":
      return to(row + 1);
    case "ArrowUp":
      return to(row - 1);
    case "PageDown":
      return to(row + pageSize);
    case "PageUp":
      return to(row - pageSize);
    case "Home":
      return cell < 0 || ctrl ? to(0) : { row, cell: 0 };
    case "End":
      return cell < 0 || ctrl ? to(last) : { row, cell: cells - 1 };
    case "ArrowRight":
      return { row, cell: Math.min(cells - 1, cell + 1) };
    case "ArrowLeft":
      return { row, cell: Math.max(-1, cell - 1) };
    default:
      return undefined;
  }
}
