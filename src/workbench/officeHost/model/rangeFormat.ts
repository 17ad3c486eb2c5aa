import { intersection } from "../../grid/areas";
import type { Area, BorderEdge, BorderLine, CellStyle, StyleChange } from "../../grid/grid.types";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { invalidArgument } from "../hostError";
import { booleanValue, numberValue, textValue, wordValue } from "../readArguments";
import { assertWritable, isCovered, outside, type RangeTarget } from "../targets";
import { colorValue } from "./colors";

/** Cells looked at when asked whether all of a range agree: more would make a load of a large range slow. */
const SAMPLE_ROWS = 200;
const SAMPLE_COLUMNS = 50;

const part = (type: string) => (target: RangeTarget) => new HostObject<RangeTarget>(type, target);

/** The value all cells share, null where they differ. */
function shared<T>({ area }: RangeTarget, { grid }: HostContext, read: (style: CellStyle) => T): T | null {
  let first: T | undefined;
  for (let row = 0; row < Math.min(area.rows, SAMPLE_ROWS); row++) {
    for (let column = 0; column < Math.min(area.columns, SAMPLE_COLUMNS); column++) {
      const value = read(grid.styles.get(area.sheetId, area.row + row, area.column + column));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

function style<T>(read: (style: CellStyle) => T, change: (value: unknown) => StyleChange): HostProperty<RangeTarget> {
  return {
    get: (target, host) => shared(target, host, read),
    set({ area }, value, host) {
      assertWritable(host, area);
      host.grid.styles.set(area, change(value));
    },
  };
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const word = <W extends string>(value: unknown, words: readonly W[]) => wordValue(value, words) as W;

/** Width of the columns, or height of the rows, where all are the same. */
function agreedSize(first: number, count: number, size: (index: number) => number): number | null {
  const start = size(first);
  for (let i = 1; i < Math.min(count, SAMPLE_ROWS); i++) if (size(first + i) !== start) return null;
  return start;
}

export const rangeFormat = defineType<RangeTarget>({
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: style(
      (s) => s.horizontal ?? "General",
      (value) => ({ horizontal: word(value, HORIZONTAL) }),
    ),
    VerticalAlignment: style(
      (s) => s.vertical ?? "Bottom",
      (value) => ({ vertical: word(value, VERTICAL) }),
    ),
    WrapText: style(
      (s) => s.wrap ?? false,
      (value) => ({ wrap: booleanValue(value) }),
    ),
    IndentLevel: { get: () => 0, set: (_, value) => void numberValue(value) },
    ColumnWidth: {
      get: ({ area }, { grid }) => agreedSize(area.column, area.columns, (column) => grid.layout.columnWidth(area.sheetId, column)),
      set: ({ area }, value, host) => {
        assertWritable(host, area);
        host.grid.layout.setColumnWidth(area, numberValue(value));
      },
    },
    RowHeight: {
      get: ({ area }, { grid }) => agreedSize(area.row, area.rows, (row) => grid.layout.rowHeight(area.sheetId, row)),
      set: ({ area }, value, host) => {
        assertWritable(host, area);
        host.grid.layout.setRowHeight(area, numberValue(value));
      },
    },
  },
  navigation: {
    Borders: part("RangeBorderCollection"),
    Fill: part("RangeFill"),
    Font: part("RangeFont"),
    Protection: part("FormatProtection"),
  },
  methods: {
    AutofitColumns({ area }, _, host) {
      assertWritable(host, area);
      return host.grid.settle().then(() => host.grid.layout.autofitColumns(area));
    },
    AutofitRows({ area }, _, host) {
      assertWritable(host, area);
      host.grid.layout.autofitRows(area);
    },
  },
});

export const rangeFont = defineType<RangeTarget>({
  name: "RangeFont",
  properties: {
    Bold: style(
      (s) => s.bold ?? false,
      (value) => ({ bold: booleanValue(value) }),
    ),
    Italic: style(
      (s) => s.italic ?? false,
      (value) => ({ italic: booleanValue(value) }),
    ),
    Color: style(
      (s) => s.fontColor ?? "#000000",
      (value) => ({ fontColor: colorValue(value) }),
    ),
    Size: style(
      (s) => s.fontSize ?? 11,
      (value) => ({ fontSize: numberValue(value) }),
    ),
    Name: style(
      (s) => s.fontName ?? "Calibri",
      (value) => ({ fontName: textValue(value) }),
    ),
    Strikethrough: style(
      (s) => s.strikethrough ?? false,
      (value) => ({ strikethrough: booleanValue(value) }),
    ),
    Underline: style(
      (s) => (s.underline ? "Single" : "None"),
      (value) => ({ underline: wordValue(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]) !== "None" }),
    ),
  },
});

export const rangeFill = defineType<RangeTarget>({
  name: "RangeFill",
  properties: {
    Color: style(
      (s) => s.fill ?? "#FFFFFF",
      (value) => ({ fill: value === "" ? null : colorValue(value) }),
    ),
  },
  methods: {
    Clear({ area }, _, host) {
      assertWritable(host, area);
      host.grid.styles.set(area, { fill: null });
    },
  },
});

/** One border of a range: an outer edge, or the lines between its cells. */
export interface BorderTarget extends RangeTarget {
  side: string;
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export const rangeBorderCollection = defineType<RangeTarget>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => SIDES.length } },
  items: ({ area }) => SIDES.map((side) => new HostObject<BorderTarget>("RangeBorder", { area, side })),
  item: ({ area }, key) => new HostObject<BorderTarget>("RangeBorder", { area, side: wordValue(key, SIDES) }),
  methods: {
    GetItemAt({ area }, [index]) {
      const side = SIDES[Number(index)];
      if (!side) throw invalidArgument();
      return new HostObject<BorderTarget>("RangeBorder", { area, side });
    },
  },
});

