import { readNotation } from "../../../src/workbook/source/readNotation";
import { startHeadlessExcel, type HeadlessExcel, type HeadlessOptions } from "../../support/headlessExcel";

/** Signs of numbers by region: Unicode CLDR. */
describe("how formulas are written", () => {
  let excel: HeadlessExcel;
  const read = async (options: HeadlessOptions) => {
    excel = await startHeadlessExcel(options);
    return readNotation();
  };
  afterEach(() => excel.close());

  it.each([
    ["en-US", { decimal: ".", group: ",", englishNames: true }],
    ["de-DE", { decimal: ",", group: ".", englishNames: false }],
    ["fr-FR", { decimal: ",", group: "\u202f", englishNames: false }],
    ["es-MX", { decimal: ".", group: ",", englishNames: false }],
    ["en-ZA", { decimal: ",", group: "\u00a0", englishNames: true }],
    ["zh-CN", { decimal: ".", group: ",", englishNames: true }],
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
