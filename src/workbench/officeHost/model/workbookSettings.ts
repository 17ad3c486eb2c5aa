import { defineType, type HostContext, HostObject } from "../objectModel";
import { itemNotFound } from "../hostError";
import { textArgument } from "../readArguments";

type Nothing = Record<string, never>;

interface SettingTarget {
  key: string;
}

const settingObject = (key: string) => new HostObject<SettingTarget>("Setting", { key });

function known(key: string, { settings }: HostContext): string {
  const value = settings.all().find(([name]) => name === key)?.[1];
  if (value === undefined) throw itemNotFound();
  return value;
}

function put(key: string, value: unknown, { settings }: HostContext): void {
  settings.replace([...settings.all().filter(([name]) => name !== key), [key, JSON.stringify(value)]]);
}

/** `workbook.settings`: the same store as `Office.context.document.settings`. */
export const settingTypes = [
  defineType<Nothing>({
    name: "SettingCollection",
    items: (_, { settings }) => settings.all().map(([key]) => settingObject(key)),
    item(_, key, host) {
      known(String(key), host);
      return settingObject(String(key));
    },
    methods: {
      Add(_, args, host) {
        const key = textArgument(args, 0);
        put(key, args[1], host);
        return settingObject(key);
      },
      GetCount: (_, __, { settings }) => settings.all().length,
      GetItemOrNullObject(_, args, { settings }) {
        const key = textArgument(args, 0);
        return settings.all().some(([name]) => name === key) ? settingObject(key) : null;
      },
    },
  }),
  defineType<SettingTarget>({
    name: "Setting",
    id: ({ key }) => key,
    properties: {
      Key: { get: ({ key }) => key },
      Value: { get: ({ key }, host) => JSON.parse(known(key, host)) as unknown, set: ({ key }, value, host) => put(key, value, host) },
    },
    methods: {
      Delete({ key }, _, { settings }) {
        settings.replace(settings.all().filter(([name]) => name !== key));
      },
    },
  }),
];
