import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { t } from "../../strings/pane";
import type { PlotModel } from "./plot.types";
import { usePlotStyles } from "./Plot.styles";
import { nearestStop, plotGeometry, stopAfterKey } from "./plotGeometry";
import { PlotMarks } from "./PlotMarks";
import { useElementWidth } from "./useElementWidth";

/**
 * The picture with its reader: a slider over the plot area, the one widget whose value every screen reader speaks on arrow keys. The pointer
 * reads the same stops, and the value stays below the chart instead of covering it.
 */
export function PlotChart({ model }: { model: PlotModel }) {
  const styles = usePlotStyles();
  const [frame, width] = useElementWidth<HTMLDivElement>(318);
  const [chosen, setChosen] = useState(model.firstStop);
  const at = Math.min(chosen, model.stops.length - 1);
  const geometry = plotGeometry(model, width);
  const { area } = geometry;
  const stop = model.stops[at];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stopAfterKey(event.key, at, model.stops.length);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setChosen(nearestStop(model.stops, (event.clientX - box.left) / (box.width || 1)));
  };

  return (
    <>
      <div ref={frame} className={styles.frame}>
        <svg className={styles.svg} role="img" aria-label={model.answer} viewBox={`0 0 ${width} ${geometry.height}`}>
          <PlotMarks model={model} geometry={geometry} cursor={stop} />
        </svg>
        {stop && (
          <div
            className={styles.reader}
            style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
            role="slider"
            tabIndex={0}
            aria-label={t("plot.read", { title: model.title })}
            aria-valuemin={0}
            aria-valuemax={model.stops.length - 1}
            aria-valuenow={at}
            aria-valuetext={stop.text}
            onKeyDown={onKeyDown}
            onPointerMove={onPointerMove}
          />
        )}
      </div>
      <div className={styles.readout} aria-hidden="true">
        {stop?.text}
      </div>
      <div className={styles.legend}>
        <div>{model.xTitle}</div>
        {model.legend.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </div>
    </>
  );
}
