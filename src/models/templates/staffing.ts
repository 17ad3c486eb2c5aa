import { staffingTexts as texts } from "../../strings/models.en/customers";
import { amountText, ModelDraft, shareText } from "../page/ModelDraft";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;

/** Where the table of the day stands, and the workings for it. */
interface Rows {
  header: number;
  first: number;
  last: number;
  pool: number;
  erlang: number;
}

const { words } = texts;
const CALLS = [38, 61, 84, 97, 92, 80, 66, 49];
const ROSTER = [8, 11, 15, 17, 15, 14, 12, 9];

/** Agents for each part of a day, the level a roster reaches, and what one queue for two would save. */
export function staffing(): ModelPage {
  const draft = new ModelDraft(texts, { right: [30, 11, 11, 11, 11, 11, 11, 12] });
  const header = draft.right.nextRow + 11;
  const [first, last] = [header + 1, header + CALLS.length];
  const rows: Rows = { header, first, last, pool: last + 4, erlang: last + 8 };
  putInputs(draft);
  putWorkings(draft, rows);
  putOutputs(draft, rows);
  putDay(draft, rows);
  putErlang(draft, rows);
  putPool(draft, rows);
  const needed = `I${first}:I${last}`;
  draft.checks({
    load: `ABS(SUM(H${first}:H${last})-SUM(F${first}:F${last})*{handling}/({interval}*60))<{tolerance}`,
    enough: `SUMPRODUCT((${needed}<=H${first}:H${last})*(F${first}:F${last}>0))=0`,
    promise: `MIN(${words.times.map((_, i) => `J${levelRow(rows, i)}`).join(",")})>={target}`,
    fewer: "IF({needed}-1>{peakLoad},LOYALTY.SERVICE.LEVEL({peakLoad},{needed}-1,{handling},{seconds}),0)<{target}",
    pool: `G${rows.pool + 1}<=F${rows.pool + 1}`,
  });
  draft.chart({
    name: "Agents",
    title: words.chart,
    chartType: "ColumnClustered",
    place: [`A${draft.left.nextRow + 1}`, `C${draft.left.nextRow + 14}`],
    legend: true,
    gapWidth: 60,
    series: [
      { name: words.neededSeries, values: needed, categories: `E${first}:E${last}`, color: "#2F6F8F" },
      {
        name: words.rosterSeries,
        chartType: "Line",
        values: `G${first}:G${last}`,
        categories: `E${first}:E${last}`,
        color: "#C2571A",
        lineWeight: 2.25,
      },
    ],
    axes: { category: {}, value: { gridlines: true, minimum: 0 } },
  });
  return draft
    .answer({ needed: amountText("{needed}"), rostered: amountText(`MAX(G${first}:G${last})`), level: shareText("{level}") })
    .finish();
}

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("interval", 30, "inputCount", "count", 20)
    .input("handling", 240, "inputCount", "count", 300)
    .input("target", 0.8, "inputPercent", "share", 0.9)
    .input("seconds", 20, "inputCount", "count", 10)
    .input("shrinkage", 0.25, "inputPercent", "share", 0.3)
    .input("hourCost", 24, "inputRatio", "money", 30)
    .input("otherCalls", 55, "inputCount", "count", 80)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
}

function putWorkings(draft: Draft, { first, last }: Rows): void {
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "peakCalls", `=MAX(F${first}:F${last})`, "count")
    .line("left", "peakLoad", "={peakCalls}*{handling}/({interval}*60)", "ratio")
    .line("left", "otherLoad", "={otherCalls}*{handling}/({interval}*60)", "ratio");
}

function putOutputs(draft: Draft, { first, last, pool }: Rows): void {
  draft
    .heading("right", "outputs")
    .output("needed", `=MAX(I${first}:I${last})`, "result")
    .output("hours", `=SUM(I${first}:I${last})*{interval}/60`, "resultDecimal")
    .output("rostered", `=SUM(G${first}:G${last})*{interval}/60`, "resultDecimal")
    .output("paid", "={rostered}/(1-{shrinkage})", "resultDecimal")
    .output("cost", "={paid}*{hourCost}", "result")
    .output("level", `=SUMPRODUCT(F${first}:F${last},K${first}:K${last})/SUM(F${first}:F${last})`, "resultPercent")
    .output("short", `=COUNTIF(J${first}:J${last},"<0")`, "result")
    .output("saving", `=F${pool + 1}-G${pool + 1}`, "result");
}

/** Every interval has two rows of workings: the names of the figures and the figures. */
const levelRow = ({ erlang }: Rows, i: number): number => erlang + 2 * i + 1;

function putDay(draft: Draft, rows: Rows): void {
  const { header, first, last } = rows;
  const [name, ...heads] = words.dayHeads;
  draft.page
    .put(`E${header - 1}`, [texts.headings.day], "heading")
    .put(`E${header}`, [name], "header")
    .put(`F${header}`, heads, "headerRight");
  words.times.forEach((time, i) => {
    const row = first + i;
    draft.page
      .put(`E${row}`, [time])
      .put(`F${row}`, [CALLS[i], ROSTER[i]], "inputCount")
      .put(`H${row}`, [draft.filled(`=F${row}*{handling}/({interval}*60)`)], "ratio")
      .put(`I${row}`, [`=G${levelRow(rows, i)}`], "count")
      .put(`J${row}`, [`=G${row}-I${row}`], "count")
      .put(`K${row}`, [draft.filled(`=IF(G${row}>H${row},LOYALTY.SERVICE.LEVEL(H${row},G${row},{handling},{seconds}),0)`)], "percent");
  });
  draft.open("calls", `F${first}:F${last}`, "count", 60).open("roster", `G${first}:G${last}`, "count", 4);
}

function putErlang(draft: Draft, rows: Rows): void {
  draft.page.put(`E${rows.erlang - 1}`, [texts.headings.erlang], "heading");
  words.times.forEach((time, i) => {
    const header = rows.erlang + 2 * i;
    const call = `=LOYALTY.SERVICE.AGENTS(F${rows.first + i},{interval},{handling},{target},{seconds},{shrinkage})`;
    draft.page
      .put(`E${header + 1}`, [time])
      .put(`F${header}`, [draft.filled(call)])
      .look(`F${header}:L${header}`, "faint")
      .look(`F${header + 1}`, "ratio")
      .look(`G${header + 1}:H${header + 1}`, "count")
      .look(`I${header + 1}:J${header + 1}`, "percent")
      .look(`K${header + 1}`, "decimal")
      .look(`L${header + 1}`, "percent");
  });
}

function putPool(draft: Draft, { pool }: Rows): void {
  const loads = `${draft.at("peakLoad")}:${draft.at("otherLoad")}`;
  const cost = "{hourCost}*{interval}/60/(1-{shrinkage})";
  draft.page
    .put(`E${pool - 1}`, [texts.headings.pool], "heading")
    .put(`F${pool}`, [draft.filled(`=LOYALTY.SERVICE.POOL(${loads},{handling},{target},{seconds},${cost})`)])
    .look(`F${pool}:I${pool}`, "headerRight")
    .look(`F${pool + 1}:G${pool + 1}`, "count")
    .look(`H${pool + 1}`, "percent")
    .look(`I${pool + 1}`, "cents");
}
