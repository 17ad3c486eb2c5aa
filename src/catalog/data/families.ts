/** Headings of the documentation by the first word of a function's id, in the order in which they are printed. */
export const FAMILIES: readonly { id: string; title: string; prefixes: readonly string[] }[] = [
  { id: "clv", title: "Customer lifetime value", prefixes: ["CLV"] },
  { id: "retention", title: "Retention", prefixes: ["RETENTION", "DISCOUNT", "SPEND"] },
  { id: "switch", title: "Switching cost", prefixes: ["SWITCH"] },
  { id: "reward", title: "Return on loyalty rewards", prefixes: ["REWARD"] },
  { id: "points", title: "Points liability", prefixes: ["POINTS"] },
  { id: "lift", title: "Lift of a programme", prefixes: ["LIFT"] },
  { id: "pareto", title: "80/20 and concentration", prefixes: ["PARETO"] },
  { id: "rfm", title: "Recency, frequency, money", prefixes: ["RFM"] },
  { id: "base", title: "Customer-base models", prefixes: ["BGNBD", "MBGNBD", "PNBD", "BGBB", "GG", "SBG", "BDW", "BASE"] },
  { id: "survey", title: "Surveys", prefixes: ["SURVEY"] },
  { id: "service", title: "Service", prefixes: ["SERVICE"] },
];

/** @throws when an id starts with a word no family has */
export function familyOf(functionId: string): string {
  const prefix = functionId.split(".")[0] ?? "";
  const family = FAMILIES.find((candidate) => candidate.prefixes.includes(prefix));
  if (family === undefined) throw new Error(`${functionId} belongs to no family; add its first word to src/catalog/data/families.ts`);
  return family.id;
}

/** The questions most people come with, each by the function that answers it: shown before all others. */
export const HEADLINES = ["CLV", "RETENTION.UPLIFT", "SWITCH.COST", "REWARD.ROI"] as const;

/** Functions as they are offered: those of the headline questions, then the others by the alphabet. */
export function headlinesFirst<T extends { id: string }>(functions: readonly T[]): T[] {
  const place = ({ id }: T): number => (HEADLINES as readonly string[]).indexOf(id);
  const rank = (each: T): number => (place(each) < 0 ? HEADLINES.length : place(each));
  return [...functions].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
