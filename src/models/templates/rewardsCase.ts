import { rewardsTexts as texts } from "../../strings/models.en/programme";
import { amountText, ModelDraft, shareText } from "../page/ModelDraft";
import type { LookName } from "../page/looks";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;
type PlanRow = keyof typeof words.plan;

const { words } = texts;
/** Columns of the years; the set-up stands before them, the total behind. */
const YEARS = ["G", "H", "I"] as const;
const [SETUP, TOTAL] = ["F", "J"];
const SENSITIVE_INPUTS = 5;
const quoted = (list: readonly string[]): string => `{"${list.join('","')}"}`;

/** Does the programme earn its cost: profit and loss, points liability, scenarios and sensitivity on one page. */
export function rewardsCase(): ModelPage {
  const draft = new ModelDraft(texts, { right: [38, 12, 12, 12, 12, 12, 12, 12] });
  putInputs(draft);
  putWorkings(draft);
  const rows = planRows(draft.right.nextRow + 11);
  const scenarios = rows.discounted + 3;
  putOutputs(draft, rows, scenarios);
  putPlan(draft, rows);
  putScenarios(draft, scenarios, rows);
  const sensitivity = putSensitivity(draft, scenarios + words.scenarios.length + 2);
  putChecks(draft, rows, scenarios, sensitivity);
  putCharts(draft, rows, sensitivity);
  return draft
    .answer({
      reason: `INDEX(${quoted(words.reasons)},MATCH({decision},${quoted(words.decisions)},0))`,
      scenario: "{scenario}",
      present: amountText("{present}"),
      years: amountText(`COLUMNS(${years(rows.profit)})`),
      breakeven: shareText("{breakeven}"),
    })
    .finish();
}

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("members", 20_000, "inputCount", "count", 24_000)
    .input("growth", 0.05, "inputPercent", "rate", 0.1)
    .input("memberSales", 400, "inputMoney", "money", 450)
    .input("grossMargin", 0.38, "inputPercent", "share", 0.34)
    .input("evidence", words.evidence[0], "inputText", words.evidence, words.evidence[3])
    .input("liftLow", 0.03, "inputPercent", "rate", 0.02)
    .input("lift", 0.08, "inputPercent", "rate", 0.09)
    .input("liftHigh", 0.12, "inputPercent", "rate", 0.15)
    .input("scenario", words.scenarios[1], "inputText", words.scenarios, words.scenarios[0])
    .input("earn", 1, "inputRatio", "amount", 2)
    .input("pointValue", 0.02, "inputUnitMoney", "money", 0.015)
    .input("ultimate", 0.8, "inputPercent", "share", 0.7)
    .input("costRatio", 0.75, "inputPercent", "share", 0.6)
    .input("sameYear", 0.6, "inputPercent", "share", 0.5)
    .input("fixedCost", 60_000, "inputMoney", "money", 80_000)
    .input("setup", 150_000, "inputMoney", "money", 120_000)
    .input("discount", 0.09, "inputPercent", "rate", 0.12)
    .input("spread", 0.1, "inputPercent", "share", 0.2)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
}

function putWorkings(draft: Draft): void {
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "rewardRate", "=LOYALTY.REWARD.RATE({earn},{pointValue},{ultimate},{costRatio})", "percent2")
    .line("left", "chosenLift", `=INDEX({liftLow}:{liftHigh},MATCH({scenario},${quoted(words.scenarios)},0))`, "percent")
    .line("left", "grade", `=INDEX(${quoted(words.grades)},MATCH({evidence},${quoted(words.evidence)},0))`, "right");
  draft.page.put(`A${draft.left.nextRow}`, [words.gradeNote], "note");
  draft.left.skip();
  draft.line(
    "left",
    "baseProfit",
    "=LOYALTY.REWARD.PROFIT({members}*{memberSales},{grossMargin},{chosenLift},{rewardRate},{fixedCost})",
    "money",
  );
}

