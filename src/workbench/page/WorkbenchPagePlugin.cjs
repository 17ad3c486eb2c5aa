const fs = require("node:fs/promises");
const path = require("node:path");
const esbuild = require("esbuild");
const { Compilation, sources, WebpackError } = require("webpack");

const NAME = "WorkbenchPagePlugin";
const ROOT = path.resolve(__dirname, "../../..");
const ENTRY = path.join(__dirname, "index.ts");

/** The grid's texts are English: rules for hyphenating other languages, 80 files of up to 800 KB, are never asked for. */
const withoutHyphenation = {
  name: "without-hyphenation",
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z]{2,3}(-[A-Za-z0-9]+)*-[\w-]{8}\.js$/ }, ({ path: name, importer }) => {
      const isRule = /[\\/]engine-render[\\/]lib[\\/]/.test(importer) && !name.startsWith("./en-gb-");
      return isRule ? { path: name, external: true } : undefined;
    });
  },
};

/** Points `new URL("./x.worker.ts", import.meta.url)`, which esbuild leaves as it stands, to a script of its own, and notes what to make it from. */
function findWorkers(workers) {
  return {
    name: "find-workers",
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path: file }) => {
        const text = await fs.readFile(file, "utf8");
        const contents = text.replace(/new URL\("(\.[\w./]*)\.ts", import\.meta\.url\)/g, (_match, worker) => {
          workers.add(path.resolve(path.dirname(file), `${worker}.ts`));
          return `new URL("./${path.basename(worker)}.js", import.meta.url)`;
        });
        return { contents, loader: file.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
}

/** @returns what esbuild makes of the page and of the workers it starts: files, and the paths of their sources */
async function buildPage({ isProduction, define }) {
  const workers = new Set();
  const shared = {
    absWorkingDir: ROOT,
    outdir: ROOT,
    bundle: true,
    write: false,
    define,
    metafile: true,
    charset: "utf8",
    target: "es2022",
    minify: isProduction,
    sourcemap: isProduction ? false : "linked",
    logLevel: "silent",
  };
  const page = await esbuild.build({
    ...shared,
    entryPoints: { workbench: ENTRY },
    chunkNames: "workbench-[name].[hash]",
    format: "esm",
    splitting: true,
    plugins: [withoutHyphenation, findWorkers(workers)],
  });
  // a worker is one classic script: it cannot share what the page imports
  const started = await esbuild.build({ ...shared, entryPoints: [...workers], entryNames: "[name]", format: "iife" });
  const results = [page, started];
  return {
    files: results.flatMap(({ outputFiles }) =>
      outputFiles.map(({ path: file, contents }) => ({ name: path.relative(ROOT, file), contents })),
    ),
    inputs: results.flatMap(({ metafile }) => Object.keys(metafile.inputs).map((input) => path.join(ROOT, input))),
  };
}

/**
 * Bundles the workbench's own page with esbuild beside webpack's bundles of the add-in: the grid is 7 MB of script, for which webpack takes a
 * minute and esbuild three seconds.
 */
class WorkbenchPagePlugin {
  constructor({ define }) {
    this.define = define;
  }

  apply(compiler) {
    const isProduction = compiler.options.mode === "production";
    let page;
    compiler.hooks.make.tapPromise(NAME, async (compilation) => {
      try {
        if (!page || isTouched(compiler, page.inputs)) page = await buildPage({ isProduction, define: this.define });
        compilation.fileDependencies.addAll(page.inputs);
      } catch (error) {
        page = undefined;
        compilation.contextDependencies.add(path.join(ROOT, "src"));
        compilation.errors.push(new WebpackError(`${NAME}: ${error.message}`));
      }
    });
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        for (const { name, contents } of page?.files ?? [])
          compilation.emitAsset(name, new sources.RawSource(Buffer.from(contents)), { minimized: true });
      });
    });
  }
}

/** Whether what webpack saw change is a source of the page. */
function isTouched({ modifiedFiles = new Set(), removedFiles = new Set() }, inputs) {
  return inputs.some((input) => modifiedFiles.has(input) || removedFiles.has(input));
}

module.exports = WorkbenchPagePlugin;
