import { isoTime } from "../../../workbook/report/formats";
import type { Definition, Outcome, ReportContent, ReportState, WrittenReport } from "../../../workbook/workbook.types";
import { t } from "../../../strings/pane";
import { rowAddress } from "../../ui/sources";
import { outcomeOf } from "../../tasks/taskRunner";
import type { AccountsState } from "../state/AccountsState";
import { newDefinitionId, presentDefinition } from "../state/presentDefinition";
import type { EffectContext, ReportEffects } from "../effects/accountsEffects.types";
import { letterPaper, reportInfo } from "./reportInfo";

type Identity = Pick<Definition, "id" | "name" | "revision">;

/** Writing the report, finding out what was changed in it, and taking it back. */
export function reportEffects(context: EffectContext): ReportEffects {
  const { dispatch, services, tasks, calculation, accounts } = context;

  /** Looks at the report, and asks before work done by hand is lost. @returns may the work go on without an answer? */
  async function unedited(report: WrittenReport, asking: "undo" | "update"): Promise<boolean> {
    const found = await tasks.run(
      "inspecting",
      () => services.accounts.inspectReport(report),
      (reportState, id) => ({
        section: "accounts",
        type: "reportInspected",
        id,
        reportState,
        ...(lost(reportState, asking) && { asking }),
      }),
    );
    return found && accounts().asking === undefined;
  }

  async function write(): Promise<void> {
    // What is written, and saved with it, is what was there when it was asked for, whatever the person turns to while it is written.
    const asked = accounts();
    const { source } = asked;
    const identity = identityOf(context);
    const content = reportContent(context, identity);
    await tasks.run(
      "writing",
      async (run) => {
        const later = await savedElsewhere(context, identity);
        if (later) return later;
        if (!content) return { ok: false, reason: { key: "noAccounts" } };
        const report = await services.accounts.writeReport(content, run);
        if (!report.ok) return report;
        return { ok: true, value: { report: report.value, saved: await keep(context, asked, identity, report.value) } };
      },
      ({ report, saved }, id) => ({
        section: "accounts",
        type: "reportWritten",
        id,
        source,
        report,
        ...(saved?.ok && { definition: saved.value }),
        ...(saved && !saved.ok && { problem: saved.reason }),
      }),
    );
    await calculation.catchUp();
  }

  async function remove(report: WrittenReport): Promise<void> {
    const asked = accounts();
    const { source, definition } = asked;
    await tasks.run(
      "removing",
      async () => {
        const removed = await services.accounts.removeReport(report);
        if (!removed.ok) return removed;
        // After an update the report before it is back, and the saved set-up keeps pointing to it.
        const saved = definition && !report.updated ? await keep(context, asked, definition, undefined) : undefined;
        return { ok: true, value: saved?.ok ? saved.value : undefined };
      },
      (saved, id) => ({ section: "accounts", type: "reportRemoved", id, source, ...(saved && { definition: saved }) }),
    );
  }

  return {
    async writeReport() {
      if (!(await calculation.catchUp())) return;
      const { report } = accounts();
      if (!report || (await unedited(report, "update"))) await write();
    },
    async writeReportAnyway() {
      if (await calculation.catchUp()) await write();
    },
    async undoReport(report) {
      if (await unedited(report, "undo")) await remove(report);
    },
    undoReportAnyway: remove,
    async readPlanNotes() {
      const { report } = accounts();
      if (!report?.sheets.some(({ part }) => part === "plan")) return;
      const notes = await outcomeOf(() => services.accounts.readPlanNotes(report));
      // They only add to the plan: without them it stands as it is.
      if (notes.ok && accounts().report === report) dispatch({ section: "accounts", type: "planNotesRead", notes: notes.value });
    },
    showReport: ({ sheets }) => tasks.ask(() => services.showRange(sheets[0]?.name ?? "", "A1")),
    async showRow({ sheetName, row }) {
      const { source, alsoRead } = accounts();
      const place = [source, ...alsoRead].find((each) => each?.sheetName === sheetName);
      if (place) await tasks.ask(() => services.showRange(sheetName, rowAddress(place.address, row)));
    },
  };
}

/** Edits that an update overwrites, or that an undo deletes. */
function lost({ edits }: ReportState, asking: "undo" | "update"): boolean {
  return edits.some(({ what }) => what === "cells" || (asking === "undo" && what === "columnsAdded"));
}

/** The definition the report belongs to; a new one with a name that says where the rows come from. */
function identityOf({ accounts, services }: EffectContext): Identity {
  const { definition, definitions, source } = accounts();
  if (definition) return definition;
  const name = t("definition.default", { source: source?.tableName ?? source?.rangeName ?? source?.sheetName ?? "" });
  return { id: newDefinitionId(definitions, services.now()), name, revision: 0 };
}

/** Refuses before anything is written when another pane has saved the definition since. */
async function savedElsewhere(
  { services }: EffectContext,
  { id, revision }: Identity,
): Promise<Extract<Outcome<never>, { ok: false }> | undefined> {
  const listed = await services.accounts.listDefinitions();
  if (!listed.ok) return listed;
  const later = listed.value.find((each) => each.id === id && each.revision > revision);
  if (!later) return undefined;
  return { ok: false, reason: { key: "savedElsewhere", values: { name: later.name, when: isoTime(later.savedAt) } } };
}

function reportContent({ accounts, services }: EffectContext, { id, name, revision }: Identity): ReportContent | undefined {
  const { segmentation, movement, plan } = accounts();
  // The report bears the revision it is about to be saved with.
  const saved = { id, name, revision: revision + 1 };
  const info = reportInfo(
    accounts(),
    saved,
    services.now(),
    services.version,
    letterPaper(new Intl.DateTimeFormat().resolvedOptions().locale),
  );
  if (!segmentation || segmentation.quality.accounts === 0 || !info) return undefined;
  return { segmentation, plan, info, ...(movement && { movement }) };
}

/** Saves the definition with its report, or without one after it was taken back. */
async function keep({ services }: EffectContext, asked: AccountsState, identity: Identity, report: WrittenReport | undefined) {
  const definition = presentDefinition({ ...asked, report }, identity, services.now());
  return definition && outcomeOf(() => services.accounts.saveDefinition(definition));
}
