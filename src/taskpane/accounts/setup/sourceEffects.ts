import type { Remake, SourceRef } from "../../../workbook/workbook.types";
import { outcomeOf } from "../../tasks/taskRunner";
import type { AccountsAction } from "../state/accountsActions";
import type { AccountsState } from "../state/AccountsState";
import { chosenRoles } from "../state/presentDefinition";
import type { EffectContext, SourceEffects } from "../effects/accountsEffects.types";

/** Finding, choosing and reading sources. */
export function sourceEffects(context: EffectContext): SourceEffects {
  const { dispatch, services, tasks, watch, calculation, accounts } = context;

  async function listSources(): Promise<void> {
    await tasks.run("listing", services.listSources, (sources, id) => ({ section: "accounts", type: "sourcesListed", id, sources }));
    await Promise.all([refreshDefinitions(context), findUnfinished(), checkWriting()]);
  }

  async function findUnfinished(): Promise<void> {
    await tasks.ask(services.accounts.findUnfinished, (unfinished) =>
      dispatch({ section: "accounts", type: "unfinishedFound", unfinished }),
    );
  }

  async function checkWriting(): Promise<void> {
    const outcome = await outcomeOf(services.canWrite);
    dispatch({
      section: "accounts",
      type: "writingChecked",
      reason: outcome.ok ? undefined : outcome.reason,
      noCharts: !services.accounts.canDrawCharts(),
    });
  }

  async function chooseSource(source: SourceRef): Promise<void> {
    watch.end();
    dispatch({ section: "accounts", type: "sourceChosen", source });
    await tasks.run(
      "inspecting",
      () => services.inspectSource(source),
      (inspection, id) => ({ section: "accounts", type: "sourceInspected", id, inspection }),
    );
    await findOthersIfGone(context);
  }

  /** Writes the rows anew on a sheet of their own, which then is the source. */
  async function remake(how: Remake): Promise<void> {
    const { source, inspection } = accounts();
    if (!source || !inspection) return;
    const done = await tasks.run(
      "remaking",
      (run) => services.remakeSource(source, inspection, how, run),
      (made, id) => ({ section: "accounts", type: "sourceRemade", id, made }),
    );
    const { made } = accounts();
    if (done && made) await chooseSource(made.source);
  }

  /** Cells being read for other columns are no longer wanted. */
  function changeReading(action: AccountsAction): void {
    tasks.cancel();
    watch.end();
    dispatch(action);
  }

  return {
    listSources,
    async insertSample() {
      const inserted = await tasks.run("sample", services.insertSample, (source, id) => ({
        section: "accounts",
        type: "sampleInserted",
        id,
        source,
      }));
      const sample = accounts().sources?.[0];
      if (inserted && sample) await chooseSource(sample);
    },
    async takeBackMade() {
      const { made } = accounts();
      const { tableName } = made?.source ?? {};
      if (!made || tableName === undefined) return;
      const done = await tasks.run(
        "removing",
        () => services.removeTableSheet({ sheetId: made.sheetId, sheetName: made.source.sheetName, tableName }),
        (_, id) => ({ section: "accounts", type: "madeRemoved", id, made }),
      );
      if (done) await chooseSource(made.from);
    },
    async endUnfinished(report, how) {
      await tasks.ask(() => (how === "remove" ? services.accounts.removeUnfinished(report) : services.accounts.keepUnfinished(report)));
      await findUnfinished();
    },
    chooseSource,
    toggleAlsoRead: (source) => changeReading({ section: "accounts", type: "alsoReadToggled", source }),
    chooseRole: (role, column) => changeReading({ section: "accounts", type: "roleChosen", role, column }),
    toggleDriver: (column) => changeReading({ section: "accounts", type: "driverToggled", column }),
    chooseProduct: (product) => changeReading({ section: "accounts", type: "productChosen", product }),
    async choosePartColumn(column) {
      const choose = (part: number | undefined): AccountsAction => ({ section: "accounts", type: "partColumnChosen", column: part });
      if (column === undefined) return calculation.decide(choose(undefined));
      changeReading(choose(column));
      if (!(await read(context))) {
        const { problem } = accounts();
        await calculation.decide(choose(undefined));
        if (problem) dispatch({ section: "accounts", type: "requestRefused", reason: problem });
      } else if (!isReadingOpen(accounts())) await calculation.compute(true);
    },
    async answer(answer) {
      if (answer.kind === "column") changeReading({ section: "accounts", type: "roleChosen", role: answer.role, column: answer.column });
      else if (answer.kind === "remake") await remake(answer.how);
      else await calculation.decide({ section: "accounts", type: "readingChosen", chosen: answer.chosen });
    },
    readAndCompute: async (show) => void (await readAndCompute(context, show)),
    async update() {
      if (!(await read(context))) return;
      if (isReadingOpen(accounts())) dispatch({ section: "accounts", type: "screenOpened", screen: "setup" });
      else await calculation.compute(true);
    },
    async checkSources() {
      const { columns, task, source, alsoRead, fingerprint } = accounts();
      if (!columns || task || !source || !fingerprint) return;
      const now = await outcomeOf(() => services.accounts.fingerprint([source, ...alsoRead]));
      if (accounts().columns !== columns) return;
      if (now.ok) {
        if (accounts().gone) dispatch({ section: "accounts", type: "sourcesMissed", at: services.now(), names: [] });
        if (!sameParts(now.value.parts, fingerprint.parts)) dispatch({ section: "accounts", type: "sourceChanged", at: services.now() });
      }
      // Excel being busy says nothing about the source; a source that is gone does.
      else if (now.reason.key === "sourceGone") await missSources(context, [String(now.reason.values?.source)], services.now());
    },
  };
}

