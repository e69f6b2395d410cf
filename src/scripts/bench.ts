import { functionFigures } from "./bench/functions";
import { lineOf, type Figure } from "./bench/figure";
import { reallocationFigures } from "./bench/reallocation/reallocation";
import { simulationFigures } from "./bench/simulation/simulation";
import { workbenchFigures } from "./bench/workbench/workbench";

/**
 * Prints each figure as it comes, or all of them as JSON (`--json`). With `--against <checkout>` the page's figures beside another build's,
 * and those alone: the others have rivals of their own. `--only <part>` measures one part of the page's figures.
 */
async function bench(): Promise<void> {
  const [rival, only] = [valueOf("--against"), valueOf("--only")];
  const isJson = process.argv.includes("--json");
  const all: Figure[] = [];
  const give = (figures: readonly Figure[]) => {
    all.push(...figures);
    if (!isJson) for (const figure of figures) console.log(lineOf(figure));
  };
  if (rival === undefined && only === undefined) {
    give(functionFigures());
    give(await reallocationFigures());
    give(await simulationFigures(notHere));
  }
  const before = all.length;
  for await (const figure of workbenchFigures(rival, only)) give([figure]);
  if (all.length === before) notHere("Chromium");
  if (isJson) console.log(JSON.stringify(all, null, 2));
}

function valueOf(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}

function notHere(what: string): void {
  console.error(`${what} is not present on this machine: its figures are left out.`);
}

bench().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
