import type { NativeForm } from "../native/native.types";
import type { DefinedName, NewName } from "../package/WorkbookPart";

/**
 * The names that hold our functions. A name that the workbook has with the same text is used again, so that a copy of a copy stays small;
 * one with other text is left alone, and ours gets a number.
 */
export class NameBook {
  readonly added: NewName[] = [];
  private readonly global = new Map<string, string>();
  private readonly formulas = new Map<string, string>();
  /** names of single sheets hide those of the workbook there */
  private readonly local = new Set<string>();

  constructor(names: readonly DefinedName[]) {
    for (const { name, formula, localSheet } of names) {
      this.formulas.set(name.toLowerCase(), formula);
      if (localSheet === undefined) this.global.set(name.toLowerCase(), formula);
      else this.local.add(name.toLowerCase());
    }
  }

  /** What a name of the workbook stands for, in file form. */
  formulaOf(name: string): string | undefined {
    return this.formulas.get(name.slice(name.lastIndexOf("!") + 1).toLowerCase());
  }

  /** The name under which formulas call the function. */
  nameOf(form: NativeForm): string {
    for (let number = 1; ; number++) {
      const name = number === 1 ? form.name : `${form.name}_${number}`;
      const text = this.global.get(name.toLowerCase());
      if (!this.local.has(name.toLowerCase()) && (text === undefined || text === form.lambda)) return name;
    }
  }

  /** Adds the function's name where the workbook lacks it. */
  use(form: NativeForm): void {
    const name = this.nameOf(form);
    if (this.global.has(name.toLowerCase())) return;
    this.added.push({ name, formula: form.lambda, comment: form.comment });
    this.global.set(name.toLowerCase(), form.lambda);
  }
}
