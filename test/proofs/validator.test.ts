import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { financeCopy } from "../../src/sharing/financeCopy";
import { repairWorkbook } from "../../src/sharing/repairWorkbook";
import { ShareError } from "../../src/sharing/ShareError";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { options } from "../sharing/audit/auditedCopy";
import { convert } from "../sharing/support/convert";
import { PROGRAMS } from "../sharing/support/programs";
import { findings, validator } from "./validateFile";
import { WRITTEN } from "./writtenBooks";

jest.setTimeout(600_000);

type Findings = Record<string, number>;

const catalog = catalogJson as Catalog;

/** What is done to a workbook: finance copies of both kinds, with and without sheets for auditors, and repair. */
const COPIES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  "for Microsoft 365": (bytes) => financeCopy(bytes, catalog, options).bytes,
  "for older Excel": (bytes) => financeCopy(bytes, catalog, { ...options, excel: "older" }).bytes,
  "with names replaced, no plan and an offer of the add-in": (bytes) =>
    financeCopy(bytes, catalog, { ...options, pseudonymise: true, dropPlan: true, offerAddIn: true }).bytes,
  "without audit sheets": (bytes) => convert(bytes).bytes,
  "for older Excel without audit sheets": (bytes) => convert(bytes, { excel: "older" }).bytes,
  repaired: (bytes) => repairWorkbook(withoutAddIn(bytes)).bytes,
};

/** Every formula of ours as Excel leaves it that was calculated while the add-in was missing. */
function withoutAddIn(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith("xl/worksheets/sheet")) return [name, content];
    const lost = strFromU8(content).replace(/_xldudf_LOYALTY_\w+/g, (stored) => stored.replace("_xldudf_", "").replaceAll("_", "."));
    return [name, strToU8(lost)];
  });
  return zipSync(Object.fromEntries(parts));
}

const FIXTURES = join(__dirname, "..", "sharing", "fixtures");

/** Files that other programs wrote, and odd ones. */
function fixtures(): string[] {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" });
  return files.filter((name) => name.endsWith(".xlsx")).sort();
}

/** Errors that the original has not, or not as often. */
function added(before: Findings, after: Findings): Findings {
  return Object.fromEntries(Object.entries(after).filter(([error, count]) => count > (before[error] ?? 0)));
}

/** Said of a copy that is refused with a sentence. */
const REFUSED = "refused";

async function newErrors(make: (bytes: Uint8Array) => Uint8Array, bytes: Uint8Array, before: Findings): Promise<Findings | typeof REFUSED> {
  try {
    return added(before, await findings(make(bytes)));
  } catch (error) {
    if (error instanceof ShareError) return REFUSED;
    throw error;
  }
}

/** What is wrong with each kind of copy that is not wrong with the original. */
async function copyErrors(bytes: Uint8Array): Promise<Record<string, Findings | typeof REFUSED>> {
  const before = await findings(bytes);
  // otherwise the validator would have looked at nothing, there and in the copies
  expect(Object.keys(before).filter((error) => error.startsWith("Exception"))).toEqual([]);
  const found = await Promise.all(
    Object.entries(COPIES).map(async ([kind, make]) => [kind, await newErrors(make, bytes, before)] as const),
  );
  return Object.fromEntries(found.filter(([, errors]) => Object.keys(errors).length > 0));
}

(validator === undefined ? describe.skip : describe)("Microsoft's validator", () => {
  const books = new Map<string, Promise<Uint8Array>>();
  const bookOf = (name: string): Promise<Uint8Array> => {
    if (!books.has(name)) books.set(name, WRITTEN[name]!());
    return books.get(name)!;
  };

  test.each(Object.keys(WRITTEN))("finds nothing wrong in %s", async (name) => {
    expect(await findings(await bookOf(name))).toEqual({});
  });

  test.each(Object.keys(WRITTEN))("finds nothing new in copies and repairs of %s", async (name) => {
    expect(await copyErrors(await bookOf(name))).toEqual({});
  });

  test.each(Object.entries(PROGRAMS))("finds nothing new in copies and repairs of a workbook by %s", async (_name, make) => {
    expect(await copyErrors(await make())).toEqual({});
  });

  test.each(fixtures())("finds nothing new in copies and repairs of %s, as far as it is taken", async (name) => {
    const errors = await copyErrors(new Uint8Array(readFileSync(join(FIXTURES, name))));
    expect(Object.entries(errors).filter(([, found]) => found !== REFUSED)).toEqual([]);
  });

  test("would find what is wrong", async () => {
    const bytes = await WRITTEN["an empty workbook"]!();
    const part = "xl/worksheets/sheet1.xml";
    const parts = unzipSync(bytes);
    const wrong = strFromU8(parts[part]!).replace("</worksheet>", "<sheetPr/></worksheet>");
    const errors = await findings(zipSync({ ...parts, [part]: strToU8(wrong) }));
    expect(Object.keys(errors).join()).toContain("/xl/worksheets/sheet1.xml");
    expect(added({}, errors)).toEqual(errors);
    expect(added(errors, errors)).toEqual({});
  });
});
