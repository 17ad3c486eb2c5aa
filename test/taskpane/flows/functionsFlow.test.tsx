/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Catalog, CatalogFunction } from "../../../src/catalog/data/catalog.types";
import type { Outcome } from "../../../src/workbook/workbook.types";
import { renderPane, type ServiceChanges } from "../renderPane";

function entry(id: string, description: string, changes: Partial<CatalogFunction> = {}): CatalogFunction {
  const parameter = (name: string, optional: boolean) => ({
    name,
    description: `The ${name}`,
    optional,
    type: "any" as const,
    matrix: false,
  });
  return {
    id,
    name: `LOYALTY.${id}`,
    exportName: id.toLowerCase(),
    file: "x.functions",
    anchor: id.toLowerCase(),
    family: "clv",
    keywords: [],
    description,
    parameters: [parameter("margin", false), parameter("acquisition_cost", true)],
    result: "scalar",
    returns: "Money",
    examples: [{ formula: `=LOYALTY.${id}(100)`, expected: "1" }],
    native: "margin*2",
    source: "Author (2003)",
    ...changes,
  };
}

const catalog: Catalog = {
  namespace: "LOYALTY",
  functions: [
    entry("PARETO.SHARE", "Share of the total held by the largest accounts, for lifetime"),
    entry("LIFETIME", "Expected time a customer stays"),
    entry("GINI", "Inequality", { native: null, nativeReason: "it needs a loop" }),
  ],
};

async function openFunctions(changes: ServiceChanges = {}) {
  const user = userEvent.setup();
  renderPane({ loadCatalog: async () => catalog, ...changes });
  await user.click(screen.getByRole("tab", { name: "Functions" }));
  await screen.findByRole("searchbox");
  return user;
}

/** In one go, as each letter would draw the list anew. */
async function search(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(screen.getByRole("searchbox"));
  await user.paste(text);
}

/** Finds a function by its name and opens its form. */
async function openForm(id: string, changes: ServiceChanges = {}) {
  const user = await openFunctions(changes);
  await search(user, `LOYALTY.${id}`);
  await user.click(screen.getByRole("button", { name: new RegExp(`^LOYALTY\\.${id.replace(".", "\\.")}`) }));
  return user;
}

/** Opens what is folded away until somebody asks for it. */
async function unfold(user: ReturnType<typeof userEvent.setup>, ...titles: RegExp[]) {
  for (const name of titles) await user.click(screen.getByRole("button", { name }));
}

const FORMULA = /^Formula, and without the add-in$/;
const OPTIONAL = /optional argument/;

const german = { decimal: ",", group: ".", englishNames: false };

const names = () => screen.getAllByRole("listitem").map((item) => item.textContent);

