import type { BarTone, PlotModel, PlotPoint } from "./plot.types";
import { plotGeometry, type PlotGeometry } from "./plotGeometry";

/** Width of the picture in px before it is enlarged, room at its edges, and how much sharper than that it is. */
const WIDTH = 520;
const EDGE = 20;
const SCALE = 3;
const FONT = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The light scheme, whatever the pane has: pictures go into documents. */
const INK = "#242424";
const QUIET = "#616161";
const GRID = "#E0E0E0";
const PAPER = "#FFFFFF";
const MARK = "#B10E1C";
const BRAND = "#0F6CBD";
const FILLS: Record<BarTone, { fill: string; outline?: string; dashed?: true }> = {
  plain: { fill: BRAND },
  first: { fill: BRAND },
  second: { fill: QUIET },
  third: { fill: PAPER, outline: QUIET },
  fourth: { fill: GRID, outline: QUIET },
  fifth: { fill: PAPER, outline: QUIET, dashed: true },
};
/** Curves among several, as in the pane. */
const SERIES = [
  { color: BRAND, dashes: [] },
  { color: INK, dashes: [6, 3] },
  { color: MARK, dashes: [2, 3] },
  { color: QUIET, dashes: [9, 3, 2, 3] },
];

interface TextLook {
  size: number;
  color: string;
  bold?: boolean;
}

const TITLE: TextLook = { size: 16, color: INK, bold: true };
const SMALL: TextLook = { size: 11, color: QUIET };
const lineHeight = ({ size }: TextLook): number => Math.round(1.35 * size);

type Canvas2d = CanvasRenderingContext2D;

function styleText(context: Canvas2d, { size, color, bold = false }: TextLook): void {
  context.font = `${bold ? "600 " : ""}${size}px ${FONT}`;
  context.fillStyle = color;
}

/** Lines that fit; a word that is longer than a line, such as a name of 200 letters, is cut. */
export function wrapped(context: Pick<Canvas2d, "measureText">, text: string, width: number): string[] {
  const fits = (line: string): boolean => context.measureText(line).width <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = fits(word) ? word : cut(word, fits);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The beginning of a word, as much as fits with the dots behind it. */
function cut(word: string, fits: (text: string) => boolean): string {
  const letters = Array.from(word);
  let length = letters.length;
  while (length > 1 && !fits(`${letters.slice(0, length).join("")}\u2026`)) length = Math.floor(0.9 * length);
  return `${letters.slice(0, length).join("")}\u2026`;
}

interface TextBlock {
  look: TextLook;
  lines: string[];
}

const heightOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { look, lines }) => sum + lines.length * lineHeight(look), 0);

function drawText(context: Canvas2d, blocks: readonly TextBlock[], top: number): void {
  let y = top;
  context.textAlign = "left";
  context.textBaseline = "top";
  for (const { look, lines } of blocks) {
    styleText(context, look);
    for (const line of lines) {
      context.fillText(line, EDGE, y);
      y += lineHeight(look);
    }
  }
}

function drawAxes(context: Canvas2d, model: PlotModel, { area, x, yLeft, yRight }: PlotGeometry): void {
  const end = area.left + area.width;
  for (const { value } of (model.right ?? model.left).ticks)
    stroke(
      context,
      GRID,
      1,
      [],
      [
        [area.left, yRight(value)],
        [end, yRight(value)],
      ],
    );
  styleText(context, SMALL);
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const { value, label } of model.left.ticks) context.fillText(label, area.left - 6, yLeft(value));
  context.textAlign = "left";
  for (const { value, label } of model.right?.ticks ?? []) context.fillText(label, end + 6, yRight(value));
  context.textAlign = "center";
  context.textBaseline = "top";
  for (const { value, label } of model.xTicks) context.fillText(label, x(value), area.top + area.height + 6);
}

function stroke(context: Canvas2d, color: string, width: number, dashes: number[], points: (readonly [x: number, y: number])[]): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dashes);
  context.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
  context.setLineDash([]);
}

