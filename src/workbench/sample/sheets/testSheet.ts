import type { ModelPage } from "../../../models/page/page.types";
import { LAST_YEAR } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { putCheckRows } from "../../../models/page/blocks";
import type { Figures } from "../../../models/page/figure";
import { LineBlock } from "../../../models/page/LineBlock";

const SHEET = "Test and control";

const INPUTS = [
  "nTest",
  "nControl",
  "keptTest",
  "keptControl",
  "ratioTest",
  "sdTest",
  "ratioControl",
  "sdControl",
  "testBefore",
  "testAfter",
  "controlBefore",
  "controlAfter",
  "memberSales",
  "confidence",
  "power",
  "start",
  "won",
  "end",
  "startRevenue",
  "tolerance",
  "closeness",
];

/** Did the programme cause it: a third of the customers, drawn by lot, went without rewards. Other sheets take the effects from here. */
export function testSheet(): { sheet: ModelPage; figures: Figures } {
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 60, 1: 13, 2: 13, 3: 13, 4: 13, 5: 13, 6: 13, 7: 13, 8: 13 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["Does the programme cause what its members do?"], "title")
    .put(
      "A2",
      [
        `In ${LAST_YEAR} a third of the customers, drawn by lot, went without rewards. Only the difference counts as the programme's effect.`,
      ],
      "note",
    );
  const block = new LineBlock(draft, 4).heading("Inputs");
  for (const key of INPUTS) block.input(key, assumption(key));
  block.skip().heading("Workings");
  const spend = putTest(draft, block, "Sales against the year before", SPEND_TEST, "BCDEFGHI");
  const kept = putTest(draft, block, "Customers kept", KEPT_TEST, "BCDEFGH");
  putEffects(block, spend, kept);
  putSize(block);
  putCheckRows(block.skip(), [
    { label: "Both groups together are the customers at the start of the year", holds: "ABS({nTest}+{nControl}-{start})<{tolerance}" },
    { label: "Those kept are the customers kept in the year", holds: "ABS({keptTest}+{keptControl}-({end}-{won}))<{tolerance}" },
    {
      label: "Sales of both groups are those in the sales log",
      holds: "ABS(({nTest}*{testAfter}+{nControl}*{controlAfter})/{startRevenue}-1)<{closeness}",
    },
  ]);
  return { sheet: draft.finish(), figures: block.figures(SHEET) };
}

const SPEND_TEST = "=LOYALTY.LIFT.MEAN({ratioTest},{sdTest},{nTest},{ratioControl},{sdControl},{nControl},{confidence})";
const KEPT_TEST = "=LOYALTY.LIFT.RATE({keptTest},{nTest},{keptControl},{nControl},{confidence})";

/** The table of a test to the right of its name; returns the row of its figures. */
function putTest(draft: PageDraft, block: LineBlock, label: string, formula: string, columns: string): number {
  const row = block.nextRow;
  const last = columns.at(-1) as string;
  draft
    .put(`A${row}`, [label])
    .put(`B${row}`, [block.filled(formula)])
    .look(`B${row}:${last}${row}`, "headerRight")
    .look(`B${row + 1}:${last}${row + 1}`, "effect");
  block.skip(3);
  return row + 1;
}

function putEffects(block: LineBlock, spend: number, kept: number): void {
  block
    .heading("Outputs: what the programme adds")
    .line({ key: "lift", label: "Extra sales the programme brings", formula: `=C${spend}`, unit: "share of sales", style: "resultPercent" })
    .line({
      key: "liftLow",
      label: "Extra sales, low end of the interval",
      formula: `=H${spend}/{ratioControl}`,
      unit: "share of sales",
      style: "resultPercent",
    })
    .line({
      key: "liftHigh",
      label: "Extra sales, high end of the interval",
      formula: `=I${spend}/{ratioControl}`,
      unit: "share of sales",
      style: "resultPercent",
    })
    .line({
      key: "controlRetention",
      label: "Retention without the programme",
      formula: "={keptControl}/{nControl}",
      unit: "share a year",
      style: "resultPercent",
    })
    .line({ key: "gain", label: "Retention gained", formula: `=B${kept}`, unit: "share a year", style: "resultPercent" })
    .line({
      key: "gainLow",
      label: "Retention gained, low end; none if below 0",
      formula: `=MAX(0,G${kept})`,
      unit: "share a year",
      style: "resultPercent",
    })
    .line({
      key: "did",
      label: "Second view: change with rewards less change without",
      formula: "=LOYALTY.LIFT.DID({testBefore},{testAfter},{controlBefore},{controlAfter})",
      unit: "EUR per customer",
      style: "result",
    })
    .line({
      key: "didShare",
      label: "The same as a share of sales without rewards",
      formula: "={did}/{controlAfter}",
      unit: "share of sales",
      style: "resultPercent",
    })
    .line({
      key: "sales",
      label: "Members' sales without the programme",
      formula: "={memberSales}/(1+{lift})",
      unit: "EUR a year",
      style: "result",
    });
}

function putSize(block: LineBlock): void {
  block
    .skip()
    .heading("Was the test large enough?")
    .line({
      key: "sizeSpend",
      label: "Customers without rewards needed to find the difference in sales",
      formula:
        "=LOYALTY.LIFT.SAMPLESIZE.MEAN({ratioTest}-{ratioControl},MAX({sdTest},{sdControl}),{confidence},{power},{nTest}/{nControl})",
      unit: "customers",
      style: "result",
    })
    .line({
      key: "sizeKept",
      label: "Customers without rewards needed to find it in retention",
      formula: "=LOYALTY.LIFT.SAMPLESIZE({keptTest}/{nTest},{keptControl}/{nControl},{confidence},{power},{nTest}/{nControl})",
      unit: "customers",
      style: "result",
    })
    .line({
      key: "verdict",
      label: "What the test can show",
      formula:
        '=IF({nControl}>={sizeSpend},IF({nControl}>={sizeKept},"Both","Sales only"),IF({nControl}>={sizeKept},"Retention only","Neither"))',
      unit: "",
      style: "resultText",
    });
}
