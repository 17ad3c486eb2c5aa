import * as fc from "fast-check";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import { evaluateFormulas } from "../../../../src/workbench/evaluation/evaluateFormulas";
import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { formulaResult } from "../../../../src/workbench/evaluation/FormulaSheet";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../../../src/workbench/files/readXlsx";
import { type FileRow, TEXT, type WorkbookFile } from "../../../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../../../src/workbench/files/writeXlsx";
import { createUniverGrid } from "../../../../src/workbench/engine/grid/univerGrid";

/** Values by Excel's rules, worked out by hand. */
const CASES: [formula: string, value: unknown][] = [
  // numbers
  ["=1.10", 1.1],
  ["=.5", 0.5],
  ["=5.", 5],
  ["=01", 1],
  ["=1E-7", 1e-7],
  ["=0.0000001", 1e-7],
  ["=-1e-07", -1e-7],
  ["=1.E-3+1.E-3", 0.002],
  ["=1.5E3", 1500],
  ["=1E+21", 1e21],
  ["=1e21", 1e21],
  ["=1000000000000000000000", 1e21],
  ["=12345678901234567890", 12345678901234500000],
  ["=0.1234567890123456789", 0.123456789012345],
  ["=1234567.89012345678E2", 123456789.012345],
  ["=5%", 0.05],
  ["=5.0%+.5%", 0.055],
  ["=- 5", -5],
  ["=3--5.0", 8],
  ["=-+5.0", -5],
  ["=2^-1.0", 0.5],
  ["=1.10=1.1", true],
  ["=ISNUMBER(1.10)", true],
  ["=MATCH(1.10,{1,1.1},0)", 2],
  ["=IF(TRUE,1E21)", 1e21],
  ["=LET(x,1.10,x*2)", 2.2],
  ["=1E400", { error: "#NUM!" }],
  ["=LOYALTY.REWARD.SUBSIDY(1E-7)", expect.closeTo(1 - 1e-7, 12)],
  ["=LOYALTY.REWARD.SUBSIDY(0.0000001)", expect.closeTo(1 - 1e-7, 12)],
  ["=LOYALTY.CLV(1E21,0.50,0.00)", expect.closeTo(1e21, -8)],
  ["=LOYALTY.CLV(100.0,.8,10.0%)", expect.closeTo(800 / 3, 9)],
  // array constants
  ["=SUM({1.10,2.50})", 3.6],
  ["=SUM({1.10;2.5})", 3.6],
  ["=SUM({5.0})", 5],
  ["=SUM({01;2})", 3],
  ["=SUM({1E-07,2})", 2.0000001],
  ["=SUM({0.0000001;2})", 2.0000001],
  ["=SUM({1E+21,1e21})", 2e21],
  ["=SUM({+1;2})", 3],
  ["=SUM({ 1 , - 2.0 })", -1],
  ["=SUM({.5})", 0.5],
  ["=SUM({-1.10;-0.65})", -1.75],
  ["=SUM(1000-{407;654})", 939],
  ["=SUM(-{1.0;2})", -3],
  ["=SUM(2^-{1;2})", 0.75],
  ["=SUM(--{TRUE;FALSE})", 1],
  ['=SUM(LEN("a"&{1;22}))', 5],
  ["=SUM({50;100}%)", 1.5],
  ["=SUM(IF({1;2}>1,{1;2},-{3;4}))", -1],
  ["=COUNT({5.0,1.50})", 2],
  ["=LOYALTY.PARETO.COUNT({400.50;250.00;199.90},0.8)", 3],
  // mean of -0.65, -1.10, -0.83, -0.70, -1.01
  ["=LOYALTY.SURVEY.GAP({-0.65;-1.10;-0.83;-0.70;-1.01},{0;0;0;0;0})", expect.closeTo(-0.858, 12)],
  ["=COUNT({TRUE,1.0,#N/A})", 1],
  ["=ISNA(INDEX({1.0,#N/A},2))", true],
  ["=INDEX({TRUE,1.0},1)", true],
  // texts stay texts
  ['=SUM(--ISTEXT({"1.10","01/02/2024","2024-01-02","10%","1,5","1e3","TRUE","#N/A"}))', 8],
  ['=INDEX({"01/02/2024","1,5";"2;5","1e3"},1,2)', "1,5"],
  ['=INDEX({"01/02/2024","1,5";"2;5","1e3"},2,1)', "2;5"],
  ['=INDEX({"a"",""b","}{"},1)', 'a","b'],
  ['=INDEX({"a"",""b","}{"},2)', "}{"],
  ['=COLUMNS({"a,b",1.0})', 2],
  ['=SUM({"1.10",2})', 2],
  ['=LEN("a""""b")', 4],
  ['=LEN("a\nb,;")', 5],
  ['=CODE(MID("a\nb",2,1))', 10],
  ['=ISTEXT("01/02/2024")', true],
  ['=LEN("1e3")', 3],
  ['=UPPER("1e3")', "1E3"],
  ['=IF(TRUE,"10%")', "10%"],
  ['="2024-01-02"&""', "2024-01-02"],
  ['=-"5"', -5],
  ['=TEXTSPLIT("1/2,007,50%,TRUE",",")', [["1/2", "007", "50%", "TRUE"]]],
  ['=TRANSPOSE(UNIQUE({"007";"7";7;"1e1";"7"}))', [["007", "7", 7, "1e1"]]],
  ['=XLOOKUP("1e3",{1000},{1},"50%")', "50%"],
  ['=MAP({"1/2","007"},LAMBDA(x,x))', [["1/2", "007"]]],
  ['=IF({TRUE,FALSE},{"1/2","x"},{"y","50%"})', [["1/2", "50%"]]],
  ['=INDEX(LOYALTY.PARETO.TABLE({"1/2";"007"},{3;2}),2,2)', "1/2"],
  ['=IF(TRUE,INDEX(LOYALTY.PARETO.TABLE({"1/2";"007"},{3;2}),3,2),"")', "007"],
  // where a number is wanted, a text is read as one
  ['=MONTH("01/02/2024")', 1],
  ['=EDATE("2024-01-15",1)', 45337],
  ['=ROUND("10%",2)', 0.1],
  ['="10%"+0', 0.1],
  ['=HEX2DEC("1e3")', 483],
];
const formulas = CASES.map(([formula]) => formula);

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.dispose());

