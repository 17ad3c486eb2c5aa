/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import type { InsertedModel } from "../../../src/workbook/models/insertModel";
import { renderPane } from "../renderPane";

const inserted: InsertedModel = {
  title: "Retention case",
  sheetId: "s",
  sheetName: "Retention case",
  address: "A1:J49",
  isSheet: true,
  charts: [],
  isDrawn: true,
  widths: [],
  print: "",
};

async function openModels(changes: Partial<PaneServices["models"]> = {}) {
  const user = userEvent.setup();
  const models: PaneServices["models"] = {
    list: async () => [{ id: "retention", title: "Retention case", what: "What 5% more brings." }],
    insert: jest.fn(async () => ({ ok: true as const, value: inserted })),
    remove: jest.fn(async () => ({ ok: true as const, value: undefined })),
    ...changes,
  };
  renderPane({ models });
  await user.click(screen.getByRole("tab", { name: "Functions" }));
  await user.click(await screen.findByRole("button", { name: "Whole models for your workbook" }));
  return { user, models, section: within(await screen.findByRole("region", { name: "Whole models for your workbook" })) };
}

describe("the list of models", () => {
  it("inserts a model as a sheet or at the selected cell, says where it is, and takes it back", async () => {
    const { user, models, section } = await openModels();
    await user.click(await section.findByRole("button", { name: "Insert as a sheet: Retention case" }));
    expect(models.insert).toHaveBeenLastCalledWith("retention", "sheet");
    expect(await section.findByText(/Inserted on the sheet Retention case/)).toBeVisible();
    await user.click(section.getByRole("button", { name: "Undo" }));
    expect(models.remove).toHaveBeenCalledWith(inserted);
    expect(await section.findByText("The model was removed.")).toBeVisible();
    await user.click(section.getByRole("button", { name: "At the selected cell: Retention case" }));
    expect(models.insert).toHaveBeenLastCalledWith("retention", "selection");
  });

  it("says why a model was not inserted or removed, and keeps the undo of the one that stands", async () => {
    const { user, section } = await openModels({
      remove: async () => ({ ok: false, reason: { key: "modelChanged", values: { sheet: "Retention case" } } }),
    });
    await user.click(await section.findByRole("button", { name: "Insert as a sheet: Retention case" }));
    await user.click(await section.findByRole("button", { name: "Undo" }));
    expect(await section.findByRole("alert")).toHaveTextContent("was changed since it was inserted, so it was left as it is");
    expect(section.getByRole("button", { name: "Undo" })).toBeVisible();
  });

  it("says so when the models cannot be loaded", async () => {
    const { section } = await openModels({ list: () => Promise.reject(new Error("chunk")) });
    expect(await section.findByRole("alert")).toHaveTextContent("The models could not be loaded");
  });
});
