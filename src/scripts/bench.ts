import { functionFigures } from "./bench/functions";
import { lineOf } from "./bench/figure";
import { reallocationFigures } from "./bench/reallocation";
import { workbenchFigures } from "./bench/workbench";

async function bench(): Promise<void> {
  const own = [...functionFigures(), ...(await reallocationFigures())];
  const inPage = await workbenchFigures();
  if (inPage === null) console.error("No Chromium on this machine: the workbench's figures are left out.");
  const figures = [...own, ...(inPage ?? [])];
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures, null, 2));
  else for (const figure of figures) console.log(lineOf(figure));
}

bench().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
