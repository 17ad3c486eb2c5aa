import type { HostType } from "../objectModel";
import { modelTypes } from "./modelTypes";

// Members are declared with their own target; at run time the executor hands each type only targets of its own objects.
const byName = new Map<string, HostType<unknown>>(modelTypes().map((type) => [type.name, type as HostType<unknown>]));

export function typeByName(name: string): HostType<unknown> | undefined {
  return byName.get(name);
}

export function allTypes(): HostType<unknown>[] {
  return [...byName.values()];
}
