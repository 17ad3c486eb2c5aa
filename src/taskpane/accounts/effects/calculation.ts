import { classedAccounts, halves } from "../../../economics/segmentation/moves/compareSegmentations";
import { classedAgain } from "../../../economics/segmentation/classes/rankedResult";
import type {
  ClassRule,
  Movement,
  Period,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
} from "../../../economics/segmentation/keyAccounts.types";
import { numbers, t } from "../../../strings/pane";
import type { Comparison, LongRun, Outcome } from "../../../workbook/workbook.types";
import type { PaneServices } from "../../app/PaneServices";
import type { TaskKind, TaskRunner } from "../../tasks/taskRunner";
import type { AccountsServices } from "../AccountsServices";
import type { AccountsState, PartAnswers } from "../state/AccountsState";
import type { AccountsAction } from "../state/accountsActions";
import { areOpen, LAST_DAY } from "../state/typedFields";

interface CalculationContext {
  accounts: () => AccountsState;
  dispatch: (action: AccountsAction) => void;
  services: PaneServices;
  tasks: TaskRunner<TaskKind, AccountsAction>;
}

/** Turns the cells read into figures, and keeps figures and decisions together. */
export interface Calculation {
  /** classes, then the comparison if one is asked for. @param show go on to the answer */
  compute(show: boolean): Promise<void>;
  /** applies a decision and computes what it changes */
  decide(action: AccountsAction): Promise<void>;
  /** computes what is no longer, or not yet, what the decisions say. @returns do figures and decisions agree? */
  catchUp(): Promise<boolean>;
}

/** Tasks that a changed decision must not stop: half a report is worse than a late figure. */
const writing: readonly TaskKind[] = ["writing", "removing", "saving"];

export function createCalculation({ accounts, dispatch, services, tasks }: CalculationContext): Calculation {
  /** the state that the present figures and the present comparison were made from */
  let computed: Pick<AccountsState, "columns" | "options"> | undefined;
  let compared: Pick<AccountsState, "segmentation" | "comparison"> | undefined;

  async function segment(show: boolean): Promise<void> {
    const { columns, options, reading, segmentation: before } = accounts();
    // While it is open how the rows are read, every figure would be a guess.
    if (!columns || (reading && reading.open.length > 0)) return;
    // Other limits need no row: the classes follow while a limit is dragged.
    const isClassedOnly = before && computed?.columns === columns && differInClassesOnly(before.options, options);
    const work = async (run: Parameters<PaneServices["accounts"]["segment"]>[2]): Promise<Outcome<Segmentation>> => ({
      ok: true,
      value: isClassedOnly ? classedAgain(before, options.classes) : await services.accounts.segment(columns, options, run),
    });
    const at = services.now();
    const done = await tasks.run(
      "calculating",
      work,
      (segmentation, id) => ({ section: "accounts", type: "segmented", id, segmentation, show, at }),
      show,
    );
    if (done) computed = { columns, options };
  }

  async function compare(): Promise<void> {
    takeHalves();
    const { columns, segmentation, comparison } = accounts();
    if (!columns || !segmentation) return;
    compared = { segmentation, comparison };
    if (comparison.kind === "none") return;
    const done = await tasks.run(
      "comparing",
      (run) => comparedPeriods(services.accounts, comparison, columns, segmentation, run),
      (movement, id) => ({ section: "accounts", type: "compared", id, movement }),
      false,
    );
    if (!done && compared?.segmentation === segmentation) compared = undefined;
  }

  async function answerParts(): Promise<void> {
    const { columns, segmentation, partsCompared } = accounts();
    if (!columns || !segmentation) return;
    await tasks.run(
      "comparing",
      (run) => partAnswers(services.accounts, columns, segmentation, partsCompared, run),
      (parts, id) => ({ section: "accounts", type: "partsAnswered", id, parts }),
      false,
    );
  }

  function takeHalves(): void {
    const { comparison, segmentation } = accounts();
    const days = segmentation?.quality.days;
    if (!days || !areOpen(comparison)) return;
    dispatch({ section: "accounts", type: "comparisonChosen", comparison: { kind: "periods", ...halves(days) } });
  }

  const segmented = () => computed?.columns === accounts().columns && computed?.options === accounts().options;
  const moved = () => compared?.segmentation === accounts().segmentation && compared?.comparison === accounts().comparison;

  const parted = () => isParted(accounts());

  async function compute(show: boolean): Promise<void> {
    await segment(show);
    if (segmented() && accounts().segmentation) await compareAll();
  }

  /** What stands beside the answer: the comparison in time, and the parts. */
  async function compareAll(): Promise<void> {
    if (!moved()) await compare();
    if (!parted()) await answerParts();
  }

  async function catchUp(): Promise<boolean> {
    if (!accounts().columns) return accounts().segmentation !== undefined;
    if (!segmented() || !accounts().segmentation) await compute(false);
    else if (!moved()) await compare();
    return segmented() && moved();
  }

  return {
    compute,
    catchUp,
    async decide(action) {
      dispatch(action);
      const { columns, segmentation, task } = accounts();
      if (!columns || (task && writing.includes(task.kind))) return;
      // A calculation the person waits for is taken over, not lost.
      const waiting = task?.kind === "calculating" && task.foreground;
      if (!segmented()) await compute(waiting);
      else if (segmentation) await compareAll();
    },
  };
}

