import { muchLeftOut } from "../../../economics/segmentation/rows/dataQuality";
import type { Period, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import { whichWereRead, staleText } from "../../ui/sources";
import { type ClassChip, classChips } from "../classChips";
import { inSentence, namesInWords, runningTotals, shortened } from "../rankedAccounts";
import type { AccountsState } from "../state/AccountsState";
import { type MeasureInput, measureInSentence, nameOf } from "../state/measures";

export interface AnswerViewModel {
  /** the answer in one sentence, behind what must be known before it, and with what was read where there is more like it */
  headline: string;
  /** the answer in one sentence */
  sentence: string;
  /** much of the money is left out */
  hasGap: boolean;
  /** how much money that is, in which currency, and of which months; absent without accounts */
  scope?: string;
  /** the answer is about one part only: the way back to all */
  allParts?: string;
  /** how near it is to 80/20; absent without shares */
  comparison?: string;
  facts: string[];
  chips: ClassChip[];
  /** accounts of the first class that lose money by the second measure; absent where none does */
  losing?: string;
  /** what else the second measure shows */
  second?: string;
  /** large is not yet key */
  caution?: string;
  stale?: string;
  hasAccounts: boolean;
}

/** The part of the state that the answer depends on. */
export type AnswerInput = MeasureInput &
  Pick<AccountsState, "segmentation" | "staleSince" | "gone" | "plan" | "source" | "alsoRead" | "inspection" | "roles">;

/** Within two points of 80% the rule of thumb holds well enough to name it. */
const NEAR = 0.02;

/** With fewer accounts the top 20% are less than one account. */
const FEWEST_FOR_TOP_20 = 5;

/** The answer in words; undefined before the first calculation. */
export function answerViewModel(state: AnswerInput): AnswerViewModel | undefined {
  const { segmentation, staleSince, gone } = state;
  if (!segmentation) return undefined;
  const title = nameOf(state, segmentation.options.measure);
  const measure = measureInSentence(title);
  const hasAccounts = segmentation.quality.accounts > 0;
  const words = hasAccounts ? answerWords(segmentation, measure) : { sentence: t("answer.noAccounts"), facts: [] };
  const away = muchLeftOut(segmentation.quality.findings, segmentation.total);
  const warning = away === undefined ? "" : t("answer.gap", { share: numbers.share(away) });
  return {
    ...words,
    headline: [warning, partSentence(state, words.sentence), whichWereRead(state)].filter((part) => part !== "").join(" "),
    hasGap: away !== undefined,
    scope: scopeText(segmentation, title),
    allParts: segmentation.options.part === undefined ? undefined : t("answer.part.all", { column: partColumn(state) }),
    facts: [...words.facts, ...coverage(segmentation, title)],
    chips: classChips(segmentation, measure),
    ...secondWords(segmentation, measure, state),
    caution: segmentation.concentration && !state.plan.confirmed ? t("answer.check") : undefined,
    // Rows that are gone cannot be read again.
    stale: staleSince === undefined || gone ? undefined : staleText(staleSince),
    hasAccounts,
  };
}

/** Title of the column that the answer is narrowed by. */
export function partColumn({ inspection, roles }: Pick<AccountsState, "inspection" | "roles">): string {
  return inspection?.columns[roles.part ?? -1]?.title ?? "";
}

/** Letters of a part that a sentence bears. */
const PART_LETTERS = 40;

/** What a part is called inside a sentence. */
export function partName(name: string): string {
  return name === "" ? t("parts.blank") : inSentence(shortened(name, PART_LETTERS));
}

/** Which part the figures are of; undefined where they are of all rows. */
export function onlyPart(state: Pick<AccountsState, "segmentation" | "inspection" | "roles">): string | undefined {
  const part = state.segmentation?.options.part;
  return part === undefined ? undefined : t("answer.part.only", { column: partColumn(state), part: partName(part) });
}

function partSentence(state: AnswerInput, sentence: string): string {
  const part = state.segmentation?.options.part;
  return part === undefined ? sentence : t("answer.part", { column: partColumn(state), part: partName(part), sentence });
}

/** "Revenue: EUR 3.84M, Jan 2023 to Dec 2025."; a currency is only said where the rows name it. */
function scopeText(segmentation: Segmentation, measure: string): string | undefined {
  const { quality, total, options } = segmentation;
  if (quality.accounts === 0 || !Number.isFinite(total)) return undefined;
  const figure = total === 0 ? "0" : numbers.compact(total);
  const known = quality.currencies.filter(({ code }) => code !== "");
  const code = reportingCode(segmentation);
  const amount =
    options.measure === "orders"
      ? figure
      : code === ""
        ? t("answer.noCurrency", { amount: figure })
        : t("answer.money", { currency: code, amount: figure });
  const period = quality.days ? t("answer.period", { period: monthsText(quality.days) }) : "";
  const codes = (wanted: (each: (typeof known)[number]) => boolean) =>
    known.filter((each) => each.code !== code && wanted(each)).map((each) => each.code);
  const [left, converted] = [codes(({ rate }) => rate === undefined), codes(({ rate }) => rate !== undefined)];
  return [
    t("answer.scope", { measure, amount, period }),
    ...(left.length > 0 ? [plural("answer.currency.left", left.length, { codes: left.join(", ") })] : []),
    ...(converted.length > 0 ? [t("answer.currency.converted", { codes: converted.join(", ") })] : []),
  ].join(" ");
}

/** The currency that amounts are added up in: as chosen, else the one of most rows; "" where no row names one. */
function reportingCode({ options, quality }: Segmentation): string {
  return options.currency?.reporting ?? quality.currencies.find(({ code }) => code !== "")?.code ?? "";
}

/** "Jan 2023 to Dec 2025", one month, or one day. */
function monthsText({ from, to }: Period): string {
  if (from === to) return numbers.date(from);
  const [first, last] = [numbers.month(from), numbers.month(to)];
  return first === last ? first : t("answer.months", { from: first, to: last });
}

function answerWords(segmentation: Segmentation, measure: string) {
  const { accounts, concentration, quality, total } = segmentation;
  if (Number.isNaN(total)) return { sentence: t("answer.tooLarge"), facts: [] };
  if (!concentration) return { sentence: t("answer.noShares", { x: total === 0 ? "0" : numbers.amount(total) }), facts: [] };
  const { countAtTarget: k, zeroAccounts } = concentration;
  const n = quality.accounts;
  const share = runningTotals(accounts)[k]! / total;
  const sentence = t("answer.sentence", { p: numbers.share(k / n), k, n, s: numbers.share(share), measure });
  const facts = [...equalWords(segmentation, k), ...(zeroAccounts > 0 ? [plural("answer.zero", zeroAccounts)] : [])];
  return { sentence, comparison: comparisonWords(n, concentration.top20Share), facts };
}

function comparisonWords(n: number, top20: number): string {
  if (n === 1) return t("answer.oneAccount");
  if (n < FEWEST_FOR_TOP_20) return t("answer.few");
  return t(Math.abs(top20 - 0.8) <= NEAR ? "answer.near8020" : "answer.not8020", { s: numbers.share(top20) });
}

/** Why the first class holds more accounts than the sentence says. */
function equalWords({ classes, options }: Segmentation, k: number): string[] {
  const { by, ties } = options.classes;
  const [first] = classes;
  if (by !== "cumulativeShare" || ties !== "together" || !first || first.accounts <= k) return [];
  return [t("answer.equal", { class: first.name, accounts: plural("accounts", first.accounts) })];
}

function coverage({ quality, total }: Segmentation, measure: string): string[] {
  if (quality.accounts === 0 || Number.isNaN(total)) return [];
  const left = quality.rows - quality.usedRows;
  const sum = t("answer.total", { measure, x: total === 0 ? "0" : numbers.amount(total), rows: plural("rows", quality.usedRows) });
  return [left > 0 ? `${sum} ${t("answer.leftOut", { left: plural("rows", left) })}` : sum];
}

function secondWords(segmentation: Segmentation, measure: string, state: MeasureInput): Pick<AnswerViewModel, "losing" | "second"> {
  const look = secondLook(segmentation);
  const { classNames, accounts, classes, options } = segmentation;
  if (!look || !options.second || !classes[0]?.accounts) return {};
  const second = measureInSentence(nameOf(state, options.second));
  const words = { class: classNames[0]!, measure, second };
  if (look.losing.length > 0) {
    return { losing: plural("answer.losing", look.losing.length, { ...words, names: namesInWords(accounts, look.losing) }) };
  }
  const other = look.otherClass.length;
  return { second: other === 0 ? t("answer.secondSame", words) : plural("answer.secondOther", other, words) };
}

/** How the accounts of the first class look by the second measure; positions in value order. */
export interface SecondLook {
  /** below zero */
  losing: number[];
  /** in another class by the second measure */
  otherClass: number[];
}

/** Undefined where there is no second measure. */
function secondLook({ accounts, options }: Segmentation): SecondLook | undefined {
  const { second, secondClass } = accounts;
  if (!options.second || !second) return undefined;
  const look: SecondLook = { losing: [], otherClass: [] };
  // Value order puts the first class in front.
  for (let i = 0; i < second.length && accounts.class[i] === 0; i++) {
    if (second[i]! < 0) look.losing.push(i);
    if (secondClass && secondClass[i] !== 0) look.otherClass.push(i);
  }
  return look;
}
