import fc from "fast-check";
import "../../../src/functions/runtime/customFunctionsShim";
import catalogData from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { HEADLINES } from "../../../src/catalog/data/families";
import { calculatedCells } from "../../../src/functions/runtime/calculatedCells";
import { definitionOf } from "../../../src/functions/runtime/callFunction";
import * as clv from "../../../src/functions/clv.functions";
import * as retention from "../../../src/functions/retention.functions";
import * as pareto from "../../../src/functions/pareto.functions";
import { argumentSource, ourCallsIn } from "../../../src/taskpane/functions/argumentSource";
import { explainedCalls, explanationViewModel } from "../../../src/taskpane/functions/explanation";
import { topicsOf } from "../../../src/taskpane/functions/functionTopics";
import { answerCall, judgeArgument, type LiveServices, refusalOf } from "../../../src/taskpane/functions/liveCall";
import { resultViewModel } from "../../../src/taskpane/functions/resultViewModel";
import type { ReadReference } from "../../../src/workbook/readReferences";

const { functions } = catalogData as Catalog;
const entryOf = (id: string) => functions.find((each) => each.id === id)!;
const modules: Record<string, object> = { "clv.functions": clv, "retention.functions": retention, "pareto.functions": pareto };

/** Cells by reference, and the functions themselves where the worker would stand. */
function services(cells: Record<string, Omit<ReadReference, "reference" | "found">> = {}): LiveServices & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    asked,
    async readReferences(references) {
      asked.push([...references]);
      const value = references.map((reference) => {
        const found = cells[reference];
        return found ? { reference, found: true, ...found } : { reference, found: false, rows: 0, columns: 0 };
      });
      return { ok: true, value };
    },
    async calculate(called, args) {
      const entry = entryOf(called.id);
      return calculatedCells(definitionOf(entry, modules[entry.file]), args);
    },
  };
}

const one = (
  value: ReadReference["cells"] extends (infer R)[] | undefined ? (R extends (infer C)[] ? C : never) : never,
  shown = String(value),
) => ({
  sheetName: "Inputs",
  address: "B2",
  rows: 1,
  columns: 1,
  cells: [[value]],
  shown,
});

describe("what an argument's text stands for", () => {
  it.each([
    ["", null],
    ["80%", 0.8],
    ["93.6%", 0.936],
    ["1.5e-3", 0.0015],
    ["-2", -2],
    ['"a ""b"", c"', 'a "b", c'],
    ["true", true],
    // 31 December 2026 counted from 30 December 1899
    ["DATE(2026,12,31)", 46387],
  ])("%s is the value %s", (text, value) => {
    expect(argumentSource(text)).toEqual({ kind: "literal", argument: { kind: "cell", value } });
  });

  it("reads an array by rows", () => {
    expect(argumentSource('{1,"x;,";-3,TRUE}')).toEqual({
      kind: "literal",
      argument: {
        kind: "matrix",
        rows: [
          [1, "x;,"],
          [-3, true],
        ],
      },
    });
    expect(argumentSource("{1,2;3}").kind).toBe("formula");
  });

  it.each(["B2", "$B$2:C9", "Inputs!B2", "'My, sheet'!A:A", "Sales[Amount]", "Sales[#All]", "margin_rate", "D4#"])(
    "%s is read in Excel",
    (text) => {
      expect(argumentSource(text)).toEqual({ kind: "reference", reference: text });
    },
  );

  it.each(["B2*2", "SUM(B2:B9)", "[Book2.xlsx]Sheet1!A1", "Jan:Dec!A1", "Sales[[#All],[Amount]]", "(A1,B1)", "A1:B2#"])(
    "%s is for Excel to calculate",
    (text) => {
      expect(argumentSource(text).kind).toBe("formula");
    },
  );
});

