import type { PointsLedger } from "../pointsLedger";
import type { PageDraft } from "../../../models/page/PageDraft";
import type { LineBlock } from "../../../models/page/LineBlock";

/** Areas of the ledger on the sheet. */
export interface Moves {
  issued: string;
  redeemed: string;
  expired: string;
  lastYearIssued: string;
}

const QUARTERS_A_YEAR = 4;
const AGES = "BCDEFGHI";

export function putLedger(draft: PageDraft, block: LineBlock, { quarters, issued, redeemed, expired }: PointsLedger): Moves {
  block.skip().heading("Programme ledger: points by quarter");
  const header = block.nextRow;
  const last = header + quarters.length;
  draft.put(`A${header}`, ["Quarter"], "header").put(`B${header}`, ["Issued", "Redeemed", "Expired"], "headerRight");
  quarters.forEach((quarter, index) => {
    const figures = [issued[index], redeemed[index], expired[index]];
    draft.put(`A${header + 1 + index}`, [quarter]).put(`B${header + 1 + index}`, figures, "inputCount");
  });
  block.skip(quarters.length + 2);
  const column = (letter: string, first = header + 1): string => `${letter}${first}:${letter}${last}`;
  return { issued: column("B"), redeemed: column("C"), expired: column("D"), lastYearIssued: column("B", last - QUARTERS_A_YEAR + 1) };
}

/** Returns the area of the triangle. */
export function putTriangle(draft: PageDraft, block: LineBlock, { quarters, triangle }: PointsLedger): string {
  block.heading("Points redeemed to date, by quarter of issue and age in quarters");
  const header = block.nextRow;
  const ages = quarters.map((_, age) => age);
  draft.put(`A${header}`, ["Issued in"], "header").put(`B${header}`, ages, "headerRight");
  triangle.forEach((row, index) => {
    draft.put(`A${header + 1 + index}`, [quarters[index]]).put(`B${header + 1 + index}`, row, "inputCount");
  });
  block.skip(quarters.length + 2);
  return `B${header + 1}:${AGES.charAt(quarters.length - 1)}${header + quarters.length}`;
}

/** Returns the cell of the closing balance. */
export function putRollForward(draft: PageDraft, block: LineBlock, moves: Moves): string {
  block.heading("Roll-forward of the points");
  const header = block.nextRow;
  const count = rowsOf(moves.issued);
  draft
    .put(`A${header}`, [block.filled(`=LOYALTY.POINTS.ROLLFORWARD({opening},${moves.issued},${moves.redeemed},${moves.expired})`)])
    .look(`A${header}`, "header")
    .look(`B${header}:F${header}`, "headerRight")
    .look(`A${header + 1}:A${header + count}`, "left")
    .look(`B${header + 1}:F${header + count}`, "count");
  block.skip(count + 2);
  return `F${header + count}`;
}

/** Cells of the total row. */
export interface UltimateTotal {
  redeemed: string;
  rate: string;
}

/** What share of each quarter's points will ever be redeemed, by the chain ladder. */
export function putUltimate(draft: PageDraft, block: LineBlock, issued: string, triangle: string): UltimateTotal {
  block.heading("Points that will ever be redeemed, by the chain ladder");
  const header = block.nextRow;
  const total = header + rowsOf(issued) + 1;
  draft
    .put(`A${header}`, [block.filled(`=LOYALTY.POINTS.URR(${issued},${triangle},{tail})`)])
    .look(`A${header}`, "header")
    .look(`B${header}:G${header}`, "headerRight")
    .look(`H${header}`, "header")
    .look(`A${header + 1}:A${total}`, "left")
    .look(`B${header + 1}:C${total}`, "count")
    .look(`D${header + 1}:D${total}`, "ratio")
    .look(`E${header + 1}:E${total}`, "count")
    .look(`F${header + 1}:F${total}`, "percent")
    .look(`G${header + 1}:G${total}`, "count");
  block.skip(total - header + 2);
  return { redeemed: `C${total}`, rate: `F${total}` };
}

/** Share of the first quarter's points expected to be redeemed, as estimated at the end of each quarter. */
const ESTIMATES = [0.76, 0.76, 0.76, 0.76, 0.8, 0.8, 0.8, 0.8];

/** The oldest issue from sale to today: revenue comes with redemption; a new estimate shows in its quarter. */
export function putFirstIssue(
  draft: PageDraft,
  block: LineBlock,
  triangle: string,
  { quarters }: PointsLedger,
): { cumulative: string; liability: string } {
  block.heading(`The points issued in ${quarters[0]}: when they become revenue`);
  const redeemed = triangle.replace(/\d+$/, /\d+/.exec(triangle)?.[0] as string);
  const header = block.nextRow;
  const end = AGES.charAt(quarters.length - 1);
  draft
    .put(`A${header}`, ["At the end of"], "header")
    .put(`B${header}`, quarters, "headerRight")
    .put(`A${header + 1}`, ["Share expected to be redeemed, estimate of the time"])
    .put(`B${header + 1}`, ESTIMATES.slice(0, quarters.length), "inputPercent")
    .put(`A${header + 2}`, ["Points expected to be redeemed in all"]);
  quarters.forEach((_, index) => {
    const column = AGES.charAt(index);
    draft.put(`${column}${header + 2}`, [`=${column}${header + 1}*${block.at("firstIssued").replace("B", "$B$")}`], "count");
  });
  const table = header + 4;
  const last = table + quarters.length;
  draft
    .put(`A${table}`, [block.filled(`=LOYALTY.POINTS.REVENUE({firstAllocated},${redeemed},B${header + 2}:${end}${header + 2})`)])
    .look(`A${table}`, "header")
    .look(`B${table}:D${table}`, "headerRight")
    .look(`A${table + 1}:A${last}`, "left")
    .look(`B${table + 1}:D${last}`, "money");
  block.skip(last - header + 1);
  return { cumulative: `C${last}`, liability: `D${last}` };
}

function rowsOf(area: string): number {
  const [first = 0, last = 0] = (area.match(/\d+/g) ?? []).map(Number);
  return last - first + 1;
}
