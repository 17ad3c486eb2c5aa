import { scaleLinear } from "d3-scale";
import { numbers } from "../../strings/pane";
import type { PlotAxis } from "./plot.types";

/** Lowest and highest value to be shown. */
export type Extent = readonly [low: number, high: number];

/** A linear axis around the data that includes zero; its upper end is a round number, its lower end follows the data. */
export function plotAxis([low, high]: Extent, label: (value: number) => string): PlotAxis {
  const top = Math.max(0, high);
  const bottom = Math.min(0, low);
  const scale = scaleLinear([bottom, top > bottom ? top : 1], [0, 1]);
  const [niceBottom = bottom, niceTop = top] = scale.copy().nice(5).domain();
  scale.domain([Math.abs(bottom) > 0.1 * niceTop ? niceBottom : bottom, niceTop]);
  return withTicks(scale.domain() as [number, number], label);
}

/** Two axes whose zeros are at the same height, so that bars and line start from one base. */
export function alignedAxes(left: PlotAxis, right: PlotAxis, leftLabel: LabelOf, rightLabel: LabelOf): [PlotAxis, PlotAxis] {
  const below = Math.max(...[left, right].map(({ domain: [bottom, top] }) => (top > 0 ? -bottom / top : 0)));
  const stretched = (axis: PlotAxis, label: LabelOf) => withTicks([-below * axis.domain[1], axis.domain[1]], label);
  return [stretched(left, leftLabel), stretched(right, rightLabel)];
}

type LabelOf = (value: number) => string;

function withTicks(domain: [number, number], label: LabelOf): PlotAxis {
  const ticks = scaleLinear(domain, [0, 1]).ticks(5);
  return { domain: [domain[0] === 0 ? 0 : domain[0], domain[1]], ticks: ticks.map((value) => ({ value, label: label(value) })) };
}

/** 0% to 100% along the accounts. */
export function shareTicks(): PlotAxis["ticks"] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => ({ value, label: numbers.limit(value) }));
}
