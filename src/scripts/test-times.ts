import fs from "node:fs";
import path from "node:path";

/** What Jest writes of a run, as far as it is told here. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** Suites to name. */
const SLOWEST = 25;

/** Tells where a run of the tests has spent its time: the part in a browser, the part in Node, the slowest suites; last the counts. */
function tellTimes(file: string): void {
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(file, "utf8")) as Results;
  const suites = testResults
    .map(({ name, startTime, endTime, assertionResults }) => ({
      name: path.relative(process.cwd(), name),
      tests: assertionResults.length,
      startTime,
      endTime,
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((a, b) => b.seconds - a.seconds);
  const isInBrowser = ({ name }: { readonly name: string }) => name.startsWith(path.join("tests", "browser"));
  for (const [part, of] of [["browser", suites.filter(isInBrowser)], ["Node", suites.filter((suite) => !isInBrowser(suite))]] as const) {
    if (of.length === 0) continue;
    const wall = (Math.max(...of.map(({ endTime }) => endTime)) - Math.min(...of.map(({ startTime }) => startTime))) / 1000;
    const sum = of.reduce((seconds, suite) => seconds + suite.seconds, 0);
    console.log(`${part}: ${of.length} suites, ${of.reduce((tests, suite) => tests + suite.tests, 0)} tests, ${sum.toFixed(0)} s in all, ${wall.toFixed(0)} s from first to last`);
  }
  for (const { name, tests, seconds } of suites.slice(0, SLOWEST)) console.log(`${seconds.toFixed(1).padStart(7)} s ${String(tests).padStart(4)} tests  ${name}`);
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`);
}

tellTimes(process.argv[2] ?? "");
