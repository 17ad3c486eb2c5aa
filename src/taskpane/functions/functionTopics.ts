import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { FAMILIES } from "../../catalog/data/families";

export interface Topic {
  id: string;
  title: string;
  /** in the order of the alphabet */
  functions: CatalogFunction[];
}

/** The families of the help page, in its order. */
export function topicsOf(functions: readonly CatalogFunction[]): Topic[] {
  const topics = FAMILIES.map(({ id, title }) => ({
    id,
    title,
    functions: functions.filter(({ family }) => family === id).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  return topics.filter((topic) => topic.functions.length > 0);
}

const KEY = "loyalty.functions";
const MOST_KEPT = 5;

/** Ids of the functions opened last, the latest first; none where storage is blocked. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

/** Remembers that a function was opened. */
export function keepRecent(id: string): void {
  const ids = [id, ...readRecent().filter((each) => each !== id)].slice(0, MOST_KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Storage is blocked: nothing is remembered.
  }
}
