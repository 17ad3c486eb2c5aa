import { models } from "../../src/models/modelList";
import { insertModel, removeModel } from "../../src/workbook/models/insertModel";
import type { HeadlessExcel } from "../support/headlessExcel";
import { edit, everything, failRequest, open, requestsOf, valueOf } from "../workbook/openWorkbook";

jest.setTimeout(300_000);

const retention = models.find(({ id }) => id === "retention")!.page();
const select = (address: string) => edit((workbook) => workbook.worksheets.getItem("Mine").getRange(address).select());

describe("a model whose insertion fails half way", () => {
  let excel: HeadlessExcel;
  afterEach(() => excel.close());

  test.each([
    ["sheet", "batch"],
    ["sheet", "transport"],
    ["selection", "batch"],
    ["selection", "transport"],
  ] as const)("is there as a whole or not at all (%s, %s)", async (place, kind) => {
    excel = await open({ Mine: [["keep", 1]] });
    await select("A3");
    const count = await requestsOf(excel, async () => valueOf(await removeModel(valueOf(await insertModel(retention, place)))));
    for (let nth = 1; nth <= count; nth++) {
      await edit((workbook) => workbook.worksheets.getItem("Mine").activate());
      await select("A3");
      const before = everything(excel);
      failRequest(excel, nth, kind);
      const outcome = await insertModel(retention, place);
      excel.host.faults.clear();
      if (outcome.ok) {
        await excel.grid.settle();
        const { sheetId } = outcome.value;
        const cells = excel.grid.cells.values({ sheetId, row: 0, column: 0, rows: 60, columns: 12 }).flat();
        expect(cells.filter((cell) => cell === "OK").length).toBeGreaterThan(5);
        valueOf(await removeModel(outcome.value));
      }
      expect(everything(excel)).toEqual({ ...(before as object), active: expect.anything() });
    }
  });
});
