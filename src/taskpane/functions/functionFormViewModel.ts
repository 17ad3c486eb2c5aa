import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { plural, t } from "../../strings/pane";
import type { InsertPlace, Selection } from "../../workbook/selection";
import type { Notation } from "../../workbook/workbook.types";
import { ourCallsIn } from "./argumentSource";
import { type BuiltFormula, buildFormula } from "./buildFormula";
import { type NotHere, parameterOf, refusalOf } from "./liveCall";
import { type ResultViewModel, resultViewModel } from "./resultViewModel";
import type { LiveCall } from "./useLiveCall";

export interface ArgumentField {
  name: string;
  label: string;
  hint: string;
  optional: boolean;
  typed: string;
  words?: readonly string[];
  /** why what is typed cannot be read, or what the function says of it */
  problem?: string;
}

/** What does not change while the form is filled. */
export interface FunctionHelp {
  name: string;
  /** the first sentence of the description, and the others */
  summary: string;
  rest: string;
  returns: string;
  source: string;
  helpUrl: string;
  exampleTitle: string;
  /** each with its arguments, and the values that it puts into the fields */
  examples: { formula: string; label: string; args: string[]; values: string[] }[];
  /** an Excel formula of the same value, or why there is none */
  native?: string;
  noNative?: string;
}

export interface FunctionFormViewModel {
  fields: ArgumentField[];
  /** in English notation, to be inserted */
  formula: string;
  /** an argument cannot be read: there is no formula to copy yet */
  unread: boolean;
  /** what must be done before it can be inserted */
  blocked?: string;
  insertLabel: string;
  /** instead of a result */
  note?: string;
  /** the result is calculated on request only, or is being so */
  onRequest?: "offered" | "running";
}

const firstSentence = (text: string): string => text.split(/(?<=\.)\s/)[0] ?? text;

/** @param notation of formulas in this Excel, where it is known */
export function functionHelp(entry: CatalogFunction, notation?: Notation): FunctionHelp {
  const summary = firstSentence(entry.description);
  const isEnglish = notation === undefined || (notation.decimal === "." && notation.englishNames);
  return {
    name: entry.name,
    summary,
    rest: entry.description.slice(summary.length).trim(),
    returns: t("functions.returns", { returns: entry.returns.replace(/\.$/, "") }),
    source: t("functions.source", { source: entry.source }),
    helpUrl: `functions.html#${entry.anchor}`,
    exampleTitle: t(isEnglish ? "functions.example" : "functions.example.english"),
    examples: entry.examples.map(({ formula }, i, { length }) => {
      const args = ourCallsIn(formula)[0]?.args ?? [];
      const label = length > 1 ? t("functions.tryExample.n", { n: i + 1 }) : t("functions.tryExample");
      return { formula, label, args, values: fieldValues(entry, args) };
    }),
    ...nativeForm(entry),
  };
}

/** Arguments of a formula as they stand in the fields: option words without their quotation marks. */
export function fieldValues({ parameters }: Pick<CatalogFunction, "parameters">, args: readonly string[]): string[] {
  return args.map((text, i) => {
    const word = /^"(.*)"$/.exec(text)?.[1];
    return word !== undefined && parameters[i]?.words?.includes(word) ? word : text;
  });
}

/** The formula that what is typed makes. */
export function formulaOfForm(
  entry: CatalogFunction,
  typed: readonly string[],
  selection: Selection | undefined,
  notation?: Notation,
): BuiltFormula & { complete: boolean } {
  const built = buildFormula(entry.name, entry.parameters, typed, notation, selection?.sheetName);
  return { ...built, complete: built.missing.length === 0 && built.problems.every((problem) => problem === undefined) };
}

/** The form of one function, with what it answers. */
export function functionFormViewModel(
  entry: CatalogFunction,
  typed: readonly string[],
  { formula, missing, problems, complete }: ReturnType<typeof formulaOfForm>,
  selection: Selection | undefined,
  { answer, judged, asking }: Pick<LiveCall, "answer" | "judged" | "asking">,
  place: InsertPlace | undefined,
): FunctionFormViewModel {
  const unread = entry.parameters.filter((_, i) => problems[i] !== undefined).map(({ name }) => name);
  const refusal = complete ? refusalOf(answer?.cells) : undefined;
  const about = refusal === undefined ? undefined : parameterOf(entry, refusal);
  const not = complete ? answer?.not : undefined;
  const cell = selection?.cell;
  return {
    fields: entry.parameters.map(({ name, description, optional, words }, i) => ({
      name,
      label: optional ? t("functions.optional", { name: titled(name) }) : titled(name),
      hint: description,
      optional,
      typed: typed[i] ?? "",
      words,
      problem: problems[i] ?? (about === i ? refusal : judged[i]),
    })),
    formula,
    unread: unread.length > 0,
    blocked: stillToDo("functions.problem", unread) ?? stillToDo("functions.missing", missing) ?? inTheWay(place),
    insertLabel: cell === undefined ? t("functions.insertHere") : t("functions.insert", { cell }),
    note: refusal === undefined ? notHereText(not) : t("live.refused", { text: refusal }),
    ...(not?.why === "later" && { onRequest: asking ? "running" : "offered" }),
  };
}

/** The result to show, once all is typed and the function does not refuse it. */
export function resultOfForm(entry: CatalogFunction, complete: boolean, { answer }: Pick<LiveCall, "answer">): ResultViewModel | undefined {
  const cells = complete ? answer?.cells : undefined;
  return cells && refusalOf(cells) === undefined ? resultViewModel(entry, cells) : undefined;
}

function stillToDo(key: "functions.problem" | "functions.missing", names: readonly string[]): string | undefined {
  return names.length > 0 ? t(key, { names: names.map(spoken).join(", ") }) : undefined;
}

function inTheWay(place: InsertPlace | undefined): string | undefined {
  if (place?.filled === undefined) return undefined;
  const { address, filled } = place;
  return address === filled ? t("live.filledCell", { filled }) : t("live.filled", { address, filled });
}

/** Why there is no result to see yet. */
function notHereText(not: NotHere | undefined): string | undefined {
  if (not === undefined) return undefined;
  return "about" in not ? t(`live.${not.why}`, { about: shortened(not.about) }) : t(`live.${not.why}`);
}

const LONGEST_CITED = 40;
const shortened = (text: string): string => (text.length > LONGEST_CITED ? `${text.slice(0, LONGEST_CITED)}…` : text);

function nativeForm({ native, nativeReason, parameters }: CatalogFunction): Pick<FunctionHelp, "native" | "noNative"> {
  if (native === null) return nativeReason ? { noNative: t("functions.noNative", { reason: nativeReason }) } : {};
  return { native: `=LAMBDA(${[...parameters.map((each) => each.name), native].join(",")})` };
}

function titled(name: string): string {
  const words = spoken(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** acquisition_cost as people say it */
function spoken(name: string): string {
  return name.replace(/_/g, " ");
}

/** How many optional arguments are folded away, in words. */
export const optionalTitle = (n: number): string => plural("functions.optionals", n);
