import { switchingTexts as texts } from "../../strings/models.en/customers";
import { amountText, ModelDraft } from "../page/ModelDraft";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;

const { words } = texts;
/** Mean answers of a survey, 1 (none) to 5 (high). */
const ANSWERS = [3.1, 2.6, 3.4, 3.7, 3.2, 2.4, 3.6, 2.2];
const REWARD_COLUMNS = ["effective", "value", "cost", "net", "verdict"];

/** What holds a customer, and whether rewards pay where leaving is costly and where it is not. */
export function switchingTest(): ModelPage {
  const draft = new ModelDraft(texts, { right: [42, 13, 13, 13, 13, 14] });
  putInputs(draft);
  const outputs = draft.right.nextRow;
  const survey = { header: outputs + 11, first: outputs + 12, last: outputs + 11 + ANSWERS.length };
  const parts = { header: survey.last + 3, first: survey.last + 4, last: survey.last + 3 + words.parts.length };
  const test = parts.last + 4;
  putWorkings(draft, survey);
  putOutputs(draft, test);
  putSurvey(draft, survey);
  putParts(draft, parts);
  putRewardTest(draft, test);
  draft.checks({
    parts: `ABS(SUM(F${parts.first}:F${parts.last})-{cost})<{tolerance}`,
    net: `ABS(G${test + 1}-H${test + 1}-{net})<{tolerance}`,
    even: `ABS({mostCost}*{customers}*{multiple}+{programCost}-G${test + 1})<{tolerance}`,
    indifferent: "ABS({inducement}+PV({discount},{horizon},-{rival})-{cost})<{tolerance}",
    below: "{retention}+{gain}<1",
    scale: `AND(MIN(F${survey.first}:F${survey.last})>=1,MAX(F${survey.first}:F${survey.last})<=5)`,
  });
  draft.chart({
    name: "Switching cost by part",
    title: words.chart,
    chartType: "ColumnClustered",
    place: [`G${survey.header - 1}`, `J${parts.last + 1}`],
    legend: false,
    gapWidth: 60,
    series: [
      {
        name: words.chart,
        values: `F${parts.first}:F${parts.last}`,
        categories: `E${parts.first}:E${parts.last}`,
        color: "#2F6F8F",
        labels: "#,##0",
      },
    ],
    axes: { category: {}, value: { gridlines: true, minimum: 0, numberFormat: "#,##0" } },
  });
  return draft
    .answer({ verdict: "{verdict}", cost: amountText("{cost}"), offer: amountText("{inducement}"), net: amountText("{net}") })
    .finish();
}

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("balance", 40, "inputMoney", "money", 60)
    .input("benefit", 60, "inputMoney", "money", 80)
    .input("horizon", 3, "inputCount", "count", 4)
    .input("setup", 30, "inputMoney", "money", 50)
    .input("hours", 4, "inputRatio", "amount", 6)
    .input("hourValue", 20, "inputMoney", "money", 25)
    .input("termination", 25, "inputMoney", "money", 0)
    .input("riskProbability", 0.1, "inputPercent", "share", 0.2)
    .input("riskLoss", 150, "inputMoney", "money", 300)
    .input("rival", 45, "inputMoney", "money", 70)
    .input("rivalCost", 180, "inputMoney", "money", 220)
    .input("customers", 8_000, "inputCount", "count", 9_000)
    .input("margin", 120, "inputMoney", "money", 140)
    .input("retention", 0.8, "inputPercent", "share", 0.75)
    .input("gain", 0.03, "inputPercent", "share", 0.02)
    .input("rewardCost", 8, "inputMoney", "money", 10)
    .input("programCost", 40_000, "inputMoney", "money", 60_000)
    .input("threshold", 50, "inputCount", "amount", 45)
    .input("below", 0.8, "inputPercent", "share", 0.3)
    .input("discount", 0.1, "inputPercent", "rate", 0.08)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
}

function putWorkings(draft: Draft, survey: { first: number; last: number }): void {
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "clv", "=LOYALTY.CLV({margin},{retention},{discount})", "money")
    .line("left", "index", `=LOYALTY.SWITCH.INDEX(F${survey.first}:F${survey.last})`, "decimal")
    .line("left", "response", "=IF({index}>={threshold},1,{below})", "percent")
    .line("left", "effective", "={gain}*{response}", "percent")
    .line("left", "multiple", '=LOYALTY.CLV.MULTIPLE({retention}+{effective},{discount},"now")', "ratio");
  draft.page.output(draft.at("index"));
}

const PARTS = "{balance},{benefit},{discount},{horizon},{setup},{hours},{hourValue},{termination},{riskProbability},{riskLoss}";

function putOutputs(draft: Draft, test: number): void {
  draft
    .heading("right", "outputs")
    .output("cost", `=LOYALTY.SWITCH.COST(${PARTS})`, "result")
    .output("inducement", "=LOYALTY.SWITCH.INDUCEMENT({cost},{rival},{discount},{horizon})", "result")
    .output("rivalGain", "=LOYALTY.SWITCH.RIVALGAIN({clv},{inducement},{rivalCost})", "result")
    .output("net", `=I${test + 1}`, "result")
    .output("mostCost", `=(G${test + 1}-{programCost})/({customers}*{multiple})`, "resultMoney")
    .output("verdict", `=J${test + 1}`, "resultText");
}

function putSurvey(draft: Draft, { header, first, last }: { header: number; first: number; last: number }): void {
  const [kind, scale] = words.surveyHeads;
  draft.page
    .put(`E${header - 1}`, [texts.headings.survey], "heading")
    .put(`E${header}`, [kind], "header")
    .put(`F${header}`, [scale], "headerRight");
  words.facets.forEach((facet, i) => draft.page.put(`E${first + i}`, [facet]).put(`F${first + i}`, [ANSWERS[i]], "inputRatio"));
  draft.open("answers", `F${first}:F${last}`, "one", 4.5);
}

function putParts(draft: Draft, { header, first, last }: { header: number; first: number; last: number }): void {
  const [part, money] = words.partHeads;
  draft.page
    .put(`E${header - 1}`, [texts.headings.parts], "heading")
    .put(`E${header}`, [part], "header")
    .put(`F${header}`, [money], "headerRight");
  const amounts = [
    "{balance}",
    "PV({discount},{horizon},-{benefit})",
    "{setup}",
    "{hours}*{hourValue}",
    "{termination}",
    "{riskProbability}*{riskLoss}",
  ];
  words.parts.forEach((label, i) =>
    draft.page.put(`E${first + i}`, [label]).put(`F${first + i}`, [draft.filled(`=${amounts[i] as string}`)], "money"),
  );
  draft.page.put(`E${last + 1}`, [words.total], "totalLabel").put(`F${last + 1}`, [`=SUM(F${first}:F${last})`], "total");
}

function putRewardTest(draft: Draft, header: number): void {
  const formula =
    '=LOYALTY.SWITCH.REWARDTEST({customers},{margin},{retention},{discount},{gain},{rewardCost},{index},{threshold},{below},"renewal",{programCost})';
  const last = String.fromCharCode("F".charCodeAt(0) + REWARD_COLUMNS.length - 1);
  draft.page
    .put(`E${header - 1}`, [texts.headings.test], "heading")
    .put(`F${header}`, [draft.filled(formula)])
    .look(`F${header}:${last}${header}`, "headerRight")
    .look(`F${header + 1}`, "percent")
    .look(`G${header + 1}:I${header + 1}`, "money")
    .look(`J${header + 1}`, "right")
    .put(`E${header + 2}`, [words.note], "note");
}
