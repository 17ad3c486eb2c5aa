/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { paretoViewModel } from "../../../src/taskpane/accounts/answer/paretoViewModel";
import { Plot } from "../../../src/taskpane/ui/Plot";
import { nearestOnLine, nearestStop, plotGeometry } from "../../../src/taskpane/ui/plotGeometry";
import { segmentationOf } from "../accounts/resultFixtures";

const model = paretoViewModel(segmentationOf([600, 250, 100, 50]), "revenue", "The answer.");

describe("a chart", () => {
  it("is read with the arrow keys, Home and End, value by value", async () => {
    const user = userEvent.setup();
    render(<Plot model={model} />);
    const reader = screen.getByRole("slider", { name: "Pareto chart: read values with the arrow keys" });
    expect(reader).toHaveAttribute("aria-valuetext", "1. K1: 60.0% of revenue, running total 60.0%");
    await user.tab();
    await user.tab();
    expect(reader).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(reader).toHaveAttribute("aria-valuetext", "2. K2: 25.0% of revenue, running total 85.0%");
    await user.keyboard("{End}");
    expect(reader).toHaveAttribute("aria-valuetext", "4. K4: 5.0% of revenue, running total 100.0%");
    await user.keyboard("{ArrowRight}");
    expect(reader).toHaveAttribute("aria-valuenow", "3");
    await user.keyboard("{Home}{ArrowLeft}");
    expect(reader).toHaveAttribute("aria-valuenow", "0");
  });

  it("gives the finding instead of the picture", () => {
    render(<Plot model={model} />);
    expect(screen.getByRole("img", { name: "The answer." })).toBeInTheDocument();
  });

  it("has the same figures as a table", async () => {
    const user = userEvent.setup();
    render(<Plot model={model} />);
    await user.click(screen.getByRole("button", { name: "Show table" }));
    expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "AccountShare of revenueRunning total",
      "K160.0%60.0%",
      "K225.0%85.0%",
      "K310.0%95.0%",
      "K45.0%100.0%",
    ]);
    expect(screen.getByRole("region", { name: "Pareto chart" })).toHaveAttribute("tabindex", "0");
  });

  it("draws one bar an account and the crossing in three different marks", () => {
    const { container } = render(<Plot model={model} />);
    const bars = [...container.querySelectorAll("rect")];
    expect(bars).toHaveLength(4);
    expect(new Set(bars.map((bar) => bar.getAttribute("class"))).size).toBe(3);
    expect(screen.getByText("80% from 50.0%")).toBeInTheDocument();
  });
});

describe("the limit on a chart", () => {
  const sound = { ...model, limit: { value: 0.8, min: 0.01, max: 0.94, label: "Limit of class A", text: "80% of the total" } };

  it("is moved by the keys of a slider, in points, and never beyond its ends", () => {
    const onLimit = jest.fn();
    render(<Plot model={sound} onLimit={onLimit} />);
    const limit = screen.getByRole("slider", { name: "Limit of class A" });
    expect(limit).toHaveAttribute("aria-valuetext", "80% of the total");
    expect(limit).toHaveAttribute("aria-valuemax", "94");
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "PageUp", "PageDown", "Home", "End", "x"]) fireEvent.keyDown(limit, { key });
    expect(onLimit.mock.calls.flat()).toEqual([0.81, 0.81, 0.79, 0.85, 0.75, 0.01, 0.94]);
  });

  it("follows the pointer along the curve while it is held", () => {
    const onLimit = jest.fn();
    render(<Plot model={sound} onLimit={onLimit} />);
    const limit = screen.getByRole("slider", { name: "Limit of class A" });
    limit.setPointerCapture = () => undefined;
    const { x, yRight } = plotGeometry(sound, 318);
    // jsdom has no layout: the frame begins at 0, 0. The curve goes straight from (0, 0) to (0.25, 0.6).
    // Its pointer events have no place; a mouse event of their name has.
    const pointer = (type: string, share: number, held: number) =>
      fireEvent(limit, new MouseEvent(type, { bubbles: true, clientX: x(share), clientY: yRight(held) }));
    pointer("pointermove", 0.125, 0.3);
    expect(onLimit).not.toHaveBeenCalled();
    pointer("pointerdown", 0.5, 0.8);
    pointer("pointermove", 0.125, 0.3);
    pointer("pointerup", 0.125, 0.3);
    pointer("pointermove", 0.25, 0.6);
    expect(onLimit.mock.calls).toEqual([[0.3]]);
  });

  it("is not there where nobody can use it", () => {
    render(<Plot model={sound} />);
    expect(screen.getAllByRole("slider")).toHaveLength(1);
  });

  it("finds the nearest place on the curve from beside it", () => {
    const geometry = plotGeometry(sound, 318);
    expect(nearestOnLine(sound.line, geometry, geometry.x(1) + 50, geometry.yRight(1))).toBeCloseTo(1, 12);
    expect(nearestOnLine([], geometry, 10, 10)).toBe(0);
  });
});

describe("plot geometry", () => {
  it("keeps both axes on the same base line and inside the frame", () => {
    const geometry = plotGeometry(model, 318);
    expect(geometry.yLeft(0)).toBeCloseTo(geometry.yRight(0), 9);
    expect(geometry.x(1)).toBe(318 - 40);
  });

  it("finds the stop nearest to the pointer", () => {
    expect(nearestStop(model.stops, 0.55)).toBe(1);
    expect(nearestStop(model.stops, 2)).toBe(3);
  });
});
