import type { Question } from "../intake/readSales";
import { UsageError } from "./calcArguments";
import { type FileAnswer, type LeftOut, UnreadableFile } from "./salesFile";

const ANSWERED = 0;
const UNREADABLE = 2;
const ASKED = 3;

interface Answer extends FileAnswer {
  leftOut: LeftOut[];
  sentence?: string;
}

const asked = ({ id, about, options, taken }: Question): string =>
  `Question ${id}: ${about} (${options.join(", ")})${taken === undefined ? "" : `; taken: ${taken}`}`;

function leftOutLine({ why, rows, amount, first }: LeftOut): string {
  const money = amount === undefined ? "" : `, amount ${amount}`;
  if (first === undefined) return `Left out: ${rows} (${why})${money}`;
  const what = first.column === undefined ? "" : `: ${first.column} is ${first.text === "" ? "blank" : `"${first.text}"`}`;
  return `Left out: ${rows} (${why})${money}, the first in row ${first.row}${first.sheet === undefined ? "" : ` of ${first.sheet}`}${what}`;
}

function lines(answer: Answer, more: readonly string[]): string[] {
  const { sentence, questions, leftOut, notes, file, roles } = answer;
  const understood = Object.entries(roles).filter(([, title]) => title !== undefined);
  return [
    ...(sentence === undefined ? [] : [sentence]),
    ...more,
    `Read: ${file.rows} rows of ${file.sheets.join(", ")}; ${understood.map(([role, title]) => `${role} is ${title}`).join(", ")}.`,
    ...leftOut.map(leftOutLine),
    ...notes,
    ...questions.map(asked),
  ];
}

/** A command that answers about sales rows. */
interface SalesCommand<A, T extends Answer> {
  usage: string;
  /** @throws {UsageError} */
  parse(words: readonly string[]): A & { json: boolean };
  /** @throws {UnreadableFile} */
  answer(args: A): Promise<T>;
  /** further lines for people, below the sentence */
  lines?(answer: T): string[];
}

async function run<A, T extends Answer>(command: SalesCommand<A, T>, words: readonly string[]): Promise<number> {
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(`${command.usage}\n`);
    return ANSWERED;
  }
  const args = command.parse(words);
  const answer = await command.answer(args);
  process.stdout.write(`${args.json ? JSON.stringify(answer) : lines(answer, command.lines?.(answer) ?? []).join("\n")}\n`);
  return answer.questions.length > 0 ? ASKED : ANSWERED;
}

/** What goes wrong that nobody foresaw names its place, so that it can be mended. */
function told(error: unknown): string {
  if (error instanceof UnreadableFile || error instanceof UsageError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return `There is no file ${(error as NodeJS.ErrnoException).path}.`;
  return error instanceof Error ? String(error.stack) : String(error);
}

/** Runs a command on the words of the command line, and leaves its exit status. */
export function runSalesCommand<A, T extends Answer>(command: SalesCommand<A, T>): void {
  run(command, process.argv.slice(2))
    .then((status) => {
      process.exitCode = status;
    })
    .catch((error: unknown) => {
      process.stderr.write(`${told(error)}\n${error instanceof UsageError ? `${command.usage}\n` : ""}`);
      process.exitCode = UNREADABLE;
    });
}
