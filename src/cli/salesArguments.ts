import type { SalesChoices } from "../intake/readSales";
import { ENCODINGS, type Encoding } from "../intake/text/decodeText";
import { UsageError } from "./calcArguments";

/** What commands that read sales rows are told about them. */
export interface SalesArguments extends SalesChoices {
  /** several are read together */
  files: string[];
  sheet?: string;
  /** sheets with the same columns, read together with that one */
  also: string[];
  allSheets: boolean;
  encoding?: Encoding;
  json: boolean;
}

export const SALES_USAGE = `FILE is .csv, .tsv, .txt or .xlsx; several with the same columns are read together. What is not stated is read from the file.
  --sheet NAME                   sheet of an .xlsx file; its first one with rows if left out
  --also NAME | --all-sheets     another sheet with the same columns, or all of them, read together with that one
  --account COL, --date COL      columns, by title or letter
  --amount COL                   or --quantity COL --price COL
  --encoding E                   ${Object.keys(ENCODINGS).join(", ")}
  --date-order dmy|mdy|ymd       how dates in figures are written
  --decimal . | ,                the decimal sign
  --fill-down | --no-fill-down   a blank account: take the one above, or leave the row out
  --unpivot | --no-unpivot       periods side by side: take them apart, or take the table as it is`;

export const STATUS_USAGE = `  --json                         print the answer as JSON
Exit status: 0 answered, 3 a question must be answered first, 2 the file cannot be read.`;

const ORDERS = ["dmy", "mdy", "ymd"] as const;

/** The options of all these commands that take a word, and those that take none. */
const VALUED = ["sheet", "also", "account", "date", "amount", "quantity", "price", "encoding", "date-order", "decimal"];
const PLAIN = ["json", "all-sheets", "fill-down", "no-fill-down", "unpivot", "no-unpivot"];

/** The words of a command line, taken apart. */
export class GivenOptions {
  readonly files: string[] = [];
  private readonly values = new Map<string, string[]>();

  /**
   * @param valued further options of the command that take a word, @param plain and those that take none
   * @throws {UsageError} an unknown option, or one without its word
   */
  constructor(words: readonly string[], valued: readonly string[] = [], plain: readonly string[] = []) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (!word.startsWith("--")) {
        this.files.push(word);
        continue;
      }
      const option = word.slice(2);
      if (VALUED.includes(option) || valued.includes(option)) {
        const value = words[++at];
        if (value === undefined) throw new UsageError(`${word} needs a value`);
        this.values.set(option, [...(this.values.get(option) ?? []), value]);
      } else if (PLAIN.includes(option) || plain.includes(option)) this.values.set(option, []);
      else throw new UsageError(`There is no option ${word}`);
    }
  }

  has(option: string): boolean {
    return this.values.has(option);
  }

  all(option: string): string[] {
    return this.values.get(option) ?? [];
  }

  get(option: string): string | undefined {
    return this.all(option).at(-1);
  }

  oneOf<T extends string>(option: string, allowed: readonly T[]): T | undefined {
    const value = this.get(option);
    if (value === undefined) return undefined;
    const found = allowed.find((each) => each.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw new UsageError(`--${option} is one of ${allowed.join(", ")}; got ${value}`);
    return found;
  }

  /** A number that an option must have. @param what it is, in words, with an example */
  number(option: string, isAllowed: (value: number) => boolean, what: string): number | undefined {
    const text = this.get(option);
    if (text === undefined) return undefined;
    const value = text.trim() === "" ? NaN : Number(text);
    if (Number.isNaN(value) || !isAllowed(value)) throw new UsageError(`--${option} is ${what}; got ${text}`);
    return value;
  }

  private yesOrNo(option: string): boolean | undefined {
    return this.has(option) ? true : this.has(`no-${option}`) ? false : undefined;
  }

  /** @throws {UsageError} no file, or a value that an option does not take */
  sales(): SalesArguments {
    if (this.files.length === 0) throw new UsageError("A file is needed");
    return {
      files: this.files,
      sheet: this.get("sheet"),
      also: this.all("also"),
      allSheets: this.has("all-sheets"),
      account: this.get("account"),
      date: this.get("date"),
      amount: this.get("amount"),
      quantity: this.get("quantity"),
      price: this.get("price"),
      encoding: this.oneOf("encoding", Object.keys(ENCODINGS) as Encoding[]),
      dateOrder: this.oneOf("date-order", ORDERS),
      decimal: this.oneOf("decimal", [".", ","] as const),
      fillDown: this.yesOrNo("fill-down"),
      unpivot: this.yesOrNo("unpivot"),
      json: this.has("json"),
    };
  }
}
