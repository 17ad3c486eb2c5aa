import { TransportError } from "../../../src/workbench/officeHost/protocol";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeAll(async () => {
  app = await startHeadlessExcel({ sheets: { Sheet1: [] } });
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  app.host.faults.clear();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:Z100").clear();
    await context.sync();
  });
});

async function valuesOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("Microsoft's own checks", () => {
  it("refuse to read what was not loaded", async () => {
    const failure = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      return range.values;
    });
    await expect(failure).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("refuse to use a range after its run ended", async () => {
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      return cell;
    });
    expect(() => range.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }) as Error);
  });
});

describe("references", () => {
  /** Actions of the request in which the client lets go of what a run left. */
  async function lettingGo(act: (sheet: Excel.Worksheet) => void): Promise<number> {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    await app.endpoint.idle();
    return app.host.stats.requests.at(-1)?.actions ?? 0;
  }

  it("are not given to the slices into which the client cuts a long write", async () => {
    const rows = Array.from({ length: 100 }, (_, i) => new Array<string>(26).fill(`A text of row ${i}`));
    const short = await lettingGo((sheet) => (sheet.getRange("A1:Z2").formulas = rows.slice(0, 2)));
    const long = await lettingGo((sheet) => (sheet.getRange("A1:Z100").formulas = rows));
    expect(short).toBeGreaterThan(0);
    expect(long).toBe(short);
  });

  it("are not given to a range let go of before it was sent", async () => {
    const kept = await lettingGo((sheet) => (sheet.getRange("A1").values = [[1]]));
    const letGo = await lettingGo((sheet) => {
      sheet.getRange("A1").values = [[1]];
      const other = sheet.getRange("B1");
      other.values = [[2]];
      other.untrack();
    });
    expect(letGo).toBe(kept);
  });
});

describe("a failing batch", () => {
  it("keeps what was written before the failure and nothing after it", async () => {
    const failure = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("No such sheet").getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: "ItemNotFound",
      message: "The requested resource doesn't exist.",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
    expect(await valuesOf("A1:A2")).toEqual([["before"], [""]]);
  });

  it("names type and member of what the workbench does not know", async () => {
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill();
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.flashFill") as string });
  });

  it("refuses an unknown name in a load instead of leaving it undefined", async () => {
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("valuesAsJson");
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.valuesAsJson") as string });
  });

  it("refuses an address beyond the sheet", async () => {
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1048577").load("values");
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Worksheet.getRange" } });
  });
});

describe("null objects", () => {
  it("tell that there is no such thing, down a chain of calls", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("No such sheet");
      const table = context.workbook.tables.getItemOrNullObject("NoSuchTable");
      const range = sheet.getRange("A1");
      sheet.load("name");
      await context.sync();
      return [sheet.isNullObject, table.isNullObject, range.isNullObject];
    });
    expect(seen).toEqual([true, true, true]);
  });

  it("are no null objects where the thing exists", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("sheet1").load("name");
      await context.sync();
      return [sheet.isNullObject, sheet.name];
    });
    expect(seen).toEqual([false, "Sheet1"]);
  });

  it("cannot be written to", async () => {
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("No such sheet").name = "x";
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("faults", () => {
  const write = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });

  it("of the transport become the client's errors", async () => {
    app.host.faults.failTransport(TransportError.activityLimitReached);
    await expect(write()).rejects.toMatchObject({ code: "ActivityLimitReached" });
    expect(await valuesOf("A1:A3")).toEqual([[""], [""], [""]]);
  });

  it("of a batch leave the workbook as it was", async () => {
    app.host.faults.failBatch("InvalidOperationInCellEditMode", "busy", (batch) =>
      batch.Actions.some((action) => action.Name === "Values"),
    );
    await expect(write()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode", message: "busy" });
    expect(await valuesOf("A1:A3")).toEqual([[""], [""], [""]]);
  });

  it("of one action leave what came before it", async () => {
    app.host.faults.failAction("Range.Values", 2);
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
    expect(await valuesOf("A1:A3")).toEqual([[1], [""], [""]]);
    await write();
    expect(await valuesOf("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("in the middle of one large write leave its first rows behind", async () => {
    app.host.faults.failAction("Range.Values", 2);
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 4000, 1).values = Array.from({ length: 4000 }, (_, i) => [
        i + 1,
      ]);
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await valuesOf("A1499:A1502")).toEqual([[1499], [1500], [""], [""]]);
  });
});

describe("requests", () => {
  it("are counted and measured", async () => {
    app.host.stats.clear();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["twelve bytes"]];
      await context.sync();
    });
    const [request] = app.host.stats.requests;
    expect(request?.bytes).toBeGreaterThan("twelve bytes".length);
    expect(request?.actions).toBeGreaterThanOrEqual(3);
    expect(request?.failed).toBe(false);
  });

  it("of runs side by side do not mix", async () => {
    const run = (cell: string, value: number) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(cell);
        range.values = [[value]];
        await context.sync();
        range.load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      });
    expect(await Promise.all([run("C1", 1), run("C2", 2), run("C3", 3)])).toEqual([1, 2, 3]);
  });
});
