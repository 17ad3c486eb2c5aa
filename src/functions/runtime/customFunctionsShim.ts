/**
 * Stands in for the `CustomFunctions` global of Excel's runtime where the functions run without it: Node, jest, the workbench's grid.
 * Error behaves as Microsoft's: the message survives only with #VALUE! and #N/A.
 */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(code === "#VALUE!" || code === "#N/A" ? message : undefined);
  }
}

const shim = {
  Error: FunctionError,
  ErrorCode: {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
    invalidName: "#NAME?",
    invalidReference: "#REF!",
  },
  associate(): void {},
};

const scope = globalThis as { CustomFunctions?: unknown };
scope.CustomFunctions ??= shim;

export {};
