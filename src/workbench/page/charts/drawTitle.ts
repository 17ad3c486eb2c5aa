import type { ChartData } from "./chartData";
import { GAP, TITLE_FONT, TITLE_LINE } from "./chartSizes";
import { svg } from "./svg";

const PIXELS_PER_TITLE_CHARACTER = 7.3;
const MOST_LINES = 3;

/** The title cut into lines that fit; a title that is too long ends with an ellipsis. */
export function titleLines({ record, title }: ChartData, width: number): string[] {
  if (!record.title.visible || title === "") return [];
  const fitting = Math.max(10, Math.floor((width - 4 * GAP) / PIXELS_PER_TITLE_CHARACTER));
  const lines = [""];
  for (const word of title.split(/\s+/)) {
    const last = lines.length - 1;
    const longer = lines[last] === "" ? word : `${lines[last]} ${word}`;
    if (longer.length <= fitting || lines[last] === "") lines[last] = longer;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}

export function drawTitle(root: SVGElement, data: ChartData, width: number): void {
  titleLines(data, width).forEach((text, i) => {
    const y = GAP + TITLE_FONT + i * TITLE_LINE;
    root.append(svg("text", { class: "chart-title", x: width / 2, y, "text-anchor": "middle", "font-size": TITLE_FONT }, text));
  });
}
