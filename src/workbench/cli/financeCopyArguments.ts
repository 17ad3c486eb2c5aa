import { UsageError } from "./calcArguments";

export const FINANCE_COPY_USAGE = `Usage: npm run --silent finance-copy -- IN.xlsx OUT.xlsx [--legacy] [--pseudonymise] [--json]
Writes a copy that calculates without the add-in, with sheets for checking it, and calculates its checks.
  --legacy        for older Excel and LibreOffice: formulas are written out in the cells
  --pseudonymise  customer names are replaced by numbers
  --drop-plan     leaves out the Plan sheet of a report
  --offer-add-in  the copy offers the add-in to those who may install it
  --json          print the report as JSON
Exit status: 0 when every check passes, 1 when one fails, 2 when no copy could be made (OUT.xlsx is then left as it was),
3 when the copy was made but its checks take too long to calculate here.`;

export interface FinanceCopyArguments {
  input: string;
  output: string;
  legacy: boolean;
  pseudonymise: boolean;
  dropPlan: boolean;
  offerAddIn: boolean;
  json: boolean;
}

const SWITCHES: Record<string, Exclude<keyof FinanceCopyArguments, "input" | "output">> = {
  "--legacy": "legacy",
  "--pseudonymise": "pseudonymise",
  "--drop-plan": "dropPlan",
  "--offer-add-in": "offerAddIn",
  "--json": "json",
};

/**
 * @returns undefined when help is asked for
 * @throws {UsageError} an unknown option, or not exactly two files
 */
export function financeCopyArguments(words: readonly string[]): FinanceCopyArguments | undefined {
  if (words.includes("--help") || words.includes("-h")) return undefined;
  const files = words.filter((word) => !word.startsWith("--"));
  const unknown = words.find((word) => word.startsWith("--") && !Object.hasOwn(SWITCHES, word));
  if (unknown !== undefined) throw new UsageError(`There is no option ${unknown}`);
  const [input, output, ...more] = files;
  if (input === undefined || output === undefined || more.length > 0)
    throw new UsageError("Two files are needed: the workbook and its copy");
  const result: FinanceCopyArguments = {
    input,
    output,
    legacy: false,
    pseudonymise: false,
    dropPlan: false,
    offerAddIn: false,
    json: false,
  };
  for (const [word, option] of Object.entries(SWITCHES)) result[option] = words.includes(word);
  return result;
}
