import { firstDay } from "../../../model/calendar/calendar";
import { defineFunction, type ResultRow } from "../definition/define";
import { movesCells, planRows } from "../../cases/reallocation/plan-moves";
import { ACCEPTANCE_REALLOCATION } from "../definition/acceptance-cells";
import { REALLOCATION_TABLES, reallocationOf, refuseWithoutPlan } from "./reallocation-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";

const COLUMNS = {
  action: { header: { fr: "Décision", en: "Decision" }, unit: "text", help: { fr: "Déjà commencé, former, départ, embauche ; puis ceux qui restent sans travail", en: "Begun already, retrain, exit, hire; then those who stay idle" } },
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
    const rows = planRows(answer, { inputs, names }).map((row): Row => {
      const { decision: action, pool, activity, month, people } = movesCells(row, locale);
      return { action, pool, activity, month, people, atWork: row.atWork === null ? null : firstDay(row.atWork), cost: row.cost };
    });
    return { rows, headers, locale };
  },
});

type Row = ResultRow<keyof typeof COLUMNS>;