/** Rows of the plan by line; a heading and the header of the liability stand between its two parts. */
function planRows(header: number): Record<PlanRow | "header", number> {
  const keys = Object.keys(words.plan) as PlanRow[];
  const rows = keys.map((key, i) => [key, header + 1 + i + (i >= keys.indexOf("opening") ? 2 : 0)]);
  return { header, ...(Object.fromEntries(rows) as Record<PlanRow, number>) };
}

const years = (row: number): string => `${YEARS[0]}${row}:${YEARS.at(-1)}${row}`;
const total = (row: number): string => `${TOTAL}${row}`;

function putOutputs(draft: Draft, rows: ReturnType<typeof planRows>, scenarios: number): void {
  const past = `COUNTIF(${years(rows.discounted)},"<0")`;
  const soFar = `${SETUP}${rows.discounted}:${YEARS.at(-1)}${rows.discounted}`;
  const part = `INDEX(${soFar},${past}+1)/(INDEX(${soFar},${past}+2)-INDEX(${soFar},${past}+1))`;
  const sales = "{members}*{memberSales},{grossMargin},{rewardRate},{fixedCost}";
  const costs = `-${total(rows.rewards)},-${total(rows.running)}-${total(rows.setup)}`;
  const row = (name: (typeof words.scenarios)[number]): number => scenarios + 1 + words.scenarios.indexOf(name);
  const verdict =
    `=IF({grade}>"${words.grades[1]}","${words.decisions[0]}",` +
    `IF(J${row("low")}>0,"${words.decisions[1]}",IF(J${row("expected")}>0,"${words.decisions[2]}","${words.decisions[3]}")))`;
  draft
    .heading("right", "outputs")
    .output("present", `=NPV({discount},${years(rows.profit)})-{setup}`, "result")
    .output("payback", `=IF({present}<0,"${words.never}",${past}-${part})`, "resultRatio")
    .output("breakeven", `=LOYALTY.REWARD.BREAKEVEN(${sales})`, "resultPercent")
    .output("roi", `=LOYALTY.REWARD.ROI(${total(rows.extra)},{grossMargin},${costs})`, "resultPercent")
    .output("subsidy", "=LOYALTY.REWARD.SUBSIDY({chosenLift})", "resultPercent")
    .output("liability", `=${YEARS.at(-1)}${rows.closing}`, "result")
    .output("booked", `=IF({grade}>"${words.grades[1]}",0,MAX(0,J${row("low")}))`, "result")
    .output("decision", verdict, "resultText");
}

function putPlan(draft: Draft, rows: ReturnType<typeof planRows>): void {
  const { page } = draft;
  page.put(`E${rows.header - 1}`, [texts.headings.plan], "heading");
  page.put(`E${rows.opening - 1}`, [texts.headings.liability], "heading");
  page.put(`E${rows.header}`, [words.planHeads[0]], "header").put(`F${rows.header}`, words.planHeads.slice(1), "headerRight");
  for (const [key, label] of Object.entries(words.plan) as [PlanRow, string][]) page.put(`E${rows[key]}`, [label]);
  YEARS.forEach((column, i) => putYear(draft, rows, column, YEARS[i - 1]));
  page
    .put(`${SETUP}${rows.setup}`, [draft.filled("=-{setup}")], "money")
    .put(`${SETUP}${rows.profit}`, [`=${SETUP}${rows.setup}`], "total")
    .put(`${SETUP}${rows.cash}`, [`=${SETUP}${rows.profit}`], "money")
    .put(`${SETUP}${rows.cumulative}`, [`=${SETUP}${rows.cash}`], "total")
    .put(`${SETUP}${rows.discounted}`, [`=${SETUP}${rows.profit}`], "money")
    .look(`E${rows.profit}`, "totalLabel")
    .look(`E${rows.cumulative}`, "totalLabel");
  for (const key of ["sales", "extra", "margin", "rewards", "running", "setup", "profit", "issued", "redeemed", "cash"] as const) {
    const look: LookName = key === "profit" ? "total" : "money";
    page.put(total(rows[key]), [`=SUM(${SETUP}${rows[key]}:${YEARS.at(-1)}${rows[key]})`], look);
  }
}

