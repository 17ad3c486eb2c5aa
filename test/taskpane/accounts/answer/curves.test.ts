import { concentrationViewModel } from "../../../../src/taskpane/accounts/answer/concentrationViewModel";
import { curveStops, stopAt } from "../../../../src/taskpane/accounts/answer/curveStops";
import { lorenzViewModel } from "../../../../src/taskpane/accounts/answer/lorenzViewModel";
import { whaleViewModel } from "../../../../src/taskpane/accounts/answer/whaleViewModel";
import { segmentationOf, stateOf } from "../resultFixtures";

const whaleOf = (values: number[], margin?: number[]) => {
  const segmentation = segmentationOf(values, margin ? { second: "grossMargin" } : {}, margin ? { margin } : {});
  return whaleViewModel(segmentation, stateOf(segmentation));
};

describe("Lorenz curve in the pane", () => {
  it("runs from the smallest account to all of them beside the line of equality", () => {
    // smallest first: 50, 100, 250, 600 of 1,000
    const model = lorenzViewModel(segmentationOf([600, 250, 100, 50]), "revenue");
    expect(model.line.map(({ x, y }) => [x, Math.round(y * 1000) / 1000])).toEqual([
      [0, 0],
      [0.25, 0.05],
      [0.5, 0.15],
      [0.75, 0.4],
      [1, 1],
    ]);
    expect(model.reference).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ]);
    expect(model.answer).toBe("Smallest 50.0% of accounts (2): 15.0% of revenue");
    expect(model.stops[model.firstStop]!.text).toBe(model.answer);
  });

  it("leaves accounts below zero out and says so", () => {
    const model = lorenzViewModel(segmentationOf([600, 400, -100]), "revenue");
    expect(model.line.at(-1)).toEqual({ x: 1, y: 1 });
    expect(model.legend).toContain("Accounts below zero are left out of this curve.");
  });

  it("has the same figures in its table as in its read-out", () => {
    const model = lorenzViewModel(segmentationOf(Array.from({ length: 200 }, (_, i) => i + 1)), "revenue");
    // the smallest 100 of 1 to 200 are 5,050 of 20,100
    expect(model.table.rows).toContainEqual(["50.0%", "25.1%"]);
    expect(model.stops).toHaveLength(21);
  });
});

describe("whale curve in the pane", () => {
  it("tells peak, hidden loss and total from the margin beside the revenue", () => {
    // margins from the largest: 300, 100, -50, -150: peak 400 with two, 200 in the end
    const model = whaleOf([600, 250, 100, 50], [-50, 300, 100, -150]);
    expect(model.sentence).toBe("The best 2 of 4 accounts bring 400.00. The others take 200.00 away again, which leaves 200.00.");
    expect(model.plot!.marker).toEqual({ x: 0.5, y: 2, label: "Peak 200.0%" });
    expect(model.plot!.stops.map(({ text }) => text)).toEqual([
      "Best 0.0% of accounts (0): 0.0%",
      "Best 25.0% of accounts (1): 150.0%",
      "Best 50.0% of accounts (2): 200.0%",
      "Best 75.0% of accounts (3): 175.0%",
      "Best 100.0% of accounts (4): 100.0%",
    ]);
    expect(model.advice).toBeUndefined();
  });

  it("shows money instead of shares where the total is not above zero", () => {
    const model = whaleOf([100, -400]);
    expect(model.plot!.marker).toEqual({ x: 0.5, y: 100, label: "Peak 100.00" });
    expect(model.plot!.stops.at(-1)!.text).toBe("Best 100.0% of accounts (2): −300.00");
    expect(model.plot!.left.domain[0]).toBeLessThanOrEqual(-300);
  });

  it("draws nothing where nobody is below zero, and says how to see more", () => {
    const model = whaleOf([600, 400]);
    expect(model.plot).toBeUndefined();
    expect(model.sentence).toMatch(/^No account is below zero by revenue.*1,000 is the peak\.$/);
    expect(model.advice).toMatch(/^Choose a margin/);
  });
});

describe("concentration in words", () => {
  it("says what losing the largest account costs", () => {
    // Gini of 50, 100, 250, 600: 2(1·50 + 2·100 + 3·250 + 4·600)/(4·1,000) - 5/4 = 0.45; effective 1/(0.36 + 0.0625 + 0.01 + 0.0025)
    const model = concentrationViewModel(segmentationOf([600, 250, 100, 50]), "revenue")!;
    expect(model.risk).toBe("Losing the largest account (K1) would cost 60.0% of revenue.");
    expect(Object.fromEntries(model.figures)).toEqual({
      "Largest account": "60.0%",
      "Top 20% of accounts": "48.0%",
      "Gini coefficient": "0.45",
      "Effective accounts": (1 / 0.435).toFixed(2),
    });
  });

  it("names the five largest once there are more accounts than that", () => {
    const model = concentrationViewModel(segmentationOf([50, 10, 10, 10, 10, 10]), "revenue")!;
    expect(model.figures).toContainEqual(["Five largest", "90.0%"]);
  });

  it("is withheld where the total is not above zero", () => {
    expect(concentrationViewModel(segmentationOf([100, -400]), "revenue")).toBeUndefined();
  });
});

describe("places to read on a curve", () => {
  it("are the points nearest to each 5%, each once", () => {
    const points = Array.from({ length: 301 }, (_, i) => ({ x: i / 300, y: i }));
    const stops = curveStops(points, ({ y }) => String(y));
    expect(stops.map(({ text }) => Number(text))).toEqual(Array.from({ length: 21 }, (_, i) => i * 15));
    expect(stopAt(stops, 0.52)).toBe(10);
  });
});