const bookOf = (lines: readonly string[], names: WorkbookFile["names"] = []): WorkbookFile => ({
  sheets: [{ name: "Sheet1", rows: lines.map((f) => [{ f }]) }],
  styles: {},
  names,
});

/** What the cells of column A show. */
function shown(count: number): unknown[] {
  const sheet = engine.api.getActiveWorkbook()!.getActiveSheet();
  return Array.from({ length: count }, (_, row) => formulaResult(engine, sheet, row, 0));
}

const pairs = (results: readonly unknown[]) => results.map((value, i) => [formulas[i], value]);

test("calc reads constants as Excel does", async () => {
  await openInEngine(engine, bookOf([]));
  const results = await evaluateFormulas(engine, formulas);
  expect(results.map((result) => [result.formula, "error" in result ? { error: result.error } : result.value])).toEqual(CASES);
});

test("so do cells written into the open workbook, which keep the formula as typed", async () => {
  await openInEngine(engine, bookOf([]));
  const grid = createUniverGrid(engine);
  const area = { sheetId: grid.activeCell().sheetId, row: 0, column: 0, rows: formulas.length, columns: 1 };
  grid.cells.write(
    area,
    formulas.map((formula) => [{ formula }]),
  );
  await grid.settle();
  expect(pairs(shown(formulas.length))).toEqual(CASES);
  expect(grid.cells.formulas(area).map(([formula]) => formula)).toEqual(formulas);
  grid.dispose();
});

test("so do opened files, which save and open again to the same values", async () => {
  const file = await readXlsx(await writeXlsx(bookOf(formulas)));
  await openInEngine(engine, file);
  expect(pairs(shown(formulas.length))).toEqual(CASES);
  const grid = createUniverGrid(engine);
  const again = await readXlsx(await writeXlsx(fromEngine(engine, grid)));
  grid.dispose();
  // A file holds no sign before a positive number of an array constant.
  const kept = formulas.map((formula) => formula.replace("{+1;2}", "{1;2}").replace("- 2.0", "-2.0"));
  expect(again.sheets[0]?.rows.map((row) => row?.[0]?.f)).toEqual(kept);
  await openInEngine(engine, again);
  expect(pairs(shown(formulas.length))).toEqual(CASES);
});

