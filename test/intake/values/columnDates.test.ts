import { compactDay, dateNotation } from "../../../src/intake/values/columnDates";

test("one day above twelve settles the order of the whole column", () => {
  expect(dateNotation(["03/01/19", "04/01/19", "13/01/19"])).toMatchObject({ order: "dmy", by: "form" });
  expect(dateNotation(["1/8/2023", "12/27/2024"])).toMatchObject({ order: "mdy", by: "form" });
});

test("years of two digits in front are told by how seldom they change", () => {
  const days = Array.from(
    { length: 60 },
    (_, i) => `${i < 40 ? 23 : 24}/${String((i % 12) + 1).padStart(2, "0")}/${String((i % 28) + 1).padStart(2, "0")}`,
  );
  expect(dateNotation(days)).toMatchObject({ order: "ymd", by: "habit" });
  expect(dateNotation(["45/01/08", "45/12/31"])).toMatchObject({ order: "ymd", by: "form" });
});

test("where two orders fit every text and differ, it is open, with an example", () => {
  expect(dateNotation(["1/1/2024", "03/04/2024"])).toMatchObject({ by: "open", example: { text: "03/04/2024", at: 1 } });
});

test("with points between, the day stands first: no country writes it otherwise", () => {
  expect(dateNotation(["05.01.2024", "09.02.2024"])).toMatchObject({ order: "dmy", by: "habit" });
  expect(dateNotation(["05.01.2024", "05/01/2024"])).toMatchObject({ by: "open" });
});

test("where both orders give the same days, nothing is open", () => {
  expect(dateNotation(["01/01/2024", "02/02/2024"])).toMatchObject({ order: "dmy", by: "form" });
});

test("dates that can be read in one way need no order, and slips do not change it", () => {
  expect(dateNotation(["2024-01-05", "5-Jan-2024", 45296, null, "later"])).toMatchObject({ by: "nothing", texts: 2 });
  expect(dateNotation(["13/01/2024", "01/13/2024", "14/01/2024"])).toMatchObject({ order: "dmy", by: "mixed", unread: { dmy: 1 } });
});

test("a day written as one number is counted, a serial number is none", () => {
  expect(dateNotation([20230108, 20241227, 44934])).toMatchObject({ compact: 2 });
  expect(compactDay(20230108)).toBe(Date.UTC(2023, 0, 8) / 86_400_000 + 25_569);
  expect([20230230, 44934, 19000100, 20230108.5].map(compactDay)).toEqual([0, 0, 0, 0]);
});
