import type { PageDraft } from "../../../models/page/PageDraft";
import type { LineBlock } from "../../../models/page/LineBlock";
import type { Moves, UltimateTotal } from "./pointsTables";

/** Points since the programme started, and what is still to come. */
export function putTotals(block: LineBlock, moves: Moves, closing: string, total: UltimateTotal): void {
  block
    .heading("Points in all")
    .line({ key: "issued", label: "Issued", formula: `=SUM(${moves.issued})`, unit: "points", style: "count" })
    .line({ key: "redeemed", label: "Redeemed", formula: `=SUM(${moves.redeemed})`, unit: "points", style: "count" })
    .line({ key: "expired", label: "Expired: customers that left", formula: `=SUM(${moves.expired})`, unit: "points", style: "count" })
    .line({ key: "outstanding", label: "Outstanding", formula: `=${closing}`, unit: "points", style: "count" })
    .line({
      key: "rate",
      label: "Ever redeemed, by the chain ladder",
      formula: `=${total.rate}`,
      unit: "share of points issued",
      style: "percent",
    })
    .line({
      key: "future",
      label: "Still to be redeemed",
      formula: "=LOYALTY.POINTS.FUTURE({issued},{redeemed},{rate},{expired})",
      unit: "points",
      style: "count",
    })
    .line({
      key: "futureRate",
      label: "Still to be redeemed, share",
      formula: "={future}/{outstanding}",
      unit: "share of points outstanding",
      style: "percent",
    })
    .line({
      key: "firstIssued",
      label: "Issued in the first quarter",
      formula: `=${moves.issued.split(":")[0]}`,
      unit: "points",
      style: "count",
    });
}

/** The price of all sales split between goods and points; returns the cells of both parts. */
export function putAllocation(draft: PageDraft, block: LineBlock): { goods: string; points: string } {
  block.skip().heading("What customers paid for the points").line({
    key: "price",
    label: "Sales on which the points were issued",
    formula: "={issued}/{earn}",
    unit: "EUR",
    style: "money",
  });
  const row = block.nextRow;
  draft
    .put(`A${row}`, ["Part of the price"], "header")
    .put(`B${row}`, ["goods", "points"], "headerRight")
    .put(`A${row + 1}`, ["Split by stand-alone prices, EUR"])
    .put(`B${row + 1}`, [block.filled("=LOYALTY.POINTS.ALLOCATE({price},{price},{issued},{pointValue},{rate})")])
    .look(`B${row + 1}:C${row + 1}`, "money");
  const split = { goods: `B${row + 1}`, points: `C${row + 1}` };
  block
    .skip(2)
    .line({ key: "allocated", label: "Of it for points", formula: `=${split.points}`, unit: "EUR", style: "money" })
    .line({
      key: "allocatedEach",
      label: "For each point that will be redeemed",
      formula: "={allocated}/({issued}*{rate})",
      unit: "EUR per point",
      style: "unitMoney",
    })
    .line({
      key: "unitCost",
      label: "Cost of a point redeemed",
      formula: "={pointValue}*{costRatio}",
      unit: "EUR per point",
      style: "unitMoney",
    })
    .line({
      key: "firstAllocated",
      label: "Of it for the first quarter's points",
      formula: "={allocated}*{firstIssued}/{issued}",
      unit: "EUR",
      style: "money",
    });
  return split;
}

export function putLiability(block: LineBlock): void {
  block
    .skip()
    .heading("Outputs")
    .line({
      key: "provision",
      label: "Liability at cost",
      formula: "=LOYALTY.POINTS.LIABILITY({outstanding},{unitCost},{futureRate})",
      unit: "EUR",
      style: "result",
    })
    .line({
      key: "deferred",
      label: "Liability at allocated price: revenue still to come",
      formula: "=LOYALTY.POINTS.LIABILITY({outstanding},{allocatedEach},{futureRate})",
      unit: "EUR",
      style: "result",
    })
    .line({
      key: "breakage",
      label: "Earned so far on points never redeemed",
      formula: "=LOYALTY.POINTS.BREAKAGE({allocated},{issued},{redeemed},{rate})",
      unit: "EUR",
      style: "result",
    })
    .line({
      key: "balance",
      label: "Balance of points lost",
      formula: "={outstanding}*{pointValue}/{members}",
      unit: "EUR",
      style: "result",
      note: "face value of a member's balance: what is lost by leaving",
    })
    .skip();
}
