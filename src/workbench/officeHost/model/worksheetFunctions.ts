import { nextTurn } from "../../../background/turns";
import { intersection } from "../../grid/areas";
import type { Area, CellValue } from "../../grid/grid.types";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { invalidArgument } from "../hostError";
import type { AreasTarget, RangeTarget } from "../targets";

interface ResultTarget {
  /** what the function gives; a text beginning with # is an error */
  value: number | string;
}

type Values = CellValue[];

/** Functions that say much of a range in one small answer. An error in the cells is the result, except for those that only count. */
const FUNCTIONS: Record<string, { counts?: true; of(values: Values): number | string }> = {
  Sum: { of: (values) => sum(numbers(values)) },
  Count: { counts: true, of: (values) => numbers(values).length },
  CountA: { counts: true, of: (values) => values.filter((value) => value !== null).length },
  CountBlank: { counts: true, of: (values) => values.filter((value) => value === null || value === "").length },
  Average: { of: (values) => (numbers(values).length === 0 ? "#DIV/0!" : sum(numbers(values)) / numbers(values).length) },
  Max: { of: (values) => numbers(values).reduce((most, value) => Math.max(most, value), -Infinity) },
  Min: { of: (values) => numbers(values).reduce((least, value) => Math.min(least, value), Infinity) },
};

const numbers = (values: Values) => values.filter((value) => typeof value === "number");

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const isError = (value: CellValue) => typeof value === "string" && value.startsWith("#") && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value);

/** Rows looked at before the page gets a turn: the sum of a million rows must not keep anyone from typing. */
const ROWS_A_TURN = 100_000;

async function call(name: string, args: unknown[], host: HostContext): Promise<HostObject> {
  await host.grid.settle();
  const given = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const values: Values = [];
  for (const value of given) await addValues(values, value, name === "CountBlank", host);
  const fn = FUNCTIONS[name];
  if (!fn) throw invalidArgument();
  const error = fn.counts ? undefined : values.find(isError);
  const result = typeof error === "string" ? error : fn.of(values);
  return new HostObject<ResultTarget>("FunctionResult", { value: Number.isFinite(result) || typeof result === "string" ? result : 0 });
}

async function addValues(values: Values, value: unknown, withBlanks: boolean, host: HostContext): Promise<void> {
  if (typeof value === "number" || typeof value === "boolean") values.push(Number(value));
  else if (typeof value === "string") values.push(value);
  else if (!(value instanceof HostObject)) throw invalidArgument();
  else if (value.type === "Range") await addCells(values, (value.target as RangeTarget).area, withBlanks, host);
  else if (value.type !== "RangeAreas") throw invalidArgument();
  else for (const area of (value.target as AreasTarget).areas) await addCells(values, area, withBlanks, host);
}

/** A whole column is read as far as the sheet is in use. */
async function addCells(values: Values, area: Area, withBlanks: boolean, { grid }: HostContext): Promise<void> {
  const before = values.length;
  const used = grid.cells.used(area.sheetId, true);
  const part = used && intersection(area, used);
  for (let done = 0; part && done < part.rows; done += ROWS_A_TURN) {
    if (done > 0) await nextTurn();
    const rows = Math.min(ROWS_A_TURN, part.rows - done);
    for (const line of grid.cells.values({ ...part, row: part.row + done, rows })) for (const value of line) values.push(value);
  }
  const blanks = area.rows * area.columns - (values.length - before);
  if (withBlanks) for (let i = 0; i < blanks; i++) values.push(null);
}

const method = (name: string) => (_: unknown, args: unknown[], host: HostContext) => call(name, args, host);

export const functionTypes = [
  defineType<Record<string, never>>({
    name: "Functions",
    methods: Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, method(name)])),
  }),
  defineType<ResultTarget>({
    name: "FunctionResult",
    properties: {
      Value: { get: ({ value }) => (isError(value) ? null : value) },
      Error: { get: ({ value }) => (isError(value) ? value : null) },
    },
  }),
];
