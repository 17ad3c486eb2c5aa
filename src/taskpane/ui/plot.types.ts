/** How a bar is filled, told apart without colour too: the class it belongs to, best first; `plain` where classes mean nothing. */
export type BarTone = "first" | "second" | "third" | "fourth" | "fifth" | "plain";

/** A bar over part of the x axis; x and y in data units. */
export interface PlotBar {
  from: number;
  to: number;
  /** where the bar starts; 0 unless given */
  base?: number;
  /** where it ends */
  value: number;
  tone: BarTone;
}

export interface PlotPoint {
  x: number;
  y: number;
}

export interface PlotAxis {
  domain: [number, number];
  ticks: { value: number; label: string }[];
}

/** A place the keyboard and the pointer can read. */
export interface PlotStop extends PlotPoint {
  text: string;
}

/** One of several curves, told from the others by dashes and symbols too. */
export interface PlotSeries {
  name: string;
  points: PlotPoint[];
}

/** A limit on the axis of the line that can be moved along the line; fractions. */
export interface PlotLimit {
  value: number;
  min: number;
  max: number;
  label: string;
  /** what it means where it is */
  text: string;
}

/** All that a chart shows, already in words and numbers: bars against the left axis, one line against the right. x runs from 0 to 1. */
export interface PlotModel {
  title: string;
  /** the finding, read instead of the picture */
  answer: string;
  legend: string[];
  bars: PlotBar[];
  line: PlotPoint[];
  /** several curves in place of the line */
  series?: PlotSeries[];
  limit?: PlotLimit;
  /** a dashed line to compare with, against the axis of the line */
  reference?: PlotPoint[];
  marker?: PlotPoint & { label: string };
  xTicks: { value: number; label: string }[];
  xTitle: string;
  left: PlotAxis;
  right?: PlotAxis;
  stops: PlotStop[];
  /** index of the stop read first */
  firstStop: number;
  table: { head: string[]; rows: [string, ...string[]][] };
}
