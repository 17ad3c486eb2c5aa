import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import { placeOfRow } from "../../workbook/source/settleColumns";
import type { ValueAnalysis } from "../../workbook/value/customerValue.types";
import type { LongRun, Remake, SourceRef } from "../../workbook/workbook.types";
import type { PaneServices } from "../app/PaneServices";
import type { GivenAnswer } from "../ui/questions";
import { rowAddress } from "../ui/sources";
import { createTaskRunner, outcomeOf, type Section, type TaskOutcome, WRITES } from "../tasks/taskRunner";
import { createSourceWatch } from "../tasks/sourceWatch";
import { valueContent } from "./valueContent";
import { analysisOptions, currenciesOf, logOf, logRoles, shareWithoutCustomer } from "./valueInput";
import type { ValueAction, ValueState } from "./ValueState";
import { logRefusal, mixedCurrencies } from "./logRefusal";

/** What the Value section can do beyond changing its own state. Every method reports back by dispatch and never rejects. */
export interface ValueEffects {
  /** looks for sources, and whether anything can be written here */
  listSources(): Promise<void>;
  chooseSource(source: SourceRef): Promise<void>;
  /** adds a sheet with sample sales and takes it as the source */
  insertSample(): Promise<void>;
  /** what was pressed as the answer to a question */
  answer(answer: GivenAnswer): Promise<void>;
  /** takes away the sheet that the source was written to anew, and goes back to what it was made of */
  takeBackMade(): Promise<void>;
  /** reads the rows, analyses them and shows the answer */
  show(): Promise<void>;
  /** adds the sheet "Customer value" */
  write(): Promise<void>;
  undo(): Promise<void>;
  showSheet(): Promise<void>;
  /** selects a row of the customer, or the row a problem is about */
  showCustomer(customer: number): Promise<void>;
  showProblemRow(): Promise<void>;
  cancel(): void;
}

type Analysed = { columns: SalesColumns; analysis: ValueAnalysis; leftOut: number; currency?: string };

