import type { FromWorker, OnStep, PackedCall, SentCell, ToWorker } from "./background.types";
import { nextTurn } from "./turns";

/** Cells of an argument in one message. */
const PIECE_CELLS = 20_000;

/** What is used of a Web Worker. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** The worker could not be started or broke down; the input may be fine. */
export class WorkerFailure extends Error {}

/** The model itself broke off with an exception nobody foresaw. */
export class ModelFailure extends WorkerFailure {}

interface Job {
  number: number;
  id: string;
  call: PackedCall;
  onStep: OnStep | undefined;
  rows: unknown[][];
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Runs calls in one worker, one after the other. A call that is no longer wanted leaves the queue; one that is running ends with its
 * worker, and a fresh one takes over.
 */
export class WorkerQueue {
  private readonly jobs: Job[] = [];
  private worker: WorkerLike | undefined;
  private running: Job | undefined;
  private lastJob = 0;

  /**
   * @param start makes a worker
   * @param shownError makes the error a cell shows from its code and sentence
   * @param endsIdle the worker ends with the last call in the queue, so that the memory it took is free again
   */
  constructor(
    private readonly start: () => WorkerLike,
    private readonly shownError: (code: string, message?: string) => unknown,
    private readonly endsIdle = false,
  ) {}

  /** @returns the answer, and the way to give it up */
  run(id: string, call: PackedCall, onStep?: OnStep): { result: Promise<unknown>; cancel(): void } {
    const number = ++this.lastJob;
    const result = new Promise<unknown>((resolve, reject) => {
      this.jobs.push({ number, id, call, onStep, rows: [], resolve, reject });
    });
    this.next();
    return { result, cancel: () => this.cancel(number) };
  }

  private cancel(number: number): void {
    const waiting = this.jobs.findIndex((job) => job.number === number);
    if (waiting >= 0) return this.jobs.splice(waiting, 1)[0]!.reject(new WorkerFailure("cancelled"));
    if (this.running?.number !== number) return;
    this.stopWorker(new WorkerFailure("cancelled"));
  }

  private next(): void {
    if (this.running || this.jobs.length === 0) return;
    this.running = this.jobs.shift()!;
    const job = this.running;
    this.send(job).catch((error: unknown) => {
      if (this.running === job) this.stopWorker(new WorkerFailure(String(error)));
    });
  }

  private async send({ number, id, call }: Job): Promise<void> {
    const worker = (this.worker ??= this.listen(this.start()));
    for (const [index, argument] of call.args.entries()) {
      if (argument.kind !== "cells") {
        // A block of memory is handed over; a call is sent once.
        const block = argument.kind === "numbers" ? [argument.numbers.buffer] : [];
        worker.postMessage({ type: "argument", job: number, index, argument }, block);
        continue;
      }
      worker.postMessage({ type: "argument", job: number, index, argument: { ...argument, cells: [] } });
      for (let first = 0; first < argument.cells.length; first += PIECE_CELLS) {
        const cells: SentCell[] = argument.cells.slice(first, first + PIECE_CELLS);
        worker.postMessage({ type: "more", job: number, index, cells });
        await nextTurn();
        if (this.running?.number !== number) return;
      }
    }
    worker.postMessage({ type: "run", job: number, id });
  }

  private listen(worker: WorkerLike): WorkerLike {
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = () => this.stopWorker(new WorkerFailure("the worker stopped"));
    return worker;
  }

  private receive(message: FromWorker): void {
    const job = this.running;
    if (message.type === "ready" || job?.number !== message.job) return;
    if (message.type === "step") return job.onStep?.(message.done, message.total);
    if (message.type === "rows") {
      for (const row of message.rows) job.rows.push(row.map((cell) => this.received(cell)));
      return;
    }
    this.running = undefined;
    if (this.endsIdle && this.jobs.length === 0) this.endWorker();
    if (message.type === "done") job.resolve(job.rows.length > 0 ? job.rows : this.received(message.value));
    else if (message.type === "refused") job.reject(this.shownError(message.code, message.message));
    else job.reject(new ModelFailure(message.message));
    this.next();
  }

  private received(cell: unknown): unknown {
    if (typeof cell !== "object" || cell === null || !("error" in cell)) return cell;
    const { code, message } = cell.error as { code: string; message?: string };
    return this.shownError(code, message);
  }

  private endWorker(): void {
    if (!this.worker) return;
    // What it had sent already is not heard any more.
    this.worker.onmessage = null;
    this.worker.onerror = null;
    this.worker.terminate();
    this.worker = undefined;
  }

  private stopWorker(reason: WorkerFailure): void {
    this.endWorker();
    const job = this.running;
    this.running = undefined;
    job?.reject(reason);
    this.next();
  }
}
