import { UsageError } from "./calcArguments";
import { segmentArguments, SEGMENT_USAGE } from "./segmentArguments";
import { UnreadableFile, type SegmentAnswer, segmentFile } from "./segmentFile";

const ANSWERED = 0;
const UNREADABLE = 2;
const ASKED = 3;

function lines({ sentence, questions, leftOut, notes, file, roles }: SegmentAnswer): string {
  const understood = Object.entries(roles).filter(([, title]) => title !== undefined);
  return [
    ...(sentence === undefined ? [] : [sentence]),
    `Read: ${file.rows} rows of ${file.sheet}; ${understood.map(([role, title]) => `${role} is ${title}`).join(", ")}.`,
    ...leftOut.map(({ why, rows, amount }) => `Left out: ${rows} (${why})${amount === undefined ? "" : `, amount ${amount}`}`),
    ...notes,
    ...questions.map(
      ({ id, about, options, taken }) =>
        `Question ${id}: ${about} (${options.join(", ")})${taken === undefined ? "" : `; taken: ${taken}`}`,
    ),
  ].join("\n");
}

/** @returns the exit status */
async function main(): Promise<number> {
  const args = segmentArguments(process.argv.slice(2));
  if (args === undefined) {
    process.stdout.write(`${SEGMENT_USAGE}\n`);
    return ANSWERED;
  }
  const answer = await segmentFile(args);
  process.stdout.write(`${args.json ? JSON.stringify(answer) : lines(answer)}\n`);
  return answer.questions.length > 0 ? ASKED : ANSWERED;
}

main()
  .then((status) => {
    process.exitCode = status;
  })
  .catch((error: unknown) => {
    const known = error instanceof UnreadableFile || error instanceof UsageError;
    process.stderr.write(`${error instanceof Error ? (known ? error.message : String(error.stack)) : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`${SEGMENT_USAGE}\n`);
    process.exitCode = UNREADABLE;
  });
