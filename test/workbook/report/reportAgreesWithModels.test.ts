import { retentionWhatIf } from "../../../src/economics/segmentation/plan/decisions";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { fullContent, named, nameOf, openWorkbook, read, tableOf, TEN, valueOf } from "./reportWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await openWorkbook();
});
afterEach(() => excel.close());

describe("the report", () => {
  test("has moves, bridge and plan that agree with the comparison and the value functions", async () => {
    const content = fullContent(TEN, [
      ["Account 0", 100],
      ["Account 3", 400],
      ["Gone", 50],
    ]);
    const report = valueOf(await writeReport(content, {}));
    const { movement, segmentation, plan } = content;
    const moves = await tableOf("tblMoves");
    expect(moves["Change"]).toEqual([...movement!.change]);
    expect(moves["Move"]).toEqual(movement!.move.map((move) => move[0]!.toUpperCase() + move.slice(1)));
    const matrix = (await read("Moves", "B6:E9")).values;
    expect(matrix).toEqual(movement!.matrix);
    const { opening, new: entered, grown, shrunk, lost, closing } = movement!.bridge;
    expect((await read("Moves", "B14:B19")).values.flat()).toEqual([opening, entered, grown, -shrunk, -lost, closing]);
    const gain = (await read(nameOf(report, "plan"), "B12")).values[0]![0];
    expect(gain).toBeCloseTo(retentionWhatIf(segmentation, plan!.retention!)!.gain, 6);
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });
});
