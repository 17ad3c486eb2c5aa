import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

const ROOT = path.resolve(__dirname, "../..");
const WEBPACK = path.join(ROOT, "node_modules/webpack/bin/webpack.js");

/** What follows `webpack` in the script of that name. */
function webpackArguments(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const [program, ...rest] = (scripts[script] ?? "").split(" ");
  if (program !== "webpack") throw new Error(`npm run ${script} does not run webpack`);
  return rest;
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Runs what `npm start` runs and waits for the address it prints; WORKBENCH_URL names one that runs already. */
export function startWorkbench(): Promise<RunningServer> {
  const running = process.env["WORKBENCH_URL"];
  if (running !== undefined) return Promise.resolve({ url: running, stop: () => Promise.resolve() });
  const child = spawn(process.execPath, [WEBPACK, ...webpackArguments("start")], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let output = "";
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /Workbench: (http:\/\/\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve({ url, stop: () => stopProcess(child) });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`the workbench server ended with ${code}:\n${output}`)));
  });
}
