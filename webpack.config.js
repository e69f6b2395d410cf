require("@swc-node/register");

const path = require("node:path");
const { IgnorePlugin } = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { AddInFiles } = require("./src/scripts/build/add-in-files");
const { DeploymentFiles } = require("./src/scripts/build/deployment/deployment-files");
const { deploymentBase } = require("./src/scripts/build/deployment/deployment-base");
const { GzipBudget } = require("./src/scripts/build/gzip-budget");

const WITHOUT_DOCUMENTS = path.resolve("src/scripts/build/without-documents.ts");
const EVALUATED = path.resolve("src/scripts/build/evaluated.ts");
const PLAIN_FIELDS = path.resolve("src/scripts/build/plain-fields.ts");
const TEXTS_WITHOUT_NUMBER = path.resolve("src/scripts/build/texts-without-number.ts");
const CHANNELS_CLOSED = path.resolve("src/scripts/build/channels-closed.ts");

/** What every build shares; `name` is also the folder of dist it fills. */
const build = (name) => ({
  name,
  mode: "production",
  target: ["web", "es2022"],
  devtool: false,
  output: { path: path.resolve("dist", name), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "swc-loader", exclude: /node_modules/ }] },
  performance: false,
  cache: { type: "filesystem", name, cacheDirectory: path.resolve("node_modules/.cache/webpack"), buildDependencies: { config: [__filename, WITHOUT_DOCUMENTS, EVALUATED, PLAIN_FIELDS, TEXTS_WITHOUT_NUMBER, CHANNELS_CLOSED] } },
  stats: { preset: "errors-warnings", assets: true, assetsSort: "!size", excludeAssets: /^(help|assets)\// },
});

const RECORDS = /src.catalog.(functions|tables).+\.ts$/;
/** The modules that Share is made of, apart from those that the page has already. */
const SHARING = "sharing";

/** The add-in as it ships: one page for the pane, the ribbon and the functions, which share one runtime. */
const addIn = (base, label) => ({
  ...build("addin"),
  entry: {
    functions: { import: "./src/entry/functions.ts", filename: "functions.js" },
    taskpane: { import: "./src/entry/taskpane.tsx", filename: "taskpane.[contenthash:8].js", dependOn: "functions" },
  },
  module: {
    rules: [
      ...build("addin").module.rules,
      // What shares a workbook has the records once more, with their native formulas: nobody waits for these before.
      { test: /src.catalog.sharing.share-plan\.ts$/, layer: SHARING },
      { test: RECORDS, issuerLayer: { not: SHARING }, loader: WITHOUT_DOCUMENTS },
      { test: RECORDS, issuerLayer: SHARING, loader: WITHOUT_DOCUMENTS, options: { keeps: ["twin", "callTwin"] } },
      { test: /src.catalog.(functions.engine-function-ids|emit.function-guide)\.ts$/, loader: EVALUATED },
    ],
  },
  experiments: { layers: true },
  // Modules in the order of their imports, not of a hash of their paths: what is alike stands together, and zips better.
  optimization: { moduleIds: "natural", mangleExports: "size" },
  plugins: [
    new HtmlPlugin({ filename: "taskpane.html", template: "./src/entry/taskpane.html", inject: false, minify: false }),
    new AddInFiles(base, label),
    new DeploymentFiles(base),
    // HiGHS asks for Node's modules where it runs in Node, which is never the case in a page.
    new IgnorePlugin({ resourceRegExp: /^node:/ }),
    new GzipBudget({ functions: 97, taskpane: 301, lazy: 60, named: { engine: 66, calls: 96, highs: 35, sharing: 170 }, wasm: 1_300 }),
  ],
});

/** Short names for what is local, the same code otherwise: quick to make. */
const KEEPING_NAMES = { compress: false, mangle: { keep_classnames: true, keep_fnames: true } };

/** The workbench's page, for development: the spreadsheet beside the pane. */
const workbench = () => ({
  ...build("workbench"),
  entry: { workbench: "./src/entry/workbench.ts" },
  module: {
    rules: [
      ...build("workbench").module.rules,
      { test: /@univerjs.(core|engine-formula|engine-render|sheets).lib.es.index\.js$/, loader: PLAIN_FIELDS },
      { test: /@univerjs.core.lib.es.index\.js$/, use: [TEXTS_WITHOUT_NUMBER, CHANNELS_CLOSED] },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  // It never leaves this machine, but a browser reads half of it faster. Names of functions stay for whoever looks for a fault.
  optimization: { minimizer: [new MinimizerPlugin({ minify: { implementation: MinimizerPlugin.swcMinify, options: KEEPING_NAMES } })] },
  plugins: [new HtmlPlugin({ filename: "workbench.html", template: "./src/entry/workbench.html" }), new MiniCssExtractPlugin()],
});

module.exports = (env) => (env.workbench ? workbench() : addIn(deploymentBase(env.base), env.label));
