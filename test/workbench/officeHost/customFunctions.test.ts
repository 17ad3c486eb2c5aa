import { invokeCustomFunction } from "./invokeCustomFunction";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeAll(async () => {
  app = await startHeadlessExcel({ customFunctions: true });
}, 60_000);
afterAll(() => app.close());

interface ClientFunctions {
  associate(id: string, run: (...args: never[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
}

const client = () => (app.window as unknown as { CustomFunctions: ClientFunctions }).CustomFunctions;

describe("Microsoft's custom function engine", () => {
  it("calls an associated function with the arguments of a cell", async () => {
    client().associate("CLV", (margin: number, retention: number) => margin * retention);
    expect(await invokeCustomFunction(app.endpoint, "CLV", [[[100]], [[0.8]]].flat(2))).toEqual({ ok: true, value: 80 });
  });

  it("gives the sentence of an error together with #VALUE!", async () => {
    client().associate("FAIL", () => {
      throw new (client().Error)("#VALUE!", "retention must be below 1");
    });
    expect(await invokeCustomFunction(app.endpoint, "FAIL", [])).toEqual({
      ok: false,
      error: "#VALUE!",
      message: "retention must be below 1",
    });
  });

  it("hands over matrices", async () => {
    client().associate("DOUBLE", (cells: number[][]) => cells.map((row) => row.map((cell) => cell * 2)));
    const result = await invokeCustomFunction(app.endpoint, "DOUBLE", [
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(result).toEqual({
      ok: true,
      value: [
        [2, 4],
        [6, 8],
      ],
    });
  });
});
