import type { Engine } from "../engine/engine.types";
import type { CalcResult } from "./evaluation.types";
import { FormulaSheet, type Outcome } from "./FormulaSheet";
import { engineFormula, syntaxProblem } from "./formulaText";

/** Distances between formulas and how many are calculated at once, tried in turn for those whose result runs into the next one. */
const ATTEMPTS = [
  { spacing: 1, batch: 500 },
  { spacing: 16, batch: 500 },
  { spacing: 256, batch: 50 },
  { spacing: 1, batch: 1 },
];

const BLOCKED = { error: "#SPILL!" };

function isBlocked(outcome: Outcome | undefined): boolean {
  return typeof outcome === "object" && !Array.isArray(outcome) && outcome.error === BLOCKED.error;
}

/** Outcomes in the order of the formulas. */
async function evaluateAll(sheet: FormulaSheet, formulas: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = formulas.map(() => BLOCKED);
  for (const { spacing, batch } of ATTEMPTS) {
    const open = [...outcomes.keys()].filter((index) => isBlocked(outcomes[index]));
    for (let start = 0; start < open.length; start += batch) {
      const chosen = open.slice(start, start + batch);
      const tried = await sheet.evaluate(
        chosen.map((index) => formulas[index] ?? ""),
        spacing,
      );
      chosen.forEach((index, position) => (outcomes[index] = tried[position] ?? BLOCKED));
    }
  }
  return outcomes;
}

function asResult(formula: string, outcome: Outcome): CalcResult {
  return typeof outcome === "object" && !Array.isArray(outcome) ? { formula, ...outcome } : { formula, value: outcome };
}

/**
 * Evaluates formulas as cells of the open sheet would, each on its own: they do not see one another.
 * @returns one result a formula, in the same order
 */
export async function evaluateFormulas(engine: Engine, formulas: readonly string[]): Promise<CalcResult[]> {
  const texts = formulas.map(engineFormula);
  const problems = texts.map(syntaxProblem);
  const outcomes = await evaluateAll(
    new FormulaSheet(engine),
    texts.filter((_, index) => problems[index] === undefined),
  );
  return formulas.map((formula, index) => {
    const problem = problems[index];
    if (problem !== undefined) return { formula, error: "syntax", message: `This is not a formula: ${problem}` };
    return asResult(formula, outcomes.shift() ?? BLOCKED);
  });
}
