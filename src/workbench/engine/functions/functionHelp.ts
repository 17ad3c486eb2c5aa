import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { headlinesFirst } from "../../../catalog/data/families";
import { NAMESPACE, type FunctionDefinition } from "../../../functions/runtime/functionDefinition";

/** The list of functions has room for one sentence. */
function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/)[0] ?? text;
}

/** The help of all functions in the order in which the grid offers them. */
export function functionHelps(definitions: readonly FunctionDefinition[]): IFunctionInfo[] {
  return headlinesFirst(definitions).map(functionHelp);
}

/** What the grid shows while a formula with this function is typed: a line in the list, and a tip for each argument. */
function functionHelp(definition: FunctionDefinition): IFunctionInfo {
  return {
    functionName: `${NAMESPACE}.${definition.id}`,
    functionType: FunctionType.User,
    description: definition.description,
    abstract: firstSentence(definition.description),
    functionParameter: definition.parameters.map(({ name, description, optional }) => ({
      name,
      detail: description,
      example: "",
      require: optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
