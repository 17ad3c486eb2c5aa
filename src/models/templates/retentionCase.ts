import { retentionTexts as texts } from "../../strings/models.en/programme";
import { amountText, ModelDraft, shareText } from "../page/ModelDraft";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;

const { words } = texts;
const READINGS = ["points", "relative", "churn"];
const YEARS = 5;

/** What a change of retention is worth in each reading of its per cent, and whether a measure that brings it pays. */
export function retentionCase(): ModelPage {
  const draft = new ModelDraft(texts, { right: [42, 13, 13, 13, 13, 14] });
  putInputs(draft);
  putWorkings(draft);
  const plan = planRows(draft);
  putOutputs(draft, plan);
  const first = putReadings(draft);
  putPlan(draft, plan);
  putChecks(draft, first, plan);
  const years = `ROWS(E${plan.first}:E${plan.last})`;
  return draft
    .answer({
      change: shareText("{change}"),
      basis: "{basis}",
      uplift: shareText("{uplift}"),
      verdict: `IF({net}>=0,"${words.paysInSentence}","${words.paysNotInSentence}")`,
      net: amountText("ABS({net})"),
      years: amountText(years),
    })
    .finish();
}

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("customers", 10_000, "inputCount", "count", 12_000)
    .input("won", 2_000, "inputCount", "count", 1_500)
    .input("margin", 120, "inputMoney", "money", 150)
    .input("retention", 0.8, "inputPercent", "share", 0.75)
    .input("discount", 0.1, "inputPercent", "rate", 0.08)
    .input("change", 0.05, "inputPercent", "share", 0.04)
    .input("basis", READINGS[0] as string, "inputText", READINGS, READINGS[2] as string)
    .input("onceCost", 60_000, "inputMoney", "money", 90_000)
    .input("yearCost", 4, "inputMoney", "money", 5)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
}

function putWorkings(draft: Draft): void {
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "newRetention", "=LOYALTY.RETENTION.SHIFT({retention},{change},{basis})", "percent")
    .line("left", "multiple", "=LOYALTY.CLV.MULTIPLE({retention},{discount})", "ratio")
    .line("left", "elasticity", "=LOYALTY.RETENTION.ELASTICITY({retention},{discount})", "ratio");
}

/** Where the plan stands: below outputs, readings and the chart. */
function planRows(draft: Draft): { header: number; first: number; last: number } {
  const header = draft.right.nextRow + 33;
  return { header, first: header + 1, last: header + YEARS };
}

function putOutputs(draft: Draft, { first, last }: { first: number; last: number }): void {
  draft
    .heading("right", "outputs")
    .output("clv", "=LOYALTY.CLV({margin},{retention},{discount})", "result")
    .output("newClv", "=LOYALTY.CLV({margin},{newRetention},{discount})", "result")
    .output("uplift", "=LOYALTY.RETENTION.UPLIFT({retention},{discount},{change},{basis})", "resultPercent")
    .output("gain", "=LOYALTY.RETENTION.GAIN({margin},{retention},{discount},{change},{basis},{customers})", "result")
    .output("mostOnce", "={newClv}-{clv}", "resultMoney")
    .output("mostYearly", '={mostOnce}/LOYALTY.CLV.MULTIPLE({newRetention},{discount},"now")', "resultMoney")
    .output("net", `=NPV({discount},I${first}:I${last})-NPV({discount},J${first}:J${last})-{onceCost}`, "result")
    .output("verdict", `=IF({net}>=0,"${words.pays}","${words.paysNot}")`, "resultText");
}

/** Returns the first row of the table. */
function putReadings(draft: Draft): number {
  draft.right.skip();
  draft.heading("right", "readings");
  const header = draft.right.nextRow;
  const first = header + 1;
  const [name, ...heads] = words.readingHeads;
  draft.page.put(`E${header}`, [name], "header").put(`F${header}`, heads, "headerRight");
  words.readings.forEach((label, i) => {
    const row = first + i;
    const retention = i === 0 ? "={retention}" : `=LOYALTY.RETENTION.SHIFT({retention},{change},"${READINGS[i - 1]}")`;
    draft.page
      .put(`E${row}`, [label])
      .put(`F${row}`, [draft.filled(retention)], "percent")
      .put(`G${row}`, [draft.filled(`=LOYALTY.CLV({margin},F${row},{discount})`)], "money")
      .put(`H${row}`, [`=G${row}/G$${first}-1`], "percent")
      .put(`I${row}`, [`=LOYALTY.RETENTION.LIFETIME(F${row})`], "decimal")
      .put(`J${row}`, [draft.filled(`=(G${row}-G$${first})*{customers}`)], "money");
  });
  const last = first + words.readings.length - 1;
  draft.chart({
    name: "Lifetime value by reading",
    title: words.chart,
    chartType: "ColumnClustered",
    place: [`E${last + 2}`, `J${last + 15}`],
    legend: false,
    gapWidth: 60,
    series: [{ name: words.chart, values: `G${first}:G${last}`, categories: `E${first}:E${last}`, color: "#2F6F8F", labels: "#,##0" }],
    axes: { category: {}, value: { gridlines: true, minimum: 0, numberFormat: "#,##0" } },
  });
  return first;
}

function putPlan(draft: Draft, { header, first, last }: { header: number; first: number; last: number }): void {
  const [year, ...heads] = words.planHeads;
  draft.page
    .put(`E${header - 1}`, [texts.headings.plan], "heading")
    .put(`E${header}`, [year], "header")
    .put(`F${header}`, heads, "headerRight");
  for (let i = 0; i < YEARS; i++) {
    const row = first + i;
    const before = (column: string): string => (i === 0 ? "{customers}" : `${column}${row - 1}`);
    draft.page
      .put(`E${row}`, [i + 1], "left")
      .put(`F${row}`, [draft.filled(`=${before("F")}*{retention}+{won}`)], "count")
      .put(`G${row}`, [draft.filled(`=${before("G")}*{newRetention}+{won}`)], "count")
      .put(`H${row}`, [`=G${row}-F${row}`], "count")
      .put(`I${row}`, [draft.filled(`=H${row}*{margin}`)], "money")
      .put(`J${row}`, [draft.filled(`=G${row}*{yearCost}`)], "money");
  }
  draft.page
    .put(`E${last + 1}`, [words.total], "totalLabel")
    .look(`F${last + 1}:H${last + 1}`, "total")
    .put(
      `I${last + 1}`,
      ["I", "J"].map((column) => `=SUM(${column}${first}:${column}${last})`),
      "total",
    );
}

function putChecks(draft: Draft, reading: number, plan: { first: number; last: number }): void {
  const rows = `${reading}:F${reading + 3}`;
  const at = `MATCH({basis},{"${READINGS.join('","')}"},0)`;
  const kept = `{newRetention}^ROWS(E${plan.first}:E${plan.last})`;
  draft.checks({
    rise: "ABS({newClv}/{clv}-1-{uplift})*{clv}<{tolerance}",
    chosen: `ABS(INDEX(G${reading + 1}:G${reading + 3},${at})-{newClv})<{tolerance}`,
    below: `MAX(F${rows})<1`,
    gain: "ABS({gain}-({newClv}-{clv})*{customers})<{tolerance}*{customers}",
    path: `ABS({customers}*${kept}+{won}*(1-${kept})/(1-{newRetention})-G${plan.last})<{tolerance}`,
    filled: "COUNT({customers}:{change},{onceCost}:{tolerance})=ROWS({customers}:{tolerance})-1",
  });
}
