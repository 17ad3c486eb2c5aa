import { canDrawCharts } from "../../src/workbook/abilities";
import { open } from "./openWorkbook";

jest.setTimeout(60_000);

test.each([
  ["1.8", false],
  ["1.9", true],
  ["1.15", true],
])("an Excel that knows version %s of the interface draws the charts: %s", async (ExcelApi, expected) => {
  const excel = await open(undefined, { requirements: { ExcelApi } });
  expect(canDrawCharts()).toBe(expected);
  excel.close();
});
