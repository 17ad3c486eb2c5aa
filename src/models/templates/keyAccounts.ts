import { keyAccountTexts as texts } from "../../strings/models.en/customers";
import { amountText, ModelDraft, shareText } from "../page/ModelDraft";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;

const { words } = texts;
/** Weights of three criteria a side, and revenue and scores of the accounts; invented. */
const WEIGHTS = [0.4, 0.35, 0.25, 0.3, 0.3, 0.4];
const ACCOUNTS: readonly (readonly [revenue: number, ...scores: number[]])[] = [
  [420_000, 9, 6, 8, 7, 8, 7],
  [310_000, 8, 8, 7, 4, 6, 5],
  [275_000, 5, 3, 6, 8, 7, 8],
  [140_000, 7, 9, 8, 6, 8, 7],
  [95_000, 4, 5, 4, 5, 6, 4],
  [88_000, 6, 7, 9, 3, 5, 4],
  [52_000, 3, 4, 5, 7, 8, 6],
  [34_000, 2, 3, 3, 4, 5, 3],
];

/** Which accounts deserve a plan: criteria with weights on two sides, and how much hangs on the largest. */
export function keyAccountScorecard(): ModelPage {
  const draft = new ModelDraft(texts, { right: [42, 15, 9, 9, 9, 9, 9, 9, 11, 11, 11, 11] });
  const header = draft.right.nextRow + 11;
  const weights = header + 1;
  const [first, last] = [weights + 1, weights + ACCOUNTS.length];
  const area = (column: string, end = column): string => `${column}${first}:${end}${last}`;
  putInputs(draft);
  putOutputs(draft, area);
  putScores(draft, header, weights);
  draft.checks({
    weights: `AND(ABS(SUM(G${weights}:I${weights})-1)<{tolerance},ABS(SUM(J${weights}:L${weights})-1)<{tolerance})`,
    scores: `AND(MIN(${area("G", "L")})>=1,MAX(${area("G", "L")})<=10,COUNT(${area("G", "L")})=ROWS(${area("G")})*6)`,
    classes: `SUMPRODUCT((${area("O")}<>"")*1)={accounts}`,
    shares: `ABS(SUM(${area("P")})-1)<{tolerance}`,
    names: `SUMPRODUCT((COUNTIF(${area("E")},${area("E")})>1)*1)=0`,
  });
  draft.chart({
    name: "Scores",
    title: words.chart,
    chartType: "ColumnClustered",
    place: [`E${last + 3}`, `P${last + 17}`],
    legend: true,
    gapWidth: 60,
    series: [
      { name: words.attractiveSeries, values: area("M"), categories: area("E"), color: "#2F6F8F" },
      { name: words.strongSeries, values: area("N"), categories: area("E"), color: "#C2571A" },
    ],
    axes: { category: {}, value: { gridlines: true, minimum: 0, maximum: 10, majorUnit: 2 } },
  });
  return draft
    .answer({ key: amountText("{key}"), all: amountText("{accounts}"), share: shareText("{share}"), largest: shareText("{largest}") })
    .finish();
}

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("attractive", 6, "inputRatio", "score", 7.5)
    .input("strong", 6, "inputRatio", "score", 7.2)
    .input("limit", 0.25, "inputPercent", "share", 0.4)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
}

function putOutputs(draft: Draft, area: (column: string) => string): void {
  const { key, develop } = words.classes;
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "total", `=SUM(${area("F")})`, "money")
    .line("left", "accounts", `=COUNT(${area("F")})`, "count")
    .heading("right", "outputs")
    .output("key", `=COUNTIF(${area("O")},"${key}")`, "result")
    .output("develop", `=COUNTIF(${area("O")},"${develop}")`, "result")
    .output("share", `=SUMIF(${area("O")},"${key}",${area("P")})`, "resultPercent")
    .output("largest", `=MAX(${area("P")})`, "resultPercent")
    .output("effective", `=1/LOYALTY.PARETO.HHI(${area("F")})`, "resultDecimal")
    .output("risk", `=IF({largest}>{limit},"${words.above}","${words.below}")`, "resultText");
}

function putScores(draft: Draft, header: number, weights: number): void {
  const { page } = draft;
  const [account, ...heads] = words.heads;
  const { key, develop, keep, serve } = words.classes;
  page
    .put(`E${header - 1}`, [texts.headings.scores], "heading")
    .put(`E${header}`, [account], "header")
    .put(`F${header}`, heads, "headerRight")
    .put(`E${weights}`, [words.weight])
    .put(`G${weights}`, WEIGHTS, "inputPercent");
  ACCOUNTS.forEach(([revenue, ...scores], i) => {
    const row = weights + 1 + i;
    const attractive = draft.filled(`M${row}>={attractive}`);
    const strong = draft.filled(`N${row}>={strong}`);
    page
      .put(`E${row}`, [words.accounts[i]], "inputName")
      .put(`F${row}`, [revenue], "inputMoney")
      .put(`G${row}`, scores, "inputCount")
      .put(`M${row}`, [`=LOYALTY.PARETO.KEYSCORE(G${row}:I${row},G$${weights}:I$${weights})`], "decimal")
      .put(`N${row}`, [`=LOYALTY.PARETO.KEYSCORE(J${row}:L${row},J$${weights}:L$${weights})`], "decimal")
      .put(`O${row}`, [`=IF(${attractive},IF(${strong},"${key}","${develop}"),IF(${strong},"${keep}","${serve}"))`], "right")
      .put(`P${row}`, [draft.filled(`=F${row}/{total}`)], "percent")
      .output(`M${row}`)
      .output(`N${row}`);
  });
  const last = weights + ACCOUNTS.length;
  page.put(`E${last + 1}`, [words.note], "note");
  draft
    .open("weights", `G${weights}:L${weights}`, "share", 0.5)
    .open("revenue", `F${weights + 1}:F${last}`, "money", 500_000)
    .open("scores", `G${weights + 1}:L${last}`, "score", 2);
}
