import { createBackground } from "../../src/background/inBackground";
import { customerBaseModels } from "../../src/functions/customerBase/customerBaseModels";
import { isShownError, shownErrorOf } from "../../src/functions/cell";
import { plainValue } from "../../src/functions/input/readers";
import { FakeWorker } from "../background/fakeWorker";
import { invocationContext } from "../support/invocationContext";
import { catalogueCalls, outcome } from "./catalogueCalls";

/** Cells with data types, as documented under "Excel JavaScript API data types" and in @types/office-js. */
const formatted = (basicValue: number) => ({ type: "FormattedNumber", basicType: "Double", basicValue, numberFormat: "$0.00" });
const double = (basicValue: number) => ({ type: "Double", basicType: "Double", basicValue });
const string = (basicValue: string) => ({ type: "String", basicType: "String", basicValue });
const boolean = (basicValue: boolean) => ({ type: "Boolean", basicType: "Boolean", basicValue });
const entity = (text: string) => ({ type: "Entity", text, basicType: "Error", basicValue: "#VALUE!", properties: { size: double(3) } });
const linked = (text: string) => ({ type: "LinkedEntity", text, id: { entityId: text, domainId: "d", serviceId: 1 } });
const image = { type: "WebImage", address: "https://example.com/logo.png", altText: "logo", basicType: "Error", basicValue: "#VALUE!" };
const array = { type: "Array", basicType: "Array", elements: [[double(1)]] };
const empty = { type: "Empty", basicType: "Empty", basicValue: "" };
const errorCell = { type: "Error", errorType: "NotAvailable", basicType: "Error", basicValue: "#N/A" };

/** The same cell in each of the data types that can hold it. */
function typesOf(cell: unknown): unknown[] {
  if (typeof cell === "number") return [formatted(cell), double(cell)];
  if (cell === "") return [empty, string("")];
  if (typeof cell === "string") return [string(cell), entity(cell), linked(cell)];
  if (typeof cell === "boolean") return [boolean(cell)];
  return [cell];
}

/** An argument with every filled cell as a data type, one kind after the other. */
function dressed(argument: unknown, kind: number): unknown {
  let at = kind;
  const dress = (cell: unknown): unknown => {
    const types = typesOf(cell);
    return types[at++ % types.length];
  };
  return Array.isArray(argument) ? (argument as unknown[][]).map((row) => row.map(dress)) : dress(argument);
}

const calls = catalogueCalls();

test.each(calls.map((call) => [call.entry.id, call] as const))("%s takes cells with data types as the values they show", (_, call) => {
  for (const args of call.examples)
    for (const kind of [0, 1, 2])
      expect(outcome(() => call.run(...args.map((arg) => dressed(arg, kind))))).toEqual(outcome(() => call.run(...args)));
});

test.each(calls.filter(({ entry }) => entry.parameters.some(({ optional }) => optional)).map((call) => [call.entry.id, call] as const))(
  "%s takes Excel's object about the call, where an argument is new, for an argument left out",
  (id, { entry, run, examples }) => {
    for (const args of examples)
      for (let place = entry.parameters.findIndex(({ optional }) => optional); place < args.length; place++) {
        const given = args.slice(0, place);
        expect(outcome(() => run(...given, invocationContext(id)))).toEqual(outcome(() => run(...given)));
      }
  },
);

/** The way to the models as in a cell, with a worker and without one. */
function background(withWorker: boolean) {
  return createBackground({
    loadModels: () => Promise.resolve(customerBaseModels),
    ...(withWorker ? { startWorker: () => new FakeWorker(customerBaseModels) } : {}),
    isLong: (id) => id.endsWith(".FIT") || id.startsWith("BASE."),
    plainCell: plainValue,
    shownError: shownErrorOf,
    isRefusal: isShownError,
  });
}

const column = (length: number, cell: (row: number) => unknown) => Array.from({ length }, (_, row) => [cell(row)]);
const ids = ["Ann", "Bob", "Cid"];

/** A log whose customers buy on different days: 3 cells, or 600, a line. */
function log(lines: number, amount: (row: number) => unknown, id = (row: number): unknown => ids[row % 3]) {
  return [column(lines, id), column(lines, (row) => 45_000 + row), column(lines, amount)];
}

