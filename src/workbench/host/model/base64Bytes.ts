import { invalidArgument } from "../hostError";

/** @throws {HostError} InvalidArgument for what is no Base64 */
export function base64Bytes(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
