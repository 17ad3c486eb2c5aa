import { sentenceFormula } from "../../../src/workbook/report/tableFormulas";

test.each([
  ["{a}% of {b}.", { a: "FIXED(A1,1)", b: '"Revenue"' }, 'FIXED(A1,1)&"% of "&"Revenue"&"."'],
  ["{a}{b}", { a: "A1", b: "B1" }, "A1&B1"],
  ['Says "{a}"', { a: 'A1&""' }, '"Says """&A1&""&""""'],
  ["Nothing to fill", {}, '"Nothing to fill"'],
])("the sentence %s becomes one formula", (sentence, formulas, written) => expect(sentenceFormula(sentence, formulas)).toBe(written));
