import type { CellValue } from "../../../economics/segmentation/keyAccounts.types";
import type { EffectContext, GapsEffects } from "../effects/accountsEffects.types";
import { productColumn } from "./gapsState";

/** Finding, writing and taking back the white space of the present answer. */
export function gapsEffects({ accounts, services, tasks }: EffectContext): GapsEffects {
  return {
    async findGaps() {
      const state = accounts();
      const { source, alsoRead, inspection, rowsRead, columns, segmentation, roles } = state;
      const column = productColumn(state);
      if (!source || !inspection || !rowsRead || !columns || !segmentation || column === undefined || roles.account === undefined) return;
      const asked = { account: roles.account, segment: column };
      await tasks.run(
        "calculating",
        async (run) => {
          // The reader knows any column of labels as that of groups.
          const read = await services.readColumns([source, ...alsoRead], asked, inspection, run);
          if (!read.ok) return read;
          const { account, segment } = read.value;
          if (!segment || !isSame(account, rowsRead.account)) return { ok: false, reason: { key: "rowsChanged" } };
          return { ok: true, value: await services.accounts.findGaps(columns, segmentation, segment, run) };
        },
        (result, id) => ({ section: "accounts", type: "gapsFound", id, result, of: segmentation, column }),
      );
    },
    async writeGaps() {
      const { source } = accounts();
      await tasks.run(
        "writing",
        async (run) => {
          const { gapsContent } = await import("./gapsViewModel");
          const content = gapsContent(accounts(), services.now(), services.version);
          return content ? services.accounts.writeGaps(content, run) : { ok: false, reason: { key: "unexpected" } };
        },
        (written, id) => ({ section: "accounts", type: "gapsWritten", id, source, written }),
      );
    },
    async undoGaps() {
      const { written } = accounts().gaps;
      if (!written) return;
      await tasks.run(
        "removing",
        () => services.removeTableSheet(written),
        (_, id) => ({ section: "accounts", type: "gapsRemoved", id }),
      );
    },
    async showGaps() {
      const { written } = accounts().gaps;
      if (written) await tasks.ask(() => services.showRange(written.sheetName, "A1"));
    },
  };
}

/** The same rows as those of the answer? Otherwise a product would be put down to somebody else. */
function isSame(now: readonly CellValue[], before: readonly CellValue[]): boolean {
  return now.length === before.length && now.every((cell, row) => cell === before[row]);
}
