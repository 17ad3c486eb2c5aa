import { readFileSync } from "node:fs";
import type { CalcResult } from "../workbench/evaluation";
import catalogJson from "../catalog/data/catalog.json";
import type { Catalog } from "../catalog/data/catalog.types";
import { findFunctions } from "../catalog/data/findFunctions";
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

const MOST_FOUND = 5;

/** @returns the exit status: 1 when no function is found */
function printFound(words: string, json: boolean): number {
  const found = findFunctions((catalogJson as Catalog).functions, words).slice(0, MOST_FOUND);
  const lines = found.map(({ name, description, parameters, examples }) => {
    const call = `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ")})`;
    return json
      ? JSON.stringify({ name, call, description, example: examples[0]!.formula })
      : `${call}\n  ${description}\n  ${examples[0]!.formula}`;
  });
  process.stdout.write(found.length > 0 ? `${lines.join("\n")}\n` : json ? "" : "No function matches.\n");
  return found.length > 0 ? 0 : 1;
}

/** @returns the exit status: 0 when every formula could be evaluated, error values included */
async function main(): Promise<number> {
  const { sheet, find, json, help, formulas } = calcArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (find !== undefined) return printFound(find, json);
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
