const STATUS: Record<string, number> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  InvalidReference: 400,
  AccessDenied: 401,
  ApiNotFound: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  NotImplemented: 501,
  GeneralException: 500,
};

/** A refusal of the host, in the words and codes Excel uses. */
export class HostError extends Error {
  readonly httpStatus: number;
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.httpStatus = STATUS[code] ?? 500;
  }
}

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const itemExists = () => new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new HostError("InvalidArgument", message);

export const invalidReference = () => new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const accessDenied = () => new HostError("AccessDenied", "You cannot perform the requested operation.");

export const invalidOperation = (message: string) => new HostError("InvalidOperation", message);

/** The host answers nothing it does not know: a silent default would hide a mistake until the code runs in Excel. */
export const apiNotFound = (type: string, member: string) =>
  new HostError(
    "ApiNotFound",
    `The workbench does not know ${type}.${member}. It may exist in Excel; see docs/HOST.md for what the workbench supports.`,
  );
