import { readFileSync } from "node:fs";
import type { CalcResult } from "../workbench/evaluation";
import { calcArguments, USAGE, UsageError } from "./calcArguments";
import { evaluateLiteralCall } from "./evaluateLiteralCall";
import { loadEngine } from "./loadEngine";
import { jsonLine, plainLine } from "./printResult";

const STANDARD_INPUT = 0;

function formulasFromInput(): string[] {
  const lines = readFileSync(STANDARD_INPUT, "utf8").split(/\r?\n/);
  return lines.filter((line) => line.trim() !== "");
}

async function evaluate(formulas: readonly string[], sheet: string | undefined): Promise<CalcResult[]> {
  const direct: CalcResult[] = [];
  for (const formula of sheet === undefined ? formulas : []) {
    const result = await evaluateLiteralCall(formula);
    if (!result) break;
    direct.push(result);
  }
  if (sheet === undefined && direct.length === formulas.length) return direct;
  const { evaluateOnFile } = await loadEngine();
  return evaluateOnFile(formulas, sheet);
}

/** @returns the exit status: 0 when every formula could be evaluated, error values included */
async function main(): Promise<number> {
  const { sheet, json, help, formulas } = calcArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const results = await evaluate(formulas.length > 0 ? formulas : formulasFromInput(), sheet);
  process.stdout.write(results.map((result) => `${(json ? jsonLine : plainLine)(result)}\n`).join(""));
  return results.some((result) => "error" in result && result.error === "syntax") ? 1 : 0;
}

main()
  .then((status) => {
    process.exitCode = status;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${error instanceof UsageError ? `${USAGE}\n` : ""}`);
    process.exitCode = 2;
  });
