import { UsageError } from "./calcArguments";
import { MODEL_USAGE, modelCommand } from "./modelCommand";

modelCommand(process.argv.slice(2))
  .then((text) => {
    process.stdout.write(`${text}\n`);
  })
  .catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text}\n${error instanceof UsageError ? `${MODEL_USAGE}\n` : ""}`);
    process.exitCode = 2;
  });