function drawBars(context: Canvas2d, { bars }: PlotModel, { area, x, yLeft }: PlotGeometry): void {
  const gap = bars.length > 12 ? 1 : 2;
  for (const { from, to, base = 0, value, tone } of bars) {
    const { fill, outline, dashed } = FILLS[tone];
    const [top, bottom] = [yLeft(base), yLeft(value)].sort((a, b) => a - b) as [number, number];
    const box = [x(from) + gap, top, Math.max(1, x(to) - x(from) - 2 * gap), bottom - top] as const;
    context.fillStyle = fill;
    context.fillRect(...box);
    if (outline === undefined) continue;
    context.strokeStyle = outline;
    context.lineWidth = 1;
    context.setLineDash(dashed ? [2, 2] : []);
    context.strokeRect(...box);
    context.setLineDash([]);
  }
  stroke(
    context,
    QUIET,
    1,
    [],
    [
      [area.left, yLeft(0)],
      [area.left + area.width, yLeft(0)],
    ],
  );
}

function drawCurves(context: Canvas2d, { line, reference, series, marker, right }: PlotModel, { area, x, yRight }: PlotGeometry): void {
  const points = (curve: readonly PlotPoint[]) => curve.map((point) => [x(point.x), yRight(point.y)] as const);
  if (reference) stroke(context, QUIET, 1, [4, 3], points(reference));
  (series ?? []).forEach((each, i) => {
    const { color, dashes } = SERIES[i % SERIES.length]!;
    stroke(context, color, 2, dashes, points(each.points));
  });
  if (!series) stroke(context, INK, 2, [], points(line));
  if (!marker) return;
  const [atX, atY] = [x(marker.x), yRight(marker.y)];
  const end = right ? area.left + area.width : area.left;
  stroke(
    context,
    MARK,
    1,
    [4, 3],
    [
      [atX, area.top + area.height],
      [atX, atY],
      [end, atY],
    ],
  );
  styleText(context, { ...SMALL, color: MARK, bold: true });
  const isRoomy = area.left + area.width - atX > 96;
  context.textAlign = isRoomy ? "left" : "right";
  context.textBaseline = "top";
  context.fillText(marker.label, isRoomy ? atX + 6 : atX - 6, atY + 4);
}

/** What stands below the picture: what the axis and the marks are, and where the figures come from. */
function notes(model: PlotModel, source: string): string[] {
  const curves = (model.series ?? []).map(
    ({ name }, i) => `${["\u2500\u2500", "\u2504\u2504", "\u00b7\u00b7\u00b7", "\u2500\u00b7"][i % 4]} ${name}`,
  );
  // The last line says how the limit is moved, which nobody can do in a picture.
  const legend = model.limit ? model.legend.slice(0, -1) : model.legend;
  return [model.xTitle, ...curves, ...legend, source].filter((text) => text !== "");
}

/**
 * Draws a chart of the pane as a picture for documents: the finding as its title, the light scheme, and where the figures come from.
 * @param context of a canvas that is sized here
 */
export function drawPicture(context: Canvas2d, model: PlotModel, source: string): void {
  const block = (look: TextLook, text: string): TextBlock => {
    styleText(context, look);
    return { look, lines: wrapped(context, text, WIDTH - 2 * EDGE) };
  };
  const above = [block(TITLE, model.answer)];
  const below = notes(model, source).map((text) => block(SMALL, text));
  const geometry = plotGeometry(model, WIDTH - 2 * EDGE);
  const top = EDGE + heightOf(above) + 8;
  const height = top + geometry.height + 8 + heightOf(below) + EDGE;
  const { canvas } = context;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, height);
  drawText(context, above, EDGE);
  drawText(context, below, top + geometry.height + 8);
  context.translate(EDGE, top);
  drawAxes(context, model, geometry);
  drawBars(context, model, geometry);
  drawCurves(context, model, geometry);
}

/** The picture as a PNG file. */
export function plotPng(model: PlotModel, source: string): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return Promise.reject(new Error("no canvas"));
  drawPicture(context, model, source);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