describe("our functions in a formula", () => {
  it.each<[string, { id: string; args: string[] }[]]>([
    ["=LOYALTY.CLV(B5,B6,B7)", [{ id: "CLV", args: ["B5", "B6", "B7"] }]],
    ["=loyalty.clv(100,,0.1)", [{ id: "CLV", args: ["100", "", "0.1"] }]],
    [
      '=IF(A1>0,LOYALTY.CLV(SUM(A1,B1),LOYALTY.RETENTION.RATE(9,8),"x,)"),0)',
      [
        { id: "CLV", args: ["SUM(A1,B1)", "LOYALTY.RETENTION.RATE(9,8)", '"x,)"'] },
        { id: "RETENTION.RATE", args: ["9", "8"] },
      ],
    ],
    [
      "=LOYALTY.X('a, b'!A1:A3,Sales[[#All],[Net, after tax]],{1,2;3,4})",
      [{ id: "X", args: ["'a, b'!A1:A3", "Sales[[#All],[Net, after tax]]", "{1,2;3,4}"] }],
    ],
    ["=LOYALTY.CLV(100;0,8;0,1)", [{ id: "CLV", args: ["100", "0.8", "0.1"] }]],
    ["=_xldudf_LOYALTY_CLV_MULTIPLE(0.8,0.1)", [{ id: "CLV.MULTIPLE", args: ["0.8", "0.1"] }]],
    ['="LOYALTY.CLV(1,2,3)"', []],
    ["=LOYALTY.CLV(1,2", []],
    ["=MYLOYALTY.CLV(1)", []],
    ["=SUM(A1:A3)", []],
    ["=LOYALTY.NOW()", [{ id: "NOW", args: [] }]],
  ])("%s", (formula, calls) => {
    expect(ourCallsIn(formula)).toEqual(calls);
  });

  it("are understood in R1C1 form, from the cell they stand in", () => {
    const cell = { row: 9, column: 3 }; // D10
    expect(ourCallsIn(`=LOYALTY.CLV(R[-1]C,R2C[-2]:R5C2,'R1C1'!RC,"R[1]C")`, cell)[0]?.args).toEqual([
      "D9",
      "B2:B5",
      "'R1C1'!D10",
      '"R[1]C"',
    ]);
    expect(ourCallsIn("=LOYALTY.CLV(RC1,C5,R)", cell)[0]?.args).toEqual(["RC1", "C5", "R"]);
  });

  it("are found within a moment in 8,000 characters, closed or not", () => {
    const long = `=LOYALTY.CLV(${"IF(A1>0,".repeat(900)}1${",0)".repeat(900)},0.8,0.1)`.padEnd(8000, " ");
    const begun = performance.now();
    expect(ourCallsIn(long)[0]?.args).toHaveLength(3);
    expect(ourCallsIn(`=LOYALTY.CLV(${'"'.repeat(8000)}`)).toEqual([]);
    expect(ourCallsIn(`=LOYALTY.CLV(${"(".repeat(8000)}`)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("never throw on any text, and give the arguments that were written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("1", "A1", '"a,b"', "{1;2}", "SUM(A1,2)", "'x,y'!A1", ""), { minLength: 2, maxLength: 6 }),
        fc.string(),
        (args, noise) => {
          expect(ourCallsIn(`=1+LOYALTY.CLV(${args.join(",")})`)[0]?.args).toEqual(args);
          ourCallsIn(`=LOYALTY.CLV(${noise}`);
          argumentSource(noise);
        },
      ),
      { seed: 20260302, numRuns: 100 },
    );
  });
});