/** Texts that Excel would take for something else if they were typed into a cell. */
const LOOKS = ["1/2", "50%", "007", "2024-01-02", "1e3", "TRUE", "12:30", "$100", "1,000", "=1+1", "(5)", "-7"];

/** Ways for a text to become the result of a cell; column B holds the text itself. */
const RESULTS: ((quoted: string, row: number) => string)[] = [
  (text) => `=IF(TRUE,${text},"")`,
  (text) => `=LET(x,${text},IF(TRUE,x))`,
  (text) => `=CHOOSE(2,1,${text})`,
  (text) => `=SWITCH(1,1,${text})`,
  (text) => `=IFS(TRUE,${text})`,
  (text) => `=IFERROR(1/0,${text})`,
  (text) => `=IFNA(NA(),${text})`,
  (text) => `=XLOOKUP(1,{1,2},HSTACK(${text},"b"))`,
  (text) => `=LAMBDA(x,x)(${text})`,
  (text) => `=INDEX(HSTACK(1,${text}),2)`,
  (text) => `=MID("x"&${text},2,99)`,
  (_, row) => `=B${row}`,
  (_, row) => `=IF(TRUE,B${row})`,
  (_, row) => `=INDEX(B${row}:B${row},1)`,
  (_, row) => `=INDEX(LOYALTY.PARETO.TABLE(B${row},1),2,2)`,
  (_, row) => `=IF(TRUE,INDEX(LOYALTY.PARETO.TABLE(B${row},1),2,2),"")`,
];

test("a text that looks like a number stays one as the result of a cell, for those that refer to it, saved and opened again", async () => {
  const cases = LOOKS.flatMap((look) => RESULTS.map((result) => ({ look, result })));
  const rows = cases.map(({ look, result }, i): FileRow => {
    const row = i + 1;
    return [
      { f: result(`"${look}"`, row) },
      { v: look, t: TEXT },
      { f: `=ISTEXT(A${row})` },
      { f: `=A${row}&"|"` },
      { f: `=A${row}=B${row}` },
    ];
  });
  const expected = cases.map(({ look, result }, i) => [result(`"${look}"`, i + 1), look, true, `${look}|`, true]);
  const results = () => {
    const sheet = engine.api.getActiveWorkbook()!.getActiveSheet();
    return cases.map(({ look, result }, i) => [
      result(`"${look}"`, i + 1),
      ...[0, 2, 3, 4].map((column) => formulaResult(engine, sheet, i, column)),
    ]);
  };
  await openInEngine(engine, { sheets: [{ name: "Sheet1", rows }], styles: {}, names: [] });
  expect(results()).toEqual(expected);
  const grid = createUniverGrid(engine);
  const saved = await writeXlsx(fromEngine(engine, grid));
  grid.dispose();
  await openInEngine(engine, await readXlsx(saved));
  expect(results()).toEqual(expected);
  const again = createUniverGrid(engine);
  await again.recalculate();
  again.dispose();
  expect(results()).toEqual(expected);
});

test("so do defined names, LAMBDA among them", async () => {
  const names = [
    { name: "Rates", formula: '{1.10,2.50,"3,0"}' },
    { name: "Tiny", formula: "1E-07" },
    { name: "Label", formula: '"a"",b"' },
    { name: "WithMore", formula: "LAMBDA(x,SUM(x,{1.10}))" },
  ];
  await openInEngine(engine, bookOf(["=SUM(Rates)", "=COLUMNS(Rates)", "=Tiny*2", '=Label&"""1.10,"', "=WithMore(2.50)"], names));
  expect(shown(5)).toEqual([3.6, 3, 2e-7, 'a",b"1.10,', 3.6]);
});

