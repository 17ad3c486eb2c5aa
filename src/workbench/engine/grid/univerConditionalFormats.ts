import type { ConditionalFormatRecord, GridConditionalFormats } from "../../grid/grid.types";
import { cellAddress } from "../../../address/a1";
import type { UniverContext } from "./univerContext";
import { toRange } from "./univerCells";

const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const ADD = "sheet.mutation.add-conditional-rule";
const REMOVE = "sheet.mutation.delete-conditional-rule";

/** Keeps conditional formats as sent and draws those Univer knows: cell value, formula, data bar and colour scale. */
export function createUniverConditionalFormats(context: UniverContext): GridConditionalFormats {
  const records = new Map<string, ConditionalFormatRecord>();
  const drawn = new Set<string>();
  const ids = (record: ConditionalFormatRecord) => ({ unitId: context.model().getUnitId(), subUnitId: record.area.sheetId });

  function erase(record: ConditionalFormatRecord): void {
    if (drawn.delete(record.id)) context.mutate(REMOVE, { ...ids(record), cfId: record.id });
  }

  function draw(record: ConditionalFormatRecord): void {
    erase(record);
    const rule = univerRule(record);
    if (!rule || !context.commands.hasCommand(ADD)) return;
    const { id: cfId, stopIfTrue, area } = record;
    context.mutate(ADD, { ...ids(record), rule: { cfId, stopIfTrue, ranges: [toRange(area)], rule } });
    drawn.add(record.id);
  }

  return {
    of: (sheetId) => [...records.values()].filter((record) => record.area.sheetId === sheetId),
    add(record) {
      records.set(record.id, record);
      draw(record);
    },
    touch(id) {
      const record = records.get(id);
      if (record) draw(record);
    },
    remove(id) {
      const record = records.get(id);
      if (record) erase(record);
      records.delete(id);
    },
  };
}

/** Univer's rule; undefined while the client has not given enough, or for kinds Univer does not draw. */
function univerRule(record: ConditionalFormatRecord): object | undefined {
  const { rule } = record;
  if (record.type === "DataBar") return dataBar();
  if (record.type === "ColorScale") return undefined;
  const style = highlightStyle(record);
  if (record.type === "Custom" && typeof rule["Formula"] === "string") {
    return { type: "highlightCell", subType: "formula", value: rule["Formula"], style };
  }
  if (record.type === "ContainsText") return textRule(rule["Rule"] ?? rule, style);
  const operator = OPERATORS[String(rule["Operator"])];
  if (record.type !== "CellValue" || !operator || rule["Formula1"] === undefined) return undefined;
  const first = limit(rule["Formula1"]);
  const isPair = operator.endsWith("etween");
  const second = isPair ? limit(rule["Formula2"]) : first;
  if (first === undefined || second === undefined) return { type: "highlightCell", subType: "formula", value: asFormula(record), style };
  return { type: "highlightCell", subType: "number", operator, value: isPair ? [first, second] : first, style };
}

const TEXT_OPERATORS: Record<string, string> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

function textRule(rule: unknown, style: object): object | undefined {
  const { Operator: word, Text: value } = rule as Record<string, unknown>;
  const operator = TEXT_OPERATORS[String(word)];
  return operator && value !== undefined ? { type: "highlightCell", subType: "text", operator, value: String(value), style } : undefined;
}

const COMPARISONS: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** A comparison with a text or another cell, as a formula for the first cell of the area. */
function asFormula({ area, rule }: ConditionalFormatRecord): string {
  const cell = cellAddress(area.row, area.column);
  const part = (name: string) => `(${String(rule[name] ?? "").replace(/^=/, "")})`;
  const comparison = COMPARISONS[String(rule["Operator"])];
  if (comparison) return `=${cell}${comparison}${part("Formula1")}`;
  const between = `AND(${cell}>=${part("Formula1")},${cell}<=${part("Formula2")})`;
  return rule["Operator"] === "Between" ? `=${between}` : `=NOT(${between})`;
}

function highlightStyle({ format }: ConditionalFormatRecord): object {
  return {
    ...(format.fill ? { bg: { rgb: format.fill } } : {}),
    ...(format.fontColor ? { cl: { rgb: format.fontColor } } : {}),
    ...(format.bold === undefined ? {} : { bl: format.bold ? 1 : 0 }),
    ...(format.italic === undefined ? {} : { it: format.italic ? 1 : 0 }),
    ...(format.strikethrough ? { st: { s: 1 } } : {}),
  };
}

function limit(formula: unknown): number | undefined {
  const text = String(formula ?? "").replace(/^=/, "");
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function dataBar(): object {
  const config = { min: { type: "min" }, max: { type: "max" }, isGradient: false, positiveColor: "#638EC6", nativeColor: "#FF0000" };
  return { type: "dataBar", isShowValue: true, config };
}
