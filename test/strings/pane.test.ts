import { readdirSync } from "node:fs";
import { join } from "node:path";
import { numberFormat } from "../../src/strings/numberFormat";
import { paneEn } from "../../src/strings/pane.en";
import { numbers, plural, reasonText, setPaneLocale, t } from "../../src/strings/pane";
import { reasons } from "../../src/strings/reasons.en";

describe("texts of the pane", () => {
  afterEach(() => setPaneLocale("en"));

  it("fill placeholders and write numbers as counts", () => {
    expect(t("check.usable", { used: 406829, rows: 541909 })).toBe("406,829 of 541,909 rows can be used.");
  });

  it("choose the form for one and for many", () => {
    expect(plural("rows", 1)).toBe("1 row");
    expect(plural("rows", 1200)).toBe("1,200 rows");
  });

  it("keep text from cells as it is, braces included", () => {
    expect(t("source.table", { name: "{n} <b>$&</b>" })).toBe("Table {n} <b>$&</b>");
  });

  it("show their keys in the test language, so that a text outside this file stands out", () => {
    setPaneLocale("test");
    expect(t("tab.accounts")).toBe("[[tab.accounts]]");
  });

  it("have a form for many wherever they have one for one, with the same placeholders", () => {
    const keys = Object.keys(paneEn) as (keyof typeof paneEn)[];
    const singles = keys.filter((key) => key.endsWith(".one"));
    expect(singles.length).toBeGreaterThan(0);
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of singles) {
      const many = key.replace(/\.one$/, ".other") as keyof typeof paneEn;
      expect([key, placeholders(paneEn[many])]).toEqual([key, placeholders(paneEn[key])]);
    }
  });

  it("stand in one file each, since of two texts with one key the first would vanish unseen", async () => {
    const folder = join(__dirname, "../../src/strings/pane.en");
    const modules = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, object>>));
    const keys = modules.flatMap((module) => Object.values(module)).flatMap((texts) => Object.keys(texts));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys.sort()).toEqual(Object.keys(paneEn).sort());
  });

  it("follow the house style: no exclamation marks, no em dashes", () => {
    const offenders = [...Object.entries(paneEn), ...Object.entries(reasons)].filter(([, text]) => /[!—]/.test(text));
    expect(offenders).toEqual([]);
  });
});

describe("reasons", () => {
  it("are sentences with their values filled", () => {
    expect(reasonText({ key: "cellNotEmpty", values: { address: "B7" } })).toBe(
      "B7 is not empty. Select an empty cell, then insert again.",
    );
  });
});

describe("numbers of the pane", () => {
  it("write shares with one decimal and never call a non-zero share 0.0%", () => {
    expect([0.26784, 0.8, 1].map(numbers.share)).toEqual(["26.8%", "80.0%", "100.0%"]);
    expect([0.0004, -0.0004, 0].map(numbers.share)).toEqual(["<0.1%", "−<0.1%", "0.0%"]);
    expect(numbers.share(NaN)).toBe("–");
  });

  it("write limits without needless decimals", () => {
    expect([0.8, 0.825].map(numbers.limit)).toEqual(["80%", "82.5%"]);
  });

  it("write amounts in full, with cents only where the column is small, a minus sign and a dash for zero", () => {
    expect(numbers.amount(8300065.814)).toBe("8,300,066");
    expect(numbers.amount(88.5)).toBe("88.50");
    expect(numbers.amount(88.5, 5000)).toBe("89");
    expect(numbers.amount(-1240)).toBe("−1,240");
    expect(numbers.amount(-0.4, 5000)).toBe("0");
    expect(numbers.amount(0)).toBe("–");
  });

  it("shorten axis labels to three digits", () => {
    expect(numbers.compact(8300065.814)).toBe("8.3M");
  });

  it("follow another locale", () => {
    expect(numberFormat("de").share(0.268)).toMatch(/^26,8\s%$/);
  });
});
