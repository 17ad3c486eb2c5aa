import { classNameProblems } from "../../../src/taskpane/accounts/state/typedClasses";
import { amountTyped, dayOfSerial, numberTyped, percentText, serialOfDay } from "../../../src/taskpane/ui/typedValues";
import { periodTyped } from "../../../src/taskpane/accounts/state/typedFields";

describe("days", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-03-01", 61],
    ["2000-01-01", 36526],
    ["2026-03-02", 46083],
    ["9999-12-31", 2958465],
  ])("%s is serial number %d, as Excel counts", (day, serial) => {
    expect(serialOfDay(day)).toBe(serial);
    expect(dayOfSerial(serial)).toBe(day);
  });

  it.each(["2026-02-30", "02/03/2026", "", "1899-12-31", "2026-3-2"])("%s is no day", (text) => {
    expect(serialOfDay(text)).toBeUndefined();
  });

  it("leave the time of day away", () => {
    expect(dayOfSerial(46083.75)).toBe("2026-03-02");
  });
});

describe("numbers as typed", () => {
  it("take a point or a comma for decimals", () => {
    expect([numberTyped("12.5"), numberTyped("12,5"), numberTyped(" 7 ")]).toEqual([12.5, 12.5, 7]);
    expect([numberTyped("-1"), numberTyped("1e3"), numberTyped(""), numberTyped("1.2.3")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("as amounts may mark thousands either way", () => {
    expect(["10,000", "1,240.50", "1.240,50", "1.240.000", "0,125", "-12,5"].map(amountTyped)).toEqual([
      10000, 1240.5, 1240.5, 1_240_000, 0.125, -12.5,
    ]);
  });

  it("are written in percent without the noise of multiplying", () => {
    expect([0.07, 0.8, 0.825, 1].map(percentText)).toEqual(["7", "80", "82.5", "100"]);
  });
});

describe("a period as typed", () => {
  it("is none when both days are empty, and open at the side left empty", () => {
    expect(periodTyped("", "")).toEqual({ ok: true, period: undefined });
    expect(periodTyped("2026-01-01", "")).toEqual({ ok: true, period: { from: 46023, to: 2958465 } });
  });

  it("cannot end before it begins", () => {
    expect(periodTyped("2026-03-02", "2026-03-01")).toEqual({ ok: false });
    expect(periodTyped("2026-03-02", "2026-03-02")).toEqual({ ok: true, period: { from: 46083, to: 46083 } });
  });
});

describe("names of classes", () => {
  it("are told apart without capitals and spaces, and must read as text in Excel's conditions", () => {
    expect(classNameProblems(["Gold", " ", "gold ", ">big", "2", "Silver?", "Net returns"])).toEqual([
      undefined,
      "blank",
      "twice",
      "sign",
      "number",
      "sign",
      "taken",
    ]);
  });

  it("may be used as they stand by default", () => {
    expect(classNameProblems(["A", "B", "C", "D", "E"])).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
