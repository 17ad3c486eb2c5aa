import type { Package } from "./Package";
import { relationshipsPart } from "./relationships";

/** Removes digital signatures, which any change makes invalid. @returns whether there were any */
export function removeSignatures(file: Package): boolean {
  const origin = file.related("", "/digital-signature/origin");
  if (origin === undefined) return false;
  const folder = origin.slice(0, origin.lastIndexOf("/") + 1).toLowerCase();
  const parts = file.names.filter((part) => part.toLowerCase().startsWith(folder) && part !== origin);
  for (const part of parts) file.remove(part, origin);
  if (file.has(relationshipsPart(origin))) file.remove(relationshipsPart(origin), origin);
  file.remove(origin, "");
  return true;
}
