import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Everything a folder may not import, with the reason a reader sees when the rule fires. */
function mayNotImport(files, rules, globals = []) {
  return {
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns: rules.map(([group, message]) => ({ group, message })) }],
      "no-restricted-globals": ["error", ...globals.map(([name, message]) => ({ name, message }))],
    },
  };
}

const noWorkbench = [["**/workbench/**"], "The workbench is a stand-in for Excel: the product must not know it exists."];
const noPane = [["**/taskpane/**", "**/commands/**"], "Imports point one way: the pane is on top, nothing below may need it."];
const noReact = [
  ["react", "react-dom", "react/*", "@fluentui/*"],
  "Only the pane draws: models, functions and Excel access run without React.",
];
const noWorkbook = [["**/workbook/**"], "Only the pane and the commands reach Excel through workbook/."];
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
  mayNotImport(
    ["src/economics/**"],
    [
      noWorkbench,
      noPane,
      noReact,
      noWorkbook,
      [
        ["**/functions/**", "**/catalog/**", "**/strings/**", "**/sharing/**"],
        "The models know nothing but themselves: economics imports only economics.",
      ],
      noNatives,
    ],
    [...officeGlobals, ...purityGlobals],
  ),
  mayNotImport(
    ["src/economics/numeric/**"],
    [[["../*", "../**", "!./*"], "numeric/ is the bottom: it imports nothing outside itself."]],
    [...officeGlobals, ...purityGlobals],
  ),
  mayNotImport(
    ["src/functions/**"],
    [
      noWorkbench,
      noPane,
      noReact,
      noWorkbook,
      [["**/strings/pane*", "**/catalog/**"], "The functions chunk stays under 40 KB: of strings/ only the error sentences."],
      noNatives,
    ],
    officeGlobals,
  ),
  mayNotImport(
    ["src/background/**"],
    [
      noWorkbench,
      noPane,
      noReact,
      noWorkbook,
      [
        ["**/functions/**", "**/economics/**", "**/strings/**", "**/catalog/**"],
        "background/ carries calls to a worker; it knows none of the models.",
      ],
      noNatives,
    ],
    officeGlobals,
  ),
  mayNotImport(
    ["src/intake/**"],
    [
      noWorkbench,
      noPane,
      noReact,
      noWorkbook,
      [
        ["**/functions/**", "**/catalog/**", "**/strings/**", "**/sharing/**"],
        "intake/ reads what people's files say; it knows nobody who asks.",
      ],
      noNatives,
    ],
    [...officeGlobals, ...purityGlobals],
  ),
  mayNotImport(["src/sharing/**"], [noWorkbench, noPane, noReact, noWorkbook, noNatives], officeGlobals),
  mayNotImport(
    ["src/native/**"],
    [[["../*", "../**"], "The native forms are text and nothing else: native/ imports only native/."]],
    officeGlobals,
  ),
  mayNotImport(
    ["src/workbook/**"],
    [noWorkbench, noPane, noReact, noNatives, [["**/functions/**"], "workbook/ moves cells; it computes nothing."]],
  ),
  mayNotImport(["src/strings/**"], [noWorkbench, noPane, noReact, noWorkbook, noNatives], officeGlobals),
  mayNotImport(
    ["src/taskpane/**", "src/commands/**"],
    [noWorkbench, noNatives, [["**/functions/**"], "The pane reads the catalogue and the models; the functions belong to the cells."]],
    [
      ["Excel", "The pane never talks to Excel: it calls workbook/ and gets an outcome."],
      ["alert", "Blocked in Excel."],
      ["confirm", "Blocked in Excel."],
      ["prompt", "Blocked in Excel."],
    ],
  ),
  mayNotImport(["src/catalog/**"], [noWorkbench, noPane, noReact, noWorkbook], officeGlobals),
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
  { files: ["src/workbench/cli/**"], rules: { "no-console": "off" } },
);
