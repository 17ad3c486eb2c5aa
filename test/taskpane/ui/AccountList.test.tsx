/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AccountList } from "../../../src/taskpane/ui/AccountList";
import type { ListColumn } from "../../../src/taskpane/ui/accountList.types";
import { placeAfterKey } from "../../../src/taskpane/ui/useGridFocus";

const columns: ListColumn[] = [
  { key: "class", short: "Cl.", label: "Class", numeric: false, sorted: "none" },
  { key: "account", short: "Account", label: "Account", numeric: false, sorted: "none" },
  { key: "value", short: "Revenue", label: "Revenue", numeric: true, sorted: "descending" },
  { key: "cumulative", short: "Cum.", label: "Running total", numeric: true, sorted: "none" },
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

function renderList(onSort = jest.fn()) {
  const row = (position: number) => ({ class: "A", account: `K${position + 1}`, title: `K${position + 1}`, value: "1", cumulative: "2" });
  render(<AccountList label="Accounts by Revenue" columns={columns} count={100_000} row={row} orderKey="" onSort={onSort} />);
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
