import { functionFigures } from "./bench/functions";
import { lineOf } from "./bench/figure";
import { reallocationFigures } from "./bench/reallocation";
import { simulationFigures } from "./bench/simulation";
import { workbenchFigures } from "./bench/workbench";

async function bench(): Promise<void> {
  const own = [...functionFigures(), ...(await reallocationFigures()), ...(await simulationFigures(notHere))];
  const inPage = await workbenchFigures();
  if (inPage === null) notHere("Chromium");
  const figures = [...own, ...(inPage ?? [])];
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures, null, 2));
  else for (const figure of figures) console.log(lineOf(figure));
}

function notHere(what: string): void {
  console.error(`${what} is not present on this machine: its figures are left out.`);
}

bench().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