function putYear(draft: Draft, rows: ReturnType<typeof planRows>, column: string, before: string | undefined): void {
  const at = (key: PlanRow, of = column): string => `${of}${rows[key]}`;
  const formulas: [PlanRow, string, LookName][] = [
    ["members", before ? `${at("members", before)}*(1+{growth})` : "{members}", "count"],
    ["sales", `${at("members")}*{memberSales}`, "money"],
    ["extra", `${at("sales")}*{chosenLift}`, "money"],
    ["margin", `${at("extra")}*{grossMargin}`, "money"],
    ["rewards", `-(${at("sales")}+${at("extra")})*{rewardRate}`, "money"],
    ["running", "-{fixedCost}", "money"],
    ["profit", `${at("margin")}+${at("rewards")}+${at("running")}`, "total"],
    ["opening", before ? at("closing", before) : "0", "money"],
    ["issued", `-${at("rewards")}`, "money"],
    ["redeemed", `-(${at("opening")}+${at("issued")}*{sameYear})`, "money"],
    ["closing", `SUM(${at("opening")}:${at("redeemed")})`, "total"],
    ["cash", `${at("profit")}+${at("closing")}-${at("opening")}`, "money"],
    ["cumulative", `${at("cumulative", before ?? SETUP)}+${at("cash")}`, "total"],
    [
      "discounted",
      `${at("discounted", before ?? SETUP)}+${at("profit")}/(1+{discount})^COLUMNS($${YEARS[0]}${rows.profit}:${at("profit")})`,
      "money",
    ],
  ];
  for (const [key, formula, look] of formulas) draft.page.put(at(key), [draft.filled(`=${formula}`)], look);
}

/** All three at once, whichever the profit and loss shows. */
function putScenarios(draft: Draft, header: number, plan: ReturnType<typeof planRows>): void {
  const { page } = draft;
  const [name, ...heads] = words.scenarioHeads;
  page.put(`E${header - 1}`, [texts.headings.scenarios], "heading");
  page.put(`E${header}`, [name], "header").put(`F${header}`, heads, "headerRight");
  words.scenarios.forEach((scenario, i) => {
    const row = header + 1 + i;
    const lift = ["{liftLow}", "{lift}", "{liftHigh}"][i] as string;
    page.put(`E${row}`, [scenario]).put(`F${row}`, [draft.filled(`=${lift}`)], "percent");
    for (const column of YEARS) {
      const sales = `${column}${plan.sales}`;
      page.put(
        `${column}${row}`,
        [draft.filled(`=LOYALTY.REWARD.PROFIT(${sales},{grossMargin},$F${row},{rewardRate},{fixedCost})`)],
        "money",
      );
    }
    page.put(`J${row}`, [draft.filled(`=NPV({discount},${years(row)})-{setup}`)], "money").output(`J${row}`);
  });
}

/** Profit with each input alone at its ends, and the same by size; returns the first row below the headers. */
function putSensitivity(draft: Draft, heading: number): number {
  const header = heading + 1;
  const [first, last] = [header + 1, header + SENSITIVE_INPUTS];
  const inputs = ["{grossMargin}", "{chosenLift}", "{members}*{memberSales}", "{rewardRate}", "{fixedCost}"];
  const profit = (moved: number, sign: string): string => {
    const [margin, lift, sales, rate, cost] = inputs.map((input, i) => (i === moved ? `${input}*(1${sign}{spread})` : input));
    return draft.filled(`=LOYALTY.REWARD.PROFIT(${sales},${margin},${lift},${rate},${cost})`);
  };
  const { page } = draft;
  const [name, ...heads] = words.sensitivityHeads;
  page
    .put(`E${heading}`, [texts.headings.sensitivity], "heading")
    .put(`E${header}`, [name], "header")
    .put(`F${header}`, heads, "headerRight");
  words.sensitive.forEach((label, i) => page.put(`E${first + i}`, [label]).put(`F${first + i}`, [profit(i, "-"), profit(i, "+")], "money"));
  page
    .put(`I${header}`, [draft.filled(`=LOYALTY.REWARD.TORNADO(E${first}:E${last},F${first}:F${last},G${first}:G${last},{baseProfit})`)])
    .look(`I${header}`, "header")
    .look(`J${header}:L${header}`, "headerRight")
    .look(`J${first}:L${last}`, "money")
    .output(`L${first}`);
  return first;
}