async function end(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

describe.each([
  ["with a worker", true],
  ["in the page", false],
])("a call of the models %s", (_, withWorker) => {
  const run = background(withWorker);

  test.each([[12], [600]])("reads a log of %d lines of formatted numbers and entities", async (lines) => {
    const amount = (row: number) => 20 + (row % 7);
    const plain = await run("BASE.SUMMARY", log(lines, amount));
    expect(plain).toHaveLength(4);
    await expect(
      run(
        "BASE.SUMMARY",
        log(
          lines,
          (row) => (row % 2 ? formatted : double)(amount(row)),
          (row) => (row % 2 ? entity : linked)(ids[row % 3]!),
        ),
      ),
    ).resolves.toEqual(plain);
  });

  test.each([[12], [600]])("answers anew when one formatted number of %d lines changes", async (lines) => {
    const meanSpend = async (amount: number): Promise<unknown> => {
      const rows = await run<unknown[][]>(
        "BASE.SUMMARY",
        log(lines, (row) => formatted(row === 3 ? amount : 20)),
      );
      return rows[1]!.at(-1);
    };
    // Ann buys on every third line; the first purchase does not count
    const repeats = lines / 3 - 1;
    await expect(meanSpend(20)).resolves.toBe(20);
    await expect(meanSpend(999)).resolves.toBeCloseTo((20 * (repeats - 1) + 999) / repeats, 9);
  });

  test.each([
    ["an image", image, "amounts contains the error #VALUE! at row 3; correct that cell first"],
    ["an array", array, "amounts contains the error #VALUE! at row 3; correct that cell first"],
    ["an error", errorCell, "amounts contains the error #N/A at row 3; correct that cell first"],
    ["an entity", entity("ACME"), 'amounts must be a number; got "ACME" at row 3'],
    ["TRUE", boolean(true), "amounts must be a number; got TRUE at row 3"],
  ])("says what is wrong with %s among the amounts", async (_name, cell, sentence) => {
    for (const lines of [12, 600])
      await expect(
        end(
          run(
            "BASE.SUMMARY",
            log(lines, (row) => (row === 2 ? cell : 20)),
          ),
        ),
      ).resolves.toBe(`#VALUE! ${sentence}`);
  });

  test("leaves out a line whose cell is empty as a data type", async () => {
    for (const lines of [12, 600])
      await expect(
        run(
          "BASE.SUMMARY",
          log(lines, (row) => (row === 2 ? empty : 20)),
        ),
      ).resolves.toEqual(
        await run(
          "BASE.SUMMARY",
          log(lines, (row) => (row === 2 ? null : 20)),
        ),
      );
  });

  test("a model over 600 histories and one figure of it takes formatted numbers, and answers anew for a changed one", async () => {
    const params = [[0.24, 4.41, 0.79, 2.43]];
    const alive = (x: (row: number) => unknown, dress: (value: number) => unknown) =>
      run<unknown[][]>("BGNBD.ALIVE", [
        params.map((row) => row.map(dress)),
        column(600, x),
        column(600, () => dress(10)),
        column(600, () => dress(40)),
      ]);
    const plain = await alive(
      () => 2,
      (value) => value,
    );
    await expect(alive(() => formatted(2), formatted)).resolves.toEqual(plain);
    const changed = await alive((row) => formatted(row === 5 ? 3 : 2), formatted);
    expect(changed.findIndex(([value], row) => value !== plain[row]![0])).toBe(5);
  });

  test("a fit of formatted numbers gives what the plain ones give", async () => {
    // survivors of the high-end customers of Fader & Hardie (2007), table 1
    const survivors = [1000, 869, 743, 653, 593, 551, 517, 491];
    await expect(run("SBG.FIT", [[survivors.map(formatted)]])).resolves.toEqual(await run("SBG.FIT", [[survivors]]));
  });

  test("Excel's object about the call in the place of a new argument is an argument left out", async () => {
    for (const lines of [12, 600]) {
      const args = log(lines, () => 20);
      await expect(run("BASE.SUMMARY", [...args, invocationContext("BASE.SUMMARY")])).resolves.toEqual(await run("BASE.SUMMARY", args));
    }
  });
});
