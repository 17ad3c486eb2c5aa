import { readPlanNotes } from "../../../src/workbook/report/readPlanNotes";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { contentOf, named, openWorkbook, planOf, read, type Row, type, valueOf } from "./reportWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await openWorkbook();
});
afterEach(() => excel.close());

const write = async (rows: Row[], accounts: string[], retention?: ReturnType<typeof planOf>["retention"]) =>
  valueOf(await writeReport({ ...contentOf(rows), plan: { ...planOf(accounts), retention } }, {}));

/** First column and second column of the Plan sheet, one line a row. */
const plan = async () => (await read("Plan")).values.map(([label, now]) => [label, now]);

describe("the Plan sheet", () => {
  test("finds accounts whose ids hold the signs Excel reads as any text, are numbers or very long", async () => {
    const long = "L".repeat(300);
    // read as patterns, "A*" and "?1" would find the first account, "B~" none
    const rows: Row[] = [
      ["A1", 900],
      ["A*", 50],
      ["?1", 30],
      ["B~", 10],
      [17850, 8],
      ["~?*", 2],
      [long, 1],
    ];
    const ids = ["A*", "?1", "B~", "17850", "~?*", long, "A1"];
    await write(rows, ids);
    const amounts = (await plan()).filter(([label]) => label === "Revenue").map(([, now]) => now);
    expect(amounts).toEqual([50, 30, 10, 8, 2, 1, 900]);
    const { formulas } = await read("Plan");
    // a plain id keeps the plain formula, which is easier to check
    expect(formulas.flat().filter((cell) => String(cell).includes("MATCH(TRUE") && String(cell).includes("[Share]"))).toHaveLength(5);
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  const whatIf = planOf([]).retention;

  test("begins right below its title where there is no what-if, and below that where there is one", async () => {
    const rows: Row[] = [
      ["Acme", 900],
      ["Bolt", 50],
    ];
    await write(rows, ["Acme"]);
    expect((await plan()).findIndex(([label]) => label === "Acme")).toBe(3);
    await write(rows, ["Acme"], whatIf);
    expect((await plan()).findIndex(([label]) => label === "Acme")).toBe(14);
  });

  test("tells what was typed about switching cost and service, formulas with their results", async () => {
    const rows: Row[] = [
      ["Acme", 900],
      ["Bolt", 50],
    ];
    const report = await write(rows, ["Acme", "Bolt"]);
    await type("Plan", "F9:F10", [["=30*2"], ["Faster answers first"]]);
    expect(valueOf(await readPlanNotes(report))).toEqual({
      acme: { switching: "60", priorities: "Faster answers first" },
      bolt: { switching: "", priorities: "" },
    });
    expect(valueOf(await readPlanNotes({ ...report, definitionId: "other" }))).toEqual({});
  });

  test("keeps what was typed when a what-if comes or goes above it", async () => {
    const rows: Row[] = [
      ["Acme", 900],
      ["Bolt", 50],
    ];
    await write(rows, ["Acme", "Bolt"]);
    await type("Plan", "F6", [["Ada"]]);
    await type("Plan", "F19", [[62]]);
    const typed = async () => (await read("Plan")).values.map((row) => row[5]).filter((cell) => cell === "Ada" || cell === 62);
    await write(rows, ["Bolt", "Acme"], whatIf);
    expect(await typed()).toEqual([62, "Ada"]);
    await write(rows, ["Acme", "Bolt"]);
    expect(await typed()).toEqual(["Ada", 62]);
    // nothing of the what-if is left behind
    expect((await plan()).map(([label]) => label).filter((label) => String(label).includes("etention"))).toEqual([]);
  });
});
