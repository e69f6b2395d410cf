import { namedValue, optional, table } from "../definition/parameter";
import { flag } from "../../record/quantity";
import { CASH } from "../../tables/cash";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { WORK } from "../../tables/workforce/work";
import { REVENUE_TABLES } from "../revenue/revenue-parameters";

/** The tables that a plan's money is told from: revenue, staff, and the moves with their courses and work where there are any. */
export const PLAN_TABLES = {
  ...REVENUE_TABLES,
  pools: table(POOLS),
  cash: table(CASH),
  work: optional(table(WORK)),
  paths: optional(table(PATHS)),
  moves: optional(table(MOVES)),
} as const;

/** Whether nobody is trained, and the surplus leaves at the first lawful date: doing nothing, to compare with. */
export const DO_NOTHING = namedValue(
  flag(),
  {
    name: { fr: "Ne rien faire", en: "Do nothing" },
    help: { fr: "VRAI : personne n'est formé, le sureffectif part à la première date légale ; par défaut FAUX", en: "TRUE: nobody is trained, the surplus leaves at the first lawful date; by default FALSE" },
  },
  { value: false },
);
