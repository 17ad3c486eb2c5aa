import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "./view.styles";
import { FigureTable } from "./FigureTable";
import { usePlotStyles } from "./Plot.styles";
import { PlotLimitHandle } from "./PlotLimitHandle";
import { PlotMarks, SeriesMark } from "./PlotMarks";
import { PlotTold, PlotTools, usePlotTools } from "./PlotTools";
import type { PlotModel } from "./plot.types";
import { nearestStop, plotGeometry, stopAfterKey } from "./plotGeometry";
import { useElementWidth } from "./useElementWidth";

interface Props {
  model: PlotModel;
  /** false below a heading that says the title already */
  titled?: boolean;
  /** told where the limit of the model is moved to */
  onLimit?: (value: number) => void;
}

/** One accessible frame for every chart of the pane: title, picture with read-out, or the same figures as a table. */
export function Plot({ model, titled = true, onLimit }: Props) {
  const styles = usePlotStyles();
  const view = useViewStyles();
  const [asTable, setAsTable] = useState(false);
  const tools = usePlotTools(model);
  return (
    <figure className={styles.figure} aria-label={model.title}>
      <figcaption className={styles.caption}>
        <span className={titled ? undefined : view.spokenOnly}>{model.title}</span>
        {tools && <PlotTools tools={tools} />}
        <Button size="small" appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "plot.showChart" : "plot.showTable")}
        </Button>
      </figcaption>
      {tools?.told && <PlotTold tools={tools} />}
      {asTable ? (
        <FigureTable caption={model.title} head={model.table.head} rows={model.table.rows} />
      ) : (
        <PlotChart model={model} onLimit={onLimit} />
      )}
    </figure>
  );
}

/**
 * The picture with its reader: a slider over the plot area, the one widget whose value every screen reader speaks on arrow keys. The
 * pointer reads the same stops, and the value stays below the chart instead of covering it.
 */
function PlotChart({ model, onLimit }: Pick<Props, "model" | "onLimit">) {
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
        {model.limit && model.marker && onLimit && (
          <PlotLimitHandle limit={model.limit} model={model} at={model.marker} geometry={geometry} onMove={onLimit} />
        )}
      </div>
      <div className={styles.readout} aria-hidden="true">
        {stop?.text}
      </div>
      <div className={styles.legend}>
        <div>{model.xTitle}</div>
        {model.series?.map(({ name }, i) => (
          <div key={i} className={styles.seriesLegend}>
            <SeriesMark position={i} />
            <bdi className={styles.seriesName} title={name}>
              {name}
            </bdi>
          </div>
        ))}
        {model.legend.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </div>
    </>
  );
}
