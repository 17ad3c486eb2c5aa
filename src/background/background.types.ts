/** A cell as it travels between the page and the worker; an error cell is an object with its code. */
export type SentCell = number | string | boolean | null | { code: string };

/** An argument flattened row by row: numbers alone travel as one block of memory. */
export type PackedArgument =
  | { kind: "value"; value: SentCell }
  | { kind: "numbers"; rows: number; columns: number; numbers: Float64Array<ArrayBuffer> }
  | { kind: "cells"; rows: number; columns: number; cells: SentCell[] }
  /** anything else that can be copied, as it is: the bytes of a file, what was chosen */
  | { kind: "data"; data: unknown };

/** Arguments with a key that equal arguments share. */
export interface PackedCall {
  key: string;
  args: PackedArgument[];
  /** cells in all arguments */
  size: number;
}

/** What a cell shows in place of a figure, with its sentence. */
export interface SentError {
  error: { code: string; message?: string };
}

/** Page to worker. A long argument follows its `argument` message in pieces, so that no message takes long to copy. */
export type ToWorker =
  | { type: "argument"; job: number; index: number; argument: PackedArgument }
  | { type: "more"; job: number; index: number; cells: SentCell[] }
  | { type: "run"; job: number; id: string };

/** Worker to page. A long result comes in pieces of rows before `done`. */
export type FromWorker =
  | { type: "ready" }
  /** how far the call is */
  | { type: "step"; job: number; done: number; total: number }
  | { type: "rows"; job: number; rows: unknown[][] }
  | { type: "done"; job: number; value?: unknown }
  | { type: "refused"; job: number; code: string; message?: string }
  | { type: "failed"; job: number; message: string };

/** The models by function id, each called with its arguments as Excel hands them over. */
export type Models = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** How far a call is. */
export type OnStep = (done: number, total: number) => void;

/** Models that tell how far they are, made for the one who listens. */
export type TellingModels = (onStep: OnStep) => Models;
