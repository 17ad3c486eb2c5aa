import { dirname, relative, resolve, sep } from "node:path";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The rooms of src and which others each may import, with the reason that a reader sees when the rule fires. Nothing else is allowed. */
const ROOMS = {
  address: { may: [], why: "an address is text and four numbers" },
  economics: { may: ["intake"], why: "the models know nothing but themselves, and how people write a day and a number" },
  native: { may: [], why: "the native forms are text and nothing else" },
  intake: { may: [], why: "it reads what people's files say and knows nobody who asks" },
  background: { may: [], why: "it carries calls to a worker and knows none of the models" },
  commands: { may: [], why: "it only names what a button does" },
  strings: { may: ["economics"], why: "sentences need the refusals they put into words, and no more" },
  functions: {
    may: ["economics", "intake", "strings", "background"],
    why: "an adapter reads arguments and calls a model; its chunk stays under 40 KB",
  },
  catalog: {
    may: ["native", "sharing"],
    why: "it describes the functions: read from their comments and native forms, with what a finance copy makes of them",
  },
  sharing: { may: ["address", "catalog", "economics", "intake", "strings"], why: "bytes in, bytes out: it needs no Excel and no page" },
  models: { may: ["address", "strings"], why: "a model is cells and formulas, made without any program that shows or calculates them" },
  workbook: {
    may: ["address", "economics", "intake", "models", "strings"],
    why: "it moves cells between Excel and the models; it computes nothing",
  },
  taskpane: {
    may: ["address", "background", "catalog", "commands", "economics", "intake", "models", "sharing", "strings", "workbook"],
    why: "the pane reaches Excel through workbook/; the functions belong to the cells, the workbench is no part of the product",
  },
  cli: {
    may: ["address", "background", "catalog", "economics", "functions", "intake", "models", "sharing", "strings"],
    why: "the commands are part of the product, which needs no workbench; the engine is loaded by loadEngine.ts alone",
  },
  workbench: {
    may: ["address", "background", "catalog", "economics", "functions", "intake", "models", "sharing", "strings"],
    why: "the stand-in for Excel runs the product as Excel does and reaches into no pane",
  },
};

/** The same within the workbench. */
const WORKBENCH = {
  files: { may: ["grid"], why: "it reads and writes files, whatever calculates them" },
  grid: { may: ["files"], why: "it says what a grid can do, and knows none" },
  sample: { may: ["files"], why: "the sample is a workbook like any other: it is made without engine and page" },
  officeHost: { may: ["files", "grid"], why: "it plays Excel on any grid" },
  engine: { may: ["files", "grid"], why: "it makes a grid of Univer and knows nobody who looks at it" },
  evaluation: { may: ["engine", "files"], why: "it answers the commands, which have no page and no add-in" },
  page: { may: ["engine", "files", "grid", "officeHost", "sample"], why: "it puts together what it shows" },
};

/** The shared parts of the pane and which others each may import; every other folder of taskpane/ is a feature. */
const PANE_PARTS = {
  tasks: { may: [], why: "a runner knows none of the sections whose tasks it runs" },
  ui: { may: ["tasks"], why: "what several features show knows none of them" },
  app: { may: undefined, why: "it composes the features" },
};

/** What a feature of the pane may import beside itself. */
const FEATURE_MAY = ["app", "ui", "tasks"];

const SOURCE = resolve(import.meta.dirname, "src");

/** The parts of a path below src, e.g. ["taskpane", "share", "Preview.tsx"]; none for a file elsewhere. */
function placeOf(path) {
  const place = relative(SOURCE, path).split(sep);
  return place[0] === ".." ? [] : place;
}

/** The one door from the commands to the workbench: its types are open to all of them, what runs is loaded by one file and only when it is asked for. */
function isGate(from, to, node) {
  if (from[0] !== "cli" || to.join("/") !== "workbench/evaluation") return false;
  return node.importKind === "type" || (from[1] === "loadEngine.ts" && node.type === "ImportExpression");
}

/** The one door from the pane to the functions: a worker answers for it, by the file that the cells use. */
const isCalculationDoor = (from, to) => from[0] === "taskpane" && to.join("/") === "functions/runtime/calculate";