/** Saved definitions, for the first run and for conflicts; a failure is told, and the rest of the pane works on. */
export async function refreshDefinitions({ dispatch, services, tasks }: EffectContext): Promise<void> {
  await tasks.ask(services.accounts.listDefinitions, (definitions) =>
    dispatch({ section: "accounts", type: "definitionsListed", definitions }),
  );
}

/** Reads the chosen columns unless they are at hand, and computes unless the figures are. @returns is the answer of these columns there? */
export async function readAndCompute(context: EffectContext, show: boolean): Promise<boolean> {
  const { dispatch, calculation, accounts } = context;
  if (!accounts().columns && !(await read(context))) return false;
  const { columns, segmentation } = accounts();
  if (segmentation && (await calculation.catchUp())) {
    if (accounts().columns !== columns) return false;
    if (show) dispatch({ section: "accounts", type: "screenOpened", screen: "answer" });
    return true;
  }
  if (!columns || accounts().columns !== columns || isReadingOpen(accounts())) return false;
  await calculation.compute(show);
  return accounts().columns === columns && accounts().segmentation !== undefined;
}

/** With a source that is gone the list of sources is old too: it is made anew, so that another one can be chosen. */
export async function findOthersIfGone(context: EffectContext): Promise<void> {
  if (context.accounts().problem?.key === "sourceGone") await findOthers(context);
}

async function findOthers({ dispatch, services }: EffectContext): Promise<void> {
  const found = await outcomeOf(services.listSources);
  if (found.ok) dispatch({ section: "accounts", type: "sourcesFound", sources: found.value });
}

/** The figures stay, and are said to be of a source that is gone; saved set-ups may have lost it too. */
export async function missSources(context: EffectContext, names: string[], at: number): Promise<void> {
  context.dispatch({ section: "accounts", type: "sourcesMissed", at, names });
  await Promise.all([findOthers(context), refreshDefinitions(context)]);
}

/** Is something about the cells to be said first? */
const isReadingOpen = ({ reading }: AccountsState): boolean => reading !== undefined && reading.open.length > 0;

async function read(context: EffectContext): Promise<boolean> {
  const { services, tasks, watch, accounts } = context;
  const { source, alsoRead, inspection } = accounts();
  const roles = chosenRoles(accounts());
  if (!source || !inspection || !roles) return false;
  const sources = [source, ...alsoRead];
  const done = await tasks.run(
    "reading",
    async (run) => {
      // Taken before the cells, so that a change while they are read is noticed.
      const looks = await outcomeOf(() => services.accounts.fingerprint(sources));
      const columns = await services.readColumns(sources, roles, inspection, run);
      return columns.ok ? { ok: true, value: { columns: columns.value, fingerprint: looks.ok ? looks.value : undefined } } : columns;
    },
    ({ columns, fingerprint }, id) => ({ section: "accounts", type: "columnsRead", id, columns, fingerprint }),
  );
  if (done) watch.begin(sources);
  else await findOthersIfGone(context);
  return done;
}

function sameParts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}
