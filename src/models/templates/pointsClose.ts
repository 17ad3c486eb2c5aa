import { pointsTexts as texts } from "../../strings/models.en/programme";
import { amountText, ModelDraft } from "../page/ModelDraft";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;

const { words } = texts;
const N = words.quarters.length;
/** Columns of the triangle's ages; the one behind them has the ultimate. */
const AGES = "FGHIJK";
const ULTIMATE = "L";
/** Points by quarter, and those redeemed to date by quarter of issue; invented, and they tie. */
const LEDGER = [
  [100_000, 22_000, 0],
  [110_000, 43_000, 0],
  [120_000, 57_000, 0],
  [118_000, 69_700, 2_000],
  [125_000, 76_400, 2_500],
  [130_000, 83_200, 3_000],
];
const TRIANGLE = [
  [22_000, 40_500, 52_000, 60_200, 65_100, 68_000],
  [24_500, 44_000, 57_400, 66_000, 71_700],
  [26_000, 47_800, 62_000, 71_500],
  [26_300, 47_200, 61_500],
  [27_800, 50_200],
  [28_400],
];

/** First rows of the tables at the right. */
interface Rows {
  ledger: number;
  triangle: number;
  factors: number;
  roll: number;
  split: number;
  trueUp: number;
}

/** What a close needs: the points tie, the redemption to expect, deferred revenue, breakage and the entry. */
export function pointsClose(): ModelPage {
  const draft = new ModelDraft(texts, { right: [40, 14, 14, 14, 12, 12, 12, 12] });
  const ledger = draft.right.nextRow + 12;
  const triangle = ledger + N + 3;
  const factors = triangle + N;
  const roll = factors + 5;
  const split = roll + N + 3;
  const rows: Rows = { ledger, triangle, factors, roll, split, trueUp: split + 4 };
  putInputs(draft);
  putWorkings(draft, rows);
  putOutputs(draft, rows);
  putLedger(draft, rows);
  putTriangle(draft, rows);
  putTables(draft, rows);
  putChecks(draft, rows);
  const row = draft.left.nextRow + 1;
  draft.chart({
    name: "Points outstanding",
    title: words.chart,
    chartType: "ColumnClustered",
    place: [`A${row}`, `C${row + 13}`],
    legend: false,
    gapWidth: 60,
    series: [
      {
        name: words.chart,
        values: `J${roll}:J${roll + N - 1}`,
        categories: `E${ledger}:E${ledger + N - 1}`,
        color: "#2F6F8F",
        labels: "#,##0",
      },
    ],
    axes: { category: {}, value: { gridlines: true, minimum: 0, numberFormat: "#,##0" } },
  });
  draft.page.put(`E${draft.right.nextRow}`, [words.scope], "note");
  return draft
    .answer({
      outstanding: amountText("{outstanding}"),
      future: amountText("{future}"),
      deferred: amountText("{deferred}"),
      entry: amountText("{entry}"),
      checks: "{flag}",
    })
    .finish();
}

const column = (letter: string, first: number): string => `${letter}${first}:${letter}${first + N - 1}`;

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("opening", 0, "inputCount", "count", 5_000)
    .input("subledger", 344_200, "inputCount", "count", 344_000)
    .input("sales", 703_000, "inputMoney", "money", 800_000)
    .input("pointValue", 0.02, "inputUnitMoney", "money", 0.03)
    .input("costRatio", 0.75, "inputPercent", "share", 0.6)
    .input("tail", 1.02, "inputRatio", "amount", 1.05)
    .input("oldRate", 0.66, "inputPercent", "share", 0.7)
    .input("booked", 2_950, "inputMoney", "money", 3_100)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
}

function putWorkings(draft: Draft, { ledger, triangle }: Rows): void {
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "issued", `=SUM(${column("F", ledger)})`, "count")
    .line("left", "redeemed", `=SUM(${column("G", ledger)})`, "count")
    .line("left", "expired", `=SUM(${column("H", ledger)})`, "count")
    .line("left", "rate", `=SUM(${column(ULTIMATE, triangle)})/{issued}`, "percent")
    .line("left", "future", "=LOYALTY.POINTS.FUTURE({issued},{redeemed},{rate},{expired})", "count")
    .line("left", "allocated", "={sales}*{issued}*{pointValue}*{rate}/({sales}+{issued}*{pointValue}*{rate})", "cents")
    .line("left", "allocatedEach", "={allocated}/({issued}*{rate})", "unitMoney")
    .line("left", "recognised", "={redeemed}*{allocatedEach}", "cents");
}

function putOutputs(draft: Draft, { roll, trueUp }: Rows): void {
  draft
    .heading("right", "outputs")
    .output("outstanding", `=J${roll + N - 1}`, "result")
    .output("deferred", "=LOYALTY.POINTS.LIABILITY({outstanding},{allocatedEach},{future}/{outstanding})", "resultMoney")
    .output("entry", "={deferred}-{booked}", "resultMoney")
    .output("effect", `=H${trueUp}`, "resultMoney")
    .output("breakage", "=LOYALTY.POINTS.BREAKAGE({allocated},{issued},{redeemed},{rate})", "resultMoney")
    .output("provision", "=LOYALTY.POINTS.LIABILITY({outstanding},{pointValue}*{costRatio},{future}/{outstanding})", "resultMoney")
    .output("face", "={outstanding}*{pointValue}", "resultMoney");
}

