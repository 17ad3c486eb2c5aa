import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { CalcResult } from "../calcResult.types";

/** What the process is asked: formulas as they would stand on a sheet. */
export interface Asked {
  sheet: string;
  formulas: string[];
}

const OPENING_MS = 90_000;
const MOST_MEMORY_MB = 2_000;

/** The engine in a process of its own: some formulas would take it hours or all memory, and can only be ended from outside. */
export class EngineProcess {
  private process: ChildProcess | undefined;

  constructor(private readonly path: string) {}

  /** @returns undefined when it took longer than allowed, or broke down; the next question starts a fresh process */
  async evaluate(asked: Asked, longestMs: number): Promise<CalcResult[] | undefined> {
    if (!this.process && !(await this.start())) return undefined;
    this.process?.send(asked);
    return (await this.answer(longestMs)) as CalcResult[] | undefined;
  }

  stop(): void {
    this.process?.kill("SIGKILL");
    this.process = undefined;
  }

  private async start(): Promise<boolean> {
    this.process = fork(join(import.meta.dirname, "evaluateOnStored.ts"), [this.path], {
      execArgv: [...process.execArgv, `--max-old-space-size=${MOST_MEMORY_MB}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return (await this.answer(OPENING_MS)) === "ready";
  }

  private answer(longestMs: number): Promise<unknown> {
    const { process } = this;
    return new Promise((resolve) => {
      const end = (answer: unknown): void => {
        clearTimeout(timer);
        process?.removeAllListeners();
        if (answer === undefined) this.stop();
        resolve(answer);
      };
      const timer = setTimeout(() => end(undefined), longestMs);
      process?.once("message", end);
      process?.once("exit", () => end(undefined));
    });
  }
}
