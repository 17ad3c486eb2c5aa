import { chineseRoleWords } from "./chineseRoleWords";
import { englishRoleWords } from "./englishRoleWords";
import type { Role } from "./roleWords.types";
import { titleWords } from "./titleWords";

const HAN = /\p{Script=Han}/u;

const longestFirst = new Map(
  Object.entries(chineseRoleWords).map(([role, terms]) => [role, Object.keys(terms).sort((a, b) => b.length - a.length)]),
);

/** Chinese is written without blanks: takes the longest term at each place. */
function chineseWeights(word: string, role: Role): number[] {
  const weights: number[] = [];
  for (let at = 0; at < word.length;) {
    const term = longestFirst.get(role)?.find((one) => word.startsWith(one, at));
    if (term !== undefined) weights.push(chineseRoleWords[role][term] ?? 0);
    at += term?.length ?? 1;
  }
  return weights;
}

function weight(word: string, role: Role): number {
  const words = englishRoleWords[role];
  return words[word] ?? words[word.replace(/s$/, "")] ?? 0;
}

function weights(title: string, role: Role): number[] {
  return titleWords(title).flatMap((word) => (HAN.test(word) ? chineseWeights(word, role) : [weight(word, role)]));
}

/** How much a title speaks for a role; 0 when it says nothing. */
export function titleScore(title: string, role: Role): number {
  return weights(title, role).reduce((score, each) => score + each, 0);
}

/** How much the one word speaks for a role that speaks most for it: "due date" is not the date of a sale, but it is a date. */
export function strongestWord(title: string, role: Role): number {
  return Math.max(0, ...weights(title, role));
}

/** Is the title nothing but one word that speaks for the role? */
export function isRoleWord(title: string, role: Role): boolean {
  const [word, ...others] = titleWords(title);
  if (word === undefined || others.length > 0) return false;
  return HAN.test(word) ? (chineseRoleWords[role][word] ?? 0) > 0 : weight(word, role) > 0;
}

/** Roles whose words make a row a header; words of the others, such as "industry" or "returns", are common in data too. */
const HEADER_ROLES: Role[] = ["account", "name", "value", "quantity", "price", "date", "currency"];

/** Does a title name one of the main roles clearly? */
export function anyRoleWord(title: string): boolean {
  return HEADER_ROLES.some((role) => titleScore(title, role) >= 4);
}
