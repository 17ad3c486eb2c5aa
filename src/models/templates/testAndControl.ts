import { testingTexts as texts } from "../../strings/models.en/customers";
import { ModelDraft, shareText } from "../page/ModelDraft";
import type { ModelPage } from "../page/page.types";

type Draft = ModelDraft<typeof texts>;

const { words } = texts;
/** The tables of both tests have eight columns, from F on; these are the ones that are called up. */
const SALES = { lift: "F", relative: "G", p: "K", low: "L", high: "M" };
const RATE = { lift: "F", low: "K", high: "L" };

/** What a programme causes, by two groups drawn by lot. */
export function testAndControl(): ModelPage {
  const draft = new ModelDraft(texts, { right: [42, 16, 12, 12, 12, 12, 12, 12, 12] });
  putInputs(draft);
  const outputs = draft.right.nextRow;
  const sales = outputs + 13;
  const rate = sales + 4;
  const effects = rate + 4;
  putOutputs(draft, sales + 1, rate + 1);
  putTest(
    draft,
    sales,
    texts.headings.sales,
    "=LOYALTY.LIFT.MEAN({meanTest},{sdTest},{nTest},{meanControl},{sdControl},{nControl},{confidence})",
    "M",
  );
  putTest(draft, rate, texts.headings.rate, "=LOYALTY.LIFT.RATE({keptTest},{nTest},{keptControl},{nControl},{confidence})", "L");
  putEffects(draft, effects, rate + 1);
  putSizes(draft, effects + 5);
  draft.checks({
    sales: `ABS(${SALES.lift}${sales + 1}-({meanTest}-{meanControl}))<{tolerance}`,
    rate: `ABS(${RATE.lift}${rate + 1}-({rateTest}-{rateControl}))*{nTest}<{tolerance}`,
    inside: `AND(F${effects + 1}<=G${effects + 1},G${effects + 1}<=H${effects + 1},F${effects + 2}<=G${effects + 2},G${effects + 2}<=H${effects + 2})`,
    kept: "AND({keptTest}<={nTest},{keptControl}<={nControl})",
    before: "ABS({testBefore}-{controlBefore})<MAX({sdTest},{sdControl})/10",
  });
  draft.chart({
    name: "Effects",
    title: words.chart,
    chartType: "ColumnClustered",
    place: [`A${draft.left.nextRow + 1}`, `C${draft.left.nextRow + 13}`],
    legend: true,
    gapWidth: 80,
    series: words.effectHeads.slice(1).map((name, i) => {
      const column = ["F", "G", "H"][i] as string;
      return {
        name,
        values: `${column}${effects + 1}:${column}${effects + 2}`,
        categories: `E${effects + 1}:E${effects + 2}`,
        color: ["#8A949C", "#2F6F8F", "#1F3A4D"][i] as string,
        labels: "0.0%",
      };
    }),
    axes: { category: {}, value: { gridlines: true, numberFormat: "0%" } },
  });
  return draft
    .answer({
      verdict: "{verdict}",
      lift: shareText("{relative}"),
      low: shareText("{low}"),
      high: shareText("{high}"),
      kept: "FIXED(100*{gain},1)",
    })
    .finish();
}

function putInputs(draft: Draft): void {
  draft
    .heading("left", "inputs")
    .input("nTest", 5_000, "inputCount", "count", 4_600)
    .input("nControl", 2_500, "inputCount", "count", 2_200)
    .input("meanTest", 418, "inputMoney", "money", 425)
    .input("sdTest", 260, "inputMoney", "money", 300)
    .input("meanControl", 398, "inputMoney", "money", 404)
    .input("sdControl", 255, "inputMoney", "money", 290)
    .input("testBefore", 395, "inputMoney", "money", 399)
    .input("controlBefore", 393, "inputMoney", "money", 390)
    .input("keptTest", 4_250, "inputCount", "count", 4_300)
    .input("keptControl", 2_060, "inputCount", "count", 2_100)
    .input("grossMargin", 0.38, "inputPercent", "share", 0.3)
    .input("cost", 3.5, "inputRatio", "money", 5)
    .input("confidence", 0.95, "inputPercent", "share", 0.9)
    .input("power", 0.8, "inputPercent", "share", 0.9)
    .input("tolerance", 0.01, "inputRatio", "amount", 0.02);
  draft.left.skip();
  draft
    .heading("left", "workings")
    .line("left", "rateTest", "={keptTest}/{nTest}", "percent")
    .line("left", "rateControl", "={keptControl}/{nControl}", "percent");
}