describe("the function list", () => {
  it("finds by words of name and description, names first", async () => {
    const user = await openFunctions();
    await search(user, "lifetime");
    expect(names()).toEqual([expect.stringMatching(/^LOYALTY\.LIFETIME/), expect.stringMatching(/^LOYALTY\.PARETO\.SHARE/)]);
    expect(screen.getByText("2 functions")).toBeVisible();
  });

  it("is one stop of Tab, with arrow keys, Home and End inside", async () => {
    HTMLElement.prototype.scrollIntoView = () => undefined;
    const user = await openFunctions();
    await search(user, "margin");
    const item = (id: string) => screen.getByRole("button", { name: new RegExp(`^LOYALTY\\.${id.replace(".", "\\.")}`) });
    const stops = () => screen.getAllByRole("button", { name: /^LOYALTY\./ }).map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    act(() => item("PARETO.SHARE").focus());
    await user.keyboard("{ArrowDown}");
    expect(item("LIFETIME")).toHaveFocus();
    expect(stops()).toEqual([-1, 0, -1]);
    await user.keyboard("{End}");
    expect(item("GINI")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(item("GINI")).toHaveFocus();
    await user.keyboard("{Home}{ArrowUp}");
    expect(item("PARETO.SHARE")).toHaveFocus();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(screen.getByRole("heading", { name: "LOYALTY.LIFETIME" })).toBeVisible();
  });

  it("has a stop of Tab also when the search takes the function away that had it", async () => {
    HTMLElement.prototype.scrollIntoView = () => undefined;
    const user = await openFunctions();
    await search(user, "the");
    act(() => screen.getByRole("button", { name: /^LOYALTY\.GINI/ }).focus());
    await user.clear(screen.getByRole("searchbox"));
    await search(user, "lifetime");
    const stops = screen.getAllByRole("button", { name: /^LOYALTY\./ }).map(({ tabIndex }) => tabIndex);
    expect(stops).toEqual([0, -1]);
  });

  it("says what to do when nothing matches", async () => {
    const user = await openFunctions();
    await search(user, "zzz");
    expect(screen.getByText(/No function matches/)).toBeVisible();
  });

  it("says so when the help cannot be loaded", async () => {
    const user = userEvent.setup();
    renderPane({ loadCatalog: () => Promise.reject(new Error("chunk")) });
    await user.click(screen.getByRole("tab", { name: "Functions" }));
    expect(await screen.findByText(/The list of functions could not be loaded/)).toBeVisible();
  });
});

describe("the form of a function", () => {
  it("builds a formula from typed values and selected cells and inserts it", async () => {
    const insertFormula = jest.fn(async (): Promise<Outcome<string>> => ({ ok: true, value: "C2" }));
    const user = await openForm("LIFETIME", { insertFormula });
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).not.toHaveBeenCalled();
    expect(screen.getByText("Fill in margin first.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Margin" }), "100");
    await unfold(user, OPTIONAL, FORMULA);
    act(() => screen.getByRole("textbox", { name: /^Acquisition cost/ }).focus());
    await user.click(screen.getByRole("button", { name: "Use C2 for acquisition_cost" }));
    expect(screen.getByText("=LOYALTY.LIFETIME(100,C2)")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).toHaveBeenCalledWith("=LOYALTY.LIFETIME(100,C2)", undefined);
    expect(await screen.findByText("Written in C2.")).toBeVisible();
  });

  it("never writes over a filled cell, and says what to do", async () => {
    const reason = { key: "cellNotEmpty" as const, values: { address: "C2" } };
    const user = await openForm("LIFETIME", { insertFormula: async () => ({ ok: false, reason }) });
    await user.type(screen.getByRole("textbox", { name: "Margin" }), "100");
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("C2 is not empty. Select an empty cell, then insert again.");
  });

  it("copies the formula, and the one that works without the add-in", async () => {
    const copyText = jest.fn(async () => true);
    const user = await openForm("LIFETIME", { copyText });
    await unfold(user, FORMULA);
    await user.click(screen.getByRole("button", { name: "Copy the formula that works without the add-in" }));
    expect(copyText).toHaveBeenCalledWith("=LAMBDA(margin,acquisition_cost,margin*2)");
    expect(await screen.findByText("Copied.")).toBeVisible();
  });

  it("takes a decimal comma for one number, inserts in English and copies as Excel there writes it", async () => {
    const insertFormula = jest.fn(async (): Promise<Outcome<string>> => ({ ok: true, value: "C2" }));
    const copyText = jest.fn(async () => true);
    const user = await openForm("LIFETIME", { insertFormula, copyText, readNotation: async () => german });
    await user.type(screen.getByRole("textbox", { name: "Margin" }), "10,5");
    await unfold(user, OPTIONAL, FORMULA);
    await user.type(screen.getByRole("textbox", { name: /^Acquisition cost/ }), "8");
    expect(screen.getByText("=LOYALTY.LIFETIME(10,5;8)")).toBeVisible();
    expect(screen.getByText("Example, in English notation")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).toHaveBeenCalledWith("=LOYALTY.LIFETIME(10.5,8)", undefined);
    await user.click(screen.getByRole("button", { name: "Copy the formula" }));
    expect(copyText).toHaveBeenCalledWith("=LOYALTY.LIFETIME(10,5;8)");
  });

  it.each([
    ["a German Excel", german],
    ["an Excel too old to tell", undefined],
  ])("says in %s that a formula with other names is in English notation", async (_, notation) => {
    const copyText = jest.fn(async () => true);
    const withIf: Catalog = { ...catalog, functions: [entry("LIFETIME", "Time", { native: "IF(margin>0,margin,2)" })] };
    const user = await openForm("LIFETIME", { copyText, loadCatalog: async () => withIf, readNotation: async () => notation });
    await unfold(user, FORMULA);
    await user.click(screen.getByRole("button", { name: "Copy the formula that works without the add-in" }));
    expect(copyText).toHaveBeenCalledWith("=LAMBDA(margin,acquisition_cost,IF(margin>0,margin,2))");
    expect(screen.getAllByText(/^English notation: /)).toHaveLength(notation ? 1 : 2);
  });

  it("refuses a separator with a sentence, and neither inserts nor copies until it is gone", async () => {
    const insertFormula = jest.fn(async (): Promise<Outcome<string>> => ({ ok: true, value: "C2" }));
    const user = await openForm("LIFETIME", { insertFormula });
    const margin = screen.getByRole("textbox", { name: "Margin" });
    await user.type(margin, "A1:A10;C1");
    expect(margin).toBeInvalid();
    expect(margin).toHaveAccessibleDescription(/“;” outside brackets would begin another argument/);
    expect(screen.getByText("Correct margin first.")).toBeVisible();
    await unfold(user, FORMULA);
    expect(screen.getByRole("button", { name: "Copy the formula" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).not.toHaveBeenCalled();
    await user.type(margin, "{Backspace}{Backspace}{Backspace}");
    expect(margin).toBeValid();
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).toHaveBeenCalledWith("=LOYALTY.LIFETIME(A1:A10)", undefined);
  });

  it("gives the reason where there is no native formula", async () => {
    const user = await openForm("GINI");
    await unfold(user, FORMULA);
    expect(screen.getByText("There is no formula without the add-in: it needs a loop")).toBeVisible();
  });
});

