/** Stands in for Excel's `CustomFunctions` in the worker, where Excel is not; the page makes the real errors from these. */
class WorkerCellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const scope = globalThis as { CustomFunctions?: unknown };
scope.CustomFunctions ??= { Error: WorkerCellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } };

export {};
