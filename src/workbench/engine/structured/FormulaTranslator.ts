import type { IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import { type CompiledFormula, compileFormula } from "./compileFormula";
import { type EngineName, type EngineTable, tableAt } from "./engineTables";

type SheetFormulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

/** Formulas of one state of the workbook's tables in the form the engine calculates: addresses in place of structured references. */
export class FormulaTranslator {
  private readonly compiled = new Map<string, CompiledFormula>();
  private readonly mention: RegExp;
  private readonly names: readonly EngineName[];
  private readonly reading = new Set<EngineName>();

  /** @param names defined names that stand for formulas */
  constructor(
    readonly tables: readonly EngineTable[],
    names: readonly EngineName[],
  ) {
    this.names = names;
    this.mention = mentionOf([...tables, ...this.names]);
  }

  /** Whether the formula may refer to a table; false is certain. */
  mentions(formula: string): boolean {
    return this.mention.test(formula);
  }

  /** What a name stands for; undefined where that is no formula. */
  nameFormula(name: string, sheetId?: string): CompiledFormula | undefined {
    const same = this.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const found = same.find((one) => one.sheetId === sheetId) ?? same.find((one) => one.sheetId === undefined);
    // A name that leads back to itself stays a name, which the engine refuses.
    if (!found || this.reading.has(found)) return undefined;
    this.reading.add(found);
    const meaning = this.compile(found.formula, undefined, undefined);
    this.reading.delete(found);
    return meaning;
  }

  /** The formula of a cell as it stands there. */
  inCell(formula: string, sheetId: string, row: number, column: number): CompiledFormula {
    return this.compile(formula, sheetId, tableAt(this.tables, sheetId, row, column));
  }

  private compile(formula: string, sheetId: string | undefined, own: EngineTable | undefined): CompiledFormula {
    const key = `${sheetId ?? ""} ${own?.id ?? ""} ${formula}`;
    let compiled = this.compiled.get(key);
    if (!compiled) {
      compiled = compileFormula(formula, { tables: this.tables, own, sheetId, nameFormula: (name) => this.nameFormula(name, sheetId) });
      this.compiled.set(key, compiled);
    }
    return compiled;
  }

  /**
   * Replaces the structured references of a sheet's formulas in place. Cells that hold the same formula and differ only by their row become
   * one formula filled down, which the engine reads once.
   */
  translateSheet(sheetId: string, formulas: SheetFormulas): void {
    const filled = new Map<CompiledFormula, { f: string; si: string; row: number; column: number }>();
    for (const rowKey in formulas) {
      const line = formulas[rowKey];
      for (const columnKey in line) {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        const item = line[column];
        if (!item || !this.mentions(item.f)) continue;
        const compiled = this.inCell(item.f, sheetId, row, column);
        if (!compiled.isTranslated) continue;
        const isFilled = item.si !== undefined && item.si !== "";
        if (isFilled || !compiled.usesRow) item.f = compiled.at(row - (item.y ?? 0));
        else if (!compiled.isFillable || !this.isInBody(sheetId, row, column)) item.f = compiled.at(row);
        else {
          const base = filled.get(compiled);
          if (base) Object.assign(item, { f: base.f, si: base.si, x: column - base.column, y: row - base.row });
          else {
            const first = { f: compiled.at(row), si: `structured-${filled.size + 1}`, row, column };
            filled.set(compiled, first);
            Object.assign(item, { f: first.f, si: first.si });
          }
        }
      }
    }
  }

  private isInBody(sheetId: string, row: number, column: number): boolean {
    const table = tableAt(this.tables, sheetId, row, column);
    return table !== undefined && row > table.startRow && row < table.endRow + (table.hasTotals ? 0 : 1);
  }
}

/** Finds a bracket, or one of the names standing alone. */
function mentionOf(named: readonly { name: string }[]): RegExp {
  const names = named.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return names.length === 0 ? /\[/ : new RegExp(`\\[|(?<![\\w.])(?:${names.join("|")})(?![\\w.(])`, "i");
}