function putChecks(draft: Draft, rows: ReturnType<typeof planRows>, scenarios: number, sensitivity: number): void {
  const profit = (column: string): string =>
    `ABS(LOYALTY.REWARD.PROFIT(${column}${rows.sales},{grossMargin},{chosenLift},{rewardRate},{fixedCost})-${column}${rows.profit})`;
  const chosen = `MATCH({scenario},E${scenarios + 1}:E${scenarios + words.scenarios.length},0)`;
  const last = sensitivity + SENSITIVE_INPUTS - 1;
  draft.checks({
    profit: `${YEARS.map(profit).join("+")}<{tolerance}`,
    zero: "ABS(LOYALTY.REWARD.PROFIT({members}*{memberSales},{grossMargin},{breakeven},{rewardRate},{fixedCost}))<{tolerance}",
    covers: "{grossMargin}>{rewardRate}",
    liability: `ABS(${total(rows.issued)}+${total(rows.redeemed)}-${YEARS.at(-1)}${rows.closing})<{tolerance}`,
    cash: `ABS(${YEARS.at(-1)}${rows.cumulative}-${total(rows.profit)}-${YEARS.at(-1)}${rows.closing})<{tolerance}`,
    order: "AND({liftLow}<={lift},{lift}<={liftHigh})",
    scenario: `ABS(INDEX(J${scenarios + 1}:J${scenarios + words.scenarios.length},${chosen})-{present})<{tolerance}`,
    range: `SUMPRODUCT((J${sensitivity}:J${last}*K${sensitivity}:K${last}>0)*1)=0`,
    payback: `ISNUMBER({payback})=(${YEARS.at(-1)}${rows.discounted}>=0)`,
  });
}

function putCharts(draft: Draft, rows: ReturnType<typeof planRows>, sensitivity: number): void {
  const span = (row: number): string => `${SETUP}${row}:${YEARS.at(-1)}${row}`;
  const last = sensitivity + SENSITIVE_INPUTS - 1;
  const row = draft.left.nextRow + 1;
  const categories = span(rows.header);
  draft
    .chart({
      name: "Profit and cash",
      title: words.cashChart,
      chartType: "ColumnClustered",
      place: [`E${last + 2}`, `L${Math.max(row, last + 2) + 11}`],
      legend: true,
      gapWidth: 60,
      series: [
        { name: words.profitSeries, values: span(rows.profit), categories, color: "#2F6F8F" },
        { name: words.cashSeries, chartType: "Line", values: span(rows.cumulative), categories, color: "#C2571A", lineWeight: 2.25 },
      ],
      axes: { category: {}, value: { gridlines: true, numberFormat: "#,##0" } },
    })
    .chart({
      name: "Tornado",
      title: words.tornado,
      chartType: "ColumnClustered",
      place: [`A${row}`, `C${Math.max(row, last + 2) + 11}`],
      legend: true,
      gapWidth: 60,
      series: words.changes.map((name, i) => ({
        name,
        values: `${["J", "K"][i]}${sensitivity}:${["J", "K"][i]}${last}`,
        categories: `I${sensitivity}:I${last}`,
        color: ["#C2571A", "#2F6F8F"][i] as string,
      })),
      axes: { category: {}, value: { gridlines: true, numberFormat: "#,##0" } },
    });
}
