import { BaseFunction, type BaseValueObject, type FunctionVariantType, type IFunctionNames } from "@univerjs/engine-formula";
import type { CellMessageStore } from "../cellMessageStore";
import { argumentValue } from "./argumentValue";
import { callFunction } from "./callFunction";
import { NAMESPACE, type FunctionDefinition } from "./functionDefinition";
import { resultValue } from "./resultValue";

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
      const result = callFunction(definition, (variants as FunctionVariantType[]).map(argumentValue));
      return resultValue(result, (error, row, column) =>
        messages.note(
          { sheetId: at.sheetId, row: at.row + row, column: at.column + column },
          error.code,
          error.message,
          row === 0 && column === 0,
        ),
      );
    }
  }
  return [LoyaltyFunction, `${NAMESPACE}.${definition.id}`];
}
