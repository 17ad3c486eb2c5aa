import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({ sheets: { Sheet1: [["x", 1]], Sheet2: [] } });
}, 60_000);
afterEach(() => app.close());

/** Lets events that follow an answer arrive. */
const arrive = () => app.endpoint.idle();

type Seen = Record<string, unknown>;

/** Registers a handler that notes what it was told. */
async function note<T extends object>(pick: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<T>): Promise<Seen[]> {
  const seen: Seen[] = [];
  await Excel.run(async (context) => {
    pick(context.workbook).add((event) => {
      seen.push({ ...event } as Seen);
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
}

const write = (sheet: string, address: string, value: unknown) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = value as never;
    await context.sync();
  });

describe("changed", () => {
  it("tells the place of a write of the pane itself, once", async () => {
    const seen = await note((workbook) => workbook.worksheets.getItem("Sheet1").onChanged);
    await write("Sheet1", "C8", [[5]]);
    await arrive();
    expect(seen).toEqual([expect.objectContaining({ changeType: "RangeEdited", address: "C8", worksheetId: "sheet-1", source: "Local" })]);
  });

  it("comes once for a write the client cut into slices", async () => {
    const seen = await note((workbook) => workbook.worksheets.getItem("Sheet1").onChanged);
    await write(
      "Sheet1",
      "A1:B4000",
      Array.from({ length: 4000 }, (_, i) => [i, "t"]),
    );
    await arrive();
    expect(seen.map((event) => event["address"])).toEqual(["A1:B4000"]);
  });

  it("tells of what a person types", async () => {
    const seen = await note((workbook) => workbook.worksheets.getItem("Sheet1").onChanged);
    app.engine.api.getActiveWorkbook()?.getSheetByName("Sheet1")?.getRange("D4").setValue(7);
    await arrive();
    expect(seen.map((event) => event["address"])).toEqual(["D4"]);
  });

  it("is silent for other sheets, while events are off, and after removal", async () => {
    const seen = await note((workbook) => workbook.worksheets.getItem("Sheet1").onChanged);
    await write("Sheet2", "A1", [[1]]);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await write("Sheet1", "A1", [[2]]);
    await arrive();
    expect(seen).toEqual([]);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await write("Sheet1", "A1", [[3]]);
    await arrive();
    expect(seen).toHaveLength(1);
  });

  it("stops when the handler is removed", async () => {
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Sheet1").onChanged.add(() => {
        count++;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await write("Sheet1", "A1", [[1]]);
    await arrive();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write("Sheet1", "A1", [[2]]);
    await arrive();
    expect(count).toBe(1);
  });

  it("is told for all sheets to a handler on the collection", async () => {
    const seen = await note((workbook) => workbook.worksheets.onChanged);
    await write("Sheet2", "B2", [[1]]);
    await arrive();
    expect(seen).toEqual([expect.objectContaining({ address: "B2", worksheetId: "sheet-2" })]);
  });

  it("of a table is told to the table", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").tables.add("A1:B3", true).name = "T";
      await context.sync();
    });
    const seen = await note((workbook) => workbook.tables.getItem("T").onChanged);
    await write("Sheet2", "B2", [[1]]);
    await write("Sheet2", "D9", [[1]]);
    await arrive();
    expect(seen.map((event) => event["address"])).toEqual(["B2"]);
  });

  it("tells of inserted rows, and ranges kept by the client move with their cells", async () => {
    const seen = await note((workbook) => workbook.worksheets.getItem("Sheet1").onChanged);
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B1");
      await context.sync();
      sheet.getRange("1:3").insert("Down");
      await context.sync();
      range.load("address,values");
      await context.sync();
      return `${range.address} ${range.values.join()}`;
    });
    await arrive();
    expect(address).toBe("Sheet1!A4:B4 x,1");
    expect(seen).toEqual([expect.objectContaining({ changeType: "RowInserted", address: "1:3" })]);
  });
});

describe("other events", () => {
  it("tell of the selection, to the workbook and to the sheet", async () => {
    const sheet = await note((workbook) => workbook.worksheets.getItem("Sheet1").onSelectionChanged);
    const book = await note((workbook) => workbook.onSelectionChanged);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").select();
      await context.sync();
    });
    await arrive();
    expect(sheet.map((event) => event["address"])).toEqual(["B2:C3"]);
    expect(book).toHaveLength(1);
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Sheet1!B2:C3");
  });

  it("tell of sheets that are added, shown, renamed and deleted", async () => {
    const added = await note((workbook) => workbook.worksheets.onAdded);
    const activated = await note((workbook) => workbook.worksheets.onActivated);
    const renamed = await note((workbook) => workbook.worksheets.onNameChanged);
    const deleted = await note((workbook) => workbook.worksheets.onDeleted);
    const id = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New").load("id");
      await context.sync();
      sheet.activate();
      sheet.name = "Newer";
      await context.sync();
      sheet.delete();
      await context.sync();
      return sheet.id;
    });
    await arrive();
    expect(added.map((event) => event["worksheetId"])).toEqual([id]);
    expect(activated.map((event) => event["worksheetId"])).toContain(id);
    expect(renamed).toEqual([expect.objectContaining({ worksheetId: id, nameBefore: "New", nameAfter: "Newer" })]);
    expect(deleted.map((event) => event["worksheetId"])).toEqual([id]);
  });

  it("call an action associated with a button", async () => {
    const args = await new Promise((resolve) => {
      app.Office.actions.associate("SHOW", (given: unknown) => resolve(given));
      app.host.runAction("SHOW", { view: "accounts" });
    });
    expect(args).toEqual({ view: "accounts" });
  });

  it("run the function of a ribbon button until it says it is done", async () => {
    let pressed = "";
    app.Office.actions.associate("button", (event: Office.AddinCommands.Event) => {
      pressed = event.source.id;
      event.completed();
    });
    await app.endpoint.runCommand("button", "ControlId");
    expect(pressed).toBe("ControlId");
  });
});
