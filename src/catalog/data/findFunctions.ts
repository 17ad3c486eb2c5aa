import type { CatalogFunction } from "./catalog.types";

/** Words that a question has and no function is told by. */
const ASKING = new Set(
  "a an and by calculate calculator compute do does excel find for formula from function get how i in is it me my of on our sheet the to what with".split(
    " ",
  ),
);
const ASKING_CHINESE = /如何|怎么|怎样|请问|计算公式|计算|公式|函数|的/gu;
const CHINESE = /\p{Script=Han}/u;

/** A phrase as it is compared: its words in small letters without plural and signs; Chinese without blanks. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/programme(s?)\b/g, "program$1");
  return (plain.match(/[\p{L}\p{N}%]+/gu) ?? []).map((word) => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word));
}

/** What is asked for, without the words of asking; all of it where there are no others. */
function askedWords(search: string): string[] {
  const chinese = search.replace(ASKING_CHINESE, " ");
  const words = wordsOf(CHINESE.test(search) && chinese.trim() !== "" ? chinese : search);
  const told = words.filter((word) => !ASKING.has(word));
  return told.length > 0 ? told : words;
}

/** One that is still being typed counts by its beginning. */
const begins = (words: readonly string[], asked: string): boolean => words.some((word) => word.startsWith(asked));

const SAME = 1000;
const ALL_ASKED = 600;
const ALL_OF_PHRASE = 500;
const A_WORD = 20;
const IN_NAME = 400;
const IN_TEXT = 200;

/** How well a phrase says what is asked for: the same before one with more words, that before a part of what is asked. */
function phraseScore(phrase: readonly string[], asked: readonly string[]): number {
  const [one, other] = [phrase.join(" "), asked.join(" ")];
  if (one === other) return SAME;
  if (asked.every((word) => begins(phrase, word)))
    return ALL_ASKED - A_WORD * (phrase.length - asked.length) - (phrase.join("").length - asked.join("").length);
  if (phrase.every((word) => asked.includes(word))) return ALL_OF_PHRASE - A_WORD * (asked.length - phrase.length);
  if (!CHINESE.test(one) || !CHINESE.test(other)) return 0;
  if (one.includes(other)) return ALL_ASKED - A_WORD * (one.length - other.length);
  return other.includes(one) ? ALL_OF_PHRASE - A_WORD * (other.length - one.length) : 0;
}

/** A function with its words ready to be compared. */
interface Entry {
  entry: CatalogFunction;
  id: string;
  name: string[];
  phrases: string[][];
  text: string;
}

function prepared(entry: CatalogFunction): Entry {
  const { id, name, description, parameters, keywords } = entry;
  const text = [name, description, ...parameters.flatMap((each) => [each.name, each.description]), ...keywords].join("\n");
  return {
    entry,
    id: id.toLowerCase(),
    name: wordsOf(name),
    phrases: keywords.map(wordsOf),
    text: wordsOf(text.replaceAll("_", " ")).join(" "),
  };
}

const index = new WeakMap<readonly CatalogFunction[], Entry[]>();

function indexOf(functions: readonly CatalogFunction[]): Entry[] {
  const known = index.get(functions) ?? functions.map(prepared);
  index.set(functions, known);
  return known;
}

function score({ id, name, phrases, text }: Entry, asked: readonly string[], typed: string): number {
  if (typed === id || typed === `loyalty.${id}`) return 2 * SAME;
  const best = Math.max(0, ...phrases.map((phrase) => phraseScore(phrase, asked)));
  const inName = asked.every((word) => begins(name, word)) ? IN_NAME - name.length : 0;
  const inText = asked.every((word) => text.includes(word)) ? IN_TEXT : 0;
  return Math.max(best, inName, inText);
}

/** Where no function has all words: those that have most of them, more than half. */
function withSome(entries: readonly Entry[], asked: readonly string[]): Entry[] {
  const counted = entries.map((entry) => ({ entry, hits: asked.filter((word) => entry.text.includes(word)).length }));
  const most = Math.max(...counted.map(({ hits }) => hits));
  return 2 * most <= asked.length ? [] : counted.filter(({ hits }) => hits === most).map(({ entry }) => entry);
}

/**
 * Functions for what somebody types, in the words of the field, in English or Chinese, the likeliest first; all of them for nothing typed.
 * Equally likely ones stay in the order of the catalogue.
 */
export function findFunctions(functions: readonly CatalogFunction[], search: string): CatalogFunction[] {
  const asked = askedWords(search);
  if (asked.length === 0) return [...functions];
  const typed = search.trim().toLowerCase().replace(/^=/, "");
  const entries = indexOf(functions);
  const scored = entries.map((entry) => ({ entry, points: score(entry, asked, typed) })).filter(({ points }) => points > 0);
  const found = scored.length > 0 ? scored.sort((a, b) => b.points - a.points).map(({ entry }) => entry) : withSome(entries, asked);
  return found.map(({ entry }) => entry);
}
