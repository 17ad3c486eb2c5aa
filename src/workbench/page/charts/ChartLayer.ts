import { ICommandService, type IDisposable } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Engine } from "../../engine/engine.types";
import type { ChartRecord } from "../../grid/chart.types";
import type { Grid } from "../../grid/grid.types";
import { chartData } from "./chartData";
import { drawChart } from "./drawChart";

const POINTS_PER_PIXEL = 0.75;

/** The charts of the active sheet, drawn over its cells; they follow scrolling, zoom, edits and the choice of sheet. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly drawn = new Map<string, { node: SVGSVGElement; signature: string }>();
  private readonly stops: (() => void)[];
  private planned = 0;
  private needsData = true;

  constructor(
    private readonly engine: Engine,
    private readonly grid: Grid,
    private readonly container: HTMLElement,
  ) {
    this.layer.className = "charts";
    container.append(this.layer);
    const moves: IDisposable = engine.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(() => this.plan(false));
    const sizes = new ResizeObserver(() => this.plan(false));
    sizes.observe(container);
    this.stops = [
      () => moves.dispose(),
      () => sizes.disconnect(),
      grid.charts.onChange(() => this.plan(true)),
      grid.on(({ kind }) => this.plan(kind === "changed" || kind === "calculated" || kind === "activated")),
    ];
    this.plan(true);
  }

  dispose(): void {
    cancelAnimationFrame(this.planned);
    for (const stop of this.stops) stop();
    this.layer.remove();
  }

  /** At most one drawing a frame. */
  private plan(hasNewData: boolean): void {
    this.needsData ||= hasNewData;
    if (this.planned !== 0) return;
    this.planned = requestAnimationFrame(() => {
      this.planned = 0;
      this.draw();
    });
  }

  private draw(): void {
    const charts = this.grid.charts.of(this.grid.sheets.activeId());
    for (const [id, { node }] of this.drawn) {
      if (charts.some((chart) => chart.id === id)) continue;
      node.remove();
      this.drawn.delete(id);
    }
    if (charts.length === 0) return;
    this.coverCells();
    for (const chart of charts) this.place(chart);
    this.needsData = false;
  }

  /** The layer lies over the cells only: headers, toolbar and sheet tabs stay free. */
  private coverCells(): void {
    const canvas = this.container.querySelector("canvas[id^=univer-sheet-main]");
    const around = this.container.getBoundingClientRect();
    const sheet = (canvas ?? this.container).getBoundingClientRect();
    const { left, top } = this.firstCell();
    Object.assign(this.layer.style, {
      left: `${sheet.left - around.left + left}px`,
      top: `${sheet.top - around.top + top}px`,
      width: `${sheet.width - left}px`,
      height: `${sheet.height - top}px`,
    });
  }

  /** Where A1 is while nothing is scrolled: the size of the grid's headers. */
  private firstCell(): { left: number; top: number } {
    const { left, top } = this.sheet()?.getRange(0, 0).getCellRect() ?? { left: 0, top: 0 };
    const scale = this.scale();
    return { left: left * scale, top: top * scale };
  }

  private sheet(): FWorksheet | undefined {
    return this.engine.api.getActiveWorkbook()?.getActiveSheet();
  }

  private scale(): number {
    return this.sheet()?.getZoom() ?? 1;
  }

  private place(chart: ChartRecord): void {
    const width = chart.width / POINTS_PER_PIXEL;
    const height = chart.height / POINTS_PER_PIXEL;
    const signature = JSON.stringify(chart);
    let drawn = this.drawn.get(chart.id);
    if (!drawn || this.needsData || drawn.signature !== signature) {
      drawn?.node.remove();
      drawn = { node: drawChart(chartData(this.grid, chart), width, height), signature };
      this.drawn.set(chart.id, drawn);
      this.layer.append(drawn.node);
    }
    const scale = this.scale();
    const scrolled = this.scrolled(chart);
    Object.assign(drawn.node.style, {
      left: `${(chart.left / POINTS_PER_PIXEL - scrolled.left) * scale}px`,
      top: `${(chart.top / POINTS_PER_PIXEL - scrolled.top) * scale}px`,
      width: `${width * scale}px`,
      height: `${height * scale}px`,
    });
  }

  /** How far the cells under the chart are scrolled, in pixels of the sheet. Cells in a frozen pane are not. */
  private scrolled({ sheetId, left, top }: ChartRecord): { left: number; top: number } {
    const state = this.sheet()?.getScrollState();
    if (!state) return { left: 0, top: 0 };
    const frozen = this.grid.layout.freeze(sheetId);
    const columns = distances(frozen.columns, state.sheetViewStartColumn, (column) => this.grid.layout.columnWidth(sheetId, column));
    const rows = distances(frozen.rows, state.sheetViewStartRow, (row) => this.grid.layout.rowHeight(sheetId, row));
    return {
      left: left < columns.frozen ? 0 : columns.passed / POINTS_PER_PIXEL + state.offsetX,
      top: top < rows.frozen ? 0 : rows.passed / POINTS_PER_PIXEL + state.offsetY,
    };
  }
}

/** Points of the frozen rows (or columns), and of those that are scrolled past after them. */
function distances(frozenCount: number, passedCount: number, size: (index: number) => number): { frozen: number; passed: number } {
  let frozen = 0;
  let passed = 0;
  for (let index = 0; index < frozenCount; index++) frozen += size(index);
  for (let index = 0; index < Math.min(passedCount, MOST_STEPS); index++) passed += size(frozenCount + index);
  return { frozen, passed };
}

/** A chart is far out of sight after so many rows; summing more would only cost time. */
const MOST_STEPS = 5000;
