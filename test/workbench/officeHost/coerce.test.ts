import { typedInput } from "../../../src/workbench/officeHost/model/rangeValues";

const value = (typed: ReturnType<typeof typedInput>) => (typed && "value" in typed.input ? typed.input.value : typed?.input);

describe("typed input", () => {
  // Serial numbers from Excel's own documentation of DATEVALUE: 2011-08-22 is 40777, 2011-02-23 is 40597.
  it.each<[string, unknown, string | undefined]>([
    ["12", 12, undefined],
    [" 12.5 ", 12.5, undefined],
    ["-1e3", -1000, undefined],
    ["1,234", 1234, "#,##0"],
    ["12,34", "12,34", undefined],
    ["26.8%", 0.268, "0.00%"],
    ["$1,200.50", 1200.5, "$#,##0.00"],
    ["true", true, undefined],
    ["2011-08-22", 40_777, "m/d/yyyy"],
    ["2/23/2011", 40_597, "m/d/yyyy"],
    ["2011-02-30", "2011-02-30", undefined],
    ["2011-08-22 12:00", 40_777.5, "m/d/yyyy h:mm"],
    ["Ann", "Ann", undefined],
    ["<img onerror=x>", "<img onerror=x>", undefined],
    ["'=1+1", "=1+1", undefined],
    ["", null, undefined],
  ])("%j becomes %j", (text, expected, numberFormat) => {
    const typed = typedInput(text, "General");
    const got = value(typed);
    if (typeof expected === "number") expect(got).toBeCloseTo(expected, 12);
    else expect(got).toEqual(expected);
    expect(typed?.numberFormat).toBe(numberFormat);
  });

  it("takes formulas, also those that begin with a sign", () => {
    expect(typedInput("=A1*2", "General")?.input).toEqual({ formula: "=A1*2" });
    expect(typedInput("+cmd", "General")?.input).toEqual({ formula: "=+cmd" });
  });

  it("takes nothing but text in cells with the text format", () => {
    for (const text of ["12", "=1+1", "+x", "TRUE", "2011-08-22"]) expect(value(typedInput(text, "@"))).toBe(text);
  });

  it("leaves a cell for null and refuses what is no value", () => {
    expect(typedInput(null, "General")).toBeUndefined();
    expect(() => typedInput({}, "General")).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
    expect(() => typedInput(Infinity, "General")).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  });
});
