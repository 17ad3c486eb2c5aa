import { columnLetters } from "../../src/address/a1";
import { readSales, type SalesChoices, type SalesReading } from "../../src/intake/readSales";
import type { IntakeCell } from "../../src/intake/values/intakeCell";

const names = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

function read(rows: IntakeCell[][], choices: SalesChoices = {}): SalesReading {
  return readSales({ name: "Sales", values: [["Customer", "Date", "Amount"], ...rows], firstColumn: 0 }, choices, names);
}

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

describe("two notations in one column", () => {
  const rows: IntakeCell[][] = [
    ["A", "2024-01-05", "1,234.50"],
    ["B", "2024-01-06", "99.95"],
    ["C", "2024-01-07", "1.234,50"],
    ["D", "2024-01-08", "n/a"],
  ];

  test("each amount that fits one notation only is read by it, and the rarer one is told with its rows", () => {
    const { rows: found, settled, questions } = read(rows);
    expect(questions).toEqual([]);
    expect(settled!.mixed).toEqual({ numbers: { count: 1, first: [{ text: "1.234,50", at: 2 }] } });
    expect(found.map((row) => row[2])).toEqual(["1,234.50", "99.95", 1234.5, "n/a"]);
    expect(rows[2]![2]).toBe("1.234,50");
  });

  test("an amount that fits both is asked about, and read as answered", () => {
    const open = [...rows, ["E", "2024-01-09", "2.500"]];
    expect(read(open).questions).toMatchObject([{ id: "decimal", about: "2.500", taken: "." }]);
    const answered = read(open, { decimal: "," });
    expect(answered.questions).toEqual([]);
    expect(answered.rows.map((row) => row[2])).toEqual([1234.5, 99.95, "1.234,50", "n/a", "2.500"]);
    expect(answered.settled!.mixed.numbers!.count).toBe(2);
  });

  test("a slip among many is told and asks nothing", () => {
    const many = Array.from({ length: 40 }, (_, i): IntakeCell[] => ["A", `${13 + (i % 9)}/01/2024`, "5.25"]);
    const { rows: found, settled, questions } = read([...many, ["B", "03/04/2024", "1"], ["C", "01/15/2024", "2"]]);
    expect(questions).toEqual([]);
    expect(settled).toMatchObject({ dateOrder: "dmy", mixed: { dates: { count: 1, first: [{ text: "01/15/2024", at: 41 }] } } });
    expect(found.slice(-2).map((row) => row[1])).toEqual(["03/04/2024", serial("2024-01-15")]);
  });

  test("days in two orders are asked about, with both orders", () => {
    const { questions } = read([
      ["A", "13/01/2024", "1"],
      ["B", "01/14/2024", "2"],
      ["C", "03/04/2024", "4"],
    ]);
    expect(questions).toMatchObject([{ id: "dateOrder", about: "03/04/2024", options: ["dmy", "mdy"], taken: "dmy" }]);
  });

  test("an answer against all that is written reads nothing by another notation: what it cannot read is left out", () => {
    const { rows: found, settled } = read(rows.slice(0, 2), { decimal: "," });
    expect(settled!.mixed).toEqual({});
    expect(found[0]![2]).toBe("1,234.50");
  });
});

test.each([
  ["Sales 2022", "Sales 2023"],
  ["Umsatz (2022)", "Umsatz (2023)"],
  ["Amount", "Amount"],
])("%s beside %s is asked about, and read as answered", (one, other) => {
  const values: IntakeCell[][] = [
    ["Customer", one, other],
    ["A", 10, 20],
    ["B", 11, 21],
  ];
  const sheet = { name: "Sales", values, firstColumn: 0 };
  const { questions, titles } = readSales(sheet, {}, names);
  expect(questions).toEqual([{ id: "amount", about: titles.slice(1).join(", "), options: titles.slice(1), taken: titles[1] }]);
  const answered = readSales(sheet, { amount: titles[2] }, names);
  expect([answered.questions, answered.roles.value]).toEqual([[], 2]);
});
