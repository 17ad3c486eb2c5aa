import { formula, part, steps } from "../../src/native/formula";

test("a line at the margin begins after a space, a line indented under it goes on without one", () => {
  const text = formula`
    LET(a,1,
    b,"x,
      y",
    IF(
      a=1
        +1,
      b,"")
    )
  `;
  expect(text).toBe('LET(a,1, b,"x,y", IF(a=1+1,b,"") )');
});

test("parts stand where they are written, and the end closes what they left open", () => {
  const number = part`
    IF(NOT(ISNUMBER(x)),#VALUE!,
  `;
  expect(number).toBe("IF(NOT(ISNUMBER(x)),#VALUE!,");
  expect(formula`
    ${number}
    LET(${steps({ a: "x*2", b: "a+1" })}
      IF(a=${0},")",a&" ("&b)
  `).toBe('IF(NOT(ISNUMBER(x)),#VALUE!, LET(a,x*2,b,a+1,IF(a=0,")",a&" ("&b)))');
});

test("a parenthesis too many is an error", () => {
  expect(() => formula`SUM(x))+1`).toThrow(/not opened: SUM\(x\)\)\+1/);
});
