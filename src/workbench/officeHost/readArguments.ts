import type { Area } from "../grid/grid.types";
import { type HostContext, HostObject } from "./objectModel";
import { invalidArgument } from "./hostError";
import { areaByAddress, type AreasTarget, type RangeTarget } from "./targets";

/** Readers of method arguments: each throws InvalidArgument for a value of the wrong kind. */
export function textArgument(args: unknown[], index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(args: unknown[], index: number): string | undefined {
  return isMissing(args[index]) ? undefined : textArgument(args, index);
}

export function integerArgument(args: unknown[], index: number): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function optionalInteger(args: unknown[], index: number): number | undefined {
  return isMissing(args[index]) ? undefined : integerArgument(args, index);
}

export function optionalFlag(args: unknown[], index: number): boolean {
  const value = args[index];
  if (isMissing(value)) return false;
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A range given as object or as address; an address without a sheet means `sheetId`, or the active sheet. */
export function areaArgument(args: unknown[], index: number, host: HostContext, sheetId = host.grid.sheets.activeId()): Area {
  const value = args[index];
  if (typeof value === "string") return areaByAddress(host, value, sheetId);
  if (value instanceof HostObject && value.type === "Range") return (value.target as RangeTarget).area;
  if (value instanceof HostObject && value.type === "RangeAreas") {
    const [area] = (value.target as AreasTarget).areas;
    if (area) return area;
  }
  throw invalidArgument();
}

export function optionalArea(args: unknown[], index: number, host: HostContext, sheetId?: string): Area | undefined {
  return isMissing(args[index]) ? undefined : areaArgument(args, index, host, sheetId);
}

/** Values of setters. */
export function textValue(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberValue(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function booleanValue(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of the words Excel allows; case matters not. */
export function wordValue(value: unknown, words: readonly string[]): string {
  const found = typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}