describe("a call calculated beside the sheet", () => {
  it("is what the function gives", async () => {
    const { cells } = await answerCall(entryOf("CLV.MULTIPLE"), ["0.8", "0.1"], undefined, services());
    // Gupta & Lehmann (2003): r / (1 + i - r)
    expect(cells?.[0]?.[0]).toBeCloseTo(0.8 / (1 + 0.1 - 0.8), 12);
  });

  it("takes the cells as they are, each range asked for once", async () => {
    const asked = services({ "Inputs!B2": one(0.8, "80%"), B3: one(0.1) });
    const answer = await answerCall(entryOf("CLV.MULTIPLE"), ["Inputs!B2", "B3"], "Sheet1", asked);
    expect(answer.cells?.[0]?.[0]).toBeCloseTo(8 / 3, 12);
    expect(asked.asked).toEqual([["Inputs!B2", "B3"]]);
  });

  it("refuses with the function's own sentence", async () => {
    const { cells } = await answerCall(entryOf("CLV"), ["100", "80", "0.1"], undefined, services());
    expect(refusalOf(cells)).toBe("retention must be at least 0 and at most 1 (0.8 means 80%); got 80");
  });

  it.each<[string[], object]>([
    [["A1*2", "0.1"], { why: "formula", about: "A1*2" }],
    [["nowhere", "0.1"], { why: "gone", about: "nowhere" }],
    [["A1:A90000", "0.1"], { why: "large", about: "A1:A90000" }],
  ])("says of %j why there is no result", async (args, not) => {
    const big = { sheetName: "S", address: "A1:A90000", rows: 90_000, columns: 1 };
    expect((await answerCall(entryOf("CLV.MULTIPLE"), args, undefined, services({ "A1:A90000": big }))).not).toEqual(not);
  });

  it("leaves a fit alone until it is asked for, and survives an Excel and a worker that fail", async () => {
    const calculate = jest.fn(async () => [[1]]);
    const fit = entryOf("BGNBD.FIT");
    expect((await answerCall(fit, ["{1}"], undefined, { ...services(), calculate })).not).toEqual({ why: "later" });
    expect(calculate).not.toHaveBeenCalled();
    expect((await answerCall(fit, ["{1}"], undefined, { ...services(), calculate }, { asked: true })).cells).toEqual([[1]]);
    const noWorker = { ...services(), calculate: () => Promise.reject(new Error("no worker")) };
    expect((await answerCall(entryOf("CLV"), ["1"], undefined, noWorker)).not).toEqual({ why: "failed" });
    const many = `{${Array.from({ length: 2_001 }, () => 1).join(";")}}`;
    const alive = { ...services(), calculate };
    expect((await answerCall(entryOf("BGNBD.ALIVE"), ["{1;1;1;1}", many], undefined, alive)).not).toEqual({ why: "later" });
    expect((await answerCall(entryOf("BGNBD.ALIVE"), ["{1;1;1;1}", "{1}"], undefined, alive)).cells).toEqual([[1]]);
    const busy = { ...services(), readReferences: async () => ({ ok: false as const, reason: { key: "editing" as const } }) };
    expect((await answerCall(entryOf("CLV"), ["A1"], undefined, busy)).not).toEqual({ why: "failed" });
  });

  it("judges one argument before the others are there, and says nothing of right ones", async () => {
    const entry = entryOf("RETENTION.UPLIFT");
    const example = ourCallsIn(entry.examples[0]!.formula)[0]!.args;
    expect(await judgeArgument(entry, example, 0, "80", services())).toBe(
      "retention must be at least 0 and at most 1 (0.8 means 80%); got 80",
    );
    expect(await judgeArgument(entry, example, 0, "0.8", services())).toBeUndefined();
    expect(await judgeArgument(entry, example, 0, "B2", services())).toBeUndefined();
    expect(await judgeArgument(entry, example, 3, '"pints"', services())).toMatch(/^basis must be one of "points"/);
  });
});

describe("a result as it is shown", () => {
  it.each([
    ["RETENTION.UPLIFT", 0.275, "27.5%", "0.0%"],
    ["CLV", 266.666_666, "266.67", "#,##0.00"],
    ["CLV", -1234.5, "−1,234.50", "#,##0.00"],
    ["PARETO.COUNT", 80, "80", "#,##0"],
    ["POINTS.COST", 0.0075, "0.0075", undefined],
    ["SURVEY.GAP", 1.23456789, "1.23457", undefined],
  ])("%s: %d is %s", (id, cell, value, format) => {
    expect(resultViewModel(entryOf(id), [[cell]])).toEqual({ value, ...(format && { format }), rows: 1, columns: 1 });
  });

  it("is the beginning of a table, with what else there is", async () => {
    const { cells } = await answerCall(entryOf("RETENTION.UPLIFT.TABLE"), ["0.8", "0.1", "0.05"], undefined, services());
    const model = resultViewModel(entryOf("RETENTION.UPLIFT.TABLE"), cells!);
    expect(model).toMatchObject({ rows: 4, columns: 8, size: "fills 4 × 8 cells" });
    expect(model.table?.head).toEqual(["basis", "retention before", "retention after", "CLV before"]);
    expect(model.table?.rows.map(([basis]) => basis)).toEqual(["points", "relative", "churn"]);
    expect(model.table?.more).toBe("And 4 more columns.");
  });

  it("shows days as days and errors as errors", () => {
    const cells = [
      ["cohort", "size"],
      [46387, { code: "#N/A", message: "none" }],
    ];
    expect(resultViewModel({ result: "matrix", returns: "Table: cohort, size" }, cells).table?.rows).toEqual([["Dec 31, 2026", "#N/A"]]);
  });
});

