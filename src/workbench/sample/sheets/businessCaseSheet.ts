import type { ModelPage } from "../../../models/page/page.types";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { PASSED, putCheckRows } from "../../../models/page/blocks";
import { putCaseTables } from "./businessCaseTables";
import type { Figures, SheetFigure } from "../../../models/page/figure";
import { LineBlock } from "../../../models/page/LineBlock";

const SHEET = "Business case";
const YEARS = [1, 2, 3, 4, 5];
const BOTH = ["B", "C"];

export interface CaseSources {
  test: Figures;
  points: Figures;
  index: SheetFigure;
}

/** The programme's case for finance: inputs, workings, outputs, checks; one column as expected, one at the low end of the test. */
export function businessCaseSheet({ test, points, index }: CaseSources): { sheet: ModelPage; figures: Figures } {
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 60, 1: 15, 2: 15, 3: 20, 4: 17, 5: 15 },
    rowHeights: { 0: 26 },
    freeze: { rows: 4, columns: 0 },
    gridlines: false,
  })
    .put("A1", ["Business case: does the rewards programme earn its cost?"], "title")
    .put("A2", ["Cautious = the low end of the interval on Test and control. A decision should survive the cautious column."], "note")
    .put("A4", ["Figure"], "header")
    .put("B4", ["Expected", "Cautious"], "headerRight")
    .put("D4", ["Unit", "", ""], "header");
  const block = new LineBlock(draft, 5, BOTH);
  putCaseInputs(block, test, index);
  putWorkings(draft, block);
  putOutputs(block);
  const table = putCaseTables(draft, block, YEARS.length);
  block.skip().heading("Checks of the sheets this one draws on");
  block.line({ ...test("flag"), key: "testFlag", label: "Test and control", style: "right" }, ["B"]);
  block.line({ ...points("flag"), key: "pointsFlag", label: "Points liability", style: "right" }, ["B"]);
  putCheckRows(block.skip(), [
    { label: "At the break-even lift the profit is 0", holds: "ABS({zeroProfit})<{tolerance}" },
    { label: "The margin on extra sales covers their rewards", holds: "{grossMargin}>{rewardRate}" },
    { label: "Retention stays between 0 and 1", holds: "AND({retention}>=0,{newRetention}<1)" },
    { label: "The cautious reading promises no more than the expected one", holds: `${block.at("profit", "C")}<={profit}` },
    { label: "The profit lies within every range of the sensitivity table", holds: table.sensitivityHolds },
    { label: "First year of the budget: members kept and won", holds: table.pathHolds },
    { label: "Test and control has passed its checks", holds: `{testFlag}="${PASSED}"` },
    { label: "Points liability has passed its checks", holds: `{pointsFlag}="${PASSED}"` },
  ]);
  return { sheet: draft.finish(), figures: block.figures(SHEET) };
}

function putCaseInputs(block: LineBlock, test: Figures, index: SheetFigure): void {
  block.heading("Inputs");
  for (const key of ["members", "memberSales", "grossMargin"]) block.input(key, assumption(key));
  block.input("lift", test("lift"), test("liftLow")).input("liftHigh", test("liftHigh"));
  for (const key of ["earn", "pointValue", "ultimate", "costRatio", "fixedCost", "programSetup", "spread"]) {
    block.input(key, assumption(key));
  }
  block.input("margin", assumption("margin")).input("retention", test("controlRetention")).input("gain", test("gain"), test("gainLow"));
  for (const key of ["discount", "acquisition", "wonPlan", "memberShare"]) block.input(key, assumption(key));
  block.input("index", index).input("threshold", assumption("threshold")).input("tolerance", assumption("tolerance"));
}

