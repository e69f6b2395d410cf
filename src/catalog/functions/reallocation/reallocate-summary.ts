import { subsidy } from "../../../model/finance/investment/subsidy";
import type { Component } from "../../../model/reallocation/plan/components";
import { groundOf } from "../../../model/reallocation/problem/ground";
import type { CellValue } from "../../record/cells";
import { defineFunction } from "../definition/define";
import { describe } from "../../words/refusals/messages";
import { movesNotBegun, withMonth } from "../../words/refusals/moves-not-begun";
import { limitInWords, rounded } from "../../words/plan-words";
import { isAssumed, type Problem } from "../../record/problem";
import type { Locale, Text } from "../../record/text";
import { ACCEPTANCE_REALLOCATION } from "../definition/acceptance-cells";
import { REALLOCATION_TABLES, reallocationOf, refuseWithoutPlan } from "./reallocation-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";

const COLUMNS = {
  measure: { header: { fr: "Mesure", en: "Measure" }, unit: "text", help: { fr: "Ce qui est mesuré", en: "What is measured" } },
  value: { header: { fr: "Valeur", en: "Value" }, unit: "number", help: { fr: "MAD actualisés, ou personnes en fin d'horizon", en: "Discounted MAD, or people at the end of the horizon" } },
  reading: { header: { fr: "Lecture", en: "Reading" }, unit: "text", help: { fr: "Comment le lire", en: "How to read it" } },
} as const;

const PARTS: Readonly<Record<Component, Text>> = {
  billed: { fr: "Travail nouveau facturé, autres coûts variables déduits", en: "New work billed, other variable costs deducted" },
  newWages: { fr: "Salaires au nouveau travail", en: "Wages at the new work" },
  classWages: { fr: "Salaires en formation", en: "Wages in class" },
  idleWages: { fr: "Salaires sans travail", en: "Idle wages" },
  training: { fr: "Formation, coût marginal", en: "Training, incremental cost" },
  refunds: { fr: "Remboursements de formation", en: "Training refunds" },
  exits: { fr: "Départs, indemnités et congés", en: "Exits, severance and leave" },
  hires: { fr: "Embauches", en: "Hires" },
  afterwards: { fr: "Valeur terminale", en: "Terminal value" },
};

/** The headline of a plan, and what it is held against. */
export const JOBS_CUT: Text = { fr: "Emplois supprimés", en: "Jobs cut" };
export const JOBS_CUT_BY_NOTHING: Text = { fr: "Emplois supprimés sans rien faire", en: "Jobs cut by doing nothing" };

const SUBSIDY: Text = { fr: "Subvention par emploi préservé", en: "Subsidy per job kept" };
const SUBSIDY_READ: Text = {
  fr: "MAD par emploi, la moindre qui rende le plan aussi bon que ne rien faire ; 0 s'il l'est déjà",
  en: "MAD a job, the least that makes the plan no worse than doing nothing; 0 where it is so already",
};

