/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { CellValue } from "../../../src/economics/segmentation/keyAccounts.types";
import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import type { GapsContent } from "../../../src/workbook/gaps/gapsSheet";
import { inspectionOf, salesColumns } from "../fixtures";
import { button } from "../paneSteps";
import { renderPane, type ServiceChanges } from "../renderPane";

// jsdom has no layout: the list is given the height of a pane.
beforeAll(() => {
  for (const height of ["offsetHeight", "clientHeight"])
    Object.defineProperty(HTMLElement.prototype, height, { configurable: true, value: 400 });
});

const LINES: [string, CellValue, number][] = [
  ["Acme", "tea", 600], ["Acme", "milk", 300], ["Bolt", "tea", 500], ["Bolt", "milk", 250], ["Crux", "tea", 450], ["Crux", "milk", 220],
  ["Dune", "tea", 400], ["Dune", "milk", 200], ["Echo", "tea", 300], ["Echo", null, 20],
]; // prettier-ignore
const rows = salesColumns(LINES.map(([account, , value]) => [account, value]));
const products = LINES.map(([, product]) => product);
const titles = ["Customer", "Product", "SKU", "Revenue", "Note"];
const columns = titles.map((title, index) => ({ index, title, kind: index === 3 ? ("number" as const) : ("text" as const), samples: [] }));

/** All five in one class; a second read is that of the products. */
function services(changes: ServiceChanges = {}, of = columns): ServiceChanges {
  return {
    inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { columns: of, guess: { account: 0, value: 3 } }) }),
    readColumns: async (_sources, roles) => ({ ok: true, value: roles.segment === undefined ? rows : { ...rows, segment: products } }),
    ...changes,
  };
}

async function toGaps(changes: ServiceChanges) {
  const pane = renderPane(changes);
  fireEvent.click(await screen.findByRole("button", { name: "Use table Sales (5 rows)" }));
  fireEvent.click(await screen.findByRole("button", { name: "Show the answer" }));
  await screen.findByRole("heading", { name: /of your accounts/ });
  await act(async () => {
    await pane.effects.accounts.setClasses({ by: "count" });
    await pane.effects.accounts.type({ limits: ["1000", "1001"] });
  });
  fireEvent.click(screen.getByRole("tab", { name: "Gaps" }));
  await screen.findByRole("combobox", { name: "Which column says what was bought?" });
  return pane;
}

const choose = (column: string) =>
  fireEvent.change(screen.getByRole("combobox", { name: "Which column says what was bought?" }), { target: { value: column } });

describe("white space in the pane", () => {
  test("asks for the column where several fit, then says what is left out, by whom, and how it was found", async () => {
    await toGaps(services());
    expect(screen.getByText(/^Several columns could say it/)).toBeInTheDocument();
    choose("1");
    fireEvent.click(button("Find the gaps"));
    // by hand: Echo buys tea alone; the others' milk is 1/3, 1/3, 22/67 and 1/3 of their baskets; 1/3 of 300 is 100
    expect(
      await screen.findByRole("heading", {
        name: "1 of your 5 A accounts leaves out what similar accounts buy: 100 more if it bought alike.",
      }),
    ).toBeInTheDocument();
    fireEvent.click(button("How the gaps were found"));
    expect(screen.getByText(/cosine of money by product/)).toBeInTheDocument();
    expect(screen.getByText("By Product, 2 products. Revenue of the rows with a product: 3.22K.")).toBeInTheDocument();
    expect(screen.getByText("1 row without a product (20) is in no basket.")).toBeInTheDocument();
    const list = screen.getByRole("grid", { name: "Accounts with gaps" });
    await waitFor(() => expect(list.querySelector("[data-row='0']")).not.toBeNull());
    fireEvent.click(list.querySelector("[data-row='0']")!);
    expect(screen.getByText("Echo buys for 300.00. Similar accounts also buy:")).toBeInTheDocument();
    expect(screen.getByRole("rowheader", { name: "milk" }).closest("tr")).toHaveTextContent("100.004 of 433.3%");
  });

  test("takes the only column named so, writes what is shown, and takes it back", async () => {
    const contents: GapsContent[] = [];
    const writeGaps: PaneServices["accounts"]["writeGaps"] = async (content) => {
      contents.push(content);
      return { ok: true, value: { sheetId: "s", sheetName: "White space", tableName: "WhiteSpace", accounts: 1 } };
    };
    const removeTableSheet = jest.fn(async () => ({ ok: true as const, value: undefined }));
    const one = columns.map((column) => (column.title === "SKU" ? { ...column, title: "Remark" } : column));
    await toGaps(services({ writeGaps, removeTableSheet }, one));
    fireEvent.click(button("Find the gaps"));
    await screen.findByRole("heading", { name: /^1 of your 5 A accounts/ });
    fireEvent.click(button("Write sheet (White space)"));
    expect(await screen.findByText("Sheet White space written: 1 account.", { selector: "div:not([role=status]) *" })).toBeInTheDocument();
    expect(contents[0]!.accounts).toEqual([
      { id: "Echo", total: 300, peers: 4, gaps: [{ product: "milk", buyers: 4, share: expect.closeTo(1 / 3, 9) }] },
    ]);
    fireEvent.click(button("Undo"));
    await waitFor(() => expect(removeTableSheet).toHaveBeenCalledWith(expect.objectContaining({ sheetName: "White space" })));
  });

  test("says of one product only, and of too few accounts, that there is nothing to compare, and what to do", async () => {
    const single = services({ readColumns: async () => ({ ok: true, value: { ...rows, segment: products.map(() => "tea") } }) });
    await toGaps(single);
    choose("1");
    fireEvent.click(button("Find the gaps"));
    expect(await screen.findByRole("heading", { name: /^Product says tea in every row that counts/ })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Write sheet/ })).toBeNull();
  });

  test("does not put products down to rows that have changed since, and says so", async () => {
    const other = { ...rows, account: [...rows.account].reverse(), segment: products };
    await toGaps(services({ readColumns: async (_sources, roles) => ({ ok: true, value: roles.segment === undefined ? rows : other }) }));
    choose("1");
    fireEvent.click(button("Find the gaps"));
    expect(await screen.findByRole("alert")).toHaveTextContent("The rows changed since the answer was made.");
  });

  test("asks to find them again once the classes are others", async () => {
    const pane = await toGaps(services());
    choose("1");
    fireEvent.click(button("Find the gaps"));
    await screen.findByRole("heading", { name: /^1 of your 5 A accounts/ });
    await act(() => pane.effects.accounts.type({ limits: ["3", "4"] }));
    expect(await screen.findByText("The classes or rows changed since. Find the gaps again.")).toBeInTheDocument();
    fireEvent.click(button("Find the gaps again"));
    expect(
      await screen.findByRole("heading", { name: /^Class A has 3 accounts that buy something, and at least 4 are needed/ }),
    ).toBeInTheDocument();
  });
});
