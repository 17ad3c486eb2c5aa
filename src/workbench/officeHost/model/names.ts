import { rectAddress } from "../../../address/a1";
import { sheetInFormula } from "../../../address/sheetNames";
import type { CellValue, NameInfo } from "../../grid/grid.types";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { invalidArgument, itemExists, itemNotFound } from "../hostError";
import { booleanValue, isMissing, optionalText, textArgument, textValue } from "../readArguments";
import { areaByFormula, type NameTarget, rangeObject, type RangeTarget, type ScopeTarget, sheetObject } from "../targets";

const nameObject = (target: NameTarget) => new HostObject<NameTarget>("NamedItem", target);

function find({ name, sheetId }: NameTarget, { grid }: HostContext): NameInfo | undefined {
  const wanted = name.toLowerCase();
  return grid.names.list().find((entry) => entry.name.toLowerCase() === wanted && entry.sheetId === sheetId);
}

function known(target: NameTarget, host: HostContext): NameInfo {
  const info = find(target, host);
  if (!info) throw itemNotFound();
  return info;
}

/** Letters, digits, dots and underscores; no cell address. */
function checkedName(name: string): string {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!wellFormed || /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^[rc]$/i.test(name)) throw invalidArgument();
  return name;
}

function referenceOf(value: unknown, { grid }: HostContext): string {
  if (value instanceof HostObject && value.type === "Range") {
    const { area } = value.target as RangeTarget;
    return `=${sheetInFormula(grid.sheets.get(area.sheetId)?.name ?? "")}!${rectAddress(area, true)}`;
  }
  const formula = textValue(value);
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function add(scope: ScopeTarget, args: unknown[], host: HostContext): HostObject {
  const name = checkedName(textArgument(args, 0));
  const target = { ...scope, name };
  if (find(target, host)) throw itemExists();
  const formula = referenceOf(args[1], host);
  host.grid.names.put({ name, formula, sheetId: scope.sheetId, comment: optionalText(args, 2) ?? "", visible: true });
  return nameObject(target);
}

function replace(target: NameTarget, change: Partial<NameInfo>, host: HostContext): void {
  const info = known(target, host);
  host.grid.names.put({ ...info, ...change });
}

/** A name shows its cell's value, its constant, or, for several cells, the address. */
async function valueOf(target: NameTarget, host: HostContext): Promise<CellValue> {
  const { formula } = known(target, host);
  const area = areaByFormula(host, formula);
  if (!area) return constantOf(formula) ?? calculated(target, formula, host);
  if (area.rows > 1 || area.columns > 1) return formula.slice(1);
  await host.grid.settle();
  return host.grid.cells.values(area)[0]?.[0] ?? "";
}

/** The value of a name that stands for a formula; the formula itself where that has no single value, such as a LAMBDA. */
async function calculated({ sheetId }: NameTarget, formula: string, { grid }: HostContext): Promise<CellValue> {
  if (/^=\s*LAMBDA\s*\(/i.test(formula)) return formula;
  await grid.settle();
  return (await grid.cells.evaluate(formula, sheetId ?? grid.sheets.activeId())) ?? formula;
}

function constantOf(formula: string): number | undefined {
  const text = formula.slice(1).trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

async function typeOf(target: NameTarget, host: HostContext): Promise<string> {
  if (areaByFormula(host, known(target, host).formula)) return "Range";
  const value = await valueOf(target, host);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value) ? "Error" : "String";
}

function rangeOf(target: NameTarget, host: HostContext): HostObject | null {
  const area = areaByFormula(host, known(target, host).formula);
  return area ? rangeObject(area) : null;
}

export const namedItem = defineType<NameTarget>({
  name: "NamedItem",
  id: ({ name }) => name,
  properties: {
    Name: { get: (target, host) => known(target, host).name },
    Formula: {
      get: (target, host) => known(target, host).formula,
      set: (target, value, host) => replace(target, { formula: referenceOf(value, host) }, host),
    },
    Comment: {
      get: (target, host) => known(target, host).comment,
      set: (target, value, host) => replace(target, { comment: textValue(value) }, host),
    },
    Visible: {
      get: (target, host) => known(target, host).visible,
      set: (target, value, host) => replace(target, { visible: booleanValue(value) }, host),
    },
    Scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
    Type: { get: typeOf, calculated: true },
    Value: { get: valueOf, calculated: true },
  },
  navigation: {
    Worksheet({ sheetId }) {
      if (sheetId === undefined) throw itemNotFound();
      return sheetObject(sheetId);
    },
    WorksheetOrNullObject: ({ sheetId }) => (sheetId === undefined ? null : sheetObject(sheetId)),
  },
  methods: {
    Delete(target, _, { grid }) {
      grid.names.remove(target.name, target.sheetId);
    },
    GetRange(target, _, host) {
      const range = rangeOf(target, host);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: (target, _, host) => (find(target, host) ? rangeOf(target, host) : null),
  },
});

export const namedItemCollection = defineType<ScopeTarget>({
  name: "NamedItemCollection",
  items: ({ sheetId }, { grid }) =>
    grid.names
      .list()
      .filter((entry) => entry.sheetId === sheetId)
      .map(({ name }) => nameObject({ name, sheetId })),
  item(scope, key, host) {
    const target = { ...scope, name: String(key) };
    return nameObject({ ...target, name: known(target, host).name });
  },
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: ({ sheetId }, _, { grid }) => grid.names.list().filter((entry) => entry.sheetId === sheetId).length,
    GetItemOrNullObject(scope, args, host) {
      if (isMissing(args[0])) throw invalidArgument();
      const info = find({ ...scope, name: textArgument(args, 0) }, host);
      return info ? nameObject({ ...scope, name: info.name }) : null;
    },
  },
});
