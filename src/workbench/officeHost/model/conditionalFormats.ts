import { intersection } from "../../grid/areas";
import type { ConditionalFormatRecord } from "../../grid/grid.types";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { invalidArgument, itemNotFound } from "../hostError";
import { booleanValue, textArgument, wordValue } from "../readArguments";
import { assertWritable, rangeObject, type RangeTarget } from "../targets";
import { colorValue } from "./colors";

interface RuleTarget {
  sheetId: string;
  id: string;
}

const TYPES = ["Custom", "DataBar", "ColorScale", "CellValue", "ContainsText"] as const;

const ruleObject = (record: ConditionalFormatRecord) =>
  new HostObject<RuleTarget>("ConditionalFormat", { sheetId: record.area.sheetId, id: record.id });

const inArea = ({ area }: RangeTarget, { grid }: HostContext) =>
  grid.conditionalFormats.of(area.sheetId).filter((record) => intersection(record.area, area));

function recordOf({ sheetId, id }: RuleTarget, { grid }: HostContext): ConditionalFormatRecord {
  const record = grid.conditionalFormats.of(sheetId).find((one) => one.id === id);
  if (!record) throw itemNotFound();
  return record;
}

function change(target: RuleTarget, host: HostContext, alter: (record: ConditionalFormatRecord) => void): void {
  const record = recordOf(target, host);
  assertWritable(host, record.area);
  alter(record);
  host.grid.conditionalFormats.touch(target.id);
}

let last = 0;

function add(target: RangeTarget, args: unknown[], host: HostContext): HostObject {
  assertWritable(host, target.area);
  const type = wordValue(textArgument(args, 0), TYPES);
  const record: ConditionalFormatRecord = { id: `rule-${++last}`, area: target.area, type, rule: {}, format: {}, stopIfTrue: false };
  host.grid.conditionalFormats.add(record);
  return ruleObject(record);
}

/** Navigation to the part of a rule that its type has; asking for another part is a mistake in Excel too. */
const ofType = (type: string, part: string) => (target: RuleTarget, host: HostContext) => {
  if (recordOf(target, host).type !== type) throw invalidArgument();
  return new HostObject<RuleTarget>(part, target);
};

const orNull = (type: string, part: string) => (target: RuleTarget, host: HostContext) =>
  recordOf(target, host).type === type ? new HostObject<RuleTarget>(part, target) : null;

const inner = (type: string) => (target: RuleTarget) => new HostObject<RuleTarget>(type, target);

type Look = ConditionalFormatRecord["format"];

const look = <K extends keyof Look>(name: K, check: (value: unknown) => Look[K]): HostProperty<RuleTarget> => ({
  get: (target, host) => recordOf(target, host).format[name] ?? null,
  set: (target, value, host) =>
    change(target, host, (record) => {
      record.format[name] = check(value);
    }),
});

/** Part of the rule, kept as the client sent it; first letters as on the wire. */
const rule = (name?: string): HostProperty<RuleTarget> => ({
  get(target, host) {
    const { rule: known } = recordOf(target, host);
    return name === undefined ? known : (known[name] ?? null);
  },
  set(target, value, host) {
    const part = name === undefined ? capitalised(value) : { [name]: value };
    change(target, host, (record) => Object.assign(record.rule, part));
  },
});

function capitalised(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name.charAt(0).toUpperCase() + name.slice(1), entry as unknown]));
}

