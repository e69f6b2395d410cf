import { functionFigures } from "./bench/functions";
import { lineOf } from "./bench/figure";
import { reallocationFigures } from "./bench/reallocation/reallocation";
import { simulationFigures } from "./bench/simulation/simulation";
import { workbenchFigures } from "./bench/workbench/workbench";

async function bench(): Promise<void> {
  // Beside another build only the page's figures are of interest: the others have rivals of their own.
  const rival = valueOf("--against");
  const own = rival === undefined ? [...functionFigures(), ...(await reallocationFigures()), ...(await simulationFigures(notHere))] : [];
  const inPage = await workbenchFigures(rival);
  if (inPage === null) notHere("Chromium");
  const figures = [...own, ...(inPage ?? [])];
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures, null, 2));
  else for (const figure of figures) console.log(lineOf(figure));
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
