const { join, sep } = require("node:path");
const Runtime = require("jest-runtime").default;

/** Holds the tests of a file. */
const TEST_FRAMEWORK = `${sep}jest-circus${sep}`;

/** Modules by path, for all test files of this process: those of tests and those of jest itself. */
const ofTests = new Map();
const ofJest = new Map();
const sourceMaps = new Map();

/**
 * Tells the framework which test runs. Node's own storage follows every promise of the process, which makes each of them dearer; tests
 * that run one after the other need no more than this.
 */
class CurrentTest {
  getStore() {
    return this.store;
  }
  run(store, work) {
    const outer = this.store;
    const leave = () => void (this.store = outer);
    this.store = store;
    let result;
    try {
      result = work();
    } catch (error) {
      leave();
      throw error;
    }
    if (typeof result?.then === "function") return result.finally(leave);
    leave();
    return result;
  }
}

/** The modules of one test file: its own, and behind them those that all share. */
class Modules extends Map {
  constructor(shared, isShared) {
    super();
    this.shared = shared;
    this.isShared = isShared;
  }
  get(path) {
    return super.get(path) ?? this.shared.get(path);
  }
  has(path) {
    return super.has(path) || this.shared.has(path);
  }
  set(path, module) {
    if (this.isShared(path)) this.shared.set(path, module);
    else super.set(path, module);
    return this;
  }
  delete(path) {
    return super.delete(path) || this.shared.delete(path);
  }
}

/**
 * Loads what tests only use (source, packages, jest's own matchers) once for all test files of a process. The files themselves, and what
 * lies beside them in test/, are loaded each time.
 */
module.exports = class SharedRuntime extends Runtime {
  /** that of the test file which runs */
  static active;

  constructor(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig);
    if (environment.keepsModules !== true) return;
    const folders = ["src", "node_modules"].map((folder) => join(config.rootDir, folder) + sep);
    this.registries.moduleRegistry = new Modules(ofTests, (path) => folders.some((folder) => path.startsWith(folder)));
    this.registries.internalModuleRegistry = new Modules(ofJest, (path) => !path.includes(TEST_FRAMEWORK));
    this.keepsModules = true;
    SharedRuntime.active = this;
  }

  /** A module that an earlier file has loaded asks the runtime of that file, which has gone. */
  get current() {
    return this.keepsModules ? SharedRuntime.active : this;
  }

  requireModuleOrMock(from, name) {
    return this.current === this ? super.requireModuleOrMock(from, name) : this.current.requireModuleOrMock(from, name);
  }

  requireInternalModule(from, name) {
    if (this.keepsModules && name === "node:async_hooks" && from.includes(TEST_FRAMEWORK)) return { AsyncLocalStorage: CurrentTest };
    return this.current === this ? super.requireInternalModule(from, name) : this.current.requireInternalModule(from, name);
  }

  getSourceMaps() {
    if (!this.keepsModules) return super.getSourceMaps();
    for (const [path, map] of super.getSourceMaps()) sourceMaps.set(path, map);
    return sourceMaps;
  }
};
module.exports.default = module.exports;
