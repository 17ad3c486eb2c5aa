import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { PlotLimit, PlotModel, PlotPoint } from "./plot.types";
import { type PlotGeometry, limitAfterKey, nearestOnLine } from "./plotGeometry";
import { usePlotStyles } from "./Plot.styles";

interface Props {
  limit: PlotLimit;
  model: PlotModel;
  /** where it stands, in data units */
  at: PlotPoint;
  geometry: PlotGeometry;
  onMove: (value: number) => void;
}

/** The handle of a limit on the curve: dragged along it, or moved with the keys of a slider. */
export function PlotLimitHandle({ limit, model, at, geometry, onMove }: Props) {
  const styles = usePlotStyles();
  const { value, min, max, label, text } = limit;
  const held = useRef(false);
  const move = (wanted: number) => {
    const next = Math.min(Math.max(wanted, min), max);
    if (next !== value) onMove(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = limitAfterKey(event.key, limit);
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    held.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!held.current || !frame) return;
    move(Math.round(100 * nearestOnLine(model.line, geometry, event.clientX - frame.left, event.clientY - frame.top)) / 100);
  };
  const release = () => {
    held.current = false;
  };
  return (
    <div
      className={styles.limit}
      style={{ left: geometry.x(at.x), top: geometry.yRight(at.y) }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={Math.round(100 * min)}
      aria-valuemax={Math.round(100 * max)}
      aria-valuenow={Math.round(100 * value)}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
