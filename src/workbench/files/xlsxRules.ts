import type { ConditionalRule, DataValidation } from "hucre";
import { cellAddress } from "../../address/a1";
import type { FileConditionalFormat, FileValidation } from "./workbookFile.types";
import { parseRange, rangeName } from "./fileRange";
import { fromFileFormula, toFileFormula } from "./fileFormula";

type Operator = NonNullable<ConditionalRule["operator"]>;

const OPERATORS: Record<string, Operator> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const apiOperator = (operator: Operator | undefined) => Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? "Between";

/** Formulas of rules are stored without "=". A number stays as it is. */
const stored = (value: unknown): string => {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text.startsWith("=") ? toFileFormula(text) : text;
};

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25569;

/** The API takes dates as ISO 8601 texts, a file holds the day's number. */
const storedDate = (value: unknown): string => {
  const time = typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? stored(value) : String(time / MS_PER_DAY + UNIX_EPOCH_SERIAL);
};

const opened = (text: string): string | number => (Number.isFinite(Number(text)) && text !== "" ? Number(text) : fromFileFormula(text));

const TEXT_RULES = { Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith" } as const;

/** A conditional format in the file library's words; undefined for kinds a file keeps in ways of its own. */
export function toConditionalRule(record: FileConditionalFormat, priority: number): ConditionalRule | undefined {
  const { type, rule, format, range, stopIfTrue } = record;
  const { fontColor, fill, bold, italic } = format;
  const base = {
    priority,
    stopIfTrue: stopIfTrue || undefined,
    range: rangeName(range),
    style: {
      font: { bold, italic, color: fontColor ? { rgb: fontColor.slice(1) } : undefined },
      fill: fill
        ? ({ type: "pattern", pattern: "solid", fgColor: { rgb: fill.slice(1) }, bgColor: { rgb: fill.slice(1) } } as const)
        : undefined,
    },
  };
  if (type === "Custom" && rule["Formula"] !== undefined) return { ...base, type: "expression", formula: stored(rule["Formula"]) };
  if (type === "CellValue") {
    const formulas = [rule["Formula1"], rule["Formula2"]].filter((formula) => formula !== undefined && formula !== null).map(stored);
    return { ...base, type: "cellIs", operator: OPERATORS[String(rule["Operator"])], formula: formulas };
  }
  if (type === "ContainsText") return textRule(base, rule, cellAddress(range.startRow, range.startColumn));
  if (type !== "DataBar") return undefined;
  return { priority, range: base.range, type: "dataBar", dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" } };
}

function textRule(base: Omit<ConditionalRule, "type">, rule: Record<string, unknown>, cell: string): ConditionalRule {
  const kind = TEXT_RULES[String(rule["Operator"]) as keyof typeof TEXT_RULES];
  const text = String(rule["Text"] ?? "");
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  };
  return { ...base, type: kind, text, formula: formulas[kind] };
}

/** The reverse, for the kinds above. */
export function fromConditionalRule(rule: ConditionalRule): FileConditionalFormat | undefined {
  const range = parseRange(rule.range.split(" ")[0] ?? "");
  if (!range) return undefined;
  const { font, fill } = rule.style ?? {};
  const color = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const format = {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.color?.rgb ? { fontColor: `#${font.color.rgb.slice(-6)}` } : {}),
    ...(color?.rgb ? { fill: `#${color.rgb.slice(-6)}` } : {}),
  };
  const base = { range, format, stopIfTrue: rule.stopIfTrue ?? false };
  const [first, second] = [rule.formula ?? []].flat();
  if (rule.type === "expression") return { ...base, type: "Custom", rule: { Formula: fromFileFormula(first ?? "") } };
  if (rule.type === "dataBar") return { ...base, type: "DataBar", rule: {} };
  if (rule.type === "cellIs") {
    const formulas = { Formula1: opened(first ?? ""), ...(second === undefined ? {} : { Formula2: opened(second) }) };
    return { ...base, type: "CellValue", rule: { ...formulas, Operator: apiOperator(rule.operator) } };
  }
  const operator = Object.entries(TEXT_RULES).find(([, type]) => type === rule.type)?.[0];
  if (!operator || rule.text === undefined) return undefined;
  return { ...base, type: "ContainsText", rule: { Operator: operator, Text: rule.text } };
}

const VALIDATIONS = { wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength" } as const;

interface Limits {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
}

/** A data validation in the file library's words. */
export function toDataValidation({ range, rule, prompt, errorAlert, ignoreBlanks }: FileValidation): DataValidation | undefined {
  const asked = (prompt ?? {}) as { showPrompt?: boolean; title?: string; message?: string };
  const alert = (errorAlert ?? {}) as { showAlert?: boolean; title?: string; message?: string; style?: string };
  const base = {
    range: rangeName(range),
    allowBlank: ignoreBlanks !== false,
    showInputMessage: asked.showPrompt ?? Boolean(asked.message),
    showErrorMessage: alert.showAlert ?? true,
    inputTitle: asked.title,
    inputMessage: asked.message,
    errorTitle: alert.title,
    errorMessage: alert.message,
    errorStyle: (alert.style?.toLowerCase() ?? "stop") as "stop" | "warning" | "information",
  };
  const { list, custom } = rule as { list?: { source?: unknown }; custom?: { formula?: unknown } };
  if (list) {
    const source = String(list.source ?? "");
    return source.startsWith("=")
      ? { ...base, type: "list", formula1: stored(source) }
      : { ...base, type: "list", values: source.split(",").map((entry) => entry.trim()) };
  }
  if (custom) return { ...base, type: "custom", formula1: stored(custom.formula) };
  for (const [name, type] of Object.entries(VALIDATIONS)) {
    const limits = rule[name] as Limits | undefined;
    if (!limits) continue;
    const limit = (value: unknown) => (type === "date" ? storedDate(value) : stored(value));
    const formula2 = limits.formula2 === undefined || limits.formula2 === null ? undefined : limit(limits.formula2);
    return { ...base, type, operator: OPERATORS[limits.operator ?? "Between"], formula1: limit(limits.formula1), formula2 };
  }
  return undefined;
}

/** The reverse. */
export function fromDataValidation(validation: DataValidation): FileValidation | undefined {
  const range = parseRange(validation.range.split(" ")[0] ?? "");
  if (!range) return undefined;
  const { inputMessage, inputTitle, errorMessage, errorTitle, errorStyle, allowBlank } = validation;
  const rule = validationRule(validation);
  return {
    range,
    rule,
    ignoreBlanks: allowBlank ?? false,
    ...(inputMessage ? { prompt: { showPrompt: true, title: inputTitle ?? "", message: inputMessage } } : {}),
    ...(errorMessage
      ? { errorAlert: { showAlert: true, title: errorTitle ?? "", message: errorMessage, style: capitalised(errorStyle ?? "stop") } }
      : {}),
  };
}

function validationRule({ type, values, formula1 = "", formula2, operator }: DataValidation): Record<string, unknown> {
  if (type === "list") return { list: { inCellDropDown: true, source: values ? values.join(",") : fromFileFormula(formula1) } };
  if (type === "custom") return { custom: { formula: fromFileFormula(formula1) } };
  const name = Object.entries(VALIDATIONS).find(([, stored]) => stored === type)?.[0] ?? "decimal";
  const limits = { formula1: opened(formula1), ...(formula2 === undefined ? {} : { formula2: opened(formula2) }) };
  return { [name]: { ...limits, operator: apiOperator(operator) } };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
