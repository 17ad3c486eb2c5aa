import { rectAddress } from "../../../address/a1";
import { invalidArgument, itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { areaArgument, textArgument, textValue } from "../readArguments";
import { areasObject, rangeObject, resolveArea, type SheetTarget } from "../targets";

interface BreaksTarget extends SheetTarget {
  axis: "rows" | "columns";
}

interface BreakTarget extends BreaksTarget {
  /** row or column that begins a page; 0-based */
  before: number;
}

const listOf = ({ sheetId, axis }: BreaksTarget, { grid }: HostContext): number[] => grid.sheets.extras(sheetId).pageBreaks[axis];

const breakObject = (target: BreaksTarget, before: number) => new HostObject<BreakTarget>("PageBreak", { ...target, before });

export const breaksOf =
  (axis: BreaksTarget["axis"]) =>
  ({ sheetId }: SheetTarget) =>
    new HostObject<BreaksTarget>("PageBreakCollection", { sheetId, axis });

/** Page breaks set by hand: kept and saved, not drawn. */
export const pageBreakTypes = [
  defineType<BreaksTarget>({
    name: "PageBreakCollection",
    items: (target, host) => listOf(target, host).map((before) => breakObject(target, before)),
    item(target, key, host) {
      const before = listOf(target, host)[Number(key)];
      if (before === undefined) throw itemNotFound();
      return breakObject(target, before);
    },
    methods: {
      Add(target, args, host) {
        const area = areaArgument(args, 0, host, target.sheetId);
        const before = target.axis === "rows" ? area.row : area.column;
        if (before === 0) throw invalidArgument();
        const list = listOf(target, host);
        if (!list.includes(before)) list.push(before);
        list.sort((a, b) => a - b);
        return breakObject(target, before);
      },
      GetCount: (target, _, host) => listOf(target, host).length,
      RemovePageBreaks: (target, _, host) => void listOf(target, host).splice(0),
    },
  }),
  defineType<BreakTarget>({
    name: "PageBreak",
    id: ({ axis, before }) => `${axis}${before}`,
    properties: {
      RowIndex: { get: ({ axis, before }) => (axis === "rows" ? before : 0) },
      ColumnIndex: { get: ({ axis, before }) => (axis === "columns" ? before : 0) },
    },
    methods: {
      Delete(target, _, host) {
        const list = listOf(target, host);
        list.splice(list.indexOf(target.before), list.includes(target.before) ? 1 : 0);
      },
      GetCellAfterBreak: ({ sheetId, axis, before }) =>
        rangeObject({ sheetId, row: axis === "rows" ? before : 0, column: axis === "columns" ? before : 0, rows: 1, columns: 1 }),
    },
  }),
];

/** Headers and footers of one kind of page. */
interface PagesTarget extends SheetTarget {
  pages: string;
}

const pageOf = ({ sheetId }: SheetTarget, { grid }: HostContext) => grid.sheets.extras(sheetId).pageSetup;

/** Print set-up is kept and saved, not drawn: the workbench does not print. */
const kept = (name: string, standard: unknown): HostProperty<SheetTarget> => ({
  get: (target, host) => pageOf(target, host)[name] ?? standard,
  set(target, value, host) {
    pageOf(target, host)[name] = value;
  },
});

const setArea = (name: string) => (target: SheetTarget, args: unknown[], host: HostContext) => {
  const given = args[0];
  const text = typeof given === "string" ? given.replace(/\$/g, "") : undefined;
  const area = text === undefined ? areaArgument(args, 0, host, target.sheetId) : resolveArea(host, text, target.sheetId);
  pageOf(target, host)[name] = rectAddress(area, true);
};

const getArea = (name: string) => (target: SheetTarget, _: unknown[], host: HostContext) => {
  const address = pageOf(target, host)[name];
  return typeof address === "string" ? rangeObject(resolveArea(host, address, target.sheetId)) : null;
};

const text = (name: string): HostProperty<PagesTarget> => ({
  get: (target, host) => pageOf(target, host)[`${target.pages}.${name}`] ?? "",
  set(target, value, host) {
    pageOf(target, host)[`${target.pages}.${name}`] = textValue(value);
  },
});

const pages =
  (name: string) =>
  ({ sheetId }: SheetTarget) =>
    new HostObject<PagesTarget>("HeaderFooter", { sheetId, pages: name });

const PROPERTIES: Record<string, unknown> = {
  Orientation: "Portrait",
  PaperSize: "Letter",
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  BlackAndWhite: false,
  DraftMode: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintOrder: "DownThenOver",
  PrintComments: "NoComments",
  PrintErrors: "AsDisplayed",
  FirstPageNumber: "",
};

export const pageLayoutTypes = [
  defineType<SheetTarget>({
    name: "PageLayout",
    properties: Object.fromEntries(Object.entries(PROPERTIES).map(([name, standard]) => [name, kept(name, standard)])),
    navigation: { HeadersFooters: ({ sheetId }) => new HostObject<SheetTarget>("HeaderFooterGroup", { sheetId }) },
    methods: {
      SetPrintArea: setArea("PrintArea"),
      SetPrintTitleRows: setArea("PrintTitleRows"),
      SetPrintTitleColumns: setArea("PrintTitleColumns"),
      SetPrintMargins(target, args, host) {
        pageOf(target, host)["Margins"] = { unit: textArgument(args, 0), ...(args[1] as object) };
      },
      GetPrintAreaOrNullObject(target, _, host) {
        const area = pageOf(target, host)["PrintArea"];
        return typeof area === "string" ? areasObject([resolveArea(host, area, target.sheetId)]) : null;
      },
      GetPrintTitleRowsOrNullObject: getArea("PrintTitleRows"),
      GetPrintTitleColumnsOrNullObject: getArea("PrintTitleColumns"),
    },
  }),
  defineType<SheetTarget>({
    name: "HeaderFooterGroup",
    properties: {
      State: kept("HeaderFooterState", "Default"),
      UseSheetMargins: kept("UseSheetMargins", true),
      UseSheetScale: kept("UseSheetScale", true),
    },
    navigation: {
      DefaultForAllPages: pages("default"),
      EvenPages: pages("even"),
      FirstPage: pages("first"),
      OddPages: pages("odd"),
    },
  }),
  defineType<PagesTarget>({
    name: "HeaderFooter",
    properties: Object.fromEntries(
      ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map((name) => [name, text(name)]),
    ),
  }),
];
