import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { itemNotFound } from "../hostError";
import { textArgument } from "../readArguments";
import { findStyle, styleNames } from "./namedStyles";

type Nothing = Record<string, never>;

interface StyleTarget {
  style: string;
}

const property = (name: string, writable = true): HostProperty<Nothing> => ({
  get: (_, { state }) => state.documentProperties[name] ?? "",
  ...(writable
    ? {
        set: (_: Nothing, value: unknown, { state }: HostContext) => {
          state.documentProperties[name] = value;
        },
      }
    : {}),
});

const styleObject = (style: string) => new HostObject<StyleTarget>("Style", { style });

/** Properties of the file, and the named cell styles. */
export const documentTypes = [
  defineType<Nothing>({
    name: "DocumentProperties",
    properties: {
      ...Object.fromEntries(
        ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"].map((name) => [name, property(name)]),
      ),
      LastAuthor: property("LastAuthor", false),
    },
  }),
  defineType<Nothing>({
    name: "StyleCollection",
    items: () => styleNames().map(styleObject),
    item(_, key) {
      const name = findStyle(String(key));
      if (name === undefined) throw itemNotFound();
      return styleObject(name);
    },
    methods: {
      GetCount: () => styleNames().length,
      GetItemOrNullObject(_, args) {
        const name = findStyle(textArgument(args, 0));
        return name === undefined ? null : styleObject(name);
      },
    },
  }),
  defineType<StyleTarget>({
    name: "Style",
    id: ({ style }) => style,
    properties: { Name: { get: ({ style }) => style }, BuiltIn: { get: () => true } },
  }),
];
