const { readFileSync } = require("node:fs");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/** What jest's test framework leaves in the global object for the next file. */
const FRAMEWORK = new Set([
  "EVENT_HANDLERS",
  "JEST_STATE_SYMBOL",
  "LOG_ERRORS_BEFORE_RETRY",
  "RETRY_IMMEDIATELY",
  "RETRY_TIMES",
  "TEST_TIMEOUT_SYMBOL",
  "WAIT_BEFORE_RETRY",
]);

/** Whoever replaces or reloads modules needs modules of its own. */
const REPLACES_MODULES = /\bjest\s*\.\s*(?:mock|doMock|setMock|resetModules|isolateModules|requireActual|requireMock)/;

let kept;

/** jest makes the global object a proxy, through which every use of a global goes. Here it is an ordinary one. */
function makeEnvironment(config, context) {
  const { createContext } = vm;
  vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
  try {
    return new TestEnvironment(config, context);
  } finally {
    vm.createContext = createContext;
  }
}

/**
 * One environment for all test files of a process, so that modules which were loaded for one file serve the next: see SharedRuntime.cjs.
 * A file that sets a global takes it back.
 */
module.exports = class KeptNodeEnvironment {
  constructor(config, context) {
    // Between two runs of `jest --watch` the source changes.
    const { watch, watchAll } = config.globalConfig;
    if (watch || watchAll || REPLACES_MODULES.test(readFileSync(context.testPath, "utf8"))) return makeEnvironment(config, context);
    kept ??= Object.assign(makeEnvironment(config, context), {
      keepsModules: true,
      teardown: () => {
        for (const symbol of Object.getOwnPropertySymbols(kept.global)) if (FRAMEWORK.has(symbol.description)) delete kept.global[symbol];
      },
    });
    return kept;
  }
};
