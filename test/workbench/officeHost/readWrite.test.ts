import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

const LARGE = 60_000;

let app: HeadlessExcel;
beforeAll(async () => {
  app = await startHeadlessExcel({
    sheets: {
      Data: [
        ["a", 1, true],
        ["b", "=B1*2", null],
        ["c", "=1/0", "=SEQUENCE(2)"],
      ],
      "My sheet": [],
    },
  });
}, LARGE);
afterAll(() => app.close());

/** Loads properties of one range of the sheet Data. */
async function read(address: string, ...properties: string[]): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange(address);
    range.load(properties.join(","));
    await context.sync();
    return range;
  });
}

describe("reading a range", () => {
  it("gives values with formulas calculated, blanks as empty texts and errors as texts", async () => {
    const { values } = await read("A1:C3", "values");
    expect(values).toEqual([
      ["a", 1, true],
      ["b", 2, ""],
      ["c", "#DIV/0!", 1],
    ]);
  });

  it("gives formulas where there are some and constants elsewhere", async () => {
    const { formulas } = await read("A1:C2", "formulas");
    expect(formulas).toEqual([
      ["a", 1, true],
      ["b", "=B1*2", ""],
    ]);
  });

  it("tells numbers, texts, truth values, errors and blanks apart", async () => {
    const { valueTypes } = await read("A1:C3", "valueTypes");
    expect(valueTypes).toEqual([
      ["String", "Double", "Boolean"],
      ["String", "Double", "Empty"],
      ["String", "Error", "Double"],
    ]);
  });

  it("gives what a formula spilled into cells below it", async () => {
    const { values } = await read("C3:C4", "values");
    expect(values).toEqual([[1], [2]]);
  });

  it("names its place", async () => {
    const range = await read("B2:C3", "address", "rowIndex", "columnIndex", "rowCount", "columnCount", "cellCount");
    expect(range.address).toBe("Data!B2:C3");
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([1, 1, 2, 2, 4]);
  });

  it("quotes the sheet's name where it needs it", async () => {
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("My sheet").getRange("A1").load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'My sheet'!A1");
  });

  it("gives no arrays for a whole column", async () => {
    const range = await read("A:A", "values", "address", "isEntireColumn");
    expect(range.values).toBeNull();
    expect(range.address).toBe("Data!A:A");
    expect(range.isEntireColumn).toBe(true);
  });
});

/** Writes to cells of My sheet and reads them back. */
async function roundTrip(
  values: unknown[][],
  { numberFormat, load = "values,formulas,text,numberFormat,valueTypes" }: { numberFormat?: string; load?: string } = {},
): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My sheet");
    sheet.getRange().clear();
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
    if (numberFormat !== undefined) range.numberFormat = values.map((row) => row.map(() => numberFormat));
    range.values = values;
    await context.sync();
    range.load(load);
    await context.sync();
    return range;
  });
}

describe("writing values", () => {
  it("reads text as if it were typed", async () => {
    const { values } = await roundTrip([["12", "TRUE", "12%", "1,234.5", "=2*3", "2024-01-31", "plain"]]);
    expect(values).toEqual([[12, true, 0.12, 1234.5, 6, 45322, "plain"]]);
  });

  it("gives typed percentages and dates a format", async () => {
    const { numberFormat, text } = await roundTrip([["12%", "2024-01-31"]]);
    expect(numberFormat).toEqual([["0%", "m/d/yyyy"]]);
    expect(text).toEqual([["12%", "1/31/2024"]]);
  });

  it("keeps text behind an apostrophe, whatever it looks like", async () => {
    const { values, valueTypes } = await roundTrip([["'007", "'=1+1", "'TRUE", "'+1"]]);
    expect(values).toEqual([["007", "=1+1", "TRUE", "+1"]]);
    expect(valueTypes).toEqual([["String", "String", "String", "String"]]);
  });

  it("keeps everything as text in cells with the text format", async () => {
    const { values, formulas } = await roundTrip([["007", "=cmd|' /C calc'!A0", "@x", "+y", "2024-01-31"]], { numberFormat: "@" });
    expect(values).toEqual([["007", "=cmd|' /C calc'!A0", "@x", "+y", "2024-01-31"]]);
    expect(formulas).toEqual(values);
  });

  it("keeps text that reads as a number when the cell is formatted later", async () => {
    const value = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("My sheet").getRange("A1");
      cell.values = [["'007"]];
      await context.sync();
      cell.format.font.bold = true;
      await context.sync();
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
    expect(value).toBe("007");
  });

  it("leaves cells given null and empties cells given an empty text", async () => {
    await roundTrip([[1, 2, 3]]);
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("My sheet").getRange("A1:C1");
      range.values = [[null, "", 9]] as never;
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, "", 9]]);
  });

  it("fills the range with a single value", async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("My sheet").getRange("A1:B2");
      range.values = 5 as never;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it("refuses an array of another size and says which member was wrong", async () => {
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("My sheet").getRange("A1:B2").values = [[1]];
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  });

  it("is current in formulas after the same sync", async () => {
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My sheet");
      sheet.getRange("A1:B1").values = [[20, 22]];
      sheet.getRange("C1").formulas = [["=A1+B1"]];
      const total = sheet.getRange("C1").load("values");
      await context.sync();
      return total.values[0]?.[0] as unknown;
    });
    expect(result).toBe(42);
  });
});

describe("large ranges", () => {
  it(
    "gives back 20,000 x 8 cells as they were written, in requests below 2 MB",
    async () => {
      app.host.stats.clear();
      const rows = Array.from({ length: 20_000 }, (_, r) => [
        r,
        (r + 1) / 7,
        `name ${r}`,
        r % 2 === 0,
        `0${r}x`,
        5 - r,
        `text ${r}`,
        r * 1.5,
      ]);
      const { values } = await roundTrip(rows, { load: "values" });
      expect(values).toEqual(rows);
      expect(app.host.stats.largestRequest()).toBeGreaterThan(500_000);
      expect(app.host.stats.largestRequest()).toBeLessThan(2_000_000);
    },
    LARGE,
  );

  it(
    "takes rows up to the last one of a sheet",
    async () => {
      const seen = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("My sheet");
        sheet.getRange().clear();
        sheet.getRange("A1048576").values = [["last"]];
        const used = sheet.getUsedRange(true).load("address");
        await context.sync();
        sheet.getRange("A1048576").clear();
        await context.sync();
        return used.address;
      });
      expect(seen).toBe("'My sheet'!A1048576");
    },
    LARGE,
  );

  it("refuses a request above 5 MB with the client's own words", async () => {
    const failure = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("My sheet").getRange("A1:A200");
      range.values = Array.from({ length: 200 }, () => ["x".repeat(32_000)]);
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });
});
