import { isFunction, tokenTypes } from "@borgar/fx/xlsx";
import type { Surroundings } from "../formula/crossingCell";
import { explicitFormula } from "../formula/explicitFormula";
import { loyaltyId } from "../formula/loyaltyName";
import { callsIn, fileTokens, type FormulaPiece, type LoyaltyCall, parseCalls, plainCall, writePieces } from "../formula/parseCalls";
import type { ArgumentBook, NativeForm, ResultPlace, WrittenCells } from "../native/native.types";
import type { DefinedName, NewName } from "../package/WorkbookPart";
import type { ConversionKind, ConvertedFormula, FinanceCopyOptions } from "../sharing.types";
import type { CallParameter, NativeForms } from "./plan.types";
import { addInArguments, textArguments, type TextCells } from "./textCells";

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

/** Longest formula Excel takes, in characters. */
const LONGEST_FORMULA = 8_192;

/**
 * Functions and operators that came with dynamic arrays, by the names files use: Excel 2019, Excel 2016 and LibreOffice 7 know none of
 * them.
 */
const NEW = new Set(
  `ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK ISOMITTED LAMBDA LET MAKEARRAY MAP PERCENTOF PIVOTBY
RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VALUETOTEXT VSTACK WRAPCOLS
WRAPROWS XLOOKUP XMATCH`.split(/\s+/),
);

/** Whether a formula in file form needs Excel 2021 or later whatever happens to our functions in it. */
function needsNewExcel(formula: string): boolean {
  return fileTokens(formula).some((token) => {
    const { value } = token;
    if (token.type === tokenTypes.REF_NAMED) return /^_xl(?:pm|eta)\./i.test(value);
    if (!isFunction(token) || !/^_xl/i.test(value)) return false;
    const name = value.replace(/^_xlfn\./i, "").replace(/^_xlws\./i, "");
    return NEW.has(name.toUpperCase()) || /^_TRO_|^_xlpm\./i.test(name);
  });
}

export type ValueReason = NonNullable<ConvertedFormula["reason"]>;

export interface Conversion {
  kind: ConversionKind;
  reason?: ValueReason;
  /** undefined for kind c */
  after?: string;
  /** kind b: to be stored as an array formula */
  array?: boolean;
  /** kind b: formulas of all cells of the result, where no single one gives it; `after` is that of the first */
  rows?: WrittenCells["rows"];
  /** ids of our functions, outer ones first */
  functions: string[];
}

type Converted = Pick<Conversion, "array" | "rows"> & { after: string };

/** Where a formula of a cell stands, and whether it is an array formula; all that Excel has entered since 2020 are. */
interface FormulaPlace extends Surroundings {
  isArray: boolean;
}

/** Why a call cannot be converted; thrown and caught within this file. */
class Refusal extends Error {
  constructor(readonly reason: ValueReason) {
    super(reason);
  }
}

/** Turns formulas that call our functions into formulas that plain Excel calculates. */
export class FormulaConverter {
  constructor(
    private readonly natives: NativeForms,
    private readonly names: NameBook,
    private readonly excel: FinanceCopyOptions["excel"],
    private readonly book?: ArgumentBook,
    private readonly texts?: TextCells,
  ) {}

  /**
   * @param formula in file form, without its equals sign @param place where it stands, whose `whole` is found here
   * @param sheetName of the sheet, "" for a name of the whole workbook
   * @param around what stands round a formula of a cell; undefined for one of a name or a rule, which are calculated with arrays
   */
  convert(formula: string, place: Omit<ResultPlace, "whole">, sheetName: string, around?: FormulaPlace): Conversion {
    const found = parseCalls(formula);
    const functions = callsIn(found).map(({ id }) => id);
    try {
      this.check(found, formula);
      this.checkReadable(found, sheetName);
      const pieces = around?.isArray === false ? parseCalls(this.explicit(formula, around)) : found;
      const converted: Converted = this.excel === "current" ? this.withNames(pieces) : this.writtenOut(pieces, place);
      if (converted.after.length > LONGEST_FORMULA) throw new Refusal("tooLong");
      if (this.excel === "older" && !converted.rows && around?.isArray) converted.array ||= this.needsArrays(formula, around);
      return { kind: this.excel === "current" ? "a" : "b", functions, ...converted };
    } catch (error) {
      if (error instanceof Refusal) return { kind: "c", reason: error.reason, functions };
      throw error;
    }
  }