/** Cells a border belongs to, and their edge. Diagonals are not drawn. */
function edgesOf({ area, side }: BorderTarget): { area: Area; edge: BorderEdge }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, edge: "right" }];
    case "InsideHorizontal":
      return rows > 1 ? [{ area: { ...area, rows: rows - 1 }, edge: "bottom" }] : [];
    case "InsideVertical":
      return columns > 1 ? [{ area: { ...area, columns: columns - 1 }, edge: "right" }] : [];
    default:
      return [];
  }
}

const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

function lineOf(target: BorderTarget, { grid }: HostContext): BorderLine {
  const [first] = edgesOf(target);
  if (!first) return NO_LINE;
  return grid.styles.get(first.area.sheetId, first.area.row, first.area.column).borders?.[first.edge] ?? NO_LINE;
}

function setLine(target: BorderTarget, change: Partial<BorderLine>, host: HostContext): void {
  assertWritable(host, target.area);
  const before = lineOf(target, host);
  const line = { ...before, ...(before.style === "None" ? { style: "Continuous" } : {}), ...change };
  for (const { area, edge } of edgesOf(target)) host.grid.styles.set(area, { borders: { [edge]: line.style === "None" ? null : line } });
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

export const rangeBorder = defineType<BorderTarget>({
  name: "RangeBorder",
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target, host) => lineOf(target, host).style,
      set: (target, value, host) => setLine(target, { style: wordValue(value, STYLES) }, host),
    },
    Weight: {
      get: (target, host) => lineOf(target, host).weight,
      set: (target, value, host) => setLine(target, { weight: wordValue(value, ["Hairline", "Thin", "Medium", "Thick"]) }, host),
    },
    Color: {
      get: (target, host) => lineOf(target, host).color,
      set: (target, value, host) => setLine(target, { color: colorValue(value) }, host),
    },
  },
});

export const formatProtection = defineType<RangeTarget>({
  name: "FormatProtection",
  properties: {
    Locked: {
      get({ area }, { grid }) {
        const { unlocked } = grid.sheets.extras(area.sheetId);
        if (isCovered(area, unlocked)) return false;
        return unlocked.some((open) => intersection(open, area)) ? null : true;
      },
      set: ({ area }, value, host) => {
        assertWritable(host, area);
        const extras = host.grid.sheets.extras(area.sheetId);
        const kept = extras.unlocked.flatMap((open) => (intersection(open, area) ? outside(open, area) : [open]));
        extras.unlocked = booleanValue(value) ? kept : [...kept, area];
      },
    },
  },
});
