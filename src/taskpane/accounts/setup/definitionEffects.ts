import type { Definition, Outcome } from "../../../workbook/workbook.types";
import { newDefinitionId, presentDefinition } from "../state/presentDefinition";
import type { DefinitionEffects, EffectContext, ReportEffects } from "../effects/accountsEffects.types";
import { findOthersIfGone, readAndCompute, refreshDefinitions } from "./sourceEffects";

/** Saving and opening set-ups. */
export function definitionEffects(context: EffectContext, report: Pick<ReportEffects, "writeReport">): DefinitionEffects {
  const { dispatch, services, tasks, watch, accounts } = context;

  /** @returns is the answer of this definition shown? */
  async function openDefinition(definition: Definition): Promise<boolean> {
    const [source] = definition.sources;
    if (!source) return false;
    watch.end();
    dispatch({ section: "accounts", type: "definitionOpened", definition });
    const found = await tasks.run(
      "inspecting",
      () => services.inspectSource(source),
      (inspection, id) => ({ section: "accounts", type: "sourceInspected", id, inspection, keepRoles: true }),
    );
    await findOthersIfGone(context);
    // With a column gone the figures would be others than the ones saved: the person decides first.
    const gone = accounts().movedTitles?.some(({ now }) => now === "gone");
    return found && !gone && readAndCompute(context, true);
  }

  async function save(definition: Definition | undefined): Promise<void> {
    const { source } = accounts();
    const missing: Outcome<Definition> = { ok: false, reason: { key: "unexpected" } };
    await tasks.run(
      "saving",
      async () => (definition ? services.accounts.saveDefinition(definition) : missing),
      (saved, id) => ({ section: "accounts", type: "definitionSaved", id, source, definition: saved }),
    );
  }

  const named = (name: string, identity: Pick<Definition, "id" | "revision">) =>
    presentDefinition(accounts(), { ...identity, name }, services.now());
  const fresh = () => ({ id: newDefinitionId(accounts().definitions, services.now()), revision: 0 });

  return {
    openDefinition: async (definition) => void (await openDefinition(definition)),
    async updateDefinition(definition) {
      // The person may have turned to other work meanwhile, whose report nobody asked for.
      if (!(await openDefinition(definition))) return;
      const { segmentation, report: written, cannotWrite, problem } = accounts();
      if (segmentation && written && !cannotWrite && !problem) await report.writeReport();
    },
    saveDefinition: (name) => save(named(name, accounts().definition ?? fresh())),
    async saveAsNew(name) {
      const definition = named(name, fresh());
      // The report in the workbook belongs to the set-up the other person saved.
      await save(definition && { ...definition, report: undefined });
    },
    async reloadDefinition() {
      const id = accounts().definition?.id;
      await refreshDefinitions(context);
      if (accounts().definition?.id !== id) return;
      const definition = accounts().definitions.find((each) => each.id === id);
      if (definition) await openDefinition(definition);
    },
    async deleteDefinition(id) {
      await tasks.run(
        "saving",
        () => services.accounts.deleteDefinition(id),
        (_, task) => ({ section: "accounts", type: "definitionDeleted", id: task, definitionId: id }),
      );
    },
  };
}