export const conditionalFormatTypes = [
  defineType<RangeTarget>({
    name: "ConditionalFormatCollection",
    items: (target, host) => inArea(target, host).map(ruleObject),
    item(target, key, host) {
      const record = inArea(target, host).find((one) => one.id === key);
      if (!record) throw itemNotFound();
      return ruleObject(record);
    },
    methods: {
      Add: add,
      ClearAll(target, _, host) {
        assertWritable(host, target.area);
        for (const { id } of inArea(target, host)) host.grid.conditionalFormats.remove(id);
      },
      GetCount: (target, _, host) => inArea(target, host).length,
      GetItemAt(target, [index], host) {
        const record = inArea(target, host)[Number(index)];
        if (!record) throw itemNotFound();
        return ruleObject(record);
      },
    },
  }),
  defineType<RuleTarget>({
    name: "ConditionalFormat",
    id: ({ id }) => id,
    properties: {
      Id: { get: ({ id }) => id },
      Type: { get: (target, host) => recordOf(target, host).type },
      StopIfTrue: {
        get: (target, host) => recordOf(target, host).stopIfTrue,
        set: (target, value, host) =>
          change(target, host, (record) => {
            record.stopIfTrue = booleanValue(value);
          }),
      },
    },
    navigation: {
      CellValue: ofType("CellValue", "CellValueConditionalFormat"),
      CellValueOrNullObject: orNull("CellValue", "CellValueConditionalFormat"),
      Custom: ofType("Custom", "CustomConditionalFormat"),
      CustomOrNullObject: orNull("Custom", "CustomConditionalFormat"),
      TextComparison: ofType("ContainsText", "TextConditionalFormat"),
      TextComparisonOrNullObject: orNull("ContainsText", "TextConditionalFormat"),
      DataBar: ofType("DataBar", "DataBarConditionalFormat"),
      DataBarOrNullObject: orNull("DataBar", "DataBarConditionalFormat"),
      ColorScale: ofType("ColorScale", "ColorScaleConditionalFormat"),
      ColorScaleOrNullObject: orNull("ColorScale", "ColorScaleConditionalFormat"),
    },
    methods: {
      Delete: (target, _, { grid }) => grid.conditionalFormats.remove(target.id),
      GetRange: (target, _, host) => rangeObject(recordOf(target, host).area),
    },
  }),
  defineType<RuleTarget>({
    name: "CellValueConditionalFormat",
    properties: { Rule: rule() },
    navigation: { Format: inner("ConditionalRangeFormat") },
  }),
  defineType<RuleTarget>({
    name: "TextConditionalFormat",
    properties: { Rule: rule() },
    navigation: { Format: inner("ConditionalRangeFormat") },
  }),
  defineType<RuleTarget>({
    name: "CustomConditionalFormat",
    navigation: { Format: inner("ConditionalRangeFormat"), Rule: inner("ConditionalFormatRule") },
  }),
  defineType<RuleTarget>({ name: "ConditionalFormatRule", properties: { Formula: rule("Formula"), FormulaLocal: rule("Formula") } }),
  defineType<RuleTarget>({
    name: "DataBarConditionalFormat",
    properties: {
      ShowDataBarOnly: rule("ShowDataBarOnly"),
      BarDirection: rule("BarDirection"),
      LowerBoundRule: rule("LowerBoundRule"),
      UpperBoundRule: rule("UpperBoundRule"),
    },
    navigation: { PositiveFormat: inner("ConditionalDataBarPositiveFormat") },
  }),
  defineType<RuleTarget>({
    name: "ConditionalDataBarPositiveFormat",
    properties: { FillColor: rule("FillColor"), BorderColor: rule("BorderColor"), GradientFill: rule("GradientFill") },
  }),
  defineType<RuleTarget>({ name: "ColorScaleConditionalFormat", properties: { Criteria: rule("Criteria") } }),
  defineType<RuleTarget>({
    name: "ConditionalRangeFormat",
    navigation: { Font: inner("ConditionalRangeFont"), Fill: inner("ConditionalRangeFill") },
  }),
  defineType<RuleTarget>({
    name: "ConditionalRangeFont",
    properties: {
      Color: look("fontColor", colorValue),
      Bold: look("bold", booleanValue),
      Italic: look("italic", booleanValue),
      Strikethrough: look("strikethrough", booleanValue),
    },
  }),
  defineType<RuleTarget>({ name: "ConditionalRangeFill", properties: { Color: look("fill", colorValue) } }),
];
