import { LEVERS } from "../../../levers/levers";
import { RESULTS } from "../../../functions/uncertainty/tornado";
import type { TemplateRisk } from "../../contents/template";
import { OPT_IN_RANGE, WORKING_CORRELATIONS, WORKING_RANGES } from "../defaults/working-ranges";
import { LINE } from "./line-names";

/** Status of every row: the least well-founded part of it counts. */
const standing = "assumption";

/** What is uncertain of the operator, and what is asked of it. */
export const RISK: TemplateRisk = {
  uncertainty: [
    OPT_IN_RANGE,
    {
      driver: "optIn", distribution: "pert", low: 0.03, high: 0.25, bounds: "ends", line: LINE.energy, standing,
      source: {
        fr: "Inventé autour des 12 % que la ligne déclare ; aucun rendement publié",
        en: "Made up around the 12% that the line states; no yield published",
      },
    },
    {
      driver: "optIn", distribution: "pert", low: 0.01, high: 0.15, bounds: "ends", line: LINE.crossSell, standing,
      source: {
        fr: "Inventé autour des 5 % que la ligne déclare ; aucun rendement publié",
        en: "Made up around the 5% that the line states; no yield published",
      },
    },
    ...WORKING_RANGES,
  ],
  ...WORKING_CORRELATIONS,
  tornado: RESULTS.trough,
  goals: {
    atRisk: 70_000_000,
    revenueP5: 85_000_000,
    own: { lever: LEVERS.priceChange.name, result: RESULTS.trough, target: 0 },
  },
};
