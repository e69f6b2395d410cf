import { CONSTRAINT_FAMILIES, type ConstraintId } from "../../../model/reallocation/problem/constraint-families";
import type { CellValue } from "../../record/cells";
import { defineFunction } from "../definition/define";
import { monthName } from "../../record/format";
import { priceInWords, resourceInWords, rounded } from "../../words/plan-words";
import type { Text } from "../../record/text";
import { ACCEPTANCE_REALLOCATION } from "../definition/acceptance-cells";
import { REALLOCATION_TABLES, reallocationOf, refuseWithoutPlan } from "./reallocation-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";

const COLUMNS = {
  what: { header: { fr: "Une unité de", en: "One more of" }, unit: "text", help: { fr: "Ce qui est limité", en: "What is limited" } },
  unit: { header: { fr: "Unité", en: "Unit" }, unit: "text", help: { fr: "Ce qu'est une unité, tous les mois", en: "What one unit is, in all months" } },
  present: { header: { fr: "Aujourd'hui", en: "At present" }, unit: "number", help: { fr: "Unités disponibles", en: "Units there are" } },
  more: { header: { fr: "Une de plus vaut", en: "One more is worth" }, unit: "money", help: { fr: "MAD de valeur actualisée par unité", en: "MAD of present value per unit" } },
  moreUpTo: { header: { fr: "jusqu'à", en: "up to" }, unit: "number", help: { fr: "Unités de plus pour lesquelles ce prix vaut ; vide : aussi loin que l'on a cherché", en: "Units more for which that price holds; blank: as far as was looked" } },
  less: { header: { fr: "Une de moins coûte", en: "One less costs" }, unit: "money", help: { fr: "MAD de valeur actualisée par unité", en: "MAD of present value per unit" } },
  lessUpTo: { header: { fr: "jusqu'à (moins)", en: "down by" }, unit: "number", help: { fr: "Unités de moins pour lesquelles ce prix vaut ; vide : jusqu'à zéro", en: "Units less for which that price holds; blank: down to none" } },
  words: { header: { fr: "En clair", en: "In words" }, unit: "text", help: { fr: "Le prix en une phrase", en: "The price in a sentence" } },
} as const;

/** Ways that nobody goes are told up to this many. */
const WAYS_TOLD = 10;

/** RELAIS.REALLOCATE.PRICES: what one more of each limit is worth. */
export const REALLOCATE_PRICES = defineFunction({
  id: "REALLOCATE.PRICES",
  summary: {
    fr: "Prix fictifs du plan : ce que vaut un dirham, une place, un formateur, un ETP de demande ou un agent de plus, et jusqu'où",
    en: "Shadow prices of the plan: what one more dirham, seat, trainer, FTE of demand or agent is worth, and up to where",
  },
  explanation: {
    fr: "Chaque limite est déplacée un peu d'un côté et de l'autre et le plan résolu à nouveau : les optimums ont souvent des coins, où une unité de plus ne vaut pas ce que coûte une unité de moins. Un prix vaut dans la fourchette dite. Puis les contraintes sociales : valeur sans elle moins valeur avec elle ; et les parcours que personne ne prend : ce qui manque par personne pour qu'ils en vaillent la peine.",
    en: "Each limit is moved a little to either side and the plan solved again: optima often have kinks, where one more is not worth what one less costs. A price holds in the range stated. Then the social constraints: value without it less value with it; and the paths that nobody takes: what is missing per head for them to be worth it.",
  },
  params: {},
  tables: REALLOCATION_TABLES,
  named: RESULT_VALUES,
  columns: COLUMNS,
  source: { fr: "Modèle Relais ; prix fictifs d'un programme linéaire (Dantzig, 1963)", en: "Relais model; shadow prices of a linear program (Dantzig, 1963)" },
  examples: [
    {
      title: { fr: "Deux viviers, un budget de 60 000", en: "Two pools, a budget of 60,000" },
      cells: { ...ACCEPTANCE_REALLOCATION, budget: 60_000 },
      gives: [
        [0, "what", "Budget de formation"],
        [0, "present", 60_000],
      ],
      tolerance: 1e-6,
    },
    {
      title: { fr: "Aucune activité de destination", en: "No activity to move to" },
      cells: { ...ACCEPTANCE_REALLOCATION, work: ACCEPTANCE_REALLOCATION.work.slice(0, 1) },
      gives: "no-rows",
    },
  ],
  async job({ headers, lang, ...args }, run) {
    const { inputs, names, locale } = reallocationOf({ ...args, lang });
    const answer = await run({ kind: "prices", inputs });
    if (answer.status !== "optimal") return refuseWithoutPlan(answer);
    const priced = answer.prices.map((price) => {
      const { name, unit } = resourceInWords(price.resource, names);
      const { present, more, moreUpTo, less, lessUpTo } = price;
      return { what: name[locale], unit: unit[locale], present, more, moreUpTo, less, lessUpTo, words: priceInWords(price, unit)[locale] };
    });
    const social = answer.social.map(({ constraint, cost }) => ({
      ...NOTHING,
      what: constraintWords(constraint === "fewest-exits" ? "total-exits" : constraint)[locale],
      more: cost,
      words: both(`La tenir coûte ${rounded(cost, "fr")} MAD de valeur`, `Keeping to it costs ${rounded(cost, "en")} MAD of value`)[locale],
    }));
    const unused = answer.unused.slice(0, WAYS_TOLD).map(({ way, missing, month }) => {
      const { pool, activity } = inputs.ways[way] as (typeof inputs.ways)[number];
      const route = `${names.pools[pool] ?? ""} → ${names.activities[activity] ?? ""}`;
      const best = { fr: monthName(inputs.window.start + month, "fr"), en: monthName(inputs.window.start + month, "en") };
      return {
        ...NOTHING,
        what: both(`Parcours non pris : ${route}`, `Path not taken: ${route}`)[locale],
        unit: both("personne", "head")[locale],
        more: -missing,
        words: both(`Il y manque ${rounded(missing, "fr")} MAD par personne, au mieux en ${best.fr}`, `It lacks ${rounded(missing, "en")} MAD a head, at best in ${best.en}`)[locale],
      };
    });
    return { rows: [...priced, ...social, ...unused], headers, locale };
  },
});

const NOTHING: Readonly<Record<keyof typeof COLUMNS, CellValue>> = {
  what: null,
  unit: null,
  present: null,
  more: null,
  moreUpTo: null,
  less: null,
  lessUpTo: null,
  words: null,
};
const both = (fr: string, en: string): Text => ({ fr, en });

/** What keeping to a family of limits costs is said of it by name. */
function constraintWords(constraint: ConstraintId): Text {
  const { fr, en } = CONSTRAINT_FAMILIES[constraint].words;
  return both(`Contrainte : ${fr}`, `Constraint: ${en}`);
}
