const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources, WebpackError } = require("webpack");

const NAME = "FunctionsJsonPlugin";
const FILE = "functions.json";
const CATALOG = path.join(__dirname, "..", "data", "catalog.json");

/** Excel's classic dialogs cut a description here. */
const LONGEST_DESCRIPTION = 255;

/** As many whole sentences as Excel shows; the help page and the pane have the rest. */
function shortDescription(description) {
  const sentences = description.match(/[^.]+(?:\.(?!\s|$)[^.]*)*(?:\.\s*|$)/g) ?? [description];
  let text = "";
  for (const sentence of sentences) {
    if ((text + sentence).trimEnd().length > LONGEST_DESCRIPTION) break;
    text += sentence;
  }
  if (text === "") throw new Error(`a description's first sentence is longer than ${LONGEST_DESCRIPTION} characters: ${description}`);
  return text.trimEnd();
}

/**
 * Completes Excel's metadata with what its generator cannot write: a help address for each function, and leave for error cells to
 * reach our functions (without it Excel fails the call before we can say which cell is wrong).
 * @throws when the catalogue, which holds the tested examples and native forms, does not describe exactly these functions
 */
function completeFunctionsJson(metadata, catalog, helpUrl) {
  const entries = new Map(catalog.functions.map((entry) => [entry.id, entry]));
  const described = (declared) => {
    const entry = entries.get(declared.id);
    const names = (parameters) => parameters.map((parameter) => parameter.name).join();
    return entry !== undefined && names(entry.parameters) === names(declared.parameters);
  };
  const unknown = metadata.functions.filter((declared) => !described(declared)).map((declared) => declared.id);
  const known = new Set(metadata.functions.map((declared) => declared.id));
  const gone = [...entries.keys()].filter((id) => !known.has(id));
  if (unknown.length + gone.length > 0)
    throw new Error(`src/catalog/data/catalog.json is out of date for ${[...unknown, ...gone].join(", ")}; run npm run catalog`);
  return {
    ...metadata,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((declared) => ({
      ...declared,
      description: shortDescription(declared.description),
      helpUrl: `${helpUrl}#${entries.get(declared.id).anchor}`,
    })),
  };
}

/** Runs after CustomFunctionsMetadataPlugin, which must stand before it in the list of plugins. */
class FunctionsJsonPlugin {
  constructor({ helpUrl }) {
    this.helpUrl = helpUrl;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => this.process(compilation));
    });
    compiler.hooks.afterCompile.tap(NAME, (compilation) => compilation.fileDependencies.add(CATALOG));
  }

  process(compilation) {
    const asset = compilation.getAsset(FILE);
    if (asset === undefined) return;
    // the generator also writes into the compilations of pages and style sheets, whose copy would clash with the complete one
    if (compilation.compiler.isChild()) return compilation.deleteAsset(FILE);
    try {
      const catalog = JSON.parse(fs.readFileSync(CATALOG, "utf8"));
      const complete = completeFunctionsJson(JSON.parse(asset.source.source().toString()), catalog, this.helpUrl);
      compilation.updateAsset(FILE, new sources.RawSource(JSON.stringify(complete)));
    } catch (error) {
      compilation.errors.push(new WebpackError(`${NAME}: ${error.message}`));
    }
  }
}

module.exports = FunctionsJsonPlugin;
module.exports.completeFunctionsJson = completeFunctionsJson;
