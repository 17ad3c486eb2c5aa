import { accessDenied, invalidArgument } from "../hostError";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { booleanValue, optionalText, textArgument, wordValue } from "../readArguments";
import { areasObject, chartObject, rangeObject, type ScopeTarget } from "../targets";

/** @throws {HostError} InvalidArgument for what is no Base64 */
function base64Bytes(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}

type Nothing = Record<string, never>;

const object = (type: string) => () => new HostObject<ScopeTarget>(type, {});

export const workbook = defineType<Nothing>({
  name: "Workbook",
  properties: {
    Name: { get: (_, { state }) => state.workbookName },
    ReadOnly: { get: (_, { state }) => state.isReadOnly },
    IsDirty: {
      get: (_, { state }) => state.isDirty,
      set: (_, value, { state }) => {
        state.isDirty = booleanValue(value);
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
  },
  navigation: {
    Application: object("Application"),
    _Runtime: object("Runtime"),
    CustomXmlParts: object("CustomXmlPartCollection"),
    Functions: object("Functions"),
    Names: object("NamedItemCollection"),
    Properties: object("DocumentProperties"),
    Protection: object("WorkbookProtection"),
    Settings: object("SettingCollection"),
    Styles: object("StyleCollection"),
    Tables: object("TableCollection"),
    Worksheets: object("WorksheetCollection"),
  },
  methods: {
    // Excel.createWorkbook calls this on the web
    CreateAndOpenWorkbook(_, args, { openWorkbook }) {
      if (!openWorkbook) throw accessDenied();
      openWorkbook(base64Bytes(textArgument(args, 0)));
    },
    GetActiveCell: (_, __, { grid }) => rangeObject(grid.activeCell()),
    GetSelectedRange: (_, __, { grid }) => rangeObject(grid.selection()),
    GetSelectedRanges: (_, __, { grid }) => areasObject([grid.selection()]),
    GetActiveChartOrNullObject: (_, __, { state, grid }) =>
      state.activeChartId !== undefined && grid.charts.get(state.activeChartId) ? chartObject(state.activeChartId) : null,
    _GetRangeForEventByReferenceId: (_, args, host) => host.objectByReference(textArgument(args, 0)) ?? null,
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) => host.objectByReference(textArgument(args, 0)) ?? null,
    _RemoveReference: (_, args, host) => host.removeReference(textArgument(args, 0)),
    _RemoveAllReferences: (_, __, host) => host.removeAllReferences(),
    _GetReferenceCount: (_, __, host) => host.referenceCount(),
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});

/** The sign that the person's region puts into numbers. */
function separator({ locale }: HostContext, part: "decimal" | "group"): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  return parts.find(({ type }) => type === part)?.value ?? "";
}

export const cultureTypes = [
  defineType<Nothing>({
    name: "CultureInfo",
    properties: { Name: { get: (_, { locale }) => locale } },
    navigation: { NumberFormat: object("NumberFormatInfo") },
  }),
  defineType<Nothing>({
    name: "NumberFormatInfo",
    properties: {
      NumberDecimalSeparator: { get: (_, host) => separator(host, "decimal") },
      NumberGroupSeparator: { get: (_, host) => separator(host, "group") },
    },
  }),
];

export const application = defineType<Nothing>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_, { state }) => state.calculationMode,
      // Excel calculates at once what has waited when it goes back to automatic.
      set: async (_, value, { state, grid }) => {
        const before = state.calculationMode;
        state.calculationMode = wordValue(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        grid.flush();
        grid.holdCalculation(state.calculationMode === "Manual");
        if (before === "Manual" && state.calculationMode !== "Manual") await grid.recalculate();
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: (_, host) => separator(host, "decimal") },
    ThousandsSeparator: { get: (_, host) => separator(host, "group") },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: object("CultureInfo") },
  methods: {
    Calculate: (_, __, { grid }) => grid.recalculate(),
    // Nothing to suspend: the sheet is drawn and calculated after the batch in any case.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtime = defineType<Nothing>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_, { state }) => state.enableEvents,
      set: (_, value, { state }) => {
        state.enableEvents = booleanValue(value);
      },
    },
  },
});

export const workbookProtection = defineType<Nothing>({
  name: "WorkbookProtection",
  properties: { Protected: { get: (_, { state }) => state.isWorkbookProtected } },
  methods: {
    Protect(_, args, { state }) {
      if (state.isWorkbookProtected) throw accessDenied();
      state.isWorkbookProtected = true;
      state.workbookPassword = optionalText(args, 0);
    },
    Unprotect(_, args, { state }) {
      if (state.workbookPassword !== undefined && state.workbookPassword !== optionalText(args, 0)) throw accessDenied();
      state.isWorkbookProtected = false;
      state.workbookPassword = undefined;
    },
  },
});
