import type { XmlPart } from "../../files/documentParts";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { invalidArgument, itemNotFound } from "../hostError";
import { textArgument } from "../readArguments";

type Nothing = Record<string, never>;

interface PartTarget {
  id: string;
}

interface NamespaceTarget {
  namespaceUri: string;
}

const partObject = ({ id }: XmlPart) => new HostObject<PartTarget>("CustomXmlPart", { id });

function known({ id }: PartTarget, { state }: HostContext): XmlPart {
  const part = state.customXmlParts.find((one) => one.id === id);
  if (!part) throw itemNotFound();
  return part;
}

/** Namespace of the root element. @throws {HostError} InvalidArgument for what is no XML */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root || !/>\s*$/.test(xml)) throw invalidArgument();
  const prefix = root[1]?.slice(0, -1);
  const declaration = prefix === undefined ? /\sxmlns\s*=\s*["']([^"']*)["']/ : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(root[2] ?? "")?.[1] ?? "";
}

const inNamespace = ({ namespaceUri }: NamespaceTarget, { state }: HostContext) =>
  state.customXmlParts.filter((part) => part.namespaceUri === namespaceUri);

function only(target: NamespaceTarget, host: HostContext): HostObject | null {
  const parts = inNamespace(target, host);
  const [first] = parts;
  return first && parts.length === 1 ? partObject(first) : null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

const find = (id: string, { state }: HostContext) => {
  const part = state.customXmlParts.find((one) => one.id === id);
  return part ? partObject(part) : null;
};

/** Data an add-in keeps in the workbook as XML. */
export const customXmlTypes = [
  defineType<Nothing>({
    name: "CustomXmlPartCollection",
    items: (_, { state }) => state.customXmlParts.map(partObject),
    item: (_, key, host) => required(find(String(key), host)),
    methods: {
      Add(_, args, { state }) {
        const xml = textArgument(args, 0);
        const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, namespaceUri: namespaceOf(xml), xml };
        state.customXmlParts.push(part);
        return partObject(part);
      },
      GetByNamespace: (_, args) =>
        new HostObject<NamespaceTarget>("CustomXmlPartScopedCollection", { namespaceUri: textArgument(args, 0) }),
      GetCount: (_, __, { state }) => state.customXmlParts.length,
      GetItemOrNullObject: (_, args, host) => find(textArgument(args, 0), host),
    },
  }),
  defineType<NamespaceTarget>({
    name: "CustomXmlPartScopedCollection",
    items: (target, host) => inNamespace(target, host).map(partObject),
    item(target, key, host) {
      const part = inNamespace(target, host).find(({ id }) => id === key);
      if (!part) throw itemNotFound();
      return partObject(part);
    },
    methods: {
      GetCount: (target, _, host) => inNamespace(target, host).length,
      GetOnlyItem: (target, _, host) => required(only(target, host)),
      GetOnlyItemOrNullObject: (target, _, host) => only(target, host),
      GetItemOrNullObject(target, args, host) {
        const part = inNamespace(target, host).find(({ id }) => id === args[0]);
        return part ? partObject(part) : null;
      },
    },
  }),
  defineType<PartTarget>({
    name: "CustomXmlPart",
    id: ({ id }) => id,
    properties: { Id: { get: ({ id }) => id }, NamespaceUri: { get: (target, host) => known(target, host).namespaceUri } },
    methods: {
      GetXml: (target, _, host) => known(target, host).xml,
      SetXml(target, args, host) {
        const xml = textArgument(args, 0);
        Object.assign(known(target, host), { xml, namespaceUri: namespaceOf(xml) });
      },
      Delete(target, _, host) {
        const { id } = known(target, host);
        host.state.customXmlParts = host.state.customXmlParts.filter((part) => part.id !== id);
      },
    },
  }),
];
