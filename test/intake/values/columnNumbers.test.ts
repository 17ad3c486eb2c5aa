import { numberNotation } from "../../../src/intake/values/columnNumbers";

test("one number that fits only one notation settles the column", () => {
  expect(numberNotation(["1.200", "12.250", "990", "1.234.567"])).toMatchObject({ decimal: ",", by: "form" });
  expect(numberNotation(["1.200", "12.5"])).toMatchObject({ decimal: ".", by: "form" });
  expect(numberNotation(["1.200,50", "1.250", "990,50"])).toMatchObject({ decimal: ",", by: "form" });
  expect(numberNotation(["$1,234.50", "$12"])).toMatchObject({ decimal: ".", by: "form", marks: ["$"] });
});

test("noughts at the end beside short numbers without a sign say that it groups thousands", () => {
  expect(numberNotation(["2.170", "9.500", "990", "10.860"])).toMatchObject({ decimal: ",", by: "habit" });
  expect(numberNotation(["2,170", "9,500", "990"])).toMatchObject({ decimal: ".", by: "habit" });
});

test("a long number without groups says that the sign breaks", () => {
  expect(numberNotation(["2.175", "9125", "10.864"])).toMatchObject({ decimal: ".", by: "habit" });
});

test("where every text fits both readings, it is open, with an example", () => {
  expect(numberNotation([null, "1.234", "5.678"])).toMatchObject({ by: "open", example: { text: "1.234", at: 1 } });
  expect(numberNotation(["1.234", "5,670", "12"])).toMatchObject({ by: "open" });
});

test("numbers without a sign need no notation", () => {
  expect(numberNotation(["12", "$5", 7, null, "n/a"])).toMatchObject({ by: "nothing", texts: 2, unread: { ".": 0, ",": 0 } });
});

test("a few proofs that speak against the habit of a long column are asked about", () => {
  const grouped = Array.from({ length: 40 }, (_, i) => `${i + 1}.${i % 2 === 0 ? "500" : "170"}`);
  expect(numberNotation([...grouped, "990", "12.5"])).toMatchObject({ by: "open", ambiguous: 40 });
  expect(numberNotation([...grouped, "990", "12,5"])).toMatchObject({ decimal: ",", by: "form" });
});

test("what one column does not tell another may prove, but not by its habit", () => {
  expect(numberNotation(["2.175", "3.250"], ["1,5"])).toMatchObject({ decimal: ",", by: "form" });
  expect(numberNotation(["2.175", "3.250"], ["1200"])).toMatchObject({ by: "open" });
});

test("the texts of the rarer notation are told with their rows", () => {
  const notation = numberNotation(["1,234.50", null, "1.234,50", "7.25"]);
  expect(notation).toMatchObject({ decimal: ".", by: "mixed", ambiguous: 0 });
  expect(notation.firstUnread["."]).toEqual([{ text: "1.234,50", at: 2 }]);
});

test("two notations in one column are mixed: the one that reads more, and how many it cannot read", () => {
  expect(numberNotation(["1.5", "2.5", "3,5"])).toMatchObject({ decimal: ".", by: "mixed", unread: { ".": 1, ",": 2 } });
});
