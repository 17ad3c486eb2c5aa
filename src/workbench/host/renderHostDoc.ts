const INTRODUCTION = `# What the workbench plays of Excel

The pane runs in the workbench on Microsoft's own, unmodified Office.js. The workbench plays Excel: it answers the members of the Excel
JavaScript API listed here. Everything else is refused with the error ApiNotFound, which names type and member. This list is generated
(\`npx tsx src/workbench/host/writeDoc.ts\`).

- The client from npm ends at ExcelApi 1.15, and that is what the workbench announces.
- "(read)" marks properties that can only be read. Events begin with "on".
- Print set-up, data validation, table styles and looks of charts beyond colours are kept and saved, not drawn or enforced.
- "Excel.createWorkbook" gives the workbook to the browser as a download.
- In manual calculation formulas keep what they show until \`calculate()\`. Excel also calculates a formula on its own when it is entered; the workbench does not.
- Numbers are marked as in the United States; with "?locale=de-DE" in its address the workbench says that the person is in Germany.
- Filters hide the rows they leave out. Diagonal borders and indents are not drawn.
`;

/** The page docs/HOST.md: implemented members by type. */
export function renderHostDoc(members: Record<string, string[]>): string {
  const types = Object.keys(members)
    .filter((type) => !type.includes("."))
    .sort();
  const sections = types.map((type) => `## ${type}\n\n${(members[type] ?? []).map((member) => `\`${member}\``).join(", ")}\n`);
  return `${INTRODUCTION}\n${sections.join("\n")}`;
}