/** RELAIS.REALLOCATE.SUMMARY: what the optimal plan comes to. */
export const REALLOCATE_SUMMARY = defineFunction({
  id: "REALLOCATE.SUMMARY",
  summary: {
    fr: "Bilan du plan optimal : emplois supprimés, préservés, réaffectés, valeur et ses composantes, écart à l'optimum, limites qui bloquent",
    en: "The optimal plan in sum: jobs cut, kept, redeployed, value and its parts, gap to the optimum, limits that bind",
  },
  explanation: {
    fr: "Le plan est celui de REALLOCATE, résolu une seule fois pour toutes ces fonctions. Emplois supprimés = personnes licenciées dans l'horizon ; préservés = ceux que ne rien faire supprimerait, moins ceux du plan. Les valeurs sont actualisées à la date d'arrêté. Écart à l'optimum : ce que coûtent les personnes entières et les groupes payés entiers, en part du gain sur « ne rien faire ».",
    en: "The plan is that of REALLOCATE, solved once for all of these functions. Jobs cut = people dismissed within the horizon; kept = those that doing nothing would cut less those of the plan. Values are discounted to the as-of date. Gap to the optimum: what whole people and groups paid whole cost, as a share of the gain over doing nothing.",
  },
  params: {},
  tables: REALLOCATION_TABLES,
  named: RESULT_VALUES,
  columns: COLUMNS,
  source: { fr: "Modèle Relais, définitions « valeur » et « emplois supprimés »", en: "Relais model, definitions of value and of jobs cut" },
  examples: [
    {
      title: { fr: "Deux viviers, deux activités, six mois", en: "Two pools, two activities, six months" },
      cells: ACCEPTANCE_REALLOCATION,
      gives: [
        [0, "measure", "Emplois supprimés"],
        [2, "measure", "Emplois préservés"],
        [7, "measure", "Valeur du plan"],
      ],
    },
    {
      title: { fr: "Un vivier inconnu", en: "An unknown pool" },
      cells: { ...ACCEPTANCE_REALLOCATION, lines: ACCEPTANCE_REALLOCATION.lines.map((row) => row.map((cell) => (cell === "P2" ? "P3" : cell))) },
      gives: "pool-unknown",
    },
  ],
  async job({ headers, lang, ...args }, run) {
    const { inputs, names, locale, problems } = reallocationOf({ ...args, lang });
    const answer = await run({ kind: "reallocate", inputs });
    if (answer.status !== "optimal") return refuseWithoutPlan(answer);
    const { linear, whole, uncertain, budgetPrice } = answer;
    const plan = whole ?? linear;
    const { atEnd } = plan;
    const needed = subsidy(plan.value, plan.doNothing, plan.jobsKept);
    const row = (measure: Text, value: CellValue, reading: Text = NO_WORDS) => ({
      measure: measure[locale],
      value,
      reading: reading[locale],
    });
    const parts = (Object.keys(PARTS) as Component[])
      .filter((part) => Math.abs(plan.components[part]) >= 0.005)
      .map((part) => row(PARTS[part], plan.components[part]));
    const binding = linear.binding.map(({ limit, price }) => row(
      { fr: "Limite qui bloque", en: "Limit that binds" },
      price,
      both(`${limitInWords(limit, names, inputs.window.start, "fr")} : une unité de plus vaut ${rounded(price, "fr")} MAD`, `${limitInWords(limit, names, inputs.window.start, "en")}: one more unit is worth ${rounded(price, "en")} MAD`),
    ));
    const { staff } = groundOf(inputs);
    const standing = movesNotBegun(staff.begun, staff.stocks, inputs.workforce, args.work.rows, locale);
    return {
      rows: [
        row(JOBS_CUT, plan.jobsCut, { fr: "Personnes licenciées par le plan, à partir de la première date légale, si l'autorisation est donnée", en: "People dismissed under the plan, from the first lawful date on, if authorised" }),
        row(JOBS_CUT_BY_NOTHING, plan.jobsCutByNothing, { fr: "Personnes : nul n'est formé, tout le sureffectif part à la première date légale", en: "People: nobody is trained, all surplus leaves at the first lawful date" }),
        row({ fr: "Emplois préservés", en: "Jobs kept" }, plan.jobsKept, { fr: "Licenciements évités, la différence ; ne se compare pas d'un scénario à l'autre", en: "Dismissals avoided, the difference; not to be compared between scenarios" }),
        row({ fr: "Réaffectés", en: "Redeployed" }, atEnd.redeployed, { fr: "Au nouveau travail à la fin de l'horizon, en espérance", en: "At their new work at the end of the horizon, expected" }),
        row({ fr: "En formation à la fin", en: "In class at the end" }, atEnd.inClass),
        row({ fr: "Sans travail à la fin", en: "Idle at the end" }, atEnd.idle),
        row({ fr: "Dépense de formation", en: "Training spending" }, plan.spent, { fr: "Coût marginal non actualisé, groupes entiers ; MAD", en: "Incremental cost, not discounted, whole groups; MAD" }),
        row({ fr: "Valeur du plan", en: "Value of the plan" }, plan.value, { fr: "MAD actualisés à la date d'arrêté", en: "MAD discounted to the as-of date" }),
        row({ fr: "Valeur de ne rien faire", en: "Value of doing nothing" }, plan.doNothing),
        row({ fr: "Gain contre ne rien faire", en: "Gain over doing nothing" }, plan.value - plan.doNothing),
        ...(needed ? [row(SUBSIDY, needed.perJob, SUBSIDY_READ)] : []),
        ...parts,
        row({ fr: "Déjà engagé", en: "Committed already" }, plan.value - (Object.keys(PARTS) as Component[]).reduce((sum, part) => sum + plan.components[part], 0), {
          fr: "Ce que le plan ne peut plus changer ; les composantes et cette ligne font la valeur",
          en: "What the plan can't change any more; the parts and this row make up the value",
        }),
        ...(whole ? [
          row({ fr: "Écart à l'optimum", en: "Gap to the optimum" }, whole.loss, both(`MAD, soit ${rounded(whole.gap * 100, "fr")} % du gain : personnes entières et groupes payés entiers`, `MAD, ${rounded(whole.gap * 100, "en")}% of the gain: whole people and groups paid whole`)),
          row({ fr: "dont places vides des groupes", en: "of which empty places of groups" }, whole.emptyPlaces, { fr: "MAD : le programme compte à la place, le budget paie le groupe", en: "MAD: the program counts by the place, the budget pays the group" }),
        ] : [row({ fr: "Écart à l'optimum", en: "Gap to the optimum" }, null, { fr: "Pas de plan en personnes entières trouvé : les chiffres sont ceux du plan linéaire", en: "No plan in whole people found: the figures are those of the linear plan" })]),
        ...(uncertain === null ? [] : [row({ fr: "Manque au plus à l'optimum", en: "Short of the optimum by at most" }, uncertain, { fr: "MAD, certifié : un opérateur de cette taille est résolu par profils de viviers semblables", en: "MAD, certified: an operator of this size is solved by profiles of like pools" })]),
        ...(budgetPrice ? [row({ fr: "Un dirham de budget de plus", en: "One more dirham of budget" }, budgetPrice.more, { fr: "MAD de valeur gagnés par dirham", en: "MAD of value gained per dirham" })] : []),
        ...binding,
        ...standing.map((move) => row({ fr: "À savoir", en: "Note" }, null, both(withMonth(move, locale), withMonth(move, locale)))),
        ...problems.filter(isAssumed).map((problem) => row({ fr: "Supposé", en: "Assumed" }, null, both(told(problem, "fr"), told(problem, "en")))),
      ],
      headers,
      locale,
    };
  },
});

function told(problem: Problem, locale: Locale): string {
  const { where, cause } = describe(problem, locale);
  return `${where}${locale === "fr" ? "\u00a0: " : ": "}${cause}`;
}

const NO_WORDS: Text = { fr: "", en: "" };
const both = (fr: string, en: string): Text => ({ fr, en });
