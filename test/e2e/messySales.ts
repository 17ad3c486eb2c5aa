/** Sales as people keep them: another currency, returns, spellings, text for numbers, no account, and a name too long for any column. */
export function messySales(): string {
  const lines = Array.from({ length: 90 }, (_, i) => {
    const account = `C-${String((i % 30) + 1).padStart(2, "0")}`;
    const name = i % 30 === 4 ? "Allgemeine Handelsgesellschaft für Haushaltswaren und Zubehör Nordwest" : `Customer ${(i % 30) + 1}`;
    const day = `2025-${String((i % 12) + 1).padStart(2, "0")}-15`;
    return [account, name, day, String(5000 - 50 * i), i % 4 === 3 ? "GBP" : "EUR"];
  });
  const odd = [
    ["", "Cash", "2025-03-01", "80", "EUR"],
    ["c-01 ", "Customer 1", "2025-03-02", "70", "EUR"],
    ["C-02", "Customer 2", "2025-03-03", "-40", "EUR"],
    ["C-03", "Customer 3", "2025-03-04", "n/a", "EUR"],
    ["C-04", "Customer 4", "2025-03-05", "", "EUR"],
    ["C-05", "Customer 5", "soon", "0", "EUR"],
  ];
  return [["Account", "Name", "Date", "Amount", "Currency"], ...lines, ...odd].map((line) => line.join(",")).join("\n");
}
