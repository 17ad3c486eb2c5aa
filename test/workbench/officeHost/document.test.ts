import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
const close = () => app.close();

async function start(options: Parameters<typeof startHeadlessExcel>[0] = {}): Promise<void> {
  app = await startHeadlessExcel(options);
}

afterEach(close);

const LONG = 60_000;

describe("Office", () => {
  it(
    "is ready as Excel on the web, in a shared runtime",
    async () => {
      await start();
      const info = await app.Office.onReady();
      expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
      expect(app.Office.context.displayLanguage).toBe("en-US");
      expect(app.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
      expect(app.Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    },
    LONG,
  );

  it(
    "announces fewer requirements when asked to",
    async () => {
      await start({ requirements: { ExcelApi: "1.9" } });
      expect(app.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
      expect(app.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    },
    LONG,
  );

  it(
    "tells the host when the pane wants to be shown or hidden",
    async () => {
      const states: string[] = [];
      await start({ onPaneState: (state) => states.push(state) });
      await app.Office.addin.hide();
      await app.Office.addin.showAsTaskpane();
      expect(states).toEqual(["Background", "Visible"]);
    },
    LONG,
  );
});

describe("settings", () => {
  it(
    "come from the workbook and go back to it",
    async () => {
      await start({ settings: [["theme", '"dark"']] });
      const { settings } = app.Office.context.document;
      expect(settings.get("theme")).toBe("dark");
      settings.set("limits", { a: 0.8 });
      await new Promise((resolve) => settings.saveAsync(resolve));
      expect(app.host.settings.all()).toEqual([
        ["theme", '"dark"'],
        ["limits", '{"a":0.8}'],
      ]);
      const value = await Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem("limits").load("value");
        await context.sync();
        return setting.value as unknown;
      });
      expect(value).toEqual({ a: 0.8 });
    },
    LONG,
  );
});

const fileOf = (): Promise<Office.AsyncResult<Office.File>> =>
  new Promise((resolve) => app.Office.context.document.getFileAsync(app.Office.FileType.Compressed, { sliceSize: 65536 }, resolve));

describe("the file", () => {
  it(
    "comes in slices",
    async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
      await start({ file: () => Promise.resolve(bytes) });
      const { value: file } = await fileOf();
      expect([file.size, file.sliceCount]).toEqual([70_000, 2]);
      const last = await new Promise<Office.AsyncResult<Office.Slice>>((resolve) => file.getSliceAsync(1, resolve));
      expect([...(last.value.data as number[])]).toEqual([...bytes.subarray(65536)]);
      const closed = await new Promise<Office.AsyncResult<void>>((resolve) => file.closeAsync(resolve));
      expect(closed.status).toBe("succeeded");
    },
    LONG,
  );

  it(
    "is refused where nobody supplies it",
    async () => {
      await start();
      expect((await fileOf()).status).toBe("failed");
    },
    LONG,
  );
});
