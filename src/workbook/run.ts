import { officeReason } from "./refusal";
import type { Outcome } from "./workbook.types";

/**
 * The one way to Excel: runs the work in a batch that waits while the user edits a cell, and answers with its value or with a reason the
 * pane has a sentence for. Work ends itself with a reason by throwing a `Refusal`.
 */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    return { ok: false, reason: officeReason(error) };
  }
}

/**
 * Runs a step the result can do without, such as a format or a newer member, in its own request.
 * @returns the value, or undefined where Excel refuses the step
 */
export async function attempt<T>(context: Excel.RequestContext, step: () => T): Promise<T | undefined> {
  try {
    const value = step();
    await context.sync();
    return value;
  } catch {
    return undefined;
  }
}

/** Runs such steps in one request together; where Excel refuses one of them, each in its own. */
export async function attemptEach(context: Excel.RequestContext, steps: readonly (() => void)[]): Promise<void> {
  if (steps.length === 0) return;
  const together = await attempt(context, () => {
    for (const step of steps) step();
    return true;
  });
  if (together !== true && steps.length > 1) for (const step of steps) await attempt(context, step);
}

/** A step that failed for a passing reason, such as a busy Excel, succeeds when it is tried again. */
const TRIES = 3;

/** Runs a step that may be repeated until it succeeds. @returns the last outcome */
export async function persist(step: (context: Excel.RequestContext) => Promise<void>): Promise<Outcome<void>> {
  let outcome = await run(step);
  for (let tries = 1; !outcome.ok && tries < TRIES; tries++) outcome = await run(step);
  return outcome;
}
