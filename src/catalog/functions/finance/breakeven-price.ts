import { breakEvenPrice } from "../../../model/finance/investment/break-even";
import { hours, money, rate, share } from "../../record/quantity";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";

const ANY_AMOUNT = money({ min: -1e12, max: 1e12 });

/** RELAIS.BREAKEVEN.PRICE: at which price new work makes up for what is lost. */
export const BREAKEVEN_PRICE = defineScalar({
  id: "BREAKEVEN.PRICE",
  summary: {
    fr: "Prix de vente horaire auquel une activité nouvelle ramène l'EBITDA à un objectif",
    en: "Price per billable hour at which new work brings EBITDA back to a target",
  },
  explanation: {
    fr: "Prix = (EBITDA visé − EBITDA sans l'activité + salaires chargés) / (heures facturées × cours × (1 − autres coûts variables)). Le tout sur la même période. Pour garder l'EBITDA d'avant la loi, visez-le ; pour couvrir les seuls salaires, laissez les deux EBITDA à 0. Négatif quand l'EBITDA sans elle dépasse l'objectif de plus que les salaires.",
    en: "Price = (EBITDA wanted − EBITDA without the work + loaded wages) / (billed hours × rate × (1 − other variable costs)). All over the same period. To keep the EBITDA of before the law, aim at it; to cover the wages alone, leave both EBITDA at 0. Negative where EBITDA without it exceeds the target by more than the wages.",
  },
  params: {
    hours: scalar(hours({ min: 0.01, max: 100_000_000 }), {
      name: { fr: "heures", en: "hours" },
      help: { fr: "Heures facturées sur la période, productivité comprise", en: "Hours billed over the period, productivity counted" },
    }),
    wages: scalar(money(), {
      name: { fr: "salaires", en: "wages" },
      help: { fr: "Salaires chargés de la période, en MAD", en: "Loaded wages of the period, in MAD" },
    }),
    without: scalar(
      ANY_AMOUNT,
      {
        name: { fr: "ebitda_sans", en: "ebitda_without" },
        help: {
          fr: "EBITDA de la période sans l'activité : ni son CA, ni ses coûts, ni les salaires ci-dessus ; en MAD, par défaut 0",
          en: "EBITDA of the period without the work: neither its revenue, its costs nor the wages above; in MAD, by default 0",
        },
      },
      { value: 0 },
    ),
    target: scalar(
      ANY_AMOUNT,
      {
        name: { fr: "ebitda_vise", en: "ebitda_target" },
        help: { fr: "EBITDA visé sur la période, en MAD ; par défaut 0", en: "EBITDA wanted over the period, in MAD; by default 0" },
      },
      { value: 0 },
    ),
    otherVariableShare: scalar(
      share({ min: 0, max: 0.99 }),
      {
        name: { fr: "autres_couts", en: "other_costs" },
        help: {
          fr: "Autres coûts variables, en part du prix ; par défaut 0 %",
          en: "Other variable costs, as a share of the price; by default 0%",
        },
      },
      { value: 0 },
    ),
    exchangeRate: scalar(
      rate({ min: 1, max: 100 }),
      {
        name: { fr: "cours", en: "rate" },
        help: {
          fr: "Dirhams pour une unité de la devise du contrat ; par défaut 1, un prix en MAD",
          en: "Dirhams for one unit of the contract's currency; by default 1, a price in MAD",
        },
      },
      { value: 1 },
    ),
  },
  result: {
    unit: "number",
    help: { fr: "Par heure facturée, dans la devise du contrat", en: "Per billable hour, in the currency of the contract" },
  },
  source: { fr: "Contribution d'une activité nouvelle : définition du modèle", en: "Contribution of new work: the model's definition" },
  examples: [
    {
      title: { fr: "Combler 100 000 MAD et payer 50 000 MAD de salaires", en: "To close 100,000 MAD and pay 50,000 MAD of wages" },
      cells: { hours: 1_000, wages: 50_000, without: -60_000, target: 40_000, otherVariableShare: 0.25 },
      gives: [[0, "result", 200]],
    },
    {
      title: { fr: "Couvrir un salaire chargé, en euros", en: "To cover a loaded wage, in euros" },
      cells: { hours: 130, wages: 6_054.5, exchangeRate: 10.75 },
      gives: [[0, "result", 4.332379]],
      tolerance: 1e-6,
    },
    { title: { fr: "Aucune heure", en: "No hours" }, cells: { hours: 0, wages: 6_054.5 }, gives: "out-of-bounds" },
  ],
  compute: ({ without, target, ...work }) => breakEvenPrice(work, without, target),
  twin: ({ hours: billed, wages, without, target, otherVariableShare, exchangeRate }) =>
    formula`(${target}-${without}+${wages})/(${billed}*${exchangeRate}*(1-${otherVariableShare}))`,
});
