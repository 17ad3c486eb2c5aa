import type { Move, Movement } from "../../../economics/segmentation/keyAccounts.types";
import { rectAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import { cellText } from "../formats";
import { amountKeyFormula, thisRow } from "../tableFormulas";
import type { Cell } from "../report.types";
import { idCell } from "./segmentRows";

const texts = reportTexts.moves;

/** Up to here change and move are formulas in every row. */
const MOST_LIVE_MOVES = 5_000;

/** The move as a formula: positions of the classes are compared, since the user's own names have no order of their own. */
function moveFormula(before: string, now: string, labels: string): string {
  const none = `"${reportTexts.none}"`;
  const { new: entered, lost, same, up, down } = texts.words;
  const [from, to] = [before, now].map((name) => `MATCH(${name},${labels},0)`);
  const inBoth = `IF(${before}=${now},"${same}",IF(${from}>${to},"${up}","${down}"))`;
  return `=IF(${before}=${none},"${entered}",IF(${now}=${none},"${lost}",${inBoth}))`;
}

const WORDS: Record<Move, string> = texts.words;

/**
 * Rows of the table of moves, in the order of the movement.
 * @param headerRow sheet row of the table's header, 0-based
 * @param labelRow sheet row of the first class name of the matrix, in the first column
 */
export function moveRows(movement: Movement, headerRow: number, labelRow: number): { headers: string[]; cells: (i: number) => Cell[] } {
  const h = texts.headers;
  const hasName = movement.name !== undefined;
  const headers: string[] = [h.account, ...(hasName ? [h.name] : []), h.before, h.now, h.change, h.classBefore, h.classNow, h.move];
  const live = movement.account.length <= MOST_LIVE_MOVES;
  const labels = rectAddress({ row: labelRow, column: 0, rows: Math.max(1, movement.classNames.length), columns: 1 }, true);
  const name = (at: number) => (at < 0 ? reportTexts.none : cellText(movement.classNames[at]!));
  const refer = (header: string, row: number) => thisRow({ header, column: headers.indexOf(header) }, row);
  const cells = (i: number): Cell[] => {
    if (i >= movement.account.length) return headers.map(() => "");
    const row = headerRow + 1 + i;
    const [before, now] = [h.before, h.now].map((header) => refer(header, row));
    const [classBefore, classNow] = [refer(h.classBefore, row), refer(h.classNow, row)];
    return [
      idCell(movement.accountCell[i], movement.account[i]!),
      ...(hasName ? [cellText(movement.name?.[i] ?? "")] : []),
      zeroForNone(movement.before[i]!),
      zeroForNone(movement.now[i]!),
      live ? `=IF(${amountKeyFormula(now!)}=${amountKeyFormula(before!)},0,${now}-${before})` : movement.change[i]!,
      name(movement.classBefore[i]!),
      name(movement.classNow[i]!),
      live ? moveFormula(classBefore, classNow, labels) : WORDS[movement.move[i]!],
    ];
  };
  return { headers, cells };
}

const zeroForNone = (value: number): number => (Number.isFinite(value) ? value : 0);
