import "./customFunctionsShim";
import { serveInWorker } from "../../background/serveModels";
import { customerBaseModels } from "../customerBase/customerBaseModels";
import { type AskedCall, calculatedCells, type CalledFunction } from "./calculatedCells";
import type { FunctionDefinition } from "./callFunction";

type Run = FunctionDefinition["run"];

interface Scope {
  CustomFunctions: { associate(id: string, run: Run): void };
  importScripts(file: string): void;
}

/**
 * The worker answers calls for the pane by the very file whose functions the cells use, loaded a second time here: what is shown while
 * typing is what the cell will show, and the page stays free.
 */
const registered = new Map<string, Run>();
const scope = globalThis as unknown as Scope;
scope.CustomFunctions.associate = (id, run) => void registered.set(id, run);
scope.importScripts("functions.js");

/** Functions that answer later would start a worker of their own; their models are called here, where nobody waits for the page. */
function runOf({ id, background }: CalledFunction): Run {
  const run = background ? customerBaseModels[id] : registered.get(id);
  if (run === undefined) throw new Error(`no function ${id}`);
  return run;
}

serveInWorker({
  call(asked: unknown) {
    const { called, args } = asked as AskedCall;
    return { cells: calculatedCells({ ...called, run: runOf(called) }, args) };
  },
});
