import { type Token, tokenize, tokenTypes } from "@borgar/fx";
import "../functions/runtime/customFunctionsShim";
import catalog from "../catalog/data/catalog.json";
import type { Catalog } from "../catalog/data/catalog.types";
import {
  type ArgumentCell,
  asCellError,
  callFunction,
  definitionOf,
  NAMESPACE,
  type RawArgument,
  settledCells,
} from "../functions/runtime/callFunction";
import type { CalcResult, FormulaValue } from "../workbench/evaluation";

/** One of our functions called with nothing but literals. */
interface LiteralCall {
  id: string;
  args: RawArgument[];
}

const NAME = new RegExp(`^${NAMESPACE}\\.([A-Z0-9.]+)$`, "i");

/** Texts that look like something else are left to the engine, which knows where they stay texts. */
const PLAIN_TEXT = /^"[A-Za-z][A-Za-z -]*"$/;

/** Of the ways to write a number the one that means the same everywhere. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** 0 with a sign may or may not keep it. */
function plainNumber(text: string): number | undefined {
  const number = PLAIN_NUMBER.test(text) ? Number(text) : undefined;
  return Object.is(number, -0) ? undefined : number;
}

/** Reads a formula of one call from its tokens; any method gives undefined for what is not a plain literal. */
class CallReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  call(): LiteralCall | undefined {
    this.takes("=");
    const id = NAME.exec(this.next()?.value ?? "")?.[1]?.toUpperCase();
    if (id === undefined || !this.takes("(")) return undefined;
    const args = this.arguments();
    // what an argument left out at the end counts for is the engine's affair
    if (args?.at(-1)?.kind === "cell" && (args.at(-1) as { value: ArgumentCell }).value === null) return undefined;
    return args && this.at === this.tokens.length ? { id, args } : undefined;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private takes(sign: string): boolean {
    const found = this.tokens[this.at]?.value === sign;
    if (found) this.at++;
    return found;
  }

  /** Up to the closing bracket. */
  private arguments(): RawArgument[] | undefined {
    const args: RawArgument[] = [];
    do {
      const argument = this.argument();
      if (!argument) return undefined;
      args.push(argument);
    } while (this.takes(","));
    return this.takes(")") ? args : undefined;
  }

  private argument(): RawArgument | undefined {
    if (this.takes("{")) return this.matrix();
    if ([",", ")"].includes(this.tokens[this.at]?.value ?? "")) return { kind: "cell", value: null };
    const value = this.literal();
    return value === undefined ? undefined : { kind: "cell", value };
  }

  /** Up to the closing brace. */
  private matrix(): RawArgument | undefined {
    const rows: ArgumentCell[][] = [[]];
    do {
      const value = this.literal();
      if (value === undefined) return undefined;
      rows.at(-1)!.push(value);
      if (this.takes(";")) rows.push([]);
      else if (!this.takes(",")) break;
    } while (this.at < this.tokens.length);
    const isEven = rows.every(({ length }) => length === rows[0]!.length);
    return isEven && this.takes("}") ? { kind: "matrix", rows } : undefined;
  }

  private literal(): number | string | boolean | undefined {
    const sign = this.takes("-") ? "-" : "";
    const { type, value } = this.next() ?? { type: "", value: "" };
    if (type === tokenTypes.NUMBER) return plainNumber(sign + value);
    if (sign !== "") return undefined;
    if (type === tokenTypes.BOOLEAN) return value.toUpperCase() === "TRUE";
    return type === tokenTypes.STRING && PLAIN_TEXT.test(value) && !/^"(true|false)"$/i.test(value) ? value.slice(1, -1) : undefined;
  }
}

/** @returns undefined for a formula that needs the engine: operators, addresses, other functions, and literals that are read in more than one way */
function literalCall(formula: string): LiteralCall | undefined {
  const isBlank = ({ type }: Token): boolean => type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE;
  return new CallReader(tokenize(formula).filter((token) => !isBlank(token))).call();
}

/** Larger results may find no room on the sheet: the engine decides. */
const LARGEST = { rows: 1_000, columns: 100 };

/** What a cell shows for one value of a result. */
function shownValue(value: unknown): FormulaValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  const { code, message } = asCellError(value) ?? { code: "#VALUE!" };
  return message === undefined ? { error: code } : { error: code, message };
}

function shownRows(rows: readonly unknown[][]): FormulaValue | FormulaValue[][] | undefined {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.length > LARGEST.rows || columns > LARGEST.columns) return undefined;
  return rows.length === 1 && columns === 1 ? shownValue(rows[0]![0]) : rows.map((row) => row.map(shownValue));
}

/**
 * Evaluates one of our functions called with literals by the function itself, without the engine, which takes seconds to load.
 * @returns undefined where the formula needs the engine
 */
export async function evaluateLiteralCall(formula: string): Promise<CalcResult | undefined> {
  const call = literalCall(formula.trim());
  const entry = call && (catalog as Catalog).functions.find(({ id }) => id === call.id);
  if (!entry) return undefined;
  const definition = definitionOf(entry, (await import(`../functions/${entry.file}.ts`)) as object);
  const result = await settledCells(callFunction(definition, call.args));
  const shown = Array.isArray(result) ? shownRows(result as unknown[][]) : shownValue(result);
  if (shown === undefined) return undefined;
  return typeof shown === "object" && !Array.isArray(shown) ? { formula, ...shown } : { formula, value: shown };
}
