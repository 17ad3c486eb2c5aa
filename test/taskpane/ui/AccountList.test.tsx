/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AccountList } from "../../../src/taskpane/ui/AccountList";
import type { AccountRow, ListColumn } from "../../../src/taskpane/ui/accountList.types";
import { placeAfterKey } from "../../../src/taskpane/ui/useGridFocus";

const columns: ListColumn[] = [
  { key: "class", short: "Cl.", label: "Class", numeric: false, width: "32px", sorted: "none" },
  { key: "account", short: "Account", label: "Account", numeric: false, width: "32px", sorted: "none" },
  { key: "value", short: "Revenue", label: "Revenue", numeric: true, width: "80px", sorted: "descending" },
  { key: "cumulative", short: "Cum.", label: "Running total", numeric: true, width: "80px", sorted: "none" },
];

// jsdom has no layout: the list is given the height of a pane, and scrolling reports back as in a browser.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, "scrollHeight", { configurable: true, value: 100_001 * 32 });
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, options?: ScrollToOptions | number) {
    this.scrollTop = typeof options === "object" ? (options.top ?? 0) : 0;
    // A browser reports a scroll after the code that caused it, never within.
    setTimeout(() => act(() => void this.dispatchEvent(new Event("scroll"))), 0);
  } as HTMLElement["scrollTo"];
});

const rowAt = (position: number): AccountRow => ({
  class: "A",
  first: true,
  account: `K${position + 1}`,
  title: `K${position + 1}`,
  value: "1",
  second: "3",
  cumulative: "2",
  orders: "4",
  lastDate: "5",
});

function renderList(onSort = jest.fn(), onOpen = jest.fn(), start?: number) {
  const props = { label: "Accounts by Revenue", columns, count: 100_000, row: rowAt, orderKey: "", onSort, onOpen, start };
  render(<AccountList {...props} />);
  return onSort;
}

describe("a list of 100,000 accounts", () => {
  it("holds only the rows on screen, and says how many there are", () => {
    renderList();
    expect(screen.getByRole("grid", { name: "Accounts by Revenue" })).toHaveAttribute("aria-rowcount", "100001");
    const rows = screen.getAllByRole("row");
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveAttribute("aria-rowindex", "2");
  });

  it("is one Tab stop after its headings, moves by row with arrows and reaches the end", async () => {
    const user = userEvent.setup();
    renderList();
    await user.tab();
    await user.tab();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("row", { name: /K1 / })).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toHaveAttribute("aria-rowindex", "4");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toHaveTextContent("K3");
    await user.keyboard("{ArrowLeft}{ArrowLeft}{End}");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-rowindex", "100001"));
  });

  it("opens the account of the focused row with Enter, and that of a clicked row", async () => {
    const user = userEvent.setup();
    const onOpen = jest.fn();
    renderList(jest.fn(), onOpen);
    act(() => screen.getByRole("row", { name: /K1 / }).focus());
    await user.keyboard("{ArrowDown}{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith(1);
    await user.click(screen.getByRole("row", { name: /K4 / }));
    expect(onOpen).toHaveBeenLastCalledWith(3);
  });

  it("starts again at the row that was open, far down too, with the focus on it", async () => {
    renderList(jest.fn(), jest.fn(), 70_000);
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-rowindex", "70002"));
  });

  it("tells the order of its columns and changes it by their headings", async () => {
    const user = userEvent.setup();
    const onSort = renderList();
    expect(screen.getByRole("columnheader", { name: "Revenue" })).toHaveAttribute("aria-sort", "descending");
    await user.click(screen.getByTitle("Running total"));
    expect(onSort).toHaveBeenCalledWith("cumulative");
  });
});

describe("keys in a grid", () => {
  const size = { rows: 100, cells: 4, pageSize: 10 };

  it.each([
    ["PageDown", { row: 5, cell: -1 }, { row: 15, cell: -1 }],
    ["PageDown", { row: 95, cell: -1 }, { row: 99, cell: -1 }],
    ["PageUp", { row: 5, cell: -1 }, { row: 0, cell: -1 }],
    ["Home", { row: 5, cell: 2 }, { row: 5, cell: 0 }],
    ["End", { row: 5, cell: 2 }, { row: 5, cell: 3 }],
    ["ArrowLeft", { row: 5, cell: 0 }, { row: 5, cell: -1 }],
    ["a", { row: 5, cell: 0 }, undefined],
  ])("%s leads from %j to %j", (key, from, to) => {
    expect(placeAfterKey(key, false, from, size)).toEqual(to);
  });
});