describe("before anything is searched for", () => {
  beforeEach(() => localStorage.clear());

  it("the headline questions, the topics with counts and what was used last lead to a form", async () => {
    const user = await openFunctions({
      loadCatalog: async () => ({ ...catalog, functions: [...catalog.functions, entry("CLV", "Value")] }),
    });
    expect(screen.getByRole("button", { name: "What is a customer worth? LOYALTY.CLV" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /Does the rewards programme pay/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Customer lifetime value (4)" }));
    const inTopic = screen.getAllByRole("button", { name: /^LOYALTY\./ }).map(({ textContent }) => textContent);
    expect(inTopic).toEqual([/CLV/, /GINI/, /LIFETIME/, /PARETO\.SHARE/].map((name) => expect.stringMatching(name)));
    await user.click(screen.getByRole("button", { name: /^LOYALTY\.GINI/ }));
    await user.click(screen.getByRole("button", { name: "All functions" }));
    expect(screen.getByRole("list", { name: "Used last" })).toHaveTextContent("LOYALTY.GINI");
    expect(screen.getByRole("button", { name: "LOYALTY.GINI" })).toHaveFocus();
  });
});

describe("the result while the form is filled", () => {
  const scalar = async () => [[0.275]];

  it("stands beside the button, with the format that the cell gets", async () => {
    const insertFormula = jest.fn(async (): Promise<Outcome<string>> => ({ ok: true, value: "C2" }));
    const withShare: Catalog = { ...catalog, functions: [entry("LIFETIME", "Time", { returns: "Fraction (0.275 = 27.5%)" })] };
    const user = await openForm("LIFETIME", { insertFormula, calculate: scalar, loadCatalog: async () => withShare });
    await user.click(screen.getByRole("button", { name: "Fill in an example" }));
    expect(screen.getByRole("textbox", { name: "Margin" })).toHaveValue("100");
    expect(await screen.findByText("27.5%")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).toHaveBeenCalledWith("=LOYALTY.LIFETIME(100)", { rows: 1, columns: 1, format: "0.0%" });
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(screen.getByRole("textbox", { name: "Margin" })).toHaveValue("");
    expect(screen.queryByText("27.5%")).toBeNull();
  });

  it("is the function's sentence under its argument where it refuses", async () => {
    const calculate = async () => [[{ code: "#VALUE!", message: "margin must be a number; got nothing" }]];
    const user = await openForm("LIFETIME", { calculate });
    await user.type(screen.getByRole("textbox", { name: "Margin" }), "100");
    expect(await screen.findByText("The cell would show an error: margin must be a number; got nothing.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Margin" })).toHaveAccessibleDescription(/margin must be a number/);
  });

  it("says which cell is in the way of a result that fills several", async () => {
    const insertFormula = jest.fn();
    const insertPlace: ServiceChanges["insertPlace"] = async ({ rows, columns }) => ({
      ok: true,
      value: rows * columns === 6 ? { address: "C2:E3", filled: "D3" } : { address: "C2" },
    });
    const calculate = async () => [
      ["a", "b", "c"],
      [1, 2, 3],
    ];
    const user = await openForm("LIFETIME", { calculate, insertPlace, insertFormula });
    await user.type(screen.getByRole("textbox", { name: "Margin" }), "100");
    expect(await screen.findByText("D3 is not empty, and the result needs C2:E3. Select another cell.")).toBeVisible();
    expect(screen.getByRole("region", { name: "How the result begins" })).toHaveTextContent("abc");
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula).not.toHaveBeenCalled();
  });

  it("of a fit waits until it is asked for, and can be stopped", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const calculate: ServiceChanges["calculate"] = (_, __, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const fit: Catalog = { ...catalog, functions: [entry("BASE.FIT", "Fits", { background: true })] };
    const user = await openForm("BASE.FIT", { calculate, loadCatalog: async () => fit });
    await user.type(screen.getByRole("textbox", { name: "Margin" }), "100");
    await user.click(await screen.findByRole("button", { name: "Calculate here" }));
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect(screen.getByRole("button", { name: "Calculate here" })).toBeVisible();
  });

  it("a cell of another sheet keeps the name of its sheet, one of the target's does not", async () => {
    let tell: Parameters<NonNullable<ServiceChanges["watchSelection"]>>[0] = () => undefined;
    const select = (sheetName: string, cell: string) => act(() => tell({ sheetName, address: cell, cell, formula: "", shown: "" }));
    const insertFormula = jest.fn(async (): Promise<Outcome<string>> => ({ ok: true, value: "C2" }));
    const watchSelection: ServiceChanges["watchSelection"] = (onSelection) => {
      tell = onSelection;
      return () => undefined;
    };
    const user = await openForm("LIFETIME", { insertFormula, watchSelection });
    select("My inputs", "B2");
    await user.click(screen.getByRole("button", { name: "Use B2 for margin" }));
    await user.click(screen.getByRole("button", { name: "Insert in B2" }));
    select("Model", "C2");
    await user.click(screen.getByRole("button", { name: "Insert in C2" }));
    expect(insertFormula.mock.calls.map(([formula]: unknown[]) => formula)).toEqual([
      "=LOYALTY.LIFETIME(B2)",
      "=LOYALTY.LIFETIME('My inputs'!B2)",
    ]);
  });
});

describe("a selected cell with a function of ours", () => {
  it("is explained, opened in the form, and still there after a look at one of its cells", async () => {
    let tell: Parameters<NonNullable<ServiceChanges["watchSelection"]>>[0] = () => undefined;
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const selection = { sheetName: "Model", address: "D6", cell: "D6", formula: "=1+LOYALTY.LIFETIME(Inputs!B2)", shown: "11" };
    const user = await openFunctions({
      showRange,
      watchSelection: (onSelection) => {
        tell = onSelection;
        onSelection(selection);
        return () => undefined;
      },
      readReferences: async () => ({
        ok: true,
        value: [
          { reference: "Inputs!B2", found: true, sheetName: "Inputs", address: "B2", rows: 1, columns: 1, cells: [[0.8]], shown: "80%" },
        ],
      }),
      calculate: async () => [[{ code: "#VALUE!", message: "margin must be above 1; got 0.8" }]],
    });
    const card = screen.getByRole("region", { name: "D6: LOYALTY.LIFETIME" });
    expect(card).toHaveTextContent("Shows 11");
    expect(await screen.findByText("0.8 (80%)")).toBeVisible();
    expect(screen.getByText("margin must be above 1; got 0.8")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show Inputs!B2" }));
    expect(showRange).toHaveBeenCalledWith("Inputs", "B2");
    act(() => tell({ sheetName: "Inputs", address: "B2", cell: "B2", formula: "0.8", shown: "80%" }));
    expect(screen.getByRole("region", { name: "D6: LOYALTY.LIFETIME" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back to D6" }));
    expect(showRange).toHaveBeenLastCalledWith("Model", "D6");
    await user.click(screen.getByRole("button", { name: "Open in the form" }));
    expect(screen.getByRole("textbox", { name: "Margin" })).toHaveValue("Inputs!B2");
  });

  it("of another add-in, or without a formula, is not", async () => {
    await openFunctions({
      watchSelection: (onSelection) => {
        onSelection({ sheetName: "S", address: "A1", cell: "A1", formula: "LOYALTY.LIFETIME(1)", shown: "LOYALTY.LIFETIME(1)" });
        return () => undefined;
      },
    });
    expect(screen.queryByRole("button", { name: "Open in the form" })).toBeNull();
  });
});