  /** Refuses what has no form at all before any name is added for its other calls. */
  private check(pieces: readonly FormulaPiece[], formula: string): void {
    const calls = callsIn(pieces);
    for (const call of calls) {
      const parameters = this.natives.parameters(call.id);
      if (!parameters) throw new Refusal("unknownFunction");
      if (!this.natives.nativeForm(call.id)) throw new Refusal(calls.length > 1 ? "nestedWithoutForm" : "noNativeForm");
      if (call.called) checkArguments(parameters, call.args.length);
      else if (this.excel === "older" || parameters.every(({ optional }) => optional)) throw new Refusal("bareName");
    }
    if (this.excel === "older" && needsNewExcel(formula)) throw new Refusal("dynamicInOlder");
  }

  /** Refuses calls with arguments, or dates in them, that only the add-in reads: the form would answer them with an error. */
  private checkReadable(pieces: readonly FormulaPiece[], sheetName: string): void {
    for (const { id, args } of callsIn(pieces)) {
      const parameters = this.natives.parameters(id) ?? [];
      const text = (at: number): string =>
        args[at]
          ?.map((piece) => (typeof piece === "string" ? piece : "()"))
          .join("")
          .trim() ?? "";
      if (addInArguments(id, parameters).some((at) => !/^(?:"")?$/.test(text(at)))) throw new Refusal("noNativeForm");
      if (textArguments(id, parameters).some((at) => this.texts?.holdsText(text(at), sheetName) === true)) throw new Refusal("textDates");
    }
  }

  /** Whether a formula gives something else when it is no array formula. */
  private needsArrays(formula: string, around: FormulaPlace): boolean {
    try {
      return this.explicit(formula, around) !== formula;
    } catch (error) {
      if (error instanceof Refusal) return true;
      throw error;
    }
  }

  /**
   * What a formula that is no array formula leaves to Excel, said in its text: names are calculated with arrays, and so are the formulas
   * that call them.
   */
  private explicit(formula: string, around: Surroundings): string {
    const plain = plainCall(formula);
    if (plain && !this.natives.fillsCells(loyaltyId(plain.name) ?? "")) return formula;
    return explicitFormula(formula, {
      ...around,
      nameFormula: (name) => this.names.formulaOf(name),
      keepsWhole: this.excel === "older",
      fillsCells: (id) => this.natives.fillsCells(id),
      ourTaken: (id, at) => {
        const parameters = this.natives.parameters(id);
        return parameters && (parameters[at]?.matrix ? "cells" : "one");
      },
      unnamed: (reference, crosses) => {
        if (this.excel === "current") return `_xlfn.SINGLE(${reference})`;
        if (!crosses) return "#VALUE!";
        throw new Refusal("dynamicInOlder");
      },
    });
  }

  /** Names are added only once every call of the formula is known to have a form. */
  private withNames(pieces: readonly FormulaPiece[]): { after: string } {
    const after = writePieces(pieces, (call, args) => this.named(call, args));
    if (after.length <= LONGEST_FORMULA) for (const { id } of callsIn(pieces)) this.names.use(this.natives.nativeForm(id)!);
    return { after };
  }

  private named(call: LoyaltyCall, args: readonly string[]): string {
    const name = this.names.nameOf(this.natives.nativeForm(call.id)!);
    const parameters = this.natives.parameters(call.id)!;
    if (!call.called && parameters.every(({ optional }) => !optional)) return name;
    const given = call.called ? args : parameters.filter(({ optional }) => !optional).map((parameter) => `_xlpm.${parameter.name}`);
    const written = this.natives.nameCall(call.id, given, name, this.book);
    if ("refused" in written) throw new Refusal(written.refused);
    return call.called ? written.text : `_xlfn.LAMBDA(${given.join(",")},${written.text})`;
  }

  private writtenOut(pieces: readonly FormulaPiece[], position: Omit<ResultPlace, "whole">): Converted {
    let array = false;
    let rows: WrittenCells["rows"] | undefined;
    const text = writePieces(pieces, (call, args) => {
      const whole = pieces.length === 1 && call === pieces[0];
      const written = this.natives.writtenOut(call, args, { ...position, whole }, this.book);
      if ("refused" in written) throw new Refusal(written.refused);
      if (written.kind === "cells") {
        rows = written.rows;
        return "";
      }
      array ||= written.array;
      return written.text;
    });
    if (!rows) return { after: text, array };
    return { after: rows[0]![0]!.text, array: rows[0]![0]!.array, rows };
  }
}

function checkArguments(parameters: readonly CallParameter[], given: number): void {
  const needed = parameters.filter(({ optional }) => !optional).length;
  if (given < needed || given > parameters.length) throw new Refusal("missingArgument");
}
