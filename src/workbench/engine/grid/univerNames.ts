import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { GridNames, NameInfo } from "../../grid/grid.types";
import type { PendingWrites } from "./pendingWrites";
import type { UniverContext } from "./univerContext";

/** Univer's scope of names that belong to no sheet. */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

/** Defined names, LAMBDAs included. Univer keeps references without "=", Excel shows them with it. */
export function createUniverNames(context: UniverContext, pending: PendingWrites): GridNames {
  const hidden = new Set<string>();
  const sameScope = (sheetId: string | undefined) => (name: NameInfo) => name.sheetId === sheetId;
  const all = () => context.book().getDefinedNames();
  const describe = (name: ReturnType<typeof all>[number]): NameInfo => {
    const reference = name.getFormulaOrRefString();
    const scope = name.getLocalSheetId();
    return {
      name: name.getName(),
      formula: reference.startsWith("=") ? reference : `=${reference}`,
      sheetId: name.isWorkbookScope() ? undefined : scope,
      comment: name.getComment() ?? "",
      visible: !hidden.has(name.getName()),
    };
  };
  const idOf = (name: string, sheetId: string | undefined) => {
    const known = Object.values(context.injector.get(IDefinedNamesService).getDefinedNameMap(context.model().getUnitId()) ?? {});
    const scope = sheetId ?? WORKBOOK_SCOPE;
    const same = known.find((entry) => entry.name.toLowerCase() === name.toLowerCase() && (entry.localSheetId ?? WORKBOOK_SCOPE) === scope);
    return same?.id ?? `name-${sheetId ?? "book"}-${name.toLowerCase()}`;
  };
  return {
    list: () => all().map(describe),
    put({ name, formula, sheetId, comment, visible }) {
      pending.flush();
      const isReference = /^=\s*('[^']*'|[^'"(),+*/<>=-]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(formula);
      // By mutation: the facade refuses names that equal a function's, such as Growth, which Excel allows.
      context.mutate("formula.mutation.set-defined-name", {
        unitId: context.model().getUnitId(),
        id: idOf(name, sheetId),
        name,
        formulaOrRefString: isReference ? formula.slice(1).trim() : formula,
        localSheetId: sheetId ?? WORKBOOK_SCOPE,
        comment,
        hidden: !visible,
      });
      if (visible) hidden.delete(name);
      else hidden.add(name);
      context.markDirty();
    },
    remove(name, sheetId) {
      const inScope = sameScope(sheetId);
      const found = all().find((entry) => entry.getName().toLowerCase() === name.toLowerCase() && inScope(describe(entry)));
      found?.delete();
      context.markDirty();
    },
  };
}
