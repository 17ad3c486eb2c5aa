import type { Catalog } from "../catalog/data/catalog.types";
import { nameCall } from "./native/nameCall";
import { nativeForm } from "./native/nativeForm";
import type { NativeForm } from "./native/native.types";
import { WrittenForms } from "./native/writtenOut";
import type { NativeForms } from "./plan/plan.types";

/** Native forms of the catalogue's functions; each is made once. */
export function nativeForms({ functions }: Catalog): NativeForms {
  const byId = new Map(functions.map((entry) => [entry.id, entry]));
  const forms = new Map<string, NativeForm | undefined>();
  const written = new WrittenForms();
  return {
    parameters: (id) => byId.get(id)?.parameters,
    fillsCells: (id) => byId.get(id)?.result === "matrix",
    nativeForm(id) {
      const entry = byId.get(id);
      if (entry && !forms.has(id)) forms.set(id, nativeForm(entry));
      return forms.get(id);
    },
    nameCall(id, args, name, book) {
      const entry = byId.get(id);
      return entry ? nameCall(entry, args, name, book) : { refused: "unknownFunction" };
    },
    writtenOut(call, args, place, book) {
      const entry = byId.get(call.id);
      return entry ? written.writtenOut(entry, args, place, book) : { refused: "unknownFunction" };
    },
  };
}
