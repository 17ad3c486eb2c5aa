import { type ChildProcess, fork } from "node:child_process";
import { extname, join } from "node:path";
import type { CalcResult, ConvertedPlace, FormulaCheck } from "../../workbench/evaluation";

/** What the process is asked: which formulas a copy must give again, to open the copy, and formulas as they would stand on a sheet. */
export type Asked =
  | { what: "checks"; converted: readonly ConvertedPlace[]; checksSheet: string }
  | { what: "open" }
  | { what: "formulas"; sheet: string; formulas: readonly string[] };

/** The copy is open. */
export const READY = "ready";
const OPENING_MS = 90_000;
const MOST_MEMORY_MB = 2_000;

/** Reader and engine in a process of its own: some files and formulas would take them hours or all memory, and can only be ended from outside. */
export class EngineProcess {
  private process: ChildProcess | undefined;
  private isOpen = false;
  /** the copy cannot be opened: later questions are not asked */
  private isBroken = false;

  constructor(private readonly path: string) {}

  /** @returns undefined when the copy cannot be read */
  async checks(converted: readonly ConvertedPlace[], checksSheet: string): Promise<FormulaCheck[] | undefined> {
    return (await this.ask({ what: "checks", converted, checksSheet }, OPENING_MS)) as FormulaCheck[] | undefined;
  }

  /** @returns undefined when it took longer than allowed, or broke down; the next question starts a fresh process */
  async evaluate(sheet: string, formulas: readonly string[], longestMs: number): Promise<CalcResult[] | undefined> {
    if (!(await this.open())) return undefined;
    return (await this.ask({ what: "formulas", sheet, formulas }, longestMs)) as CalcResult[] | undefined;
  }

  /** Whether the copy is open, or can be opened; told once. */
  async open(): Promise<boolean> {
    if (this.isBroken) return false;
    if (!this.isOpen) this.isOpen = (await this.ask({ what: "open" }, OPENING_MS)) === READY;
    this.isBroken = !this.isOpen;
    return this.isOpen;
  }

  stop(): void {
    this.process?.kill("SIGKILL");
    this.process = undefined;
    this.isOpen = false;
  }

  private ask(asked: Asked, longestMs: number): Promise<unknown> {
    const process = (this.process ??= this.start());
    return new Promise((resolve) => {
      const end = (answer: unknown): void => {
        clearTimeout(timer);
        process.removeAllListeners();
        if (answer === undefined) this.stop();
        resolve(answer);
      };
      const timer = setTimeout(() => end(undefined), longestMs);
      process.once("message", end);
      process.once("exit", () => end(undefined));
      process.once("error", () => end(undefined));
      process.send(asked);
    });
  }

  private start(): ChildProcess {
    // a bundle of the commands has both files in one folder
    return fork(join(import.meta.dirname, `answerAboutCopy${extname(import.meta.filename)}`), [this.path], {
      execArgv: [...process.execArgv, `--max-old-space-size=${MOST_MEMORY_MB}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // blank cells stay undefined on their way
      serialization: "advanced",
    });
  }
}
