import { monthlyAttrition, type AttritionDefinition } from "../../../model/workforce/pools/attrition";
import { problemAt, Refusal } from "../../record/problem";
import { named, share } from "../../record/quantity";
import type { Text } from "../../record/text";
import { is } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";

/** What a yearly attrition is a share of. */
export const DEFINITIONS: Readonly<Record<AttritionDefinition, Text>> = {
  average: { fr: "effectif moyen", en: "average staff" },
  starters: { fr: "présents au début", en: "starters" },
};

/** Nobody would be left of all of them. */
const MOST_OF_STARTERS = 0.99;

const ANNUAL: Text = { fr: "attrition_annuelle", en: "annual_attrition" };

/** RELAIS.ATTRITION.MONTHLY: a yearly attrition by month. */
export const ATTRITION_MONTHLY = defineScalar({
  id: "ATTRITION.MONTHLY",
  summary: {
    fr: "Attrition mensuelle d'un effectif d'après son attrition annuelle",
    en: "Monthly attrition of a staff from its yearly attrition",
  },
  explanation: {
    fr: "« effectif moyen » : les départs de l'année rapportés à l'effectif moyen, comme dans le bilan social ; par mois, le douzième. « présents au début » : la part de ceux qui étaient là au début de l'année et qui sont partis ; par mois, 1 − (1 − a)^(1/12). Les deux diffèrent de plus d'un dixième dès 20 % : dites laquelle. Ce n'est pas un turnover qui compte aussi les entrées.",
    en: '"average staff": the leavers of the year over the average headcount, as HR reports have it; by month, one twelfth. "starters": the share of those there at the start of the year who have left; by month, 1 − (1 − a)^(1/12). The two differ by over a tenth from 20% on: say which. It is not a turnover that counts joiners too.',
  },
  params: {
    annual: scalar(share({ min: 0, max: 3 }), {
      name: ANNUAL,
      help: {
        fr: "Attrition de l'année ; au-dessus de 100 % seulement sur l'effectif moyen",
        en: "Attrition of the year; above 100% only over the average headcount",
      },
    }),
    definition: scalar(
      named(DEFINITIONS, { fr: "« effectif moyen » ou « présents au début »", en: '"average staff" or "starters"' }),
      {
        name: { fr: "base", en: "basis" },
        help: { fr: "« effectif moyen » ou « présents au début »", en: '"average staff" or "starters"' },
        choices: {
          average: { fr: "Départs de l'année ÷ effectif moyen : le taux de rotation des bilans sociaux", en: "Leavers of the year ÷ average headcount: the turnover of HR reports" },
          starters: { fr: "Part des présents au début de l'année qui sont partis à la fin", en: "Share of those there when the year began who have left when it ends" },
        },
      },
    ),
  },
  result: { unit: "share", help: { fr: "Part des présents qui part dans le mois", en: "Share of those present who leave in the month" } },
  source: { fr: "Calcul de survie d'un effectif, mois par mois", en: "Survival of a staff, month by month" },
  examples: [
    {
      title: { fr: "30 % de l'effectif moyen", en: "30% of the average headcount" },
      cells: { annual: 0.3, definition: "effectif moyen" },
      gives: [[0, "result", 0.025]],
      tolerance: 1e-15,
    },
    {
      title: { fr: "30 % de ceux du début de l'année", en: "30% of those there at the start of the year" },
      cells: { annual: 0.3, definition: "starters" },
      gives: [[0, "result", 0.029285530376777613]],
      tolerance: 1e-15,
    },
    { title: { fr: "Une attrition saisie 30", en: "An attrition typed as 30" }, cells: { annual: 30, definition: "starters" }, gives: "percent-as-number" },
    { title: { fr: "Plus de départs que de présents", en: "More leavers than starters" }, cells: { annual: 1.2, definition: "starters" }, gives: "out-of-bounds" },
  ],
  compute({ annual, definition }) {
    if (definition === "average" || annual <= MOST_OF_STARTERS) return monthlyAttrition(annual, definition);
    throw new Refusal([problemAt({ table: ANNUAL }, { code: "out-of-bounds", found: annual, min: 0, max: MOST_OF_STARTERS, unit: "share" })]);
  },
  twin({ annual, definition }) {
    const ofStarters = formula`IF(${annual}<=${MOST_OF_STARTERS},1-(1-${annual})^(1/12),NA())`;
    return formula`IF(${is(definition, "average")},${annual}/12,${ofStarters})`;
  },
});
