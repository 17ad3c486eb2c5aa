import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import { accountTitle, largestAmount } from "../rankedAccounts";

/** Lines of a list in the pane; the report holds them all. */
const MOST_LINES = 20;

export interface MatrixCell {
  text: string;
  /** stayed in its class: the diagonal */
  stayed: boolean;
}

export interface MovesTable {
  title: string;
  /** account, before, now, change */
  rows: [account: string, before: string, now: string, change: string][];
  /** how many more the report lists; absent when the table holds all */
  more?: string;
}

export interface MovesViewModel {
  /** what happened to the first class */
  sentence: string;
  periods: string;
  matrix: { head: string[]; rows: { name: string; cells: MatrixCell[] }[] };
  entered: MovesTable;
  left: MovesTable;
  lost: MovesTable & { total: string };
}

/**
 * How accounts moved, in words and tables.
 * @param lost positions of the accounts that were lost or shrank, the largest loss first
 */
export function movesViewModel(movement: Movement, lost: readonly number[]): MovesViewModel {
  const first = bestClass(movement);
  const loss = lost.reduce((sum, at) => sum - movement.change[at]!, 0);
  return {
    sentence: movesSentence(movement),
    periods: t("moves.periods", { before: movement.beforeLabel, now: movement.nowLabel }),
    matrix: matrixOf(movement),
    entered: tableOf(movement, movement.entered, t("moves.enteredTitle", { class: first })),
    left: tableOf(movement, movement.left, t("moves.leftTitle", { class: first })),
    lost: {
      ...tableOf(movement, lost, t("moves.lostTitle")),
      total: lost.length === 0 ? t("moves.nothingLost") : plural("moves.lostTotal", lost.length, { x: numbers.amount(loss) }),
    },
  };
}

const bestClass = ({ classNames }: Movement): string => classNames[0] ?? "";

/** How many accounts came into the first class and fell out of it. */
export function movesSentence(movement: Movement): string {
  return t("moves.sentence", {
    entered: plural("moves.entered", movement.entered.length, { class: bestClass(movement) }),
    left: plural("moves.left", movement.left.length),
  });
}

function matrixOf({ classNames, matrix }: Movement): MovesViewModel["matrix"] {
  const absent = classNames.length;
  const rowName = (i: number) => classNames[i] ?? t("moves.new");
  return {
    head: [t("moves.matrixHead"), ...classNames, t("moves.gone")],
    rows: matrix.map((counts, i) => ({
      name: rowName(i),
      cells: counts.map((count, j) => ({
        text: i === absent && j === absent ? "" : count === 0 ? "–" : numbers.count(count),
        stayed: i === j && i !== absent,
      })),
    })),
  };
}

function tableOf(movement: Movement, positions: readonly number[], title: string): MovesTable {
  const shown = positions.slice(0, MOST_LINES);
  const largest = largestAmount(shown.flatMap((at) => [movement.before[at]!, movement.now[at]!]));
  const rows = shown.map((at): MovesTable["rows"][number] => [
    accountTitle(movement, at),
    numbers.amount(movement.before[at]!, largest),
    numbers.amount(movement.now[at]!, largest),
    withSign(movement.change[at]!, largest),
  ]);
  const more = positions.length - shown.length;
  return { title, rows, more: more > 0 ? plural("moves.more", more) : undefined };
}

/** A change in full: it carries its sign even when it is a rise. */
export function withSign(change: number, largest: number): string {
  const text = numbers.amount(change, largest);
  return change > 0 ? `+${text}` : text;
}