/** How accounts moved: between two periods of the same rows, or since an earlier report. */
async function comparedPeriods(
  { segment, compare, readEarlierReport }: AccountsServices,
  comparison: Comparison,
  columns: SalesColumns,
  present: Segmentation,
  run: LongRun,
): Promise<Outcome<Movement | undefined>> {
  if (comparison.kind === "none" || (comparison.kind === "report" && comparison.tableName === "")) return { ok: true, value: undefined };
  if (comparison.kind === "report") {
    const earlier = await readEarlierReport(comparison, run);
    if (!earlier.ok) return earlier;
    return { ok: true, value: await compare(earlier.value, classedAccounts(present, t("compare.thisReport")), run) };
  }
  // Each period is whole by decision, so its last month is not judged again.
  const of = (period: Period) => segment(columns, { ...present.options, period, incompleteMonth: "keep" }, run);
  const before = classedAccounts(await of(comparison.before), periodLabel(comparison.before));
  const now = classedAccounts(await of(comparison.now), periodLabel(comparison.now));
  return { ok: true, value: await compare(before, now, run) };
}

/** Do the answers for the parts belong to the present answer and to the parts that are chosen? */
function isParted({ roles, columns, segmentation, parts, partsCompared }: AccountsState): boolean {
  if (roles.part === undefined || !columns?.part) return true;
  const names = parts?.answers.map(({ name }) => name);
  return parts?.of === segmentation && partsCompared?.join("\n") === names?.join("\n");
}

/** Parts side by side at most: more curves in one chart cannot be told apart. */
export const MOST_PARTS = 4;

/** The same answer for all parts together and for each that is compared; until parts are chosen these are the largest. */
async function partAnswers(
  { segment }: AccountsServices,
  columns: SalesColumns,
  present: Segmentation,
  chosen: readonly string[] | undefined,
  run: LongRun,
): Promise<Outcome<PartAnswers>> {
  const { part: shown, ...options } = present.options;
  const of = async (part: string | undefined) =>
    part === shown ? present : segment(columns, part === undefined ? options : { ...options, part }, run);
  const whole = await of(undefined);
  const largest = (whole.parts ?? []).filter(({ usedRows }) => usedRows > 0).map(({ name }) => name);
  const answers: PartAnswers["answers"] = [];
  for (const name of chosen ?? largest.slice(0, MOST_PARTS)) answers.push({ name, segmentation: await of(name) });
  return { ok: true, value: { of: present, whole, answers } };
}

/** Options say the same in any order of their parts; they are small. */
function differInClassesOnly(before: SegmentationOptions, now: SegmentationOptions): boolean {
  const without = ({ classes: _, ...others }: { classes: ClassRule }) =>
    JSON.stringify(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)));
  return before !== now && without(before) === without(now);
}

function periodLabel({ from, to }: Period): string {
  if (from <= 1) return t("period.until", { to: numbers.date(to) });
  if (to >= LAST_DAY) return t("period.since", { from: numbers.date(from) });
  return t("period.fromTo", { from: numbers.date(from), to: numbers.date(to) });
}
