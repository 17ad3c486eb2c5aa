import type { FromWorker, Models, PackedArgument, SentCell, SentError, TellingModels, ToWorker } from "./background.types";

/** Cells of a result in one message: copying them takes the page a few milliseconds. */
const PIECE_CELLS = 20_000;

interface ShownError {
  code: string;
  message?: string;
}

function isShownError(value: unknown): value is ShownError {
  return typeof value === "object" && value !== null && typeof (value as ShownError).code === "string";
}

/** An error among the figures in a form that can be copied. */
function sentValue(value: unknown): unknown {
  return isShownError(value) ? ({ error: { code: value.code, message: value.message } } satisfies SentError) : value;
}

function answer(job: number, value: unknown, send: (message: FromWorker) => void): void {
  if (!Array.isArray(value)) return send({ type: "done", job, value: sentValue(value) });
  const rows = value as unknown[][];
  const piece = Math.max(1, Math.floor(PIECE_CELLS / Math.max(1, rows[0]?.length ?? 1)));
  for (let first = 0; first < rows.length; first += piece)
    send({ type: "rows", job, rows: rows.slice(first, first + piece).map((row) => row.map(sentValue)) });
  send({ type: "done", job });
}

/**
 * The worker's side: collects the arguments of a call, computes it and sends the answer.
 * @returns what to do with each message from the page
 */
export function serveModels(models: Models | TellingModels, send: (message: FromWorker) => void): (message: ToWorker) => void {
  const modelsFor = (job: number): Models =>
    typeof models === "function" ? models((done, total) => send({ type: "step", job, done, total })) : models;
  const waiting = new Map<number, PackedArgument[]>();
  return (message) => {
    const args = waiting.get(message.job) ?? [];
    waiting.set(message.job, args);
    if (message.type === "argument") args[message.index] = message.argument;
    else if (message.type === "more") (args[message.index] as { cells: SentCell[] }).cells.push(...message.cells);
    else {
      waiting.delete(message.job);
      try {
        answer(message.job, modelsFor(message.job)[message.id]!(...args.map(unpackArgument)), send);
      } catch (error) {
        if (isShownError(error)) send({ type: "refused", job: message.job, code: error.code, message: error.message });
        else send({ type: "failed", job: message.job, message: String(error) });
      }
    }
  };
}

/** The argument as Excel would have handed it over: rows of cells, or one value. */
export function unpackArgument(argument: PackedArgument): unknown {
  if (argument.kind === "value") return argument.value;
  if (argument.kind === "data") return argument.data;
  const { rows, columns } = argument;
  const cells = argument.kind === "numbers" ? argument.numbers : argument.cells;
  const matrix = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line = new Array<unknown>(columns);
    for (let column = 0; column < columns; column++) line[column] = cells[row * columns + column];
    matrix[row] = line;
  }
  return matrix;
}

/** The worker's global scope, typed by what is used: the project compiles for pages. */
interface WorkerScope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

/** Makes the worker that calls this one of these models; memory among the answers is handed over. */
export function serveInWorker(models: Models | TellingModels, scope = globalThis as unknown as WorkerScope): void {
  const receive = serveModels(models, (message) => scope.postMessage(message, [...buffersOf(message)]));
  scope.onmessage = ({ data }) => receive(data);
  scope.postMessage({ type: "ready" }, []);
}

/** Blocks of memory in a message, so that they can be handed over instead of copied. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    // Models make plain memory only; shared memory could not be handed over.
    found.add(value.buffer as ArrayBuffer);
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return found;
}
