import type { Role } from "../roleWords.types";
import { isRoleWord, strongestWord, titleScore } from "../titleScore";
import { type ColumnProfile, MOSTLY } from "./columnProfile";

/** Which column plays which part; positions in the source. `value` or (`quantity` and `price`). */
export interface ColumnRoles {
  account: number;
  name?: number;
  value?: number;
  quantity?: number;
  price?: number;
  date?: number;
  order?: number;
  currency?: number;
  margin?: number;
  cost?: number;
  /** service activities, in the order chosen */
  drivers?: number[];
  parent?: number;
  segment?: number;
  customerValue?: number;
  /** what was bought and where: to compare by */
  product?: number;
  region?: number;
  /** what the answer is narrowed to and compared by; chosen, never guessed */
  part?: number;
}

/** How it was seen which column is the account: by its title, or by what the column holds. */
export type SeenBy = "title" | "content";

export interface GuessedRoles {
  roles: Partial<ColumnRoles>;
  accountBy?: SeenBy;
  /** other columns that could be the account, the likeliest first */
  accountCandidates: number[];
}

/** A title must speak at least this clearly to decide a role. */
const CLEAR = 3;
/** Does the title say so, and not only what the column holds? */
export const saysRole = (title: string, role: Exclude<Role, "drivers">): boolean => titleScore(title, role) >= CLEAR;
/** Roles that are not needed are only guessed from titles that leave little doubt. */
const SURE = 4;
const MOST_DRIVERS = 8;

function best(columns: ColumnProfile[], score: (column: ColumnProfile) => number, least: number): ColumnProfile | undefined {
  let found: ColumnProfile | undefined;
  let highest = least;
  for (const column of columns) {
    const points = score(column);
    if (points > highest || (points === highest && !found)) {
      found = column;
      highest = points;
    }
  }
  return found;
}

/** More dates than this among amounts are no slips of the keyboard. */
const SOME_DATES = 0.1;

/** Weight of words that mean nothing but a date: "price date" is no price, "price per day" is one. */
const NAMES_A_DATE = 5;

/** The title speaks of days, months or years, and not of money: exports by scripts leave dates without the format of one. */
function saysTime(title: string): boolean {
  const value = titleScore(title, "value");
  if (value >= CLEAR) return false;
  const word = strongestWord(title, "date");
  // "fiscal year" is a time, "sales of the year" may be money
  return word >= CLEAR || (word >= 2 && (value < 0 || isRoleWord(title, "date") || titleScore(title, "date") >= CLEAR));
}

const isNumeric = (column: ColumnProfile): boolean => column.numeric >= 0.5 && column.kind !== "date";
/** Numbers that a title can make an amount, a price, a cost or a count. */
export const isFigure = (column: ColumnProfile): boolean =>
  isNumeric(column) && column.dates <= SOME_DATES && strongestWord(column.title, "date") < NAMES_A_DATE;
const isText = (column: ColumnProfile): boolean => column.kind === "text" && !isNumeric(column);
const isFilled = (column: ColumnProfile): boolean => column.kind !== "empty";

/** The title says it is something else that merely mentions customers or money. */
function speaksForOther(column: ColumnProfile): boolean {
  return (["drivers", "customerValue", "margin", "cost"] as const).some((role) => titleScore(column.title, role) >= SURE);
}

/** Whoever buys is nobody with a fraction. */
const hasFractions = (column: ColumnProfile): boolean => column.kind === "number" && column.whole < 1;

/** A handful of values that occur again and again are states, classes or regions. */
const HANDFUL = 10;
const OFTEN = 20;
/** Fewer rows say nothing about how often something occurs. */
const SOME_ROWS = 50;
const NEARLY_UNIQUE = 0.95;

function isStates(column: ColumnProfile): boolean {
  return column.different <= HANDFUL && column.filled >= OFTEN * column.different;
}

function isOfRows(column: ColumnProfile): boolean {
  return column.filled >= SOME_ROWS && column.distinct > NEARLY_UNIQUE;
}

/** Titles that say of a column that it is about something else than who bought. */
function namesOther({ title }: ColumnProfile): boolean {
  // a column called just "Name" may be that of whoever bought
  return (
    (titleScore(title, "account") < 0 && !isRoleWord(title, "name")) ||
    (["value", "quantity", "price", "order", "product", "region"] as const).some((role) => titleScore(title, role) >= SURE)
  );
}

/** An address such as a@b.com names whoever bought, even in one row only. */
const isEmail = ({ samples }: ColumnProfile): boolean => samples.length > 0 && samples.every((text) => /^\S+@\S+\.\S+$/.test(text.trim()));

/** Columns that can be the account, without a title that says so: the likeliest first. */
function accountsByContent(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const left = columns.filter((column) => isFilled(column) && column.kind !== "date" && !saysTime(column.title) && !hasFractions(column));
  const emails = left.filter(isEmail);
  const open = left.filter((column) => !namesOther(column) && !isStates(column));
  const texts = open.filter((column) => column.kind === "text" && column.numeric < 0.5);
  const repeated = texts.filter((column) => column.distinct < 1 && !isOfRows(column));
  const whole = open.filter((column) => column.whole === 1 && !isOfRows(column));
  return [...new Set([...emails, ...repeated, ...texts.filter((column) => texts.length === 1 && !isOfRows(column)), ...whole])];
}

