import { readFileSync } from "node:fs";
import { createNodeEngine } from "../engine/nodeEngine";
import { calcArguments, USAGE, UsageError } from "./calcArguments";
import { evaluateFormulas } from "./evaluateFormulas";
import { openSheetFile } from "./openSheetFile";
import { jsonLine, plainLine } from "./printResult";

const STANDARD_INPUT = 0;

function formulasFromInput(): string[] {
  const lines = readFileSync(STANDARD_INPUT, "utf8").split(/\r?\n/);
  return lines.filter((line) => line.trim() !== "");
}

/** @returns the exit status: 0 when every formula could be evaluated, error values included */
async function main(): Promise<number> {
  const { sheet, json, help, formulas } = calcArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const engine = await createNodeEngine();
  try {
    for (const remark of await openSheetFile(engine, sheet)) process.stderr.write(`Note: ${remark}\n`);
    const results = await evaluateFormulas(engine, formulas.length > 0 ? formulas : formulasFromInput());
    process.stdout.write(results.map((result) => `${(json ? jsonLine : plainLine)(result)}\n`).join(""));
    return results.some((result) => "error" in result && result.error === "syntax") ? 1 : 0;
  } finally {
    engine.dispose();
  }
}

main()
  .then((status) => {
    process.exitCode = status;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${error instanceof UsageError ? `${USAGE}\n` : ""}`);
    process.exitCode = 2;
  });
