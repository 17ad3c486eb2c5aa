import { resolve } from "node:path";
import { buildModuleBundles } from "./moduleBundles";

/** Runs once before all tests. */
export default async function globalSetup(): Promise<void> {
  await buildModuleBundles(resolve(__dirname, "..", ".."));
}