describe("the selected cell explained", () => {
  const explain = async (formula: string, cells: Parameters<typeof services>[0] = {}) => {
    const call = ourCallsIn(formula)[0]!;
    const entry = entryOf(call.id);
    return explanationViewModel(entry, await answerCall(entry, call.args, "Sheet1", services(cells)));
  };

  it("names each argument with its cell, value and what the function says of it", async () => {
    const model = await explain("=LOYALTY.CLV(100,Inputs!B2,0.1)", { "Inputs!B2": one(80, "80") });
    expect(model.arguments.map(({ name, text, value, warning }) => [name, text, value, warning])).toEqual([
      ["margin", "100", undefined, undefined],
      ["retention", "Inputs!B2", "80", "retention must be at least 0 and at most 1 (0.8 means 80%); got 80"],
      ["discount", "0.1", undefined, undefined],
    ]);
    expect(model.arguments[1]?.place).toEqual({ sheetName: "Inputs", address: "B2" });
    expect(model.omitted).toBe("4 optional arguments are left out.");
  });

  it.each<[string, Omit<ReadReference, "reference" | "found">, string]>([
    ["a per cent", one(0.8, "80%"), "0.8 (80%)"],
    ["a blank", one(null, ""), "blank"],
    ["an error", one({ code: "#DIV/0!" }, "#DIV/0!"), "#DIV/0!"],
    ["a text", one("eighty"), "eighty"],
    [
      "many cells",
      { rows: 100_000, columns: 1, sheetName: "S", address: "A1:A100000", summary: { count: 99_998, least: -5, most: 1200.5 } },
      "100,000 × 1 cells: 99,998 numbers from −5 to 1,200.5",
    ],
    ["too many cells", { rows: 1_048_576, columns: 1, sheetName: "S", address: "A:A" }, "1,048,576 × 1 cells"],
    [
      "numbers",
      {
        rows: 2,
        columns: 2,
        cells: [
          [1, 2],
          [null, 4],
        ],
      },
      "2 × 2 cells: 3 numbers from 1 to 4",
    ],
    ["texts among them", { rows: 1, columns: 3, cells: [["a", 2, null]] }, "1 × 3 cells, 2 filled"],
    ["errors among them", { rows: 1, columns: 3, cells: [[{ code: "#REF!" }, 2, null]] }, "1 × 3 cells, 1 with an error: #REF!"],
  ])("says in few words what %s is", async (_, read, text) => {
    expect((await explain("=LOYALTY.CLV(A1,0.8,0.1)", { A1: read })).arguments[0]?.value).toBe(text);
  });

  it("says what cannot be read or is calculated in the cell", async () => {
    expect((await explain("=LOYALTY.CLV(gone,0.8,0.1)")).arguments[0]?.value).toBe("not found");
    expect((await explain("=LOYALTY.CLV(A1*2,0.8,0.1)")).arguments[0]?.value).toBe("calculated in the cell");
    expect((await explain("=LOYALTY.CLV(1,0.8,0.1,,,,,9)")).arguments[3]).toMatchObject({ name: "One argument too many", text: "9" });
  });

  it("keeps to the first functions of a formula with many", () => {
    const calls = ourCallsIn(`=${Array.from({ length: 5 }, () => "LOYALTY.CLV(1,0.8,0.1)").join("+")}`);
    expect(explainedCalls(calls, functions)).toMatchObject({ more: 2, shown: [{}, {}, {}] });
    expect(explainedCalls(ourCallsIn("=LOYALTY.NEWER(1)"), functions).shown[0]?.entry).toBeUndefined();
  });
});

describe("topics", () => {
  it("hold every function once, by the alphabet, and the headline questions have theirs", () => {
    const topics = topicsOf(functions);
    expect(topics).toHaveLength(11);
    expect(topics.flatMap((topic) => topic.functions.map(({ id }) => id)).sort()).toEqual(functions.map(({ id }) => id).sort());
    for (const topic of topics) expect(topic.functions.map(({ id }) => id)).toEqual(topic.functions.map(({ id }) => id).sort());
    for (const id of HEADLINES) expect(entryOf(id)).toBeDefined();
  });
});
