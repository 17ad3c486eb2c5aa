import fc from "fast-check";
import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { convertWorkbook } from "../../../src/sharing/convertWorkbook";
import { nativeForms } from "../../../src/sharing/nativeForms";
import type { FinanceCopyOptions, FinanceCopyReport } from "../../../src/sharing/sharing.types";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import type { Engine } from "../../../src/workbench/engine/engine.types";
import type { FormulaValue } from "../../../src/workbench/evaluation/evaluation.types";
import { formulaResult } from "../../../src/workbench/evaluation/FormulaSheet";
import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";
import { openInEngine } from "../../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import { catalogueCalls } from "../../functions/catalogueCalls";
import { largest } from "../../native/argumentSet";
import { sameResult } from "../../native/sameResult";
import { validArguments } from "../../native/validArguments";
import { exampleCases, roundTripBook, type RoundTripCase, roundTripCases } from "./roundTripBook";

/** Calls of each function; 20 for the whole proof. */
const CALLS = Number(process.env.LOYALTY_ROUND_TRIP_CALLS ?? 2);
const SEED = 20_260_301;
const PATIENCE_MS = 300_000;
/**
 * Where the engine itself keeps fewer digits than Excel: its BETA.DIST is right to about 1e-10, which the quantile of Student's t
 * magnifies.
 */
const ENGINE_TOLERANCE: Record<string, number> = { "LIFT.MEAN": 1e-7, "LIFT.DID": 1e-7 };
/** One workbook of all would take the engine minutes. */
const FUNCTIONS_A_BOOK = 5;
/** Functions of one run; the whole catalogue when all calls are asked for. */
const EVERY = CALLS >= 20 ? 1 : 4;
const options: FinanceCopyOptions = {
  excel: "current",
  pseudonymise: false,
  dropPlan: false,
  fingerprint: false,
  offerAddIn: false,
  version: "1.0.0",
  madeAt: 1_700_000_000_000,
};

function books(): RoundTripCase[][] {
  const calls = catalogueCalls().filter(({ entry }, at) => at % EVERY === 0 && entry.native !== null);
  const groups = Array.from({ length: Math.ceil(calls.length / FUNCTIONS_A_BOOK) }, (_, at) => calls.slice(at * FUNCTIONS_A_BOOK, (at + 1) * FUNCTIONS_A_BOOK)); // prettier-ignore
  return groups.map((group) => {
    let top = 0;
    return group.flatMap((call) => {
      const examples = exampleCases(call, top);
      const { cases, next } = roundTripCases(call, fc.sample(validArguments(call.entry), { seed: SEED, numRuns: CALLS }), examples.next);
      top = next;
      return [...examples.cases, ...cases];
    });
  });
}

type Result = FormulaValue | FormulaValue[][];

/** What stands where the function's result stood: spilled from one formula, or from one formula a cell. */
function resultAt({ ours, top }: RoundTripCase): Result {
  const sheet = engine.api.getActiveWorkbook()!.getSheetByName("Calls")!;
  const first = formulaResult(engine, sheet, top, 0);
  if (Array.isArray(first) || ours.length * ours[0]!.length === 1) return first;
  return ours.map((line, row) => line.map((_, column) => formulaResult(engine, sheet, top + row, column) as FormulaValue));
}

function expected(ours: unknown[][]): FormulaValue[][] {
  return ours.map((line) =>
    line.map((value) =>
      typeof value === "object" && value !== null ? { error: (value as { code: string }).code } : (value as FormulaValue),
    ),
  );
}

async function converted(cases: readonly RoundTripCase[]): Promise<{ results: Result[]; report: FinanceCopyReport }> {
  const bytes = await writeXlsx(roundTripBook(cases));
  const noSheets = () => ({ addedSheets: [], assumptions: [], warnings: [] });
  const copy = convertWorkbook(bytes, nativeForms(catalogJson as Catalog), options, fflateCodec, noSheets);
  await openInEngine(engine, await readXlsx(copy.bytes));
  return { results: cases.map((one) => resultAt(one)), report: copy.report };
}

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine({ ours: false });
});
afterAll(() => engine.dispose());

describe("a finance copy, recalculated where the add-in is not installed,", () => {
  test.each(books().map((cases, book) => [book + 1, cases] as const))(
    "gives what the functions gave (workbook %i)",
    async (_book, cases) => {
      const { results, report } = await converted(cases);
      const different = cases
        .map((one, at) => ({ one, result: results[at]! }))
        .filter(
          ({ one, result }) =>
            !sameResult(expected(one.ours), result, {
              errors: "sameType",
              scale: largest(one.set),
              tolerance: ENGINE_TOLERANCE[one.entry.id],
            }),
        )
        .map(({ one, result }) => ({
          id: one.entry.id,
          formula: one.formula,
          arguments: JSON.stringify(one.set),
          ours: JSON.stringify(one.ours).slice(0, 500),
          result: JSON.stringify(result).slice(0, 500),
          after: report.converted
            .find(({ address, sheetName }) => sheetName === "Calls" && address === `A${one.top + 1}`)
            ?.after?.slice(0, 1500),
        }));
      expect({ count: different.length, ids: [...new Set(different.map(({ id }) => id))], first: different[0] }).toEqual({
        count: 0,
        ids: [],
        first: undefined,
      });
      expect(report.converted).toHaveLength(cases.length);
      expect(report.counts).toEqual({ a: cases.length, b: 0, c: 0 });
    },
    PATIENCE_MS,
  );
});
