import { attempt } from "../run";
import type { RecordedCell, RestoreRecord } from "./restoreRecord";
import type { FormulaReader, ReplacedCell } from "./sharing.types";

/** Hidden names with this beginning hold the places of one record or another. */
const HOLDER = "_LoyaltyKept_";
const isHolder = (name: string): boolean => name.toLowerCase().startsWith(HOLDER.toLowerCase());

/** What one name holds: Excel takes 255 arguments and 8,192 characters, and shorter formulas by this interface. */
const MOST_PLACES = 100;
const MOST_CHARACTERS = 1800;

/** Finds out what replaced cells refer to, each place once. */
export function recordedCells(cells: readonly ReplacedCell[], reader: FormulaReader): Pick<RestoreRecord, "cells" | "places"> {
  const positions = new Map<string, number>();
  const position = (place: string): number => {
    const known = positions.get(place) ?? positions.size;
    positions.set(place, known);
    return known;
  };
  const refsOf = (formula: string, sheetName: string) => reader.placesIn(formula, sheetName).map(position);
  const recorded = cells.map((cell): RecordedCell => {
    const { sheetName, area, formula, after } = cell;
    const [at] = refsOf(area, sheetName);
    const afterRefs = after === undefined ? undefined : refsOf(after.slice(1), sheetName);
    return { ...cell, at: at!, refs: refsOf(formula.slice(1), sheetName), ...(afterRefs ? { afterRefs } : {}) };
  });
  return { cells: recorded, places: [...positions.keys()] };
}

function chunks(places: readonly string[]): string[][] {
  const all: string[][] = [];
  let length = MOST_CHARACTERS;
  for (const place of places) {
    const last = all.at(-1);
    if (last && last.length < MOST_PLACES && length + place.length < MOST_CHARACTERS) {
      last.push(place);
      length += place.length + 1;
    } else {
      all.push([place]);
      length = place.length;
    }
  }
  return all;
}

/** Names for places, none of which the workbook has yet. */
export function planHolders(
  places: readonly string[],
  taken: readonly string[],
  reader: FormulaReader,
): { name: string; formula: string }[] {
  const used = new Set(taken.filter(isHolder).map((name) => Number(name.slice(HOLDER.length))));
  let number = 0;
  return chunks(places).map((held) => {
    do number++;
    while (used.has(number));
    return { name: `${HOLDER}${number}`, formula: reader.keepingFormula(held) };
  });
}

export interface PlaceOnSheet {
  sheetName: string;
  /** within its sheet, not absolute */
  address: string;
}

/**
 * Where the places of a record are now; undefined for what was deleted. Where the names that held them are gone they are where they were.
 * @param names of the workbook with their formulas @param sheetNames of the sheets that are there; both in lower case
 */
export function placesNow(
  { places, holders }: RestoreRecord,
  names: ReadonlyMap<string, string>,
  sheetNames: ReadonlySet<string>,
  reader: FormulaReader,
): (string | undefined)[] {
  const held = holders.flatMap((name) => reader.keptPlaces(names.get(name.toLowerCase()) ?? ""));
  const now: (string | undefined)[] = held.length === places.length ? held : places;
  return now.map((place) => {
    const sheet = place === undefined ? undefined : sheetPlace(place)?.sheetName;
    return sheet === undefined || sheetNames.has(sheet.toLowerCase()) ? place : undefined;
  });
}

/** Sheet and address of a place; undefined for a column of a table. */
export function sheetPlace(place: string): PlaceOnSheet | undefined {
  const split = place.lastIndexOf("!");
  if (split < 0 || place.includes("[")) return undefined;
  const quoted = /^'(.*)'$/s.exec(place.slice(0, split));
  const sheetName = quoted ? quoted[1]!.replaceAll("''", "'") : place.slice(0, split);
  return { sheetName, address: place.slice(split + 1).replaceAll("$", "") };
}

/** Takes away names that held places, and the copies that a copied sheet has of them. */
export async function removeHolders(context: Excel.RequestContext, holders: readonly string[]): Promise<void> {
  if (holders.length === 0) return;
  const wanted = new Set(holders.map((name) => name.toLowerCase()));
  const sheets = context.workbook.worksheets.load("items/id");
  const names = context.workbook.names.load("items/name");
  await context.sync();
  const copies = await attempt(context, () => sheets.items.map((sheet) => sheet.names.load("items/name")));
  for (const list of [names, ...(copies ?? [])]) {
    for (const item of list.items) if (wanted.has(item.name.toLowerCase())) item.delete();
  }
  await context.sync();
}
