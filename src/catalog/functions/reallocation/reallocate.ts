import { firstDay } from "../../../model/calendar/calendar";
import type { Decisions } from "../../../model/reallocation/plan/decisions";
import type { CellValue } from "../../record/cells";
import { defineFunction, type ResultRow } from "../definition/define";
import type { ReallocationNames } from "../../cases/reallocation/reallocation-case";
import { DECISIONS } from "../../tables/workforce/moves";
import type { Locale } from "../../record/text";
import { ACCEPTANCE_REALLOCATION } from "../definition/acceptance-cells";
import { REALLOCATION_TABLES, reallocationOf, refuseWithoutPlan } from "./reallocation-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";

const COLUMNS = {
  action: { header: { fr: "Décision", en: "Decision" }, unit: "text", help: { fr: "Former, départ, embauche ; puis ceux qui restent sans travail", en: "Retrain, exit, hire; then those who stay idle" } },
  pool: { header: { fr: "Vivier", en: "Pool" }, unit: "text", help: { fr: "D'où", en: "From where" } },
  activity: { header: { fr: "Activité", en: "Activity" }, unit: "text", help: { fr: "Vers où", en: "To where" } },
  month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Mois où la formation commence, ou du dernier jour payé", en: "Month in which the course begins, or of the last paid day" } },
  people: { header: { fr: "Personnes", en: "People" }, unit: "heads", help: { fr: "Nombre entier", en: "A whole number" } },
  atWork: { header: { fr: "Au travail dès", en: "At work from" }, unit: "month", help: { fr: "Premier mois après l'accompagnement", en: "First month after nesting" } },
  cost: {
    header: { fr: "Coût", en: "Cost" },
    unit: "money",
    help: { fr: "Formation : coût marginal au prix de la place dans un groupe plein ; départ : indemnités et congés ; embauche : recrutement. Non actualisé", en: "Training: incremental cost at the price of a place in a full group; exit: severance and leave; hire: recruitment. Not discounted" },
  },
} as const;

/** RELAIS.REALLOCATE: who goes where, and when. */
export const REALLOCATE = defineFunction({
  id: "REALLOCATE",
  summary: {
    fr: "Plan optimal de réaffectation : qui va où, par quelle formation, quel mois, à quel coût, et qui part",
    en: "Optimal reallocation plan: who goes where, through which course, in which month, at what cost, and who leaves",
  },
  explanation: {
    fr: "Programme linéaire sur les mois : stocks de chaque vivier, formations, places, formateurs, budget, remboursements tardifs, demande, départs à partir de la première date légale. L'objectif est la valeur actualisée : marge du travail nouveau − salaires sans travail et en formation − formation + remboursements − départs + valeur terminale ; ou d'abord le moins de départs. Puis personnes entières et groupes payés entiers, chaque limite vérifiée exactement. Les égalités sont départagées par une règle fixe : mêmes cellules, même plan. Les réaffectations de Réaffectations commencées avant la date d'arrêté restent.",
    en: "A linear program over the months: stocks of each pool, courses, seats, trainers, budget, late refunds, demand, exits from the first lawful date on. The objective is present value: margin of new work − wages of the idle and of trainees − training + refunds − exits + terminal value; or first the fewest exits. Then whole people and groups paid whole, every limit checked exactly. Ties are broken by a fixed rule: same cells, same plan. Moves that began before the as-of date stay.",
  },
  params: {},
  tables: REALLOCATION_TABLES,
  named: RESULT_VALUES,
  columns: COLUMNS,
  source: { fr: "Modèle Relais, programme de réaffectation ; Code du travail art. 66, 67, 508", en: "Relais model, reallocation program; labour code art. 66, 67, 508" },
  examples: [
    {
      title: { fr: "Deux viviers, deux activités, six mois", en: "Two pools, two activities, six months" },
      cells: ACCEPTANCE_REALLOCATION,
      gives: [
        [0, "action", "Former"],
        [0, "pool", "P1"],
        [0, "activity", "Accueil"],
      ],
    },
    {
      title: { fr: "Plus de réaffectés que le budget n'en forme", en: "More redeployed than the budget can train" },
      cells: { ...ACCEPTANCE_REALLOCATION, budget: 5_000, leastRedeployed: 0.9 },
      gives: "no-plan",
    },
  ],
  async job({ headers, lang, ...args }, run) {
    const { inputs, names, locale } = reallocationOf({ ...args, lang });
    const answer = await run({ kind: "reallocate", inputs });
    if (answer.status !== "optimal") return refuseWithoutPlan(answer);
    const { decisions, atEnd } = answer.whole ?? answer.linear;
    const { start } = inputs.window;
    const starts = decisions.starts.map(({ way, month, heads }): Row => {
      const { pool, activity } = inputs.ways[way] as (typeof inputs.ways)[number];
      const { length, placeCost } = answer.ways[way] as (typeof answer.ways)[number];
      return { ...NOTHING, action: DECISIONS.train[locale], pool: names.pools[pool] ?? "", activity: names.activities[activity] ?? "", month: firstDay(start + month), people: heads, atWork: firstDay(start + month + length), cost: heads * placeCost };
    });
    const rows = [...starts.toSorted((a, b) => Number(a.month) - Number(b.month)), ...steps("exit", decisions, answer.exitCosts, names, start, locale), ...steps("hire", decisions, null, names, start, locale).map((row) => ({ ...row, cost: Number(row.people) * inputs.terms.hiringCost }))];
    return { rows: [...rows, { ...NOTHING, action: DECISIONS.idle[locale], people: atEnd.idle }], headers, locale };
  },
});

type Row = ResultRow<keyof typeof COLUMNS>;
const NOTHING: Readonly<Record<keyof typeof COLUMNS, CellValue>> = {
  action: null,
  pool: null,
  activity: null,
  month: null,
  people: null,
  atWork: null,
  cost: null,
};

function steps(kind: "exit" | "hire", { exits, hires }: Decisions, costs: readonly (readonly number[])[] | null, names: ReallocationNames, start: number, locale: Locale): Row[] {
  return (kind === "exit" ? exits : hires)
    .toSorted((a, b) => a.month - b.month || a.pool - b.pool)
    .map(({ pool, month, heads }) => ({ ...NOTHING, action: DECISIONS[kind][locale], pool: names.pools[pool] ?? "", month: firstDay(start + month), people: heads, cost: costs ? heads * (costs[pool]?.[month] ?? 0) : null }));
}