export function valueEffects(section: Section<ValueState, ValueAction>, services: PaneServices): ValueEffects {
  const { state, dispatch } = section;
  const tasks = createTaskRunner(section, (step): ValueAction => ({ section: "value", ...step }), WRITES);
  const watch = createSourceWatch(services, {
    changed: (at) => dispatch({ section: "value", type: "sourceChanged", at }),
    missed(names, at) {
      dispatch({ section: "value", type: "sourcesMissed", at, names });
      void findOthers();
    },
  });

  /** An answer about another source than the one it was asked for is dropped. */
  function ask(work: () => ReturnType<PaneServices["showRange"]>): Promise<void> {
    const { source } = state();
    return tasks.ask(work, undefined, () => state().source === source);
  }

  /** With a source that is gone the list of sources is old too. */
  async function findOthers(): Promise<void> {
    const found = await outcomeOf(services.listLogSources);
    if (found.ok) dispatch({ section: "value", type: "sourcesFound", sources: found.value });
  }

  async function checkWriting(): Promise<void> {
    const outcome = await outcomeOf(services.canWrite);
    dispatch({ section: "value", type: "writingChecked", reason: outcome.ok ? undefined : outcome.reason });
  }

  async function analyse(columns: SalesColumns, options: AnalysisOptions, run: LongRun): Promise<TaskOutcome<Analysed>> {
    const currencies = currenciesOf(columns);
    const mixed = mixedCurrencies(currencies);
    if (mixed) return { ok: false, reason: mixed };
    const log = logOf(columns, state().reading ?? {});
    const answer = await services.value.analyse(log, options, run.signal);
    if (!answer.ok) return { ok: false, ...logRefusal(answer.refusal, columns) };
    const leftOut = shareWithoutCustomer(columns, log.amounts);
    return { ok: true, value: { columns, analysis: answer.analysis, leftOut, currency: currencies[0]?.code } };
  }

  async function chooseSource(source: SourceRef): Promise<void> {
    tasks.cancel();
    watch.end();
    dispatch({ section: "value", type: "sourceChosen", source });
    await tasks.run(
      "inspecting",
      () => services.inspectSource(source),
      (inspection, id) => ({ section: "value", type: "sourceInspected", id, inspection }),
    );
  }

  /** Writes the rows anew on a sheet of their own, which then is the source. */
  async function remake(how: Remake): Promise<void> {
    const { source, inspection } = state();
    if (!source || !inspection) return;
    const done = await tasks.run(
      "remaking",
      (run) => services.remakeSource(source, inspection, how, run),
      (made, id) => ({ section: "value", type: "sourceRemade", id, made }),
    );
    const { made } = state();
    if (done && made) await chooseSource(made.source);
  }

  async function showRow(sheetName: string, row: number): Promise<void> {
    const { source } = state();
    if (source) await ask(() => services.showRange(sheetName, rowAddress(source.address, row)));
  }

  return {
    async listSources() {
      await tasks.run("listing", services.listLogSources, (sources, id) => ({ section: "value", type: "sourcesListed", id, sources }));
      await checkWriting();
    },
    chooseSource,
    async insertSample() {
      let sample: SourceRef | undefined;
      const keep = (source: SourceRef, id: number): ValueAction => {
        sample = source;
        return { section: "value", type: "sourcesListed", id, sources: [source, ...(state().sources ?? [])] };
      };
      if ((await tasks.run("sample", services.insertSample, keep)) && sample) await chooseSource(sample);
    },
    async answer(answer) {
      if (answer.kind === "column") dispatch({ section: "value", type: "roleChosen", role: answer.role, column: answer.column });
      else if (answer.kind === "remake") await remake(answer.how);
      else dispatch({ section: "value", type: "readingChosen", chosen: answer.chosen });
    },
    async takeBackMade() {
      const { made } = state();
      const { tableName } = made?.source ?? {};
      if (!made || tableName === undefined) return;
      const done = await tasks.run(
        "removing",
        () => services.removeTableSheet({ sheetId: made.sheetId, sheetName: made.source.sheetName, tableName }),
        (_, id) => ({ section: "value", type: "madeRemoved", id, made }),
      );
      if (done) await chooseSource(made.from);
    },
    async show() {
      const { source, alsoRead, inspection } = state();
      const roles = logRoles(state());
      const options = analysisOptions(state());
      if (!source || !inspection || !roles || !options) return;
      const sources = [source, ...alsoRead];
      const read = await tasks.run(
        "reading",
        (run) => services.readColumns(sources, roles, inspection, run),
        (columns, id) => ({ section: "value", type: "rowsRead", id, columns }),
      );
      if (state().problem?.key === "sourceGone") await findOthers();
      if (!read) return;
      const readAt = services.now();
      watch.begin(sources);
      const { columns: rows, reading } = state();
      if (!rows || !reading || reading.open.length > 0) return;
      await tasks.run(
        "calculating",
        (run) => analyse(rows, options, run),
        (found, id) => ({ section: "value", type: "analysed", id, ...found, options, readAt }),
      );
    },
    async write() {
      const { source } = state();
      await tasks.run(
        "writing",
        async (run) => {
          const content = valueContent(state(), services.now(), services.version);
          return content ? services.value.write(content, run) : { ok: false, reason: { key: "unexpected" } };
        },
        (written, id) => ({ section: "value", type: "sheetWritten", id, source, written }),
      );
    },
    async undo() {
      const { written } = state();
      if (!written) return;
      await tasks.run(
        "removing",
        () => services.value.remove(written),
        (_, id) => ({ section: "value", type: "sheetRemoved", id, written }),
      );
    },
    async showSheet() {
      const { written } = state();
      if (written) await ask(() => services.showRange(written.sheetName, "A1"));
    },
    async showCustomer(customer) {
      const { analysis, columns } = state();
      const place = analysis && columns && placeOfRow(analysis.lines.row[customer]!, columns.parts);
      if (place) await showRow(place.sheetName, place.row);
    },
    async showProblemRow() {
      const { problemRow } = state();
      if (problemRow) await showRow(problemRow.sheetName, problemRow.row);
    },
    cancel: tasks.cancel,
  };
}
