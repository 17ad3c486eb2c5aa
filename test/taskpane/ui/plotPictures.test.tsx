/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { fireEvent, render, screen } from "@testing-library/react";
import { paretoViewModel } from "../../../src/taskpane/accounts/answer/paretoViewModel";
import { lorenzViewModel } from "../../../src/taskpane/accounts/answer/lorenzViewModel";
import { movesBridgeViewModel } from "../../../src/taskpane/accounts/moves/movesBridgeViewModel";
import { Plot } from "../../../src/taskpane/ui/Plot";
import type { PlotModel } from "../../../src/taskpane/ui/plot.types";
import { plotFigures } from "../../../src/taskpane/ui/plotFigures";
import { drawPicture, wrapped } from "../../../src/taskpane/ui/plotPicture";
import { type PlotServices, PlotServicesContext } from "../../../src/taskpane/ui/PlotTools";
import { trackingViewModel } from "../../../src/taskpane/value/holdoutViewModel";
import { segmentationOf } from "../fixtures";
import { WithoutStyles } from "../WithoutStyles";

const VALUES = [400, 250, 200, 100, 50];
const segmentation = segmentationOf(VALUES);
const pareto = paretoViewModel(segmentation, "revenue", "60% of your accounts make 85% of revenue.");

describe("the figures of a chart", () => {
  test("of Pareto are a column of shares, each by its class, and the running total at its end", () => {
    const { kind, head, rows, format, second, tones } = plotFigures(pareto);
    expect([kind, format, second]).toEqual(["columns", "0%", "0%"]);
    expect(head).toHaveLength(3);
    expect(rows.map((row) => row.slice(1).map((x) => Number(Number(x).toFixed(9))))).toEqual([
      [0.4, 0.4],
      [0.25, 0.65],
      [0.2, 0.85],
      [0.1, 0.95],
      [0.05, 1],
    ]);
    expect(rows.map(([name]) => name)).toEqual(["K1", "K2", "K3", "K4", "K5"]);
    expect(tones).toEqual(["first", "first", "first", "second", "third"]);
  });

  test("of a bridge say where each step stands and how high it is; across zero they are the steps alone", () => {
    const bridge = { opening: 100, new: 20, grown: 30, shrunk: 10, lost: 15, closing: 125 };
    const counts = { opening: 3, new: 1, grown: 1, shrunk: 1, unchanged: 0, lost: 1, closing: 3 };
    const of = (changes: Partial<typeof bridge>) =>
      plotFigures(movesBridgeViewModel({ bridge: { ...bridge, ...changes }, counts } as never));
    expect(of({}).kind).toBe("bridge");
    expect(of({}).rows.map(([, base, height]) => [base, height])).toEqual([
      [0, 100],
      [100, 20],
      [120, 30],
      [140, 10],
      [125, 15],
      [0, 125],
    ]);
    const below = of({ lost: 200, closing: -60 });
    expect(below.kind).toBe("columns");
    expect(below.rows.map(([, step]) => step)).toEqual([100, 20, 30, -10, -200, -60]);
  });

  test("of curves run along the units of their axis, with what they are compared with beside them", () => {
    const lorenz = plotFigures(lorenzViewModel(segmentation, "revenue"));
    expect(lorenz).toMatchObject({ kind: "curves", format: "0%", xFormat: "0%" });
    expect(lorenz.rows.at(-1)).toEqual([1, 1, 1]);
    for (const [x, , equal] of lorenz.rows) expect(equal).toBeCloseTo(Number(x), 9);
    const periods = [1, 2, 3, 4].map((period) => ({ period, actual: 10 * period, expected: 9 * period }));
    const tracking = plotFigures(trackingViewModel(periods as never, "week")!);
    expect(tracking.xFormat).toBe("#,##0");
    expect(tracking.rows).toEqual([0, 1, 2, 3, 4].map((week) => [week, 10 * week, 9 * week]));
    expect(tracking.head.slice(1)).toEqual(["Actual", "Expected"]);
  });

  test("of several curves are read at the same places", () => {
    const points = (top: number) => [{ x: 0, y: 0 }, { x: 0.5, y: top }, { x: 1, y: 1 }]; // prettier-ignore
    const model = { ...pareto, bars: [], line: [], series: [{ name: "North", points: points(0.8) }, { name: "South", points: points(0.6) }] }; // prettier-ignore
    const { head, rows } = plotFigures(model);
    expect(head.slice(1)).toEqual(["North", "South"]);
    expect(rows.find(([x]) => x === 0.25)!.slice(1)).toEqual([0.4, 0.3]);
  });
});

/** A canvas that keeps what is written on it; each letter is half as wide as the font is high. */
function paper() {
  const texts: { text: string; color: string; font: string }[] = [];
  const fills: string[] = [];
  const canvas = { width: 0, height: 0 };
  const context = {
    canvas,
    font: "",
    fillStyle: "",
    measureText: (text: string) => ({ width: Array.from(text).length * (Number(/(\d+)px/.exec(context.font)?.[1]) / 2) }),
    fillText: (text: string) => texts.push({ text, color: context.fillStyle, font: context.font }),
    fillRect: () => fills.push(context.fillStyle),
    ...Object.fromEntries(
      ["strokeRect", "beginPath", "moveTo", "lineTo", "stroke", "setLineDash", "scale", "translate"].map((name) => [name, () => undefined]),
    ),
  };
  return { context: context as unknown as CanvasRenderingContext2D, texts, fills, canvas };
}

