import {
  type ICommandInfo,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  toDisposable,
  type Univer,
  UniverInstanceType,
} from "@univerjs/core";
import {
  ICalculateFormulaService,
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { lexable } from "../univerPatches/lexable";
import { engineNames, engineTables } from "./engineTables";
import { FormulaTranslator } from "./FormulaTranslator";
import { refreshDependants, TableChanges } from "./TableChanges";

/** What the rest of the workbench may ask about structured references. */
export interface StructuredReferences {
  /** the workbook's tables and formulas as they are now */
  translator(unitId: string): FormulaTranslator;
  /** forgets what was read of the tables and calculates the formulas that refer to them anew */
  refresh(unitId: string): void;
}

/**
 * Lets formulas refer to tables as in Excel: Tbl[Col], [@Col], Tbl[#Headers]. Cells keep the formula as typed; the engine, which knows only
 * some of these forms, gets addresses instead. Formulas follow when a table grows, moves or is renamed.
 */
export function installStructuredReferences(univer: Univer): { references: StructuredReferences; dispose(): void } {
  const injector = univer.__getInjector();
  const known = new Map<string, FormulaTranslator>();
  const calculated = new Set<string>();
  const translator = (unitId: string): FormulaTranslator => {
    const found = known.get(unitId) ?? new FormulaTranslator(engineTables(injector, unitId), engineNames(injector, unitId));
    known.set(unitId, found);
    return found;
  };
  translateForCalculation(injector, translator);
  translateNames(injector, translator);

  function refresh(unitId: string): void {
    known.delete(unitId);
    if (calculated.has(unitId)) refreshDependants(injector, unitId, translator(unitId));
  }

  /** A name that has or had to do with tables: it stands in the formulas of cells in full. */
  function isStructuredName({ params }: Readonly<ICommandInfo>, unitId: string): boolean {
    const { name } = params as { name: string };
    const before = known.get(unitId)?.nameFormula(name);
    known.delete(unitId);
    return before !== undefined || translator(unitId).nameFormula(name) !== undefined;
  }

  const changes = new TableChanges(injector);
  const closed = injector.get(IUniverInstanceService).getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET);
  const following = [
    injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) for (const unitId of changes.units()) calculated.add(unitId);
      const unitId = unitOf(command);
      if (unitId === undefined) return;
      if (NAME_CHANGES.has(command.id) ? isStructuredName(command, unitId) : changes.follow(command, unitId)) refresh(unitId);
    }),
    toDisposable(
      closed.subscribe((unit) => {
        known.delete(unit.getUnitId());
        calculated.delete(unit.getUnitId());
        changes.forget(unit.getUnitId());
      }),
    ),
  ];
  return { references: { translator, refresh }, dispose: () => following.forEach((one) => one.dispose()) };
}

const NAME_CHANGES = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);
const TABLE_CHANGES = [
  SetSuperTableMutation.id,
  RemoveSuperTableMutation.id,
  SetRangeValuesMutation.id,
  "sheet.mutation.set-worksheet-name",
];
const FOLLOWED = new Set([...TABLE_CHANGES, ...NAME_CHANGES]);

function unitOf({ id, params }: Readonly<ICommandInfo>): string | undefined {
  return FOLLOWED.has(id) ? (params as { unitId?: string } | undefined)?.unitId : undefined;
}

function translateForCalculation(injector: Injector, translator: (unitId: string) => FormulaTranslator): void {
  const service = injector.get(ICalculateFormulaService);
  const execute = service.execute.bind(service);
  service.execute = (config) => {
    for (const [unitId, sheets] of Object.entries(config.formulaData)) {
      const translate = translator(unitId);
      for (const [sheetId, formulas] of Object.entries(sheets ?? {})) if (formulas) translate.translateSheet(sheetId, formulas);
    }
    return execute(config);
  };
}

/** Names are read through this one door when a formula is calculated; lists of names show them as they were defined. */
function translateNames(injector: Injector, translator: (unitId: string) => FormulaTranslator): void {
  const service = injector.get(IDefinedNamesService);
  const valueOf = service.getValueByName.bind(service);
  service.getValueByName = (unitId, name) => {
    const item = valueOf(unitId, name);
    if (!item?.formulaOrRefString.startsWith("=")) return item;
    if (/^=\s*LAMBDA\s*\(/i.test(item.formulaOrRefString)) return { ...item, formulaOrRefString: lexable(item.formulaOrRefString) };
    const formula = lexable(translator(unitId).nameFormula(name)?.at(-1) ?? item.formulaOrRefString);
    // The engine puts the text of a name into the formula: without brackets =Rate*2 of a name =1+2 would be 5.
    return { ...item, formulaOrRefString: `=(${formula.slice(1)})` };
  };
}
