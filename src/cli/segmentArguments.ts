import { type AbcLimits, LIMIT_RULES } from "../economics/segmentation/classes/rankAccounts";
import { ENCODINGS, type Encoding } from "../intake/text/decodeText";
import type { SalesChoices } from "../intake/readSales";
import { UsageError } from "./calcArguments";

export const SEGMENT_USAGE = `Usage: npm run --silent segment -- FILE [--json]
Reads sales rows and says who makes most of the money: the Accounts view without a screen.
FILE is .csv, .tsv, .txt or .xlsx. What is not stated is read from the file.
  --sheet NAME                   sheet of an .xlsx file; its first one with rows if left out
  --account COL, --date COL      columns, by title or letter
  --amount COL                   or --quantity COL --price COL
  --encoding E                   ${Object.keys(ENCODINGS).join(", ")}
  --date-order dmy|mdy|ymd       how dates in figures are written
  --decimal . | ,                the decimal sign
  --fill-down | --no-fill-down   a blank account: take the one above, or leave the row out
  --unpivot | --no-unpivot       periods side by side: take them apart, or take the table as it is
  --a 0.8 --b 0.95               limits of the classes, as shares of the total
  --rule higher|lower|nearest    class of the account that crosses a limit; higher if left out
  --json                         print the answer as JSON
Exit status: 0 answered, 3 a question must be answered first, 2 the file cannot be read.`;

export interface SegmentArguments extends SalesChoices {
  file: string;
  sheet?: string;
  encoding?: Encoding;
  limits: AbcLimits;
  json: boolean;
}

const ORDERS = ["dmy", "mdy", "ymd"] as const;

/** The words behind each option that takes one. */
const VALUED = [
  "--sheet",
  "--account",
  "--date",
  "--amount",
  "--quantity",
  "--price",
  "--encoding",
  "--date-order",
  "--decimal",
  "--a",
  "--b",
  "--rule",
];
const PLAIN = ["--json", "--fill-down", "--no-fill-down", "--unpivot", "--no-unpivot"];

function split(words: readonly string[]): { files: string[]; given: Map<string, string> } {
  const files: string[] = [];
  const given = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (VALUED.includes(word)) {
      const value = words[++at];
      if (value === undefined) throw new UsageError(`${word} needs a value`);
      given.set(word, value);
    } else if (PLAIN.includes(word)) given.set(word, "");
    else if (word.startsWith("--")) throw new UsageError(`There is no option ${word}`);
    else files.push(word);
  }
  return { files, given };
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value.toLowerCase());
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(", ")}; got ${value}`);
  return found;
}

function limit(option: string, value: string | undefined, standard: number): number {
  const share = value === undefined ? standard : Number(value);
  if (!(share > 0 && share < 1)) throw new UsageError(`${option} is a share between 0 and 1, such as ${standard}; got ${value}`);
  return share;
}

function yesOrNo(given: ReadonlyMap<string, string>, option: string): boolean | undefined {
  if (given.has(`--${option}`)) return true;
  return given.has(`--no-${option}`) ? false : undefined;
}

/**
 * @returns undefined when help is asked for
 * @throws {UsageError} an unknown option, a value it does not take, or not exactly one file
 */
export function segmentArguments(words: readonly string[]): SegmentArguments | undefined {
  if (words.includes("--help") || words.includes("-h")) return undefined;
  const { files, given } = split(words);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError("One file is needed");
  const a = limit("--a", given.get("--a"), 0.8);
  const b = limit("--b", given.get("--b"), 0.95);
  if (a >= b) throw new UsageError("--a must be below --b");
  return {
    file,
    sheet: given.get("--sheet"),
    account: given.get("--account"),
    date: given.get("--date"),
    amount: given.get("--amount"),
    quantity: given.get("--quantity"),
    price: given.get("--price"),
    encoding: oneOf("--encoding", given.get("--encoding"), Object.keys(ENCODINGS) as Encoding[]),
    dateOrder: oneOf("--date-order", given.get("--date-order"), ORDERS),
    decimal: oneOf("--decimal", given.get("--decimal"), [".", ","] as const),
    fillDown: yesOrNo(given, "fill-down"),
    unpivot: yesOrNo(given, "unpivot"),
    limits: { a, b, rule: oneOf("--rule", given.get("--rule"), LIMIT_RULES) ?? "higher" },
    json: given.has("--json"),
  };
}