describe("the picture of a chart", () => {
  test("has the finding as its title, says what is drawn and where it comes from, and is light", () => {
    const { context, texts, fills, canvas } = paper();
    drawPicture(context, pareto, "Source: Sales!A1:C9. Made on Mar 2, 2026.");
    const written = texts.map(({ text }) => text);
    expect(texts[0]).toMatchObject({ text: "60% of your accounts make 85% of revenue.", font: expect.stringContaining("600 16px") });
    expect(written).toEqual(expect.arrayContaining(["Source: Sales!A1:C9. Made on Mar 2, 2026.", "Accounts, largest first", "100%"]));
    // how to move the limit is said in the pane alone
    expect(pareto.legend.at(-1)).toMatch(/drag/);
    expect(written.join(" ")).not.toMatch(/drag/);
    expect(fills[0]).toBe("#FFFFFF");
    expect(canvas.width).toBe(1560);
    expect(canvas.height).toBeGreaterThan(700);
  });

  test("wraps long sentences, and cuts a name of 200 letters, also one from right to left", () => {
    const { context } = paper();
    context.font = "10px x";
    expect(wrapped(context, "one two three", 40)).toEqual(["one two", "three"]);
    for (const letter of ["x", "\u0634"]) {
      const [line, ...more] = wrapped(context, letter.repeat(200), 100);
      expect(more).toEqual([]);
      expect(line).toMatch(/^.{1,19}\u2026$/u);
    }
    expect(wrapped(context, "", 100)).toEqual([]);
  });
});

describe("the buttons of a chart", () => {
  const png = new Blob(["png"], { type: "image/png" });
  beforeEach(() => {
    jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(paper().context as never);
    jest.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((take) => take(png));
  });
  afterEach(() => jest.restoreAllMocks());

  function show(changes: Partial<PlotServices> = {}, model: PlotModel = pareto): PlotServices {
    window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} }; // prettier-ignore
    const services: PlotServices = {
      insertChart: async () => ({ ok: true, value: { sheetId: "s", sheetName: "Chart Pareto", tableName: "ChartFigures" } }),
      removeTableSheet: jest.fn(async () => ({ ok: true as const, value: undefined })),
      copyPicture: async (picture) => (await picture) === png,
      savePicture: () => true,
      source: () => "Source: here.",
      ...changes,
    };
    render(
      <WithoutStyles>
        <PlotServicesContext value={services}>
          <Plot model={model} />
        </PlotServicesContext>
      </WithoutStyles>,
    );
    return services;
  }
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

  test("copy it as a picture; where that is refused it is saved, and where that is too, the way out is told", async () => {
    const savePicture = jest.fn(() => true);
    show({ savePicture });
    press("Copy as a picture");
    expect(await screen.findByText("Copied. Paste it where you need it.")).toBeInTheDocument();
    expect(savePicture).not.toHaveBeenCalled();
  });

  test("save it where the clipboard is refused", async () => {
    const savePicture = jest.fn(() => true);
    show({ copyPicture: async () => false, savePicture });
    press("Copy as a picture");
    expect(await screen.findByText("Pictures cannot be copied here, so it was saved as Pareto-chart.png.")).toBeInTheDocument();
    expect(savePicture).toHaveBeenCalledWith(png, "Pareto-chart.png");
  });

  test("say what to do where it can be neither copied nor saved", async () => {
    show({ copyPicture: async () => false, savePicture: () => false });
    press("Copy as a picture");
    expect(await screen.findByText(/can neither be copied nor saved here/)).toBeInTheDocument();
  });

  test("put it on a sheet, say which, and take it back", async () => {
    const insertChart = jest.fn<ReturnType<NonNullable<PlotServices["insertChart"]>>, [unknown, string]>(async () => ({
      ok: true,
      value: { sheetId: "s", sheetName: "Chart Pareto", tableName: "ChartFigures" },
    }));
    const services = show({ insertChart });
    press("Put the chart on a new sheet");
    expect(await screen.findByText("The chart is on the sheet Chart Pareto.")).toBeInTheDocument();
    expect(insertChart).toHaveBeenCalledWith(plotFigures(pareto), "Source: here.");
    press("Undo");
    expect(await screen.findByText("The sheet was removed.")).toBeInTheDocument();
    expect(services.removeTableSheet).toHaveBeenCalledWith(expect.objectContaining({ sheetId: "s" }));
  });

  test("say why the workbook refuses it, and are not offered where nothing can be written", async () => {
    show({ insertChart: async () => ({ ok: false, reason: { key: "structureProtected" } }) });
    press("Put the chart on a new sheet");
    expect(await screen.findByText(/^The workbook is protected, so no sheet can be added/)).toBeInTheDocument();
    document.body.replaceChildren();
    show({ insertChart: undefined });
    expect(screen.queryByRole("button", { name: "Put the chart on a new sheet" })).toBeNull();
  });
});
