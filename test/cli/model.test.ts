import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelCommand } from "../../src/cli/modelCommand";
import { readXlsx } from "../../src/workbench/files/readXlsx";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "loyalty-model-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("writes a model whose formulas carry their results, and never over a file that is there", async () => {
  const path = join(folder, "case.xlsx");
  const { sheet, inputs } = JSON.parse(await modelCommand(["retention", path, "--json"])) as {
    sheet: string;
    inputs: { key: string; address: string }[];
  };
  expect([sheet, inputs.find(({ key }) => key === "margin")]).toEqual(["Retention case", { key: "margin", address: "B8" }]);
  const [read] = (await readXlsx(readFileSync(path))).sheets;
  expect(read!.rows[5]![5]).toMatchObject({ f: "=LOYALTY.CLV(B8,B9,B10)" });
  expect(read!.rows[5]![5]!.v).toBeCloseTo(320, 9);
  expect(read!.validations!.length).toBeGreaterThan(8);
  expect(read!.pageSetup!["Zoom"]).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });

  writeFileSync(join(folder, "mine.xlsx"), "mine");
  await expect(modelCommand(["retention", join(folder, "mine.xlsx")])).rejects.toThrow("is there already");
  expect(readFileSync(join(folder, "mine.xlsx"), "utf8")).toBe("mine");
});

test("words that it cannot take are refused with those it can", async () => {
  await expect(modelCommand(["loyalty", join(folder, "x.xlsx")])).rejects.toThrow(/no model loyalty; there are retention, rewards, points/);
  await expect(modelCommand(["retention"])).rejects.toThrow("Give the name of a model and a file.");
  await expect(modelCommand(["retention", join(folder, "x.csv")])).rejects.toThrow("must end in .xlsx");
  await expect(modelCommand(["--fast"])).rejects.toThrow("no option --fast");
});

test("lists the models, one a line", async () => {
  const lines = (await modelCommand(["--list"])).split("\n");
  expect(lines.map((line) => line.split(" ")[0])).toEqual([
    "retention",
    "rewards",
    "points",
    "switching",
    "test",
    "staffing",
    "key-accounts",
  ]);
});
