import { chineseRoleWords } from "./chineseRoleWords";
import { englishRoleWords } from "./englishRoleWords";
import type { Role } from "./roleWords.types";
import { titleWords } from "./titleWords";

const HAN = /\p{Script=Han}/u;

const longestFirst = new Map(
  Object.entries(chineseRoleWords).map(([role, terms]) => [role, Object.keys(terms).sort((a, b) => b.length - a.length)]),
);

/** Chinese is written without blanks: takes the longest term at each place. */
function chineseScore(word: string, role: Role): number {
  let score = 0;
  for (let at = 0; at < word.length;) {
    const term = longestFirst.get(role)?.find((one) => word.startsWith(one, at));
    score += term === undefined ? 0 : (chineseRoleWords[role][term] ?? 0);
    at += term?.length ?? 1;
  }
  return score;
}

function weight(word: string, role: Role): number {
  const words = englishRoleWords[role];
  return words[word] ?? words[word.replace(/s$/, "")] ?? 0;
}

/** How much a title speaks for a role; 0 when it says nothing. */
export function titleScore(title: string, role: Role): number {
  return titleWords(title).reduce((score, word) => score + (HAN.test(word) ? chineseScore(word, role) : weight(word, role)), 0);
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