test("so do rules of conditional formats", async () => {
  await openInEngine(engine, bookOf(["=1", "=2"]));
  const sheet = engine.api.getActiveWorkbook()!.getActiveSheet();
  const rule = sheet
    .newConditionalFormattingRule()
    .whenFormulaSatisfied("=A1=SUM({1.10,.9})")
    .setBackground("#ff0000")
    .setRanges([{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 }])
    .build();
  sheet.addConditionalFormattingRule(rule);
  const service = engine.univer.__getInjector().get(ConditionalFormattingService);
  const unitId = engine.api.getActiveWorkbook()!.getId();
  const painted = (row: number) => service.composeStyle(unitId, sheet.getSheetId(), row, 0)?.style?.bg?.rgb;
  // Rules are calculated once somebody looks at their cells.
  const calculated = engine.api.getFormula().onCalculationResultApplied(10_000);
  painted(1);
  await calculated;
  expect([painted(0), painted(1)]).toEqual([undefined, "rgb(255,0,0)"]);
});

/** A number and one of the ways to spell it. */
const spelled = fc
  .record({
    significand: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
    exponent: fc.integer({ min: -40, max: 25 }),
    point: fc.integer({ min: -3, max: 20 }),
    zerosBefore: fc.nat(3),
    zerosAfter: fc.nat(4),
    letter: fc.constantFrom("e", "E"),
    plus: fc.constantFrom("", "+"),
    exponentZeros: fc.nat(1),
    bare: fc.boolean(),
  })
  .map(({ significand, exponent, point, zerosBefore, zerosAfter, letter, plus, exponentZeros, bare }) => {
    const digits = significand.toString();
    // The point moves `point` digits to the left from the end, the exponent makes up for it.
    const padded = digits.padStart(Math.max(0, point) + 1, "0") + "0".repeat(Math.max(0, -point));
    const [whole, fraction] = point > 0 ? [padded.slice(0, -point), padded.slice(-point)] : [padded, ""];
    const written = exponent + point;
    const end = fraction + "0".repeat(fraction === "" ? 0 : zerosAfter);
    const start = bare && /^0*$/.test(whole) && end !== "" ? "" : "0".repeat(zerosBefore) + whole;
    const power = `${letter}${written < 0 ? "-" : plus}${"0".repeat(exponentZeros)}${Math.abs(written)}`;
    return { text: `${start}${end === "" ? "" : `.${end}`}${power}`, value: Number(`${digits}e${exponent}`) };
  });

test("a number is the same however it is spelled, alone and in an array constant", async () => {
  await openInEngine(engine, bookOf([]));
  const samples = fc.sample(spelled, { numRuns: 400, seed: 20_261 });
  const results = await evaluateFormulas(
    engine,
    samples.flatMap(({ text }) => [`=${text}`, `=INDEX({-${text};+${text}},2)`, `=-${text}`]),
  );
  const expected = samples.flatMap(({ text, value }) => [
    { formula: `=${text}`, value },
    { formula: `=INDEX({-${text};+${text}},2)`, value },
    { formula: `=-${text}`, value: -value },
  ]);
  const plainZero = (value: unknown) => (value === 0 ? 0 : value);
  expect(results.map((result) => ({ ...result, value: plainZero("value" in result ? result.value : result) }))).toEqual(
    expected.map(({ formula, value }) => ({ formula, value: plainZero(value) })),
  );
});

test("any text in an array constant arrives whole", async () => {
  await openInEngine(engine, bookOf([]));
  const text = fc.string({
    unit: fc.constantFrom('"', ",", ";", "{", "}", "(", ")", "'", "1", ".", "%", "-", "/", "a", " ", "\n"),
    minLength: 1,
    maxLength: 8,
  });
  const samples = fc.sample(fc.tuple(text, text), { numRuns: 300, seed: 20_262 });
  const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`;
  const results = await evaluateFormulas(
    engine,
    samples.map(
      ([a, b]) => `=INDEX({${quoted(a)},1;2.0,${quoted(b)}},2,2)&"|"&INDEX({${quoted(a)},1;2.0,${quoted(b)}},1,1)&"|"&${quoted(a)}`,
    ),
  );
  expect(results.map((result) => ("value" in result ? result.value : result))).toEqual(samples.map(([a, b]) => `${b}|${a}|${a}`));
});
