import { UsageError } from "./calcArguments";

export const FINANCE_COPY_USAGE = `Usage: npm run --silent finance-copy -- IN.xlsx OUT.xlsx [--legacy] [--pseudonymise] [--json]
       npm run --silent finance-copy -- --repair IN.xlsx OUT.xlsx [--json]
Writes a copy that calculates without the add-in, with sheets for checking it, and calculates its checks.
  --legacy        for older Excel and LibreOffice: formulas are written out in the cells
  --pseudonymise  customer names are replaced by numbers
  --drop-plan     leaves out the Plan sheet of a report
  --offer-add-in  the copy offers the add-in to those who may install it
  --repair        instead of a finance copy, writes the workbook with formulas that lost the add-in mended
  --json          print the report as JSON
Exit status: 0 when the copy was written and no check fails, 1 when it was written and a check fails, 2 when nothing was
written (OUT.xlsx is then left as it was). Cells that cannot be calculated here count as neither right nor wrong; they are
named with the reason, and checked by Excel when the copy is opened.`;

export interface FinanceCopyArguments {
  input: string;
  output: string;
  legacy: boolean;
  pseudonymise: boolean;
  dropPlan: boolean;
  offerAddIn: boolean;
  repair: boolean;
  json: boolean;
}

type Switch = Exclude<keyof FinanceCopyArguments, "input" | "output">;

const SWITCHES: Record<string, Switch> = {
  "--legacy": "legacy",
  "--pseudonymise": "pseudonymise",
  "--drop-plan": "dropPlan",
  "--offer-add-in": "offerAddIn",
  "--repair": "repair",
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
  const chosen = Object.entries(SWITCHES).map(([word, option]) => [option, words.includes(word)] as const);
  // every switch is among them
  const switches = Object.fromEntries(chosen) as Record<Switch, boolean>;
  const others = chosen.filter(([option, isChosen]) => isChosen && option !== "repair" && option !== "json");
  if (switches.repair && others.length > 0) throw new UsageError("--repair goes with --json only");
  return { input, output, ...switches };
}
