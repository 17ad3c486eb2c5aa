import { isDefinition } from "../../../src/workbook/definitions/definitionShape";
import { definitionText, readDefinitionText } from "../../../src/workbook/definitions/definitionText";
import { deleteDefinition, listDefinitions, saveDefinition } from "../../../src/workbook/definitions/savedDefinitions";
import type { Definition, ListedDefinition } from "../../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { everything, failRequest, open, reasonOf, requestsOf, valueOf } from "../openWorkbook";

jest.setTimeout(60_000);

/** A definition with every part filled. */
const full: Definition = {
  id: "d1",
  name: "Key accounts 2025",
  revision: 0,
  savedAt: 0,
  sources: [
    { kind: "table", sheetName: "Jan", address: "A1:H20", tableName: "tblJan", id: "t1", rows: 20, columns: 8 },
    { kind: "name", sheetName: "Feb", address: "A1:H9", rangeName: "Feb_log", sheetScoped: true, rows: 9, columns: 8 },
  ],
  titles: ["Customer", "Amount"],
  roles: { account: 0, name: 1, quantity: 2, price: 3, date: 4, drivers: [5, 6], parent: 7 },
  measureName: "Net sales",
  options: {
    measure: "serviceMargin",
    second: "revenue",
    classes: { by: "threshold", names: ["Gold", "Silver", "Rest"], limits: [100_000, 10_000], boundary: "within", ties: "order" },
    withoutAccount: "oneAccount",
    withoutAccountLabel: "(none)",
    numberText: "1.234,56",
    dateText: "dmy",
    hiddenRows: "leaveOut",
    returns: "leaveOut",
    zeroAccounts: "leaveOut",
    negativeAccounts: "ownClass",
    period: { from: 45_658, to: 46_022 },
    incompleteMonth: "leaveOut",
    exclusions: [{ account: "C-1", reason: "intercompany" }],
    parents: true,
    currency: { reporting: "EUR", rates: [{ code: "USD", rate: 0.92 }] },
    activities: [{ title: "Visits", rate: 120 }],
  },
  comparison: { kind: "periods", before: { from: 45_658, to: 45_838 }, now: { from: 45_839, to: 46_022 } },
  plan: {
    confirmed: true,
    accounts: ["C-7"],
    criteria: [{ title: "Fit", weight: 0.4 }],
    scores: { "C-7": [4] },
    tiers: ["Own manager", "Inside sales", "Web shop"],
    retention: { retention: 0.9, discount: 0.1, change: 0.05, basis: "points", grossMargin: 0.3 },
  },
  fingerprint: { parts: ["A1:H20|20|abc"] },
  report: {
    definitionId: "d1",
    sheets: [{ part: "segments", name: "Segments" }],
    tableName: "tblSegments",
    accounts: 12,
    charts: true,
    pages: 1,
    updated: false,
    keptColumns: 0,
  },
};

describe("a definition as text", () => {
  test("reads back as it was", () => {
    expect(readDefinitionText(definitionText(full))).toEqual({ definition: full });
  });

  /** The definition with a part replaced, as somebody's hands or a later version would leave it. */
  const damaged = (path: string[], value: unknown): unknown => {
    const copy = JSON.parse(JSON.stringify(full)) as Record<string, unknown>;
    const last = path.at(-1)!;
    const owner = path.slice(0, -1).reduce((object, key) => object[key] as Record<string, unknown>, copy);
    owner[last] = value;
    return copy;
  };

  test.each([
    [["id"], 5],
    [["sources"], []],
    [["sources"], "Sales"],
    [["roles", "account"], -1],
    [["roles", "drivers"], 3],
    [["roles", "date"], "C"],
    [["options", "measure"], "profit"],
    [["options", "classes", "limits"], [1]],
    [
      ["options", "classes", "limits"],
      [1, null],
    ],
    [["options", "classes", "names"], ["A"]],
    [["options", "exclusions"], [{ account: "C-1" }]],
    [["options", "period"], { from: 1 }],
    [["comparison"], { kind: "report", sheetName: "Segments" }],
    [["plan", "scores"], { "C-7": ["high"] }],
    [["plan"], null],
    [["report", "sheets"], [{ part: "cover", name: "Cover" }]],
    [["savedAt"], undefined],
  ])("is not taken for one when %j is %j", (path, value) => {
    expect(isDefinition(full)).toBe(true);
    const kept = JSON.stringify({ format: 1, definition: damaged(path, value) });
    expect(readDefinitionText(kept)).toEqual({ reason: { key: "definitionDamaged" } });
  });

  test.each([["not JSON"], [""], ["null"], ["[]"], ["{}"], [undefined], [7], [JSON.stringify({ format: 0, definition: full })]])(
    "is not found in %j",
    (kept) => {
      expect(readDefinitionText(kept)).toEqual({ reason: { key: "definitionDamaged" } });
    },
  );

  test("of a newer version is named and not read", () => {
    const kept = JSON.stringify({ format: 2, definition: { name: "Next year", anything: true } });
    expect(readDefinitionText(kept)).toEqual({ reason: { key: "definitionNewer", values: { name: "Next year" } } });
  });
});

