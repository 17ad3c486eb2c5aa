import { strFromU8, unzipSync } from "fflate";
import { dropPlan } from "../../../src/sharing/audit/options/dropPlan";
import { Package } from "../../../src/sharing/package/Package";
import { WorkbookPart } from "../../../src/sharing/package/WorkbookPart";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import { book, sheet } from "./auditedCopy";

const names = [
  { name: "LP_Sheet_plan", formula: "'My plan'!$A$1" },
  { name: "LP_Total", formula: "Summary!$A$1" },
  { name: "Local", formula: "Audit!$A$1", sheet: "Audit" },
];
const file = async (summary: Parameters<typeof sheet>[1] = [[1]]) => {
  const workbook = book([sheet("Summary", summary), sheet("My plan", [["secret"]]), sheet("Audit", [["OK"]])], names);
  return new Package(await writeXlsx({ ...workbook, activeSheet: 2 }), fflateCodec);
};

test("the plan goes with its part, names and texts of relationships; later positions move up", async () => {
  const source = await file();
  expect(dropPlan(source)).toEqual([{ code: "planDropped", values: { sheet: "My plan" } }]);
  const parts = unzipSync(source.toBytes());
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  expect(Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/sheet"))).toHaveLength(2);
  expect(workbook).not.toContain("My plan");
  expect(workbook).not.toContain("LP_Sheet_plan");
  expect(strFromU8(parts["[Content_Types].xml"]!).match(/worksheets\/sheet/g)).toHaveLength(2);
  const read = await readXlsx(source.toBytes());
  expect(read.sheets.map(({ name }) => name)).toEqual(["Summary", "Audit"]);
  expect(read.names).toContainEqual({ name: "Local", formula: "Audit!$A$1", sheet: "Audit" });
  expect(read.activeSheet ?? 1).toBe(1);
  expect(new WorkbookPart(source).names.map(({ localSheet }) => localSheet)).toEqual([undefined, 1]);
});

test.each([["='My plan'!A1"], ["=LP_Sheet_plan"]])("a plan that another sheet reads by %s stays", async (formula) => {
  const source = await file([[{ f: formula, v: "secret", t: 1 }]]);
  const before = source.toBytes();
  expect(dropPlan(source)).toEqual([{ code: "planInUse", values: { sheet: "My plan", users: "Summary" } }]);
  expect(source.toBytes()).toEqual(before);
});

test("a sheet that is only called Plan is not ours to leave out", async () => {
  const source = new Package(await writeXlsx(book([sheet("Plan", [[1]]), sheet("Other", [[2]])])), fflateCodec);
  expect(dropPlan(source)).toEqual([{ code: "planMissing" }]);
  expect(source.changedParts).toEqual([]);
});
