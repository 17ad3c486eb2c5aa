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
