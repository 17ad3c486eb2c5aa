import { compactDay, dateNotation, dayInColumn, dayOfNumber } from "../../../src/intake/values/columnDates";

test("one day above twelve settles the order of the whole column", () => {
  expect(dateNotation(["03/01/2019", "04/01/2019", "13/01/2019"])).toMatchObject({ order: "dmy", by: "form" });
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

test("years of two digits lie near each other, and days do not", () => {
  expect(dateNotation(["03/01/19", "24/01/19", "13/01/20"])).toMatchObject({ order: "dmy" });
  expect(dateNotation(["19/01/03", "19/01/24", "20/01/13"])).toMatchObject({ order: "ymd" });
  expect(dateNotation(["05.01.24", "27.01.24", "09.02.24"])).toMatchObject({ order: "dmy", by: "habit" });
});

test("a few dates that may begin with their year or their day leave both to be chosen", () => {
  expect(dateNotation(["03/01/19", "04/01/19", "13/01/19"])).toMatchObject({
    by: "open",
    options: ["dmy", "ymd"],
    example: { text: "03/01/19", at: 0 },
  });
  // Korea writes the year first with points between
  expect(dateNotation(["23.01.08", "23.02.14"])).toMatchObject({ by: "open", options: ["dmy", "ymd"] });
});

test("a text of another order than its column is told with its row, and read by the only order that fits it", () => {
  const notation = dateNotation(["13/01/2024", null, "01/14/2024", "15/01/2024", "03/04/2024"]);
  expect(notation).toMatchObject({
    order: "dmy",
    by: "mixed",
    options: ["dmy", "mdy"],
    ambiguous: 1,
    example: { text: "03/04/2024", at: 4 },
  });
  expect(notation.firstUnread.dmy).toEqual([{ text: "01/14/2024", at: 2 }]);
  expect(dayInColumn("01/14/2024", "dmy")).toBe(Date.UTC(2024, 0, 14) / 86_400_000 + 25_569);
  // 19 January 2013 or 13 January 2019
  expect(dayInColumn("13/01/19", "mdy")).toBe(0);
});

test("days that were exchanged with their months when a file was opened are told", () => {
  // 1 to 8 March 2024, taken for 3 January to 3 August
  const turned = Array.from({ length: 8 }, (_, month) => Date.UTC(2024, month, 3) / 86_400_000 + 25_569);
  expect(dateNotation([...turned, "13/03/2024", "28/03/2024"])).toMatchObject({ turned: 8, order: "dmy" });
  expect(dateNotation([...turned.slice(1), "13/03/2024"]).turned).toBe(0);
  expect(dateNotation([...turned, 45_379, "13/03/2024"]).turned).toBe(0);
  expect(dateNotation([...turned, "08/03/2024", "13/03/2024"]).turned).toBe(0);
  expect(dateNotation([...turned, "2024-03-13"]).turned).toBe(0);
});

test.each([
  [202401, "2024-01-01"],
  [20240108, "2024-01-08"],
  [20240108145234, "2024-01-08"],
  [45299.75, "2024-01-08"],
])("the number %d stands for %s", (number, day) => {
  expect(dayOfNumber(number)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);
});

test("serial numbers at the edges of the calendar, and numbers that are no day", () => {
  expect([1, 60, 61, 2_958_465.9, 202413, 202400].map(dayOfNumber)).toEqual([1, 60, 61, 2_958_465, 202413, 202400]);
  expect([0, -1, 0.5, 2_958_466, 1e308, -Infinity, NaN].map(dayOfNumber)).toEqual([0, 0, 0, 0, 0, 0, 0]);
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
