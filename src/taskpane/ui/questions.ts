import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { readDateText } from "../../intake/values/dateText";
import { readNumberText } from "../../intake/values/numberText";
import { numbers, plural, t } from "../../strings/pane";
import type { CitedText, OpenReading, ReadingChoices, Remake, RowReading, SourceInspection } from "../../workbook/workbook.types";

/** What a press on an answer does. */
export type GivenAnswer =
  | { kind: "column"; role: "account" | "value"; column: number }
  | { kind: "reading"; chosen: ReadingChoices }
  | { kind: "remake"; how: Remake };

/** Something that must be said before there is an answer, with the answers to press. */
export interface PaneQuestion {
  id: "wrongLetters" | "pivot" | "account" | "value" | OpenReading;
  text: string;
  hint?: string;
  options: { label: string; detail?: string; answer: GivenAnswer }[];
}

/** What the questions of a section depend on. */
export interface QuestionsInput {
  inspection?: SourceInspection;
  reading?: RowReading;
  roles: Partial<ColumnRoles>;
  product: boolean;
  chosen: ReadingChoices;
}

/** Columns offered; with more the list of all columns is the better place. */
const MOST_COLUMNS = 5;
const EXAMPLES = 3;

function columnOptions(inspection: SourceInspection, role: "account" | "value", taken: readonly unknown[]): PaneQuestion["options"] {
  const free = inspection.candidates[role].filter((index) => !taken.includes(index));
  return free.slice(0, MOST_COLUMNS).flatMap((index) => {
    const column = inspection.columns[index];
    if (!column) return [];
    const samples = [...new Set(column.samples)].filter((text) => text !== "").slice(0, EXAMPLES);
    return [
      {
        label: column.title,
        ...(samples.length > 0 && { detail: t("source.sample", { samples: samples.join(", ") }) }),
        answer: { kind: "column" as const, role, column: index },
      },
    ];
  });
}

function columnQuestion({ inspection, roles }: QuestionsInput, role: "account" | "value"): PaneQuestion[] {
  const options = columnOptions(inspection!, role, [roles.account, roles.date]);
  return options.length === 0 ? [] : [{ id: role, text: t(`question.${role}`), hint: t("question.column.hint"), options }];
}

const chosenReading = (chosen: ReadingChoices): GivenAnswer => ({ kind: "reading", chosen });

/** The likelier answer first. */
const likelierFirst = <T extends { isLikely: boolean }>(options: T[]): T[] =>
  [...options].sort((a, b) => Number(b.isLikely) - Number(a.isLikely));

const cited = ({ text, place }: CitedText) => ({ text, row: String(place.row) });

function numbersQuestion({ numbers: { example }, numberText }: RowReading, { locale }: SourceInspection): PaneQuestion {
  const text = example?.text ?? "";
  const options = ([",", "."] as const).map((decimal) => {
    const format = decimal === "." ? ("1,234.56" as const) : ("1.234,56" as const);
    const figure = numbers.amount(readNumberText(text, decimal)?.value ?? NaN);
    const sign = /\d([.,])\d{3}(?!\d)/.exec(text)?.[1] ?? "";
    const detail = t(sign === decimal ? "question.numberText.decimal" : "question.numberText.groups", { sign });
    return { label: figure, detail, answer: chosenReading({ numberText: format }), isLikely: format === numberText };
  });
  return {
    id: "numberText",
    text: example ? t("question.numberText", cited(example)) : t("question.numberText.any"),
    hint: [t("question.numberText.hint"), locale.decimal === undefined ? "" : t("question.excelFirst")].join(" ").trim(),
    options: likelierFirst(options),
  };
}

function datesQuestion({ dates, dateText }: RowReading, { locale }: SourceInspection): PaneQuestion {
  const example = dates?.example;
  const orders = dates?.orders ?? [];
  const options = orders.map((order) => ({
    label: numbers.date(readDateText(example?.text ?? "", order) || NaN),
    detail: t(`question.dateText.${order}`),
    answer: chosenReading({ dateText: order }),
    isLikely: order === dateText,
  }));
  return {
    id: "dateText",
    text: example ? t("question.dateText", cited(example)) : t("question.dateText.any"),
    hint: [t("question.dateText.hint"), locale.dateOrder === undefined ? "" : t("question.excelFirst")].join(" ").trim(),
    options: likelierFirst(options),
  };
}

function gapsQuestion({ gaps }: RowReading, { columns }: SourceInspection, { account }: QuestionsInput["roles"]): PaneQuestion {
  const { rows = 0, of = 0 } = gaps ?? {};
  return {
    id: "fillDown",
    text: t("question.fillDown", { account: columns[account ?? -1]?.title ?? t("role.account") }),
    hint: plural("question.fillDown.hint", rows, { of }),
    options: [
      { label: t("question.fillDown.take"), answer: chosenReading({ fillDown: true }) },
      { label: t("question.fillDown.leave"), answer: chosenReading({ fillDown: false }) },
    ],
  };
}

function pivotQuestion({ pivot }: SourceInspection): PaneQuestion {
  const titles = (pivot?.periods ?? []).map(({ title }) => title);
  return {
    id: "pivot",
    text: t("question.pivot", { first: titles[0] ?? "", last: titles.at(-1) ?? "" }),
    hint: t("question.pivot.hint"),
    options: [
      { label: t("question.pivot.make"), answer: { kind: "remake", how: "apart" } },
      { label: t("question.pivot.leave"), answer: chosenReading({ sideBySide: true }) },
    ],
  };
}

function lettersQuestion(wrong: NonNullable<SourceInspection["wrongLetters"]>): PaneQuestion {
  return {
    id: "wrongLetters",
    text: t("question.wrongLetters", wrong),
    hint: t("question.wrongLetters.hint"),
    options: [
      { label: t("question.wrongLetters.make"), answer: { kind: "remake", how: "letters" } },
      { label: t("question.wrongLetters.leave"), answer: chosenReading({ wrongLetters: true }) },
    ],
  };
}

/** What must be said first about a source, in the order in which the answers build on each other: with other letters or rows there is another table to ask about. */
export function openQuestions(asked: QuestionsInput): PaneQuestion[] {
  const { inspection, reading, roles, product, chosen } = asked;
  if (!inspection) return [];
  if (inspection.wrongLetters && !chosen.wrongLetters) return [lettersQuestion(inspection.wrongLetters)];
  if (inspection.pivot && !chosen.sideBySide) return [pivotQuestion(inspection)];
  const isOpen = (id: OpenReading) => reading?.open.includes(id) ?? false;
  return [
    ...(roles.account === undefined ? columnQuestion(asked, "account") : []),
    ...(!product && roles.value === undefined ? columnQuestion(asked, "value") : []),
    ...(reading && isOpen("fillDown") ? [gapsQuestion(reading, inspection, roles)] : []),
    ...(reading && isOpen("numberText") ? [numbersQuestion(reading, inspection)] : []),
    ...(reading && isOpen("dateText") ? [datesQuestion(reading, inspection)] : []),
  ];
}
