export const USAGE = `Usage: npm run --silent calc -- [--sheet FILE] [--json] 'FORMULA' ...
       npm run --silent calc -- --find WORDS [--json]
Evaluates formulas as Excel cells would and prints one result a line.
Without formulas they are read from standard input, one a line.
  --sheet FILE  addresses such as B2:B100 mean the cells of this file's first sheet; .csv, .tsv, .txt or .xlsx
                (what of the file is odd or cannot be opened, such as chart sheets, is named on standard error)
  --find WORDS  names the functions for what you want to know, in your own words, the likeliest first
  --json        print {"formula", "value"} or {"formula", "error", "message"} instead of plain text`;

export interface CalcArguments {
  sheet?: string;
  /** words to find functions by */
  find?: string;
  json: boolean;
  help: boolean;
  formulas: string[];
}

/** The command line cannot be understood. */
export class UsageError extends Error {}

/** @throws {UsageError} an unknown option, or --sheet without a file */
export function calcArguments(words: readonly string[]): CalcArguments {
  const result: CalcArguments = { json: false, help: false, formulas: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--json") result.json = true;
    else if (word === "--help" || word === "-h") result.help = true;
    else if (word === "--sheet") {
      const file = words[++index];
      if (file === undefined) throw new UsageError("--sheet needs the name of a .csv, .tsv, .txt or .xlsx file");
      result.sheet = file;
    } else if (word === "--find") {
      result.find = words
        .slice(index + 1)
        .filter((each) => each !== "--json")
        .join(" ");
      if (result.find.trim() === "") throw new UsageError("--find needs words, such as: --find repeat purchases");
      result.json ||= words.includes("--json");
      break;
    } else if (word.startsWith("--") && !word.startsWith("--(")) throw new UsageError(`There is no option ${word}`);
    else result.formulas.push(word);
  }
  return result;
}
