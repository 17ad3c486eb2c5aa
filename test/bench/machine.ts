import { cpus, totalmem } from "node:os";

/** What the figures were measured on. */
export function machine(): { machine: string | undefined; cores: number; gigabytes: number; node: string } {
  const [cpu] = cpus();
  return { machine: cpu?.model.trim(), cores: cpus().length, gigabytes: Math.round(totalmem() / 2 ** 30), node: process.version };
}