function putLedger(draft: Draft, { ledger }: Rows): void {
  const [name, ...heads] = words.ledgerHeads;
  draft.page
    .put(`E${ledger - 2}`, [texts.headings.ledger], "heading")
    .put(`E${ledger - 1}`, [name], "header")
    .put(`F${ledger - 1}`, heads, "headerRight");
  LEDGER.forEach((points, i) => draft.page.put(`E${ledger + i}`, [words.quarters[i]]).put(`F${ledger + i}`, points, "inputCount"));
  draft
    .open("ledger issued", column("F", ledger), "count", 104_000)
    .open("ledger redeemed", column("G", ledger), "count", 23_000)
    .open("ledger expired", column("H", ledger), "count", 500);
}

/** The triangle, growth from age to age weighted by volume, and what each quarter's points will come to. */
function putTriangle(draft: Draft, { triangle, factors }: Rows): void {
  const { page } = draft;
  page
    .put(`E${triangle - 2}`, [texts.headings.triangle], "heading")
    .put(`E${triangle - 1}`, [words.triangleHead], "header")
    .put(`F${triangle - 1}`, [...words.ages, words.ultimate], "headerRight")
    .put(`E${factors}`, [words.factor], "totalLabel")
    .put(`E${factors + 1}`, [words.toEnd]);
  TRIANGLE.forEach((redeemed, i) => {
    const row = triangle + i;
    const age = AGES.charAt(redeemed.length - 1);
    page
      .put(`E${row}`, [words.quarters[i]])
      .put(`F${row}`, redeemed, "inputCount")
      .put(`${ULTIMATE}${row}`, [`=${age}${row}*${age}${factors + 1}`], "count");
    draft.open(`triangle ${i}`, `F${row}:${age}${row}`, "count", Math.round((redeemed[0] as number) * 0.9));
  });
  [...AGES].forEach((age, i) => {
    const next = AGES.charAt(i + 1);
    const last = triangle + N - 2 - i;
    const growth = next === "" ? "={tail}" : `=SUM(${next}${triangle}:${next}${last})/SUM(${age}${triangle}:${age}${last})`;
    page
      .put(`${age}${factors}`, [draft.filled(growth)], "totalRatio")
      .put(`${age}${factors + 1}`, [next === "" ? `=${age}${factors}` : `=${age}${factors}*${next}${factors + 1}`], "effect");
  });
}

function putTables(draft: Draft, { ledger, roll, split, trueUp }: Rows): void {
  const moves = ["F", "G", "H"].map((letter) => column(letter, ledger)).join(",");
  draft.page
    .put(`E${roll - 2}`, [texts.headings.roll], "heading")
    .put(`E${roll - 1}`, [draft.filled(`=LOYALTY.POINTS.ROLLFORWARD({opening},${moves})`)])
    .look(`E${roll - 1}`, "header")
    .look(`F${roll - 1}:J${roll - 1}`, "headerRight")
    .look(`E${roll}:E${roll + N - 1}`, "left")
    .look(`F${roll}:J${roll + N - 1}`, "count")
    .put(`E${split - 2}`, [texts.headings.allocation], "heading")
    .put(`F${split - 1}`, words.parts, "headerRight")
    .put(`E${split}`, [words.split])
    .put(`F${split}`, [draft.filled("=LOYALTY.POINTS.ALLOCATE({sales},{sales},{issued},{pointValue},{rate})")])
    .look(`F${split}:G${split}`, "cents")
    .put(`E${trueUp - 2}`, [texts.headings.trueUp], "heading")
    .put(`F${trueUp - 1}`, [draft.filled("=LOYALTY.POINTS.TRUEUP({issued},{redeemed},{allocated},{oldRate},{rate})")])
    .look(`F${trueUp - 1}:H${trueUp - 1}`, "headerRight")
    .look(`F${trueUp}:H${trueUp}`, "cents");
}

function putChecks(draft: Draft, { triangle, split, trueUp }: Rows): void {
  const diagonal = TRIANGLE.map((row, i) => `${AGES.charAt(row.length - 1)}${triangle + i}`).join("+");
  const grows = TRIANGLE.slice(0, -1).map((row, i) => {
    const [line, end] = [triangle + i, row.length];
    return `SUMPRODUCT((G${line}:${AGES.charAt(end - 1)}${line}<F${line}:${AGES.charAt(end - 2)}${line})*1)`;
  });
  draft.checks({
    roll: "ABS({opening}+{issued}-{redeemed}-{expired}-{outstanding})<{tolerance}",
    subledger: "ABS({subledger}-{outstanding})<{tolerance}",
    triangle: `ABS(${diagonal}-{redeemed})<{tolerance}`,
    grows: `${grows.join("+")}=0`,
    split: `AND(ABS(F${split}+G${split}-{sales})<{tolerance},ABS(G${split}-{allocated})<{tolerance})`,
    revenue: "ABS({recognised}+{deferred}-{allocated})<{tolerance}",
    future: "AND({future}>=0,{future}<={outstanding})",
    effect: `ABS(F${trueUp}-G${trueUp}-H${trueUp})<{tolerance}`,
  });
}
