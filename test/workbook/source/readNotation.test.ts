import { readNotation } from "../../../src/workbook/source/readNotation";
import { startHeadlessExcel, type HeadlessExcel, type HeadlessOptions } from "../../support/headlessExcel";

/** Signs of numbers and orders of dates by region: Unicode CLDR. */
describe("how formulas are written", () => {
  let excel: HeadlessExcel;
  const read = async (options: HeadlessOptions) => {
    excel = await startHeadlessExcel(options);
    return readNotation();
  };
  afterEach(() => excel.close());

  it.each([
    ["en-US", { decimal: ".", group: ",", englishNames: true, dateOrder: "mdy" }],
    ["de-DE", { decimal: ",", group: ".", englishNames: false, dateOrder: "dmy" }],
    ["fr-FR", { decimal: ",", group: "\u202f", englishNames: false, dateOrder: "dmy" }],
    ["es-MX", { decimal: ".", group: ",", englishNames: false, dateOrder: "dmy" }],
    ["en-ZA", { decimal: ",", group: "\u00a0", englishNames: true, dateOrder: "ymd" }],
    ["zh-CN", { decimal: ".", group: ",", englishNames: true, dateOrder: "ymd" }],
  ])("in %s is read from Excel", async (locale, notation) => {
    await expect(read({ locale })).resolves.toEqual(notation);
  });

  it("is not known in an Excel before ExcelApi 1.11", async () => {
    await expect(read({ locale: "de-DE", requirements: { ExcelApi: "1.10" } })).resolves.toBeUndefined();
  });

  it("is not known where Excel refuses to tell", async () => {
    await expect(read({ locale: "de-DE", missing: ["Application.cultureInfo"] })).resolves.toBeUndefined();
  });
});
