import { AsyncObject, BaseFunction, type BaseValueObject, type FunctionVariantType, type IFunctionNames } from "@univerjs/engine-formula";
import catalog from "../../../catalog/data/catalog.json";
import type { Catalog } from "../../../catalog/data/catalog.types";
import { callFunction, settled } from "../../../functions/runtime/callFunction";
import { definitionOf, type FunctionDefinition, NAMESPACE } from "../../../functions/runtime/functionDefinition";
import type { CellMessageStore } from "../cellMessageStore";
import { argumentValue } from "./argumentValue";
import { functionModules } from "./functionModules";
import { type NoteError, resultValue } from "./resultValue";

/** Every function of the catalogue with the adapter Excel would call. */
export function functionDefinitions(): FunctionDefinition[] {
  return (catalog as Catalog).functions.map((entry) => definitionOf(entry, functionModules[entry.file]));
}

/** A class as Univer registers it, with the name people type. */
export type FunctionEntry = [new (name: IFunctionNames) => BaseFunction, string];

/** Makes one of our functions known to Univer. Sentences of refusals go to `messages`, as a cell can only hold the error itself. */
export function functionClass(definition: FunctionDefinition, messages: CellMessageStore): FunctionEntry {
  class LoyaltyFunction extends BaseFunction {
    // -1 switches Univer's own check off: it answers a wrong count with a bare #N/A.
    override minParams = -1;
    override maxParams = -1;
    override needsReferenceObject = true;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const at = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      messages.begin(at);
      const note: NoteError = (error, row, column) =>
        messages.note(
          { sheetId: at.sheetId, row: at.row + row, column: at.column + column },
          error.code,
          error.message,
          row === 0 && column === 0,
        );
      const result = callFunction(definition, (variants as FunctionVariantType[]).map(argumentValue));
      if (!definition.background) return resultValue(result, note);
      const later = settled(result).then((value) => resultValue(value, note));
      // The engine awaits what an asynchronous function returns, although its types do not say so.
      return new AsyncObject(later) as unknown as BaseValueObject;
    }

    override isAsync(): boolean {
      return definition.background;
    }
  }
  return [LoyaltyFunction, `${NAMESPACE}.${definition.id}`];
}