function guessAccount(columns: ColumnProfile[]): { column?: ColumnProfile; by?: GuessedRoles["accountBy"]; candidates: number[] } {
  const able = columns.filter((column) => isFilled(column) && column.kind !== "date" && !hasFractions(column));
  const byTitle = best(able, (column) => titleScore(column.title, "account"), CLEAR);
  const byContent = accountsByContent(columns);
  const texts = able.filter((column) => column.kind === "text" && column.numeric < 0.5);
  const candidates = [...new Set([...byContent, ...texts])].map(({ index }) => index);
  if (byTitle) return { column: byTitle, by: "title", candidates: candidates.filter((index) => index !== byTitle.index) };
  const [first] = columns.length > 1 ? byContent : byContent.filter(({ kind }) => kind === "text");
  if (first === undefined) return { candidates };
  return { column: first, by: "content", candidates: candidates.filter((index) => index !== first.index) };
}

function guessAmount(columns: ColumnProfile[]): Pick<ColumnRoles, "value" | "quantity" | "price"> {
  const byTitle = (among: ColumnProfile[]) => best(among, (column) => titleScore(column.title, "value"), CLEAR);
  const value = byTitle(columns.filter(isNumeric));
  if (value) return { value: value.index };
  const figures = columns.filter(isFigure);
  const price = best(figures, (column) => titleScore(column.title, "price"), CLEAR);
  const quantity = best(
    figures.filter((column) => column !== price),
    (column) => titleScore(column.title, "quantity"),
    CLEAR,
  );
  if (price && quantity) return { quantity: quantity.index, price: price.index };
  // Amounts with gaps such as "n/a" are still what the title says, and another column is not.
  const last = byTitle(columns.filter(({ numeric }) => numeric > 0)) ?? untitledAmount(figures);
  return last ? { value: last.index } : {};
}

/** Where no title says amount: the last column that may be money, but never a time or the number of an order. */
function untitledAmount(figures: ColumnProfile[]): ColumnProfile | undefined {
  const amounts = figures.filter(({ title }) => !saysTime(title) && titleScore(title, "order") < SURE);
  const left = amounts.filter((column) => !speaksForOther(column));
  const notWhole = left.filter((column) => column.whole < 1);
  return [...notWhole, ...left].find((column) => titleScore(column.title, "value") >= 0) ?? left.at(-1) ?? amounts.at(-1);
}

/** A column called just "Customer", beside the account's id, holds its name. */
function nameScore({ title }: ColumnProfile): number {
  return titleScore(title, "name") * (isRoleWord(title, "name") ? 2 : 1);
}

/** Share of dates that a column needs whose title says date. */
const SOME_TITLED = 0.3;
/** "Month" and "period" say that 202401 is one, which otherwise may be a number of anything. */
const SAYS_PERIOD = 2;

/** By its title, or the only column of dates. Days without the format of a date need the title. */
function guessDate(columns: ColumnProfile[]): ColumnProfile | undefined {
  const dates = columns.filter((column) => column.kind === "date");
  const days = columns.filter((column) => column.kind !== "date" && column.days + column.dates + column.compact >= MOSTLY);
  // dates with gaps, slips, totals and notes between them are still what the title says
  const partly = columns.filter((column) => column.days + column.dates + column.compact + column.months >= SOME_TITLED);
  const byTitle = (among: ColumnProfile[], least = CLEAR) => best(among, (column) => titleScore(column.title, "date"), least);
  const months = columns.filter((column) => column.months >= MOSTLY);
  const [only, ...more] = dates;
  const compact = columns.filter((column) => column.compact >= MOSTLY && column.filled >= SOME_ROWS && column.distinct < 1);
  const plain = more.length === 0 ? (only ?? (compact.length === 1 ? compact[0] : undefined)) : undefined;
  return byTitle(dates) ?? byTitle(days) ?? byTitle(partly) ?? plain ?? byTitle(months, SAYS_PERIOD);
}

/** Names or numbers of things. */
const isLabel = (column: ColumnProfile): boolean => isFilled(column) && column.kind !== "date" && !hasFractions(column);

/** What kind of column can play a role that is guessed by its title alone, in the order of the guesses. */
const BY_TITLE: [role: Exclude<Role, "drivers">, fits: (column: ColumnProfile) => boolean, least?: number][] = [
  ["currency", isText],
  ["margin", isFigure],
  ["cost", isFigure],
  // "customer group" is a segment, "parent account" is not
  ["parent", (column) => isFilled(column) && column.kind !== "date", SURE + 1],
  ["segment", isText],
  ["order", (column) => isFilled(column) && column.kind !== "date"],
  ["product", isLabel],
  ["region", isLabel],
];

/** The best guess which column plays which part, by title first and by content second; parts nothing fits are absent. No column plays two parts. */
export function guessRoles(columns: ColumnProfile[]): GuessedRoles {
  const taken = new Set<number>();
  const free = () => columns.filter((column) => !taken.has(column.index));
  const guess: Partial<ColumnRoles> = {};
  const take = (role: Exclude<Role, "drivers">, index: number | undefined) => {
    if (index === undefined) return;
    guess[role] = index;
    taken.add(index);
  };
  const byTitle = (role: Exclude<Role, "drivers">, fits: (column: ColumnProfile) => boolean, least = SURE) =>
    take(role, best(free().filter(fits), (column) => titleScore(column.title, role), least)?.index);

  const account = guessAccount(columns);
  take("account", account.column?.index);
  take("name", best(free().filter(isText), nameScore, 4)?.index);
  byTitle("customerValue", isFigure, 6);
  const { value, quantity, price } = guessAmount(free());
  take("value", value);
  take("quantity", quantity);
  take("price", price);
  take("date", guessDate(free())?.index);
  for (const [role, fits, least] of BY_TITLE) if (role !== "cost" || guess.margin === undefined) byTitle(role, fits, least);
  const drivers = free().filter((column) => isFigure(column) && titleScore(column.title, "drivers") >= SURE);
  if (drivers.length > 0) guess.drivers = drivers.slice(0, MOST_DRIVERS).map(({ index }) => index);
  return { roles: guess, accountBy: account.by, accountCandidates: account.candidates };
}
