import type { ChartRecord } from "./chart.types";
import { createEmitter } from "./emitter";
import type { ChartStore } from "./grid.types";

/** Charts of the workbook: Univer has none in its open packages, so they live here and the workbench draws them. */
export function createChartStore(): ChartStore {
  const charts = new Map<string, ChartRecord>();
  const emitter = createEmitter<{ id: string; change: "added" | "altered" | "removed" }>();
  return {
    all: () => [...charts.values()],
    of: (sheetId) => [...charts.values()].filter((chart) => chart.sheetId === sheetId),
    get: (id) => charts.get(id),
    add(chart) {
      charts.set(chart.id, chart);
      emitter.emit({ id: chart.id, change: "added" });
    },
    touch(id) {
      if (charts.has(id)) emitter.emit({ id, change: "altered" });
    },
    remove(id) {
      if (charts.delete(id)) emitter.emit({ id, change: "removed" });
    },
    onChange: emitter.on,
  };
}