/** Why a file of one part of the pane may not import from another; undefined where it may. */
function paneRefusal(part, other) {
  if (part === other) return undefined;
  const shared = PANE_PARTS[part];
  if (!shared)
    return FEATURE_MAY.includes(other)
      ? undefined
      : `Features of the pane do not know each other: what two need lies in ui/ or tasks/, so ${part}/ may not import ${other}/.`;
  return !shared.may || shared.may.includes(other) ? undefined : `taskpane/${part}/ may not import ${other}/: ${shared.why}.`;
}

/** Why the file may not import this; undefined where it may. */
function refusal(from, to, node) {
  const [room, part] = from;
  const [other, otherPart] = to;
  if (room === undefined || other === undefined) return undefined;
  if (isGate(from, to, node) || isCalculationDoor(from, to)) return undefined;
  if (other === "catalog" && otherPart === "build" && !(room === "catalog" && part === "build"))
    return "catalog/build makes the catalogue; what runs reads catalog/data.";
  if (room === "catalog" && part === "data" && other !== "catalog")
    return "catalog/data is what the build found: types and figures, no code that makes them.";
  if (room !== other)
    return ROOMS[room]?.may.includes(other) ? undefined : `${room}/ may not import ${other}/: ${ROOMS[room]?.why ?? "it is in no table"}.`;
  if (room === "workbench" && part !== otherPart && !WORKBENCH[part]?.may.includes(otherPart))
    return `${part}/ of the workbench may not import ${otherPart}/: ${WORKBENCH[part]?.why ?? "it is in no table"}.`;
  // The entry lies in no part and starts app/.
  if (room === "taskpane") return from.length > 2 ? paneRefusal(part, otherPart) : undefined;
  return part === "numeric" && otherPart !== "numeric" ? "numeric/ is the bottom: it imports nothing outside itself." : undefined;
}

/** Holds the table above for every import, by the files that imports lead to and not by how they are written. */
const roomsRule = {
  create: (context) => {
    const check = (node) => {
      if (typeof node.source?.value !== "string" || !node.source.value.startsWith(".")) return;
      const message = refusal(placeOf(context.filename), placeOf(resolve(dirname(context.filename), node.source.value)), node);
      if (message !== undefined) context.report({ node, message });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/** What a folder may not use beside other rooms, with the reason. */
function mayNotUse(files, imports, globals = []) {
  return {
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns: imports.map(([group, message]) => ({ group, message })) }],
      "no-restricted-globals": ["error", ...globals.map(([name, message]) => ({ name, message }))],
    },
  };
}

const noReact = [
  ["react", "react-dom", "react/*", "@fluentui/*"],
  "Only the pane draws: models, functions and Excel access run without React.",
];
const noNatives = [
  ["**/*natives"],
  "The native forms are made into catalog.json when the catalogue is built; nothing that runs carries them.",
];
const officeGlobals = [
  ["Excel", "Only workbook/ talks to Excel, so that load, sync and chunk rules have one home."],
  ["Office", "Only workbook/, commands/ and the pane's start-up talk to Office."],
  ["OfficeExtension", "Only workbook/ maps Office errors to reasons."],
];
const purityGlobals = [
  ["window", "A model is a pure function: no page."],
  ["document", "A model is a pure function: no page."],
  ["CustomFunctions", "Only functions/cell.ts knows Excel's error object."],
  ["fetch", "No data leaves the workbook."],
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test-results/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-alert": "error",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { house: { rules: { rooms: roomsRule } } }, rules: { "house/rooms": "error" } },
  mayNotUse(
    ["src/address/**", "src/economics/**", "src/intake/**", "src/models/**"],
    [noReact, noNatives],
    [...officeGlobals, ...purityGlobals],
  ),
  mayNotUse(
    ["src/functions/**"],
    [
      noReact,
      noNatives,
      [["**/strings/*", "!**/strings/errors"], "The functions chunk stays under 40 KB: of strings/ only the error sentences."],
    ],
    officeGlobals,
  ),
  mayNotUse(
    ["src/background/**", "src/cli/**", "src/catalog/**", "src/native/**", "src/sharing/**", "src/strings/**"],
    [noReact],
    officeGlobals,
  ),
  mayNotUse(["src/workbook/**"], [noReact]),
  mayNotUse(
    ["src/taskpane/**", "src/commands/**"],
    [noNatives],
    [
      ["Excel", "The pane never talks to Excel: it calls workbook/ and gets an outcome."],
      ["alert", "Blocked in Excel."],
      ["confirm", "Blocked in Excel."],
      ["prompt", "Blocked in Excel."],
    ],
  ),
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
