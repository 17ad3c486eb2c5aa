import type { PackedArgument, PackedCall, SentCell } from "../../background/background.types";
import { Turns } from "../../background/turns";
import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";

/** Columns of a sales log, one entry a row. */
export interface LogColumns {
  ids: CellValue[];
  dates: CellValue[];
  amounts: CellValue[];
}

/** Rows between two looks at the clock. */
const STEP = 5_000;
/** Ids in one text. */
const IDS_IN_TEXT = 2_000;

/**
 * Half a million texts take a page far longer to hand over than half a million numbers: each row names its customer by number, and each
 * different id travels once, many of them in one JSON text, which keeps 7 and "7" apart.
 */
async function packIds(ids: CellValue[], turns: Turns): Promise<[numbers: PackedArgument, texts: PackedArgument]> {
  const numberOf = new Map<CellValue, number>();
  const numbers = new Float64Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    let number = numberOf.get(id);
    if (number === undefined) numberOf.set(id, (number = numberOf.size));
    numbers[row] = number;
    if (row % STEP === 0) await turns.pause();
  }
  const texts: string[] = [];
  let part: CellValue[] = [];
  for (const id of numberOf.keys()) {
    if (part.push(id) < IDS_IN_TEXT) continue;
    texts.push(JSON.stringify(part));
    part = [];
    await turns.pause();
  }
  if (part.length > 0) texts.push(JSON.stringify(part));
  return [
    { kind: "numbers", rows: ids.length, columns: 1, numbers },
    { kind: "cells", rows: texts.length, columns: 1, cells: texts },
  ];
}

/** A block of memory as long as every cell is a number. */
async function packColumn(column: CellValue[], turns: Turns): Promise<PackedArgument> {
  const numbers = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const cell = column[row];
    // Cells of Excel are what a worker takes: numbers, texts, truth values, nothing.
    if (typeof cell !== "number") return { kind: "cells", rows: column.length, columns: 1, cells: column as SentCell[] };
    numbers[row] = cell;
    if (row % STEP === 0) await turns.pause();
  }
  return { kind: "numbers", rows: column.length, columns: 1, numbers };
}

/** Makes a log ready to travel, in turns, so that the page stays alive. */
export async function packLog({ ids, dates, amounts }: LogColumns, options: AnalysisOptions): Promise<PackedCall> {
  const turns = new Turns();
  const [numbers, texts] = await packIds(ids, turns);
  const args: PackedArgument[] = [
    numbers,
    texts,
    await packColumn(dates, turns),
    await packColumn(amounts, turns),
    { kind: "value", value: JSON.stringify(options) },
  ];
  return { key: "", args, size: 3 * ids.length };
}
