import { LAST_YEAR } from "../business";
import type { PageDraft } from "../../../models/page/PageDraft";
import type { LookName } from "../../../models/page/looks";
import type { LineBlock } from "../../../models/page/LineBlock";

const TIERS: readonly (readonly [segment: string, cost: number])[] = [
  ["Small office", 150],
  ["Medium office", 200],
  ["Large office", 422],
];

/** Does the cost to serve match what each tier brings; returns the areas of customers and cost. */
export function putTiers(draft: PageDraft, block: LineBlock): { customers: string; cost: string } {
  block.heading("Does service match what each tier brings?");
  const header = block.nextRow;
  const [first, last] = [header + 1, header + TIERS.length];
  draft.put(`A${header}`, ["Tier"], "header").put(`B${header}`, ["Customers", "Revenue each", "Cost each"], "headerRight");
  TIERS.forEach(([segment, cost], index) => {
    const row = first + index;
    const still = block.filled("((Customers[Left on]=0)+(Customers[Left on]>{lastDay}))");
    draft
      .put(`A${row}`, [segment])
      .put(`B${row}`, [`=SUMPRODUCT((Customers[Segment]=A${row})*${still})`], "count")
      .put(`C${row}`, [`=SUMIF(Customers[Segment],A${row},Customers[Revenue ${LAST_YEAR}])/B${row}`], "money")
      .put(`D${row}`, [cost], "inputMoney");
  });
  const table = last + 2;
  const area = (column: string): string => `${column}${first}:${column}${last}`;
  draft
    .put(`A${table}`, [block.filled(`=LOYALTY.SERVICE.TIERS(${area("A")},${area("B")},${area("C")},{grossMargin},${area("D")})`)])
    .look(`A${table}`, "header")
    .look(`B${table}:C${table}`, "headerRight")
    .look(`D${table}`, "header")
    .look(`B${table + 1}:B${table + TIERS.length}`, "money")
    .look(`C${table + 1}:C${table + TIERS.length}`, "percent");
  block.skip(table - header + TIERS.length + 2);
  return { customers: area("B"), cost: area("D") };
}

const LEVERS: readonly (readonly [name: string, fit: number, cost: number, gain: number])[] = [
  ["Care about concerns", 0.9, 35, 0.03],
  ["Switching cost", 0.6, 60, 0.05],
  ["Recognition", 0.8, 25, 0.02],
  ["Emotional bond", 0.4, 30, 0.02],
  ["Community", 0.3, 20, 0.015],
  ["Learning relation", 0.7, 80, 0.04],
];

/** Ways to keep customers, by what a kept customer costs. */
export function putLevers(draft: PageDraft, block: LineBlock): void {
  block.heading("Which way of keeping customers costs least?");
  const header = block.nextRow;
  const [first, last] = [header + 1, header + LEVERS.length];
  draft.put(`A${header}`, ["Lever"], "header").put(`B${header}`, ["Fit here", "Cost each", "Retention gain"], "headerRight");
  LEVERS.forEach(([name, fit, cost, gain], index) => {
    const row = first + index;
    draft
      .put(`A${row}`, [name])
      .put(`B${row}`, [fit], "inputPercent")
      .put(`C${row}`, [cost], "inputMoney")
      .put(`D${row}`, [gain], "inputPercent");
  });
  const table = last + 2;
  const area = (column: string): string => `${column}${first}:${column}${last}`;
  draft
    .put(`A${table}`, [block.filled(`=LOYALTY.SERVICE.LEVERS(${area("A")},${area("B")},${area("C")},${area("D")},{clv})`)])
    .look(`A${table}`, "header")
    .look(`B${table}:D${table}`, "headerRight")
    .look(`B${table + 1}:D${table + LEVERS.length}`, "money");
  block.skip(table - header + LEVERS.length + 2);
}

/** Agents for the busiest half hour of orders, and what one queue for orders and repairs would save. */
export function putDesk(draft: PageDraft, block: LineBlock): void {
  block.heading("How many agents does the telephone desk need?");
  const looks: LookName[] = ["ratio", "count", "count", "percent", "percent", "decimal", "percent"];
  putTable(
    draft,
    block,
    "Orders, busiest half hour",
    "=LOYALTY.SERVICE.AGENTS({calls},{interval},{handling},{level},{seconds},{shrinkage})",
    looks,
  );
  const load = (calls: string): string => `={${calls}}*{handling}/({interval}*60)`;
  block
    .line({ key: "orderLoad", label: "Load of orders", formula: load("calls"), unit: "erlangs", style: "ratio" })
    .line({ key: "repairLoad", label: "Load of repairs", formula: load("repairCalls"), unit: "erlangs", style: "ratio" })
    .skip();
  const loads = `${block.at("orderLoad")}:${block.at("repairLoad")}`;
  putTable(draft, block, "Orders and repairs in one queue", `=LOYALTY.SERVICE.POOL(${loads},{handling},{level},{seconds},{agentCost})`, [
    "count",
    "count",
    "percent",
    "money",
  ]);
}

/** What handling complaints brings. */
export function putRecovery(draft: PageDraft, block: LineBlock): void {
  block.heading("Does handling complaints pay?");
  putTable(draft, block, "Complaints of a year", "=LOYALTY.SERVICE.RECOVERY({complaints},{clv},{resolved},{unresolved},{complaintCost})", [
    "decimal",
    "money",
    "money",
    "money",
    "percent",
  ]);
}

/** A table of one line, its name at the left. */
function putTable(draft: PageDraft, block: LineBlock, label: string, formula: string, looks: readonly LookName[]): void {
  const row = block.nextRow;
  const last = String.fromCharCode("A".charCodeAt(0) + looks.length);
  draft
    .put(`A${row}`, [label])
    .put(`B${row}`, [block.filled(formula)])
    .look(`B${row}:${last}${row}`, "headerRight");
  looks.forEach((look, index) => draft.look(`${"BCDEFGH".charAt(index)}${row + 1}`, look));
  block.skip(3);
}