function putWorkings(draft: PageDraft, block: LineBlock): void {
  block
    .skip()
    .heading("Workings")
    .line({
      key: "rewardRate",
      label: "Rewards given, at cost",
      formula: "=LOYALTY.REWARD.RATE({earn},{pointValue},{ultimate},{costRatio})",
      unit: "share of sales",
      style: "percent",
    })
    .line({
      key: "sales",
      label: "Members' sales without the programme",
      formula: "={memberSales}/(1+{lift})",
      unit: "EUR a year",
      style: "money",
    })
    .line({ key: "rewards", label: "Rewards paid", formula: "={memberSales}*{rewardRate}", unit: "EUR a year", style: "money" })
    .line({
      key: "memberCost",
      label: "Cost of the programme for a member",
      formula: "=({rewards}+{fixedCost})/{members}",
      unit: "EUR a year",
      style: "money",
    })
    .line({
      key: "newRetention",
      label: "Retention with the programme",
      formula: "={retention}+{gain}",
      unit: "share a year",
      style: "percent",
    })
    .line({ key: "wonMembers", label: "Members to be won", formula: "={wonPlan}*{memberShare}", unit: "customers a year", style: "count" })
    .line({
      key: "profit",
      label: "Profit of the programme",
      formula: "=LOYALTY.REWARD.PROFIT({sales},{grossMargin},{lift},{rewardRate},{fixedCost})",
      unit: "EUR a year",
      style: "money",
    });
  const first = block.nextRow;
  for (const year of YEARS) {
    block.line({ key: `year${year}`, label: `Profit in year ${year}`, formula: "={profit}", unit: "EUR", style: "money" });
  }
  block.line({
    key: "years",
    label: "Years of the case",
    formula: BOTH.map((column) => `=ROWS(${column}${first}:${column}${first + YEARS.length - 1})`),
    unit: "years",
    style: "count",
  });
  const flows = (column: string): string => `${column}${first}:${column}${first + YEARS.length - 1}`;
  block.line({
    key: "present",
    label: "Present value of these years less the set-up",
    formula: BOTH.map((column) => `=NPV(${block.at("discount", column)},${flows(column)})-${block.at("programSetup", column)}`),
    unit: "EUR",
    style: "money",
  });
  block.line({
    key: "payback",
    label: "Years until the set-up costs are back",
    formula: BOTH.map(
      (column) =>
        `=IFERROR(LOYALTY.REWARD.PAYBACK(${block.at("programSetup", column)},${flows(column)},${block.at("discount", column)}),"never")`,
    ),
    unit: "years",
    style: "ratio",
  });
  draft.look(`B${block.nextRow - 1}:C${block.nextRow - 1}`, "ratioRight");
}

function putOutputs(block: LineBlock): void {
  block
    .skip()
    .heading("Outputs")
    .line({ key: "outProfit", label: "Profit of the programme", formula: "={profit}", unit: "EUR a year", style: "result" })
    .line({ key: "outPresent", label: "Worth of five years after the set-up", formula: "={present}", unit: "EUR", style: "result" })
    .line({
      key: "breakeven",
      label: "Extra sales at which it breaks even",
      formula: "=LOYALTY.REWARD.BREAKEVEN({sales},{grossMargin},{rewardRate},{fixedCost})",
      unit: "share of sales",
      style: "resultPercent",
    })
    .line({
      key: "zeroProfit",
      label: "Profit at those extra sales, for the check",
      formula: "=LOYALTY.REWARD.PROFIT({sales},{grossMargin},{breakeven},{rewardRate},{fixedCost})",
      unit: "EUR a year",
      style: "result",
    })
    .line({
      key: "subsidy",
      label: "Part of the rewards paid on sales that happen anyway",
      formula: "=LOYALTY.REWARD.SUBSIDY({lift})",
      unit: "share of rewards",
      style: "resultPercent",
    })
    .line({
      key: "gainValue",
      label: "Lifetime value added by members kept",
      formula: '=LOYALTY.RETENTION.GAIN({margin},{retention},{discount},{gain},"points",{members})',
      unit: "EUR",
      style: "result",
    })
    .line({
      key: "customerPayback",
      label: "Time until a customer has paid back the cost of winning",
      formula: "=LOYALTY.CLV.PAYBACK({margin},{newRetention},{discount},{acquisition})",
      unit: "years",
      style: "resultRatio",
    })
    .line(
      {
        key: "decision",
        label: "What the two columns say together",
        formula: '=IF(AND({profit}>0,{profitLow}>0),"Roll out",IF({profit}>0,"Test longer","Stop"))'.replace(
          "{profitLow}",
          block.at("profit", "C"),
        ),
        unit: "",
        style: "resultText",
      },
      ["B"],
    );
}
