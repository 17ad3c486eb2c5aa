const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const FunctionsJsonPlugin = require("./src/catalog/build/FunctionsJsonPlugin.cjs");
const WorkbenchPagePlugin = require("./src/workbench/page/WorkbenchPagePlugin.cjs");
const packageJson = require("./package.json");

/** Where the manifest points while developing. */
const DEVELOPMENT_URL = "https://localhost:3000/";
/** Where the built add-in will be served: package.json "homepage", or LOYALTY_URL for one build. The only place that decides it. */
const PRODUCTION_URL = process.env.LOYALTY_URL ?? packageJson.homepage;
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What is written into the scripts in place of these names. */
const DEFINITIONS = { LOYALTY_VERSION: JSON.stringify(packageJson.version) };

const source = (...parts) => path.resolve(__dirname, "src", ...parts);

/** Every adapter file: the metadata plugin reads its JSDoc and registers its functions. */
function functionFiles() {
  return fs
    .readdirSync(source("functions"))
    .filter((file) => file.endsWith(".functions.ts"))
    .map((file) => `./src/functions/${file}`);
}

/** The pane's page. The workbench serves Microsoft's client from node_modules; Excel needs it from Microsoft's servers. */
function panePage(officeUrl) {
  return new HtmlWebpackPlugin({
    filename: "taskpane.html",
    chunks: ["functions", "taskpane"],
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    templateContent: () => fs.readFileSync(source("taskpane", "taskpane.html"), "utf8").replace(OFFICE_CDN, officeUrl),
  });
}

/** The add-in itself, to be served at `address`. */
function common(mode, address, officeUrl) {
  return {
    mode,
    target: ["web", "es2020"],
    devtool: mode === "production" ? "source-map" : "eval-cheap-module-source-map",
    entry: { functions: "./src/functions/index.ts", taskpane: "./src/taskpane/index.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      publicPath: "",
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: { target: "es2021", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles() }),
      new FunctionsJsonPlugin({ helpUrl: `${address}functions.html` }),
      new webpack.DefinePlugin(DEFINITIONS),
      panePage(officeUrl),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/functions.html", to: "functions.html" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, address),
          },
        ],
      }),
    ],
  };
}

/**
 * The workbench page beside the pane, on plain http: Office.js asks a trust page there, which a stub answers. What is built is kept between starts.
 * The minifier is a fast one: it is waited for.
 */
function withWorkbench(config) {
  const isProduction = config.mode === "production";
  const client = { overlay: { errors: true, warnings: false, runtimeErrors: false } };
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";
  return {
    ...config,
    devtool: isProduction ? false : config.devtool,
    cache: { type: "filesystem", name: `workbench-${config.mode}`, buildDependencies: { config: [__filename] } },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, parallel: false })] },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    plugins: [
      ...config.plugins,
      new MiniCssExtractPlugin(),
      new WorkbenchPagePlugin({ define: DEFINITIONS }),
      new CopyWebpackPlugin({ patterns: [{ from: source("workbench", "page", "index.html") }] }),
    ],
    devServer: {
      port: "auto",
      host: "localhost",
      compress: true,
      hot: false,
      liveReload: false,
      client: isProduction ? false : client,
      static: { directory: path.resolve(__dirname, "node_modules/@microsoft/office-js/dist"), publicPath: "/office-js", watch: false },
      setupMiddlewares(middlewares) {
        return [{ name: "office-trust", path: "/office-js/AgaveErrorUX/index.html", middleware: answerTrustQuestion }, ...middlewares];
      },
      onListening(server) {
        const { port } = server.server.address();
        server.compiler.hooks.done.tap("announce", () => process.stdout.write(`\nWorkbench: http://localhost:${port}/\n`));
      },
    },
  };
}

/** Over http Office.js asks this page, in a hidden frame, whether its host is to be trusted; the package's own page says no. */
function answerTrustQuestion(_request, response) {
  const script = "addEventListener('message',e=>e.source.postMessage(JSON.stringify({hostUserTrusted:true}),e.origin))";
  response.setHeader("Content-Type", "text/html").end(`<!doctype html><title>Trust</title><script>${script}</script>`);
}

/** The pane alone over https, for a real Excel on this computer; uses the certificate that office-addin-dev-certs has installed. */
function withExcelServer(config) {
  const folder = path.join(require("node:os").homedir(), ".office-addin-dev-certs");
  const options = fs.existsSync(folder)
    ? { key: path.join(folder, "localhost.key"), cert: path.join(folder, "localhost.crt"), ca: path.join(folder, "ca.crt") }
    : undefined;
  return {
    ...config,
    plugins: [...config.plugins, new MiniCssExtractPlugin()],
    devServer: {
      port: 3000,
      host: "localhost",
      hot: false,
      server: { type: "https", options },
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  if (env.workbench) return withWorkbench(common(mode, DEVELOPMENT_URL, "/office-js/office.js"));
  if (env.excel) return withExcelServer(common("development", DEVELOPMENT_URL, OFFICE_CDN));
  const config = common(mode, mode === "production" ? PRODUCTION_URL : DEVELOPMENT_URL, OFFICE_CDN);
  return { ...config, plugins: [...config.plugins, new MiniCssExtractPlugin()] };
};
