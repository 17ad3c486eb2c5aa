import type { PageDraft } from "../../../models/page/PageDraft";
import type { LookName } from "../../../models/page/looks";
import type { LineBlock } from "../../../models/page/LineBlock";

const SENSITIVE_INPUTS = 5;

/** Tables below the outputs: what matters most, the spread of the profit, the reward test, the path for the budget. */
export function putCaseTables(draft: PageDraft, block: LineBlock, years: number): { sensitivityHolds: string; pathHolds: string } {
  const sensitivity = putSensitivity(draft, block);
  putSimulation(draft, block);
  putRewardTest(draft, block);
  const path = putPath(draft, block, years);
  const low = `D${sensitivity}:D${sensitivity + SENSITIVE_INPUTS - 1}`;
  const high = `E${sensitivity}:E${sensitivity + SENSITIVE_INPUTS - 1}`;
  return {
    sensitivityHolds: `SUMPRODUCT((${low}-{profit})*(${high}-{profit})>0)=0`,
    pathHolds: `ABS(B${path}-({members}*{retention}+{wonMembers}))<{tolerance}`,
  };
}

/** Returns the first row below the table's header. */
function putSensitivity(draft: PageDraft, block: LineBlock): number {
  block.skip().heading("What matters most: each input alone, down and up by the spread");
  const row = block.nextRow;
  const last = row + SENSITIVE_INPUTS;
  draft
    .put(`A${row}`, [block.filled("=LOYALTY.REWARD.SENSITIVITY({sales},{grossMargin},{lift},{rewardRate},{fixedCost},{spread})")])
    .look(`A${row}`, "header")
    .look(`B${row}:F${row}`, "headerRight")
    .look(`B${row + 1}:C${last}`, "percentOrMoney")
    .look(`D${row + 1}:F${last}`, "money");
  block.skip(SENSITIVE_INPUTS + 2);
  return row + 1;
}

const UNCERTAIN: readonly (readonly [key: string, label: string, style: LookName])[] = [
  ["sales", "Members' sales without the programme", "money"],
  ["grossMargin", "Gross margin", "percent"],
  ["lift", "Extra sales the programme brings", "percent"],
  ["rewardRate", "Rewards given, at cost", "percent"],
  ["fixedCost", "Running costs", "money"],
];

/** Each input between a low and a high figure; for the extra sales these are the ends of the test's interval. */
function putSimulation(draft: PageDraft, block: LineBlock): void {
  block.heading("How sure is the profit: 10,000 draws between low and high");
  const row = block.nextRow;
  draft.put(`A${row}`, ["Input"], "header").put(`B${row}`, ["Low", "Likely", "High"], "headerRight");
  UNCERTAIN.forEach(([key, label, style], index) => {
    const line = row + 1 + index;
    const likely = `C${line}`;
    const spread = block.at("spread");
    const low = key === "lift" ? `=${block.at("lift", "C")}` : `=${likely}*(1-${spread})`;
    const high = key === "lift" ? `=${block.at("liftHigh")}` : `=${likely}*(1+${spread})`;
    draft.put(`A${line}`, [label]).put(`B${line}`, [low, `=${block.at(key)}`, high], style);
  });
  const ranges = UNCERTAIN.map((_, index) => `B${row + 1 + index}:D${row + 1 + index}`).join(",");
  const result = row + UNCERTAIN.length + 2;
  draft
    .put(`A${result}`, ["Profit of the programme, EUR a year"])
    .put(`B${result}`, [`=LOYALTY.REWARD.SIMULATE(${ranges})`])
    .look(`B${result}:F${result}`, "headerRight")
    .look(`B${result + 1}:E${result + 1}`, "result")
    .look(`F${result + 1}`, "resultPercent");
  block.skip(UNCERTAIN.length + 5);
}

/** Rewards only pay where leaving is costly; the second view counts lifetime value, so it is not added to the profit above. */
function putRewardTest(draft: PageDraft, block: LineBlock): void {
  block.heading("Second view: do rewards pay where leaving is costly? Not to be added to the profit above");
  for (const [name, column] of [
    ["Expected", "B"],
    ["Cautious", "C"],
  ] as const) {
    const row = block.nextRow;
    const formula =
      '=LOYALTY.SWITCH.REWARDTEST({members},{margin},{retention},{discount},{gain},{memberCost},{index},{threshold},,"renewal",{programSetup})';
    draft
      .put(`A${row}`, [name])
      .put(`B${row}`, [block.filled(formula, column)])
      .look(`B${row}:F${row}`, "headerRight")
      .look(`B${row + 1}`, "percent")
      .look(`C${row + 1}:E${row + 1}`, "money")
      .look(`F${row + 1}`, "resultText");
    block.skip(2);
  }
}

/** Returns the first row below the table's header. */
function putPath(draft: PageDraft, block: LineBlock, years: number): number {
  block.skip().heading("For the budget: members with retention as it was, and as expected");
  const row = block.nextRow;
  const formula = `=LOYALTY.RETENTION.BASEPATH({members},{wonMembers},{retention},{newRetention},{years},{margin})`;
  draft
    .put(`A${row}`, [block.filled(formula)])
    .look(`A${row}`, "header")
    .look(`B${row}:E${row}`, "headerRight")
    .look(`A${row + 1}:A${row + years}`, "left")
    .look(`B${row + 1}:E${row + years}`, "money");
  block.skip(years + 1);
  return row + 1;
}
