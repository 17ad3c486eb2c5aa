import type { HostContext } from "./hostContext";

/** A thing the client holds: the kind it is, and what the model needs to find it again. */
export class HostObject<T = unknown> {
  constructor(
    readonly type: string,
    readonly target: T,
  ) {}
}

export interface HostProperty<T> {
  get?(target: T, host: HostContext): unknown;
  set?(target: T, value: unknown, host: HostContext): void | Promise<void>;
  /** name on the wire for setting, where it differs from the one for reading */
  writeName?: string;
  /** true where formulas must be calculated before the value is read */
  calculated?: boolean;
  /** true where the value is only given when asked for by name */
  onRequest?: boolean;
}

/** An event the client can register for: its number in messages. */
export interface HostEvent<T> {
  type: number;
  /** id of the object the client will listen to */
  target(target: T, host: HostContext): string;
}

/**
 * One Excel type, member by member, with the names used on the wire (PascalCase). What is not listed does not exist:
 * the executor refuses it with ApiNotFound.
 */
export interface HostType<T> {
  name: string;
  /** `Id` in the answer to an instantiation, by which the client finds the object in later batches */
  id?(target: T, host: HostContext): string;
  /** true where the client keeps the object under a reference id (ranges) */
  keepsReference?: boolean;
  properties?: Record<string, HostProperty<T>>;
  navigation?: Record<string, (target: T, host: HostContext) => HostObject | null>;
  methods?: Record<string, (target: T, args: unknown[], host: HostContext) => unknown>;
  /** event name as in _Register<name>Event */
  events?: Record<string, HostEvent<T>>;
  /** members of a collection */
  items?(target: T, host: HostContext): HostObject[];
  /** member of a collection by key */
  item?(target: T, key: unknown, host: HostContext): HostObject | null;
}

/** Keeps the type of the target through the table of members. */
export function defineType<T>(type: HostType<T>): HostType<T> {
  return type;
}
