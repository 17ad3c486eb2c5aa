import { tokens } from "@fluentui/react-components";
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { PlotModel, PlotPoint, PlotSeries, PlotStop } from "./plot.types";
import type { PlotGeometry } from "./plotGeometry";
import { usePlotStyles } from "./Plot.styles";

interface Props {
  model: PlotModel;
  geometry: PlotGeometry;
  cursor?: PlotStop;
}

/** Everything drawn inside the chart; hidden from assistive technology, which gets the answer, the read-out and the table. */
export function PlotMarks({ model, geometry, cursor }: Props) {
  const styles = usePlotStyles();
  const { x, yRight } = geometry;
  const path = (points: PlotPoint[]) =>
    line<PlotPoint>(
      (point) => x(point.x),
      (point) => yRight(point.y),
    )(points) ?? "";
  return (
    <g aria-hidden="true">
      <Axes model={model} geometry={geometry} />
      <Bars model={model} geometry={geometry} />
      {model.reference && <path className={styles.reference} d={path(model.reference)} />}
      {model.series ? (
        model.series.map((series, i) => <Series key={i} series={series} position={i} geometry={geometry} d={path(series.points)} />)
      ) : (
        <path className={styles.line} d={path(model.line)} />
      )}
      {model.marker && <Marker marker={model.marker} gap={model.limit ? 14 : 6} toRight={model.right !== undefined} geometry={geometry} />}
      {cursor && <circle className={styles.cursor} cx={x(cursor.x)} cy={yRight(cursor.y)} r={4} />}
    </g>
  );
}

/** How a curve among several looks, told apart without colour too. */
const LOOKS = [
  { stroke: tokens.colorBrandForeground1, dashes: undefined, shape: symbolCircle },
  { stroke: tokens.colorNeutralForeground1, dashes: "6 3", shape: symbolSquare },
  { stroke: tokens.colorPaletteRedForeground1, dashes: "2 3", shape: symbolTriangle },
  { stroke: tokens.colorNeutralForeground4, dashes: "9 3 2 3", shape: symbolDiamond },
] as const;
const lookOf = (position: number) => LOOKS[position % LOOKS.length]!;
/** Symbols stand so far apart along the x axis, those of each curve a little further, so that equal curves do not hide each other. */
const SYMBOLS = 0.2;
const SHIFT = 0.05;
const SYMBOL_AREA = 48;

function Series({
  series: { points },
  position,
  geometry,
  d,
}: {
  series: PlotSeries;
  position: number;
  geometry: PlotGeometry;
  d: string;
}) {
  const styles = usePlotStyles();
  const { x, yRight } = geometry;
  const { stroke, dashes, shape } = lookOf(position);
  const places = [0, 1, 2, 3, 4].map((i) => (i + 0.5) * SYMBOLS + (position - 1.5) * SHIFT);
  return (
    <>
      <path className={styles.series} d={d} stroke={stroke} strokeDasharray={dashes} />
      {points.length > 1 &&
        places.map((place) => (
          <path
            key={place}
            className={styles.symbol}
            fill={stroke}
            d={symbol(shape, SYMBOL_AREA)() ?? ""}
            transform={`translate(${x(place)},${yRight(heightAt(points, place))})`}
          />
        ))}
    </>
  );
}

/** Height of a curve at a place along the x axis. */
function heightAt(points: readonly PlotPoint[], place: number): number {
  const next = Math.max(
    1,
    points.findIndex(({ x }) => x >= place),
  );
  const [from, to] = [points[next - 1]!, points[next]!];
  return from.y + ((place - from.x) / (to.x - from.x || 1)) * (to.y - from.y);
}

/** The line and symbol of a curve, for the legend. */
export function SeriesMark({ position }: { position: number }) {
  const styles = usePlotStyles();
  const { stroke, dashes, shape } = lookOf(position);
  return (
    <svg width={36} height={12} aria-hidden="true">
      <path className={styles.series} d="M0,6H36" stroke={stroke} strokeDasharray={dashes} />
      <path className={styles.symbol} fill={stroke} d={symbol(shape, SYMBOL_AREA)() ?? ""} transform="translate(18,6)" />
    </svg>
  );
}

function Axes({ model, geometry }: Props) {
  const styles = usePlotStyles();
  const { area, x, yLeft, yRight } = geometry;
  const end = area.left + area.width;
  // Grid lines follow the right axis where there is one, so that the line can be read off; the two axes would interleave.
  const grid = model.right ?? model.left;
  return (
    <>
      {grid.ticks.map(({ value }) => (
        <line key={value} className={styles.grid} x1={area.left} x2={end} y1={yRight(value)} y2={yRight(value)} />
      ))}
      {model.left.ticks.map(({ value, label }) => (
        <text key={value} className={styles.text} x={area.left - 6} y={yLeft(value)} dy="0.35em" textAnchor="end">
          {label}
        </text>
      ))}
      {model.right?.ticks.map(({ value, label }) => (
        <text key={value} className={styles.text} x={end + 6} y={yRight(value)} dy="0.35em">
          {label}
        </text>
      ))}
      {model.xTicks.map(({ value, label }) => (
        <text key={value} className={styles.text} x={x(value)} y={area.top + area.height + 15} textAnchor="middle">
          {label}
        </text>
      ))}
    </>
  );
}

function Bars({ model, geometry }: Props) {
  const styles = usePlotStyles();
  const { area, x, yLeft } = geometry;
  const gap = model.bars.length > 12 ? 1 : 2;
  return (
    <>
      {model.bars.map((bar) => {
        const ends = [yLeft(bar.base ?? 0), yLeft(bar.value)] as const;
        const width = Math.max(1, x(bar.to) - x(bar.from) - 2 * gap);
        const height = Math.abs(ends[0] - ends[1]);
        return (
          <rect key={bar.from} className={styles[bar.tone]} x={x(bar.from) + gap} y={Math.min(...ends)} width={width} height={height} />
        );
      })}
      <line className={styles.zero} x1={area.left} x2={area.left + area.width} y1={yLeft(0)} y2={yLeft(0)} />
    </>
  );
}

interface MarkerProps {
  marker: NonNullable<PlotModel["marker"]>;
  /** to the axis that its height is read from */
  toRight: boolean;
  /** between the crossing and its label, px: more where a handle stands on it */
  gap: number;
  geometry: PlotGeometry;
}

function Marker({ marker, toRight, gap, geometry }: MarkerProps) {
  const styles = usePlotStyles();
  const { area, x, yRight } = geometry;
  const end = area.left + area.width;
  const base = area.top + area.height;
  const at = { x: x(marker.x), y: yRight(marker.y) };
  // Beside the crossing while there is room for the label, else before it.
  const roomy = end - at.x > 96;
  return (
    <>
      <path className={styles.marker} d={`M${at.x},${base}V${at.y}H${toRight ? end : area.left}`} />
      <text className={styles.markerLabel} x={roomy ? at.x + gap : at.x - gap} y={at.y + 15} textAnchor={roomy ? "start" : "end"}>
        {marker.label}
      </text>
    </>
  );
}
