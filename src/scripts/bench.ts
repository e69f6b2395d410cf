import { functionFigures } from "./bench/functions";
import { lineOf } from "./bench/figure";

const figures = functionFigures();
if (process.argv.includes("--json")) console.log(JSON.stringify(figures, null, 2));
else for (const figure of figures) console.log(lineOf(figure));
