import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
</head><body><div id="pane"></div><script src="harness.js"></script></body></html>`;

/** Builds the pane with a workbook in memory under it, outside the product's build. @returns folder of the page `index.html` */
export function buildHarness(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "relais-pane-"));
  fs.writeFileSync(path.join(folder, "index.html"), PAGE);
  return new Promise((done, fail) => {
    webpack(
      {
        mode: "production",
        target: ["web", "es2022"],
        devtool: false,
        context: path.resolve(__dirname, "../../.."),
        entry: { harness: path.join(__dirname, "harness.tsx") },
        output: { path: folder, filename: "[name].js", publicPath: "" },
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        // HiGHS asks for Node's modules where it runs in Node.
        plugins: [new webpack.IgnorePlugin({ resourceRegExp: /^node:/ })],
        module: { rules: [{ test: /\.tsx?$/, loader: "swc-loader", exclude: /node_modules/ }] },
        performance: false,
        cache: { type: "filesystem", name: "pane-harness", cacheDirectory: path.resolve(__dirname, "../../../node_modules/.cache/webpack") },
      },
      (failure, stats) => {
        if (failure || stats?.hasErrors()) fail(failure ?? new Error(stats?.toString("errors-only")));
        else done(folder);
      },
    );
  });
}