function putOutputs(draft: Draft, sales: number, rate: number): void {
  draft
    .heading("right", "outputs")
    .output("lift", `=${SALES.lift}${sales}`, "resultMoney")
    .output("relative", `=${SALES.relative}${sales}`, "resultPercent")
    .output("low", `=${SALES.low}${sales}/{meanControl}`, "resultPercent")
    .output("high", `=${SALES.high}${sales}/{meanControl}`, "resultPercent")
    .output("gain", `=${RATE.lift}${rate}`, "resultPercent")
    .output("did", "=LOYALTY.LIFT.DID({testBefore},{meanTest},{controlBefore},{meanControl})", "resultMoney")
    .output("worth", "={lift}*{grossMargin}-{cost}", "resultMoney")
    .output("worthLow", "={low}*{meanControl}*{grossMargin}-{cost}", "resultMoney")
    .output(
      "verdict",
      `=IF(${SALES.p}${sales}<1-{confidence},IF({worthLow}>0,"${words.pays}","${words.proven}"),"${words.open}")`,
      "resultText",
    );
}

function putTest(draft: Draft, header: number, heading: string, formula: string, last: string): void {
  draft.page
    .put(`E${header - 1}`, [heading], "heading")
    .put(`F${header}`, [draft.filled(formula)])
    .look(`F${header}:${last}${header}`, "headerRight")
    .look(`F${header + 1}:${last}${header + 1}`, "effect");
}

function putEffects(draft: Draft, header: number, rate: number): void {
  const [name, ...heads] = words.effectHeads;
  const [extra, kept] = words.effects;
  draft.page
    .put(`E${header - 1}`, [texts.headings.effects], "heading")
    .put(`E${header}`, [name], "header")
    .put(`F${header}`, heads, "headerRight")
    .put(`E${header + 1}`, [extra])
    .put(`F${header + 1}`, [draft.filled("={low}"), draft.filled("={relative}"), draft.filled("={high}")], "percent")
    .put(`E${header + 2}`, [kept])
    .put(`F${header + 2}`, [`=${RATE.low}${rate}`, draft.filled("={gain}"), `=${RATE.high}${rate}`], "percent");
}

function putSizes(draft: Draft, header: number): void {
  const [name, ...heads] = words.sizeHeads;
  const needed = [
    "=LOYALTY.LIFT.SAMPLESIZE.MEAN(ABS({lift}),MAX({sdTest},{sdControl}),{confidence},{power},{nTest}/{nControl})",
    "=LOYALTY.LIFT.SAMPLESIZE({rateTest},{rateControl},{confidence},{power},{nTest}/{nControl})",
  ];
  draft.page
    .put(`E${header - 1}`, [texts.headings.size], "heading")
    .put(`E${header}`, [name], "header")
    .put(`F${header}`, heads, "headerRight");
  words.sizes.forEach((label, i) => {
    const row = header + 1 + i;
    draft.page
      .put(`E${row}`, [label])
      .put(`F${row}`, [draft.filled(needed[i] as string), draft.filled("={nControl}")], "count")
      .put(`H${row}`, [`=IF(G${row}>=F${row},"${words.yes}","${words.no}")`], "right")
      .output(`F${row}`);
  });
}
