import { cellAddress } from "../../address/a1";
import type { LongRun } from "../workbook.types";
import { findFormulaCells } from "./findFormulas";

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A name with neither a letter, a digit, a dot nor an underscore beside it. */
const useOf = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}._])${escaped(name)}(?![\\p{L}\\p{N}._])`, "iu");
/** Texts in a formula name nothing. */
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** Which of the names a formula of a cell or another name still uses, and who; a name that only a kept one uses is kept with it. */
export async function namesInUse(
  context: Excel.RequestContext,
  names: readonly string[],
  run: LongRun,
): Promise<{ name: string; user: string }[]> {
  if (names.length === 0) return [];
  const uses = names.map((name) => ({ name, pattern: useOf(name) }));
  const usersOf = new Map<string, string>();
  const add = (formula: string, user: string) => {
    const text = withoutTexts(formula);
    for (const { name, pattern } of uses) if (!usersOf.has(name) && name !== user && pattern.test(text)) usersOf.set(name, user);
  };
  const isUser = (formula: string) => uses.some(({ pattern }) => pattern.test(withoutTexts(formula)));
  const found = await findFormulaCells(context, "workbook", isUser, { signal: run.signal });
  for (const { sheet, row, column, formula } of found) add(formula, `${sheet.name}!${cellAddress(row, column)}`);
  const sheets = context.workbook.worksheets.load("items/name");
  const known = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  const local = sheets.items.map((sheet) => sheet.names.load("items/name,items/formula"));
  await context.sync();
  const others = [...known.items, ...local.flatMap(({ items }) => items)].map(({ name, formula }) => ({ name, formula: String(formula) }));
  const own = new Set(names.map((name) => name.toLowerCase()));
  for (const { name, formula } of others) if (!own.has(name.toLowerCase())) add(formula, name);
  for (let known = -1; known !== usersOf.size;) {
    known = usersOf.size;
    for (const { name, formula } of others)
      if ([...usersOf.keys()].some((one) => one.toLowerCase() === name.toLowerCase())) add(formula, name);
  }
  return names.flatMap((name) => (usersOf.has(name) ? [{ name, user: usersOf.get(name)! }] : []));
}
