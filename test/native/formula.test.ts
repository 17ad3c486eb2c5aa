import { formula, part } from "../../src/native/formula";

test("a line break after a comma is a space, any other nothing", () => {
  const text = formula`
    LET(a,1,
      b,"x, y",
    IF(
      a=1
      +1,
      b,
    ""))
  `;
  expect(text).toBe('LET(a,1, b,"x, y", IF(a=1+1, b, ""))');
});

test("parts stand where they are written, and the end closes what they left open", () => {
  const number = part`
    IF(NOT(ISNUMBER(x)),#VALUE!,
  `;
  expect(number).toBe("IF(NOT(ISNUMBER(x)),#VALUE!,");
  expect(formula`
    ${number}
    LET(a,x*${2},
    IF(a=0,")",a&" ("&x)
  `).toBe('IF(NOT(ISNUMBER(x)),#VALUE!, LET(a,x*2, IF(a=0,")",a&" ("&x)))');
});

test("a parenthesis too many is an error", () => {
  expect(() => formula`SUM(x))+1`).toThrow(/not opened: SUM\(x\)\)\+1/);
});