describe("definitions in the workbook", () => {
  let excel: HeadlessExcel;
  afterEach(() => excel.close());

  const keyOf = (id: string) => `LoyaltyEconomics.definition.${id}`;

  /** As listed in a workbook that holds none of its sources. */
  const listed = (definition: Definition): ListedDefinition => ({ ...definition, goneSources: ["tblJan", "Feb_log"] });

  test("are saved one revision up with the time, listed the latest first, and deleted", async () => {
    excel = await open();
    const first = valueOf(await saveDefinition(full, () => 1000));
    expect(first).toEqual({ ...full, revision: 1, savedAt: 1000 });
    const second = valueOf(await saveDefinition({ ...full, id: "d2", name: "Other" }, () => 2000));
    expect(valueOf(await listDefinitions())).toEqual([listed(second), listed(first)]);
    const again = valueOf(await saveDefinition({ ...first, name: "Renamed" }, () => 3000));
    expect(again).toMatchObject({ revision: 2, name: "Renamed" });
    expect(valueOf(await listDefinitions())).toEqual([listed(again), listed(second)]);
    valueOf(await deleteDefinition("d1"));
    valueOf(await deleteDefinition("d1"));
    expect(valueOf(await listDefinitions())).toEqual([listed(second)]);
  });

  test("are kept in the workbook's own settings, beside those of others", async () => {
    excel = await open(undefined, { settings: [["theme", '"dark"']] });
    valueOf(await saveDefinition(full));
    expect(excel.host.settings.all().map(([key]) => key)).toEqual(["theme", keyOf("d1")]);
    expect((await listDefinitions()) as unknown).toMatchObject({ ok: true, value: [{ id: "d1" }] });
  });

  test("of an older revision are refused with who saved last, and the later one stays", async () => {
    excel = await open();
    const base = valueOf(await saveDefinition(full));
    const theirs = valueOf(await saveDefinition({ ...base, name: "Theirs" }, () => new Date(2026, 2, 2, 12).getTime()));
    const before = everything(excel);
    const reason = reasonOf(await saveDefinition({ ...base, name: "Mine" }));
    expect(reason).toMatchObject({ key: "savedElsewhere", values: { name: "Theirs", when: "2026-03-02 12:00" } });
    expect(everything(excel)).toEqual(before);
    expect(valueOf(await listDefinitions())).toEqual([listed(theirs)]);
  });

  test("that are damaged or newer are skipped with the reason, and a damaged one can be saved over", async () => {
    const newer = JSON.stringify({ format: 9, definition: { name: "Next" } });
    excel = await open(undefined, {
      settings: [
        [keyOf("bad"), '"{"'],
        [keyOf("d1"), "[1]"],
        [keyOf("new"), JSON.stringify(newer)],
      ],
    });
    expect(await listDefinitions()).toEqual({
      ok: true,
      value: [],
      skipped: [{ key: "definitionDamaged" }, { key: "definitionDamaged" }, { key: "definitionNewer", values: { name: "Next" } }],
    });
    valueOf(await saveDefinition(full));
    expect(await listDefinitions()).toMatchObject({
      value: [{ id: "d1" }],
      skipped: [{ key: "definitionDamaged" }, { key: "definitionNewer" }],
    });
  });

  test("too large for the workbook's settings are refused before anything is written", async () => {
    excel = await open();
    const exclusions = Array.from({ length: 20_000 }, (_, i) => ({ account: `C-${i}`, reason: "intercompany" }));
    const before = everything(excel);
    expect(reasonOf(await saveDefinition({ ...full, options: { ...full.options, exclusions } })).key).toBe("definitionTooLarge");
    expect(everything(excel)).toEqual(before);
  });

  test.each(["transport", "batch"] as const)("stay as they were whichever request of a save or delete fails (%s)", async (kind) => {
    excel = await open();
    const saved = valueOf(await saveDefinition(full, () => 1000));
    const before = everything(excel);
    for (const work of [() => saveDefinition({ ...saved, name: "Mine" }), () => deleteDefinition("d1")]) {
      for (let nth = 1; nth <= 2; nth++) {
        failRequest(excel, nth, kind);
        expect(reasonOf(await work()).key).toMatch(/^(?:excelError|noAnswer)$/);
        expect(everything(excel)).toEqual(before);
      }
    }
    expect(await requestsOf(excel, () => deleteDefinition("d1"))).toBe(2);
  });
});
