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
  return (plain.match(/[\p{L}\p{N}%]+/gu) ?? []).map((word) =>
    /[^s]s$/.test(word) && word.length > 3 && !CHINESE.test(word) ? word.slice(0, -1) : word,
  );
}

function tellingWords(text: string): string[] {
  const words = wordsOf(text);
  const told = words.filter((word) => !ASKING.has(word));
  return told.length > 0 ? told : words;
}

/** What is asked for, without the words of asking; all of it where there are no others. */
function askedWords(search: string): string[] {
  const chinese = search.replace(ASKING_CHINESE, " ");
  return tellingWords(CHINESE.test(search) && chinese.trim() !== "" ? chinese : search);
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
  if (!CHINESE.test(other)) return 0; // words without blanks between them, Latin short forms such as NPS among them
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
    phrases: keywords.map(tellingWords),
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

/** Where no function has all words: those that have most of them, more than half, by how well they are told by the words they have. */
function withSome(entries: readonly Entry[], asked: readonly string[]): Entry[] {
  const counted = entries.map((entry) => ({ entry, words: asked.filter((word) => entry.text.includes(word)) }));
  const most = Math.max(...counted.map(({ words }) => words.length));
  if (2 * most <= asked.length) return [];
  const best = counted.filter(({ words }) => words.length === most).map(({ entry, words }) => ({ entry, points: score(entry, words, "") }));
  return best.sort((a, b) => b.points - a.points).map(({ entry }) => entry);
}

const SHORTEST_SLIP = 4;

/** Is one letter wrong, missing or too many, or two changed places? */
function isOneSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1 || word === other) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest;
  if (rest.length < otherRest.length) return rest === otherRest.slice(1);
  return (
    rest.slice(1) === otherRest.slice(1) || (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

const words = new WeakMap<readonly Entry[], string[]>();

/** Every word of every function, once; collected when a slip is first met. */
function knownWords(entries: readonly Entry[]): string[] {
  const known = words.get(entries) ?? [...new Set(entries.flatMap(({ text }) => text.split(" ")))];
  words.set(entries, known);
  return known;
}

/** Words that no function has, put right where one slip makes a word of them that some have. */
function corrected(entries: readonly Entry[], asked: readonly string[]): string[] {
  const known = knownWords(entries);
  return asked.map((word) => {
    if (word.length < SHORTEST_SLIP || entries.some(({ text }) => text.includes(word))) return word;
    return known.find((each) => isOneSlip(word, each)) ?? word;
  });
}

function ranked(entries: readonly Entry[], asked: readonly string[], typed: string): Entry[] {
  const scored = entries.map((entry) => ({ entry, points: score(entry, asked, typed) })).filter(({ points }) => points > 0);
  return scored.sort((a, b) => b.points - a.points).map(({ entry }) => entry);
}

/**
 * Functions for what somebody types, in the words of the field, in English or Chinese, the likeliest first; all of them for nothing typed.
 * One slip a word is forgiven. Equally likely ones stay in the order of the catalogue.
 */
export function findFunctions(functions: readonly CatalogFunction[], search: string): CatalogFunction[] {
  const asked = askedWords(search);
  if (asked.length === 0) return [...functions];
  const typed = search.trim().toLowerCase().replace(/^=/, "");
  const entries = indexOf(functions);
  let right: string[] | undefined;
  const putRight = () => (right ??= corrected(entries, asked));
  const found = [() => ranked(entries, asked, typed), () => ranked(entries, putRight(), typed), () => withSome(entries, putRight())];
  for (const look of found) {
    const hits = look();
    if (hits.length > 0) return hits.map(({ entry }) => entry);
  }
  return [];
}
