/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { Task } from "../../../src/taskpane/tasks/taskRunner";
import { ProgressButton } from "../../../src/taskpane/ui/ProgressButton";
import { progressViewModel } from "../../../src/taskpane/ui/progressViewModel";

const reading = (done: number): Task => ({
  id: 1,
  kind: "reading",
  foreground: true,
  progress: { phase: "reading", done, total: 541_909 },
});

describe("the action button", () => {
  beforeEach(() => {
    jest.useFakeTimers();
    // jsdom forgets that the page has the focus as soon as the focused element is gone.
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const show = (task: Task | undefined, onCancel = jest.fn()) => (
    <ProgressButton label="Show the answer" task={task} onClick={jest.fn()} onCancel={onCancel} />
  );

  it("shows no progress for work that ends within a second", () => {
    const { rerender } = render(show(reading(0)));
    act(() => jest.advanceTimersByTime(900));
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    rerender(show(undefined));
    act(() => jest.advanceTimersByTime(5000));
    expect(screen.getByRole("button", { name: "Show the answer" })).toBeInTheDocument();
  });

  it("turns into progress with Cancel in the same place and keeps the focus there", () => {
    const onCancel = jest.fn();
    const { rerender } = render(show(undefined, onCancel));
    act(() => screen.getByRole("button").focus());
    rerender(show(reading(120_000), onCancel));
    act(() => jest.advanceTimersByTime(1001));
    expect(screen.getByRole("progressbar", { name: "Reading rows 120,000 of 541,909" })).toHaveAttribute("aria-valuenow");
    const cancel = screen.getByRole("button", { name: "Cancel" });
    expect(cancel).toHaveFocus();
    fireEvent.click(cancel);
    expect(onCancel).toHaveBeenCalledTimes(1);
    rerender(show(undefined, onCancel));
    expect(screen.getByRole("button", { name: "Show the answer" })).toHaveFocus();
  });
});

describe("progress in words", () => {
  it("is spoken at the start and at each quarter, not at every step", () => {
    const spoken = [0, 100_000, 135_478, 200_000, 271_000, 541_909].map((done) => progressViewModel(reading(done)).announcement);
    expect(spoken).toEqual([
      "Reading the rows",
      "Reading the rows",
      "Reading the rows: 25%",
      "Reading the rows: 25%",
      "Reading the rows: 50%",
      "Reading the rows: 100%",
    ]);
  });

  it("counts the sheets of a report and its rows, and says when only the charts are left", () => {
    const label = (done: number, sheets: number) =>
      progressViewModel({
        id: 1,
        kind: "writing",
        foreground: true,
        progress: { phase: "writing", done, total: 388, sheets: { done: sheets, total: 6 } },
      }).label;
    expect([label(0, 0), label(200, 2), label(388, 6)]).toEqual([
      "Writing sheet 1 of 6, row 0 of 388",
      "Writing sheet 3 of 6, row 200 of 388",
      "Drawing the charts: 6 sheets are filled",
    ]);
  });

  it("has no value while the amount of work is unknown", () => {
    expect(progressViewModel({ id: 1, kind: "writing", foreground: true })).toEqual({
      label: "Writing the report",
      announcement: "Writing the report",
    });
  });
});
