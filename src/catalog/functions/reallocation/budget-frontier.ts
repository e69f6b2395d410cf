import { CONSTRAINT_FAMILIES } from "../../../model/reallocation/problem/constraint-families";
import { defineFunction } from "../definition/define";
import { scalar, type Described } from "../definition/parameter";
import { factor, money } from "../../record/quantity";
import { problemAt, Refusal } from "../../record/problem";
import { ACCEPTANCE_REALLOCATION } from "../definition/acceptance-cells";
import { REALLOCATION_TABLES, reallocationOf, refuseWithoutPlan } from "./reallocation-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";

/** Points where nobody says how many. */
const POINTS = 25;
/** Budget up to which the frontier goes where nobody says, in parts of what the plan spends that no budget limits. */
const BEYOND = 1.1;

const TO: Described = { name: { fr: "a", en: "to" }, help: { fr: "Plus grand budget, en MAD ; par défaut un peu plus que ne dépense le plan sans limite", en: "Largest budget, in MAD; by default a little more than the plan without a limit spends" } };

/** RELAIS.BUDGET.FRONTIER: what each budget can buy. */
export const BUDGET_FRONTIER = defineFunction({
  id: "BUDGET.FRONTIER",
  summary: {
    fr: "Frontière du budget de formation : valeur, emplois préservés et limite qui bloque pour toute une gamme de budgets",
    en: "Frontier of the retraining budget: value, jobs kept and what binds for a whole range of budgets",
  },
  explanation: {
    fr: "Le plan linéaire optimal pour chaque budget, du plus petit au plus grand, résolu en une seule passe. La valeur est concave : elle est au moins sur la droite entre deux points, et au plus au-dessus de ce que dit la dernière colonne. Les emplois préservés sont ceux du plan linéaire, pas entiers. Par défaut jusqu'à un peu plus que ce que dépense le plan sans limite de budget.",
    en: "The optimal linear plan for each budget, from the smallest to the largest, solved in one sweep. The value is concave: it lies at least on the line between two points, and above it by no more than the last column says. Jobs kept are those of the linear plan, not whole. By default up to a little more than what the plan without a budget limit spends.",
  },
  params: {
    from: scalar(money(), { name: { fr: "de", en: "from" }, help: { fr: "Plus petit budget, en MAD ; par défaut 0", en: "Smallest budget, in MAD; by default 0" } }, { value: 0 }),
    to: scalar(money(), TO, { value: null }),
    points: scalar(factor({ min: 2, max: 200, whole: true }), { name: { fr: "points", en: "points" }, help: { fr: "Nombre de budgets ; par défaut 25", en: "Number of budgets; by default 25" } }, { value: POINTS }),
  },
  tables: REALLOCATION_TABLES,
  named: RESULT_VALUES,
  columns: {
    budget: { header: { fr: "Budget", en: "Budget" }, unit: "money", help: { fr: "Budget de formation, en MAD", en: "Retraining budget, in MAD" } },
    value: { header: { fr: "Valeur", en: "Value" }, unit: "money", help: { fr: "Valeur actualisée du meilleur plan", en: "Present value of the best plan" } },
    jobsKept: { header: { fr: "Emplois préservés", en: "Jobs kept" }, unit: "heads", help: { fr: "Contre ne rien faire", en: "Against doing nothing" } },
    redeployed: { header: { fr: "Réaffectés", en: "Redeployed" }, unit: "heads", help: { fr: "Au nouveau travail à la fin de l'horizon", en: "At their new work at the end of the horizon" } },
    slope: { header: { fr: "Un dirham de plus vaut", en: "One more dirham is worth" }, unit: "rate", help: { fr: "MAD de valeur par dirham, à ce budget", en: "MAD of value per dirham, at this budget" } },
    binding: { header: { fr: "Ce qui bloque", en: "What binds" }, unit: "text", help: { fr: "La limite qui pèse le plus", en: "The limit that weighs most" } },
    error: { header: { fr: "Écart au plus", en: "Error at most" }, unit: "money", help: { fr: "De combien la vraie valeur peut dépasser la droite entre deux points", en: "By how much the true value can exceed the line between two points" } },
  },
  source: { fr: "Modèle Relais ; concavité de la valeur d'un programme linéaire", en: "Relais model; concavity of the value of a linear program" },
  examples: [
    {
      title: { fr: "De 0 à 120 000 en quatre pas", en: "From 0 to 120,000 in four steps" },
      cells: { ...ACCEPTANCE_REALLOCATION, to: 120_000, points: 5 },
      gives: [
        [0, "budget", 0],
        [0, "redeployed", 0],
        [1, "budget", 30_000],
        [4, "budget", 120_000],
      ],
      tolerance: 1e-6,
    },
    {
      title: { fr: "De 120 000 à 0", en: "From 120,000 to 0" },
      cells: { ...ACCEPTANCE_REALLOCATION, from: 120_000, to: 0 },
      gives: "range-not-ascending",
    },
    {
      title: { fr: "Un seul point", en: "A single point" },
      cells: { ...ACCEPTANCE_REALLOCATION, to: 100_000, points: 1 },
      gives: "out-of-bounds",
    },
  ],
  async job({ headers, lang, from, to, points, ...args }, run) {
    const { inputs, locale } = reallocationOf({ ...args, lang });
    if (to !== null && to <= from) throw new Refusal([problemAt({ table: TO.name }, { code: "range-not-ascending", from, to, unit: "money" })]);
    const free = to === null ? await run({ kind: "reallocate", inputs: { ...inputs, terms: { ...inputs.terms, budget: null } }, isLinear: true }) : null;
    if (free && free.status !== "optimal") return refuseWithoutPlan(free);
    const most = to ?? Math.max(from + 1, (free?.linear.spent ?? 0) * BEYOND);
    const amounts = Array.from({ length: points }, (_, k) => from + ((most - from) * k) / (points - 1));
    const answer = await run({ kind: "frontier", inputs, of: "budget", amounts });
    if (answer.status !== "optimal") return refuseWithoutPlan(answer);
    const { points: found, error } = answer.frontier;
    return {
      rows: found.map(({ amount, value, jobsKept, redeployed, slope, binding }) => ({
        budget: amount,
        value,
        jobsKept,
        redeployed,
        slope,
        binding: binding === null ? null : CONSTRAINT_FAMILIES[binding].words[locale],
        error,
      })),
      headers,
      locale,
    };
  },
});
