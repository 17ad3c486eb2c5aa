import { intersection } from "../../grid/intersection";
import type { Area, CellValue } from "../../grid/grid.types";
import type { HostContext } from "../hostContext";
import { invalidArgument } from "../hostError";
import { defineType, HostObject } from "../objectModel";
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

const isError = (value: CellValue) => typeof value === "string" && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value);

async function call(name: string, args: unknown[], host: HostContext): Promise<HostObject> {
  await host.grid.settle();
  const given = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const values = given.flatMap((value) => valuesOf(value, name === "CountBlank", host));
  const fn = FUNCTIONS[name];
  if (!fn) throw invalidArgument();
  const error = fn.counts ? undefined : values.find(isError);
  const result = typeof error === "string" ? error : fn.of(values);
  return new HostObject<ResultTarget>("FunctionResult", { value: Number.isFinite(result) || typeof result === "string" ? result : 0 });
}

function valuesOf(value: unknown, withBlanks: boolean, host: HostContext): Values {
  if (typeof value === "number" || typeof value === "boolean") return [Number(value)];
  if (typeof value === "string") return [value];
  if (!(value instanceof HostObject)) throw invalidArgument();
  if (value.type === "Range") return cellsOf((value.target as RangeTarget).area, withBlanks, host);
  if (value.type === "RangeAreas") return (value.target as AreasTarget).areas.flatMap((area) => cellsOf(area, withBlanks, host));
  throw invalidArgument();
}

/** A whole column is read as far as the sheet is in use. */
function cellsOf(area: Area, withBlanks: boolean, { grid }: HostContext): Values {
  const used = grid.cells.used(area.sheetId, true);
  const part = used && intersection(area, used);
  const values = part ? grid.cells.values(part).flat() : [];
  const blanks = area.rows * area.columns - values.length;
  return withBlanks ? [...values, ...new Array<null>(blanks).fill(null)] : values;
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
