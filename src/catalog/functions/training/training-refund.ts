import { dayOf, firstDay } from "../../../model/calendar/calendar";
import { LONG_TRAINING, REFUND_SCHEMES, trainingRefund, yearOfAction, type RefundBasis, type RefundScheme } from "../../../model/training/refund";
import { defineFunction } from "../definition/define";
import { LEVERS } from "../../levers/levers";
import { scalar } from "../definition/parameter";
import { problemAt, Refusal } from "../../record/problem";
import { day, heads, money, month, named } from "../../record/quantity";
import { LOCALES, type Text } from "../../record/text";
import { HEADERS, LANG } from "../definition/result-parameters";
import { firstOfMonth } from "../../twins/date-of";
import { is, isLeftOut, part, said, some, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";

/** Schemes in the words of a cell. */
const SCHEMES: Readonly<Record<RefundScheme, Text>> = {
  planned: { fr: "planifiée", en: "planned" },
  unplanned: { fr: "non planifiée", en: "unplanned" },
  grouped: { fr: "groupée", en: "grouped" },
  sector: { fr: "sectorielle", en: "sector" },
  literacy: { fr: "alphabétisation", en: "literacy" },
  engineering: { fr: "ingénierie", en: "engineering" },
  "sector-engineering": { fr: "ingénierie sectorielle", en: "sector engineering" },
  giac: { fr: "GIAC", en: "GIAC" },
};

/** Why a rate applies, or why nothing is refunded. */
const BASIS: Readonly<Record<RefundBasis, Text>> = {
  planned: { fr: "Action planifiée, déposée au 30 juin", en: "Planned action, filed by 30 June" },
  unplanned: { fr: "Action non planifiée, déposée au 31 décembre", en: "Unplanned action, filed by 31 December" },
  grouped: { fr: "Action groupée planifiée, déposée au 30 juin", en: "Planned grouped action, filed by 30 June" },
  sector: { fr: "Action sectorielle", en: "Sector action" },
  literacy: { fr: "Alphabétisation", en: "Literacy" },
  engineering: { fr: "Ingénierie de formation", en: "Training engineering" },
  "sector-engineering": { fr: "Ingénierie sectorielle", en: "Sector engineering" },
  giac: { fr: "Étude par un GIAC, plafond par entreprise", en: "Study by a GIAC, ceiling per firm" },
  "filed-after-the-year": { fr: "Déposée après l'année de l'action", en: "Filed after the year of the action" },
  "not-filed": { fr: "Demande non déposée", en: "No request filed" },
  "firm-not-eligible": { fr: "Entreprise non éligible", en: "Firm not eligible" },
};

const EVENTS = {
  "end-of-action": { fr: "action", en: "action" },
  "refund-file": { fr: "dossier", en: "file" },
} as const satisfies Record<string, Text>;

const FIRST_DAY: Text = { fr: "premier_jour", en: "first_day" };

/** RELAIS.TRAINING.REFUND: what a training contract (CSF) refunds of an action, and when. */
export const TRAINING_REFUND = defineFunction({
  id: "TRAINING.REFUND",
  summary: {
    fr: "Remboursement d'une formation (CSF) : taux selon le dépôt, plafond, reste à charge et mois d'encaissement",
    en: "Refund of a course (CSF): rate by filing date, ceiling, what the firm bears and month of payment",
  },
  explanation: {
    fr: "Taux selon le dispositif : 70 % d'une action planifiée, 90 % d'une action groupée, déposées au 30 juin de leur année, sinon comme une action non planifiée ; 40 % d'une action non planifiée, et les taux propres des autres dispositifs, déposées au 31 décembre ; sinon rien. Une étude par un GIAC a son plafond de 100 000 MAD par entreprise à la place de celui de l'année. Le remboursement ne dépasse pas le plafond (par défaut la taxe de formation payée) net de ce que l'année a déjà consommé. L'année de l'action est celle de son premier jour : à cheval sur deux années, c'est la lecture prudente, une hypothèse. Les salaires des stagiaires ne sont pas remboursés. La colonne « Sans remboursement » montre ce que l'entreprise porte si rien ne vient.",
    en: "Rate by scheme: 70% of a planned action, 90% of a grouped one, filed by 30 June of its year, else as an unplanned one; 40% of an unplanned action, and the other schemes' own rates, filed by 31 December; else nothing. A study by a GIAC has its ceiling of 100,000 MAD per firm in place of the year's. The refund does not exceed the ceiling (by default the training tax paid) net of what the year has already used. The year of the action is that of its first day: where it spans two years that is the prudent reading, an assumption. Trainees' wages are not refunded. The column \"Without refund\" shows what the firm bears if nothing comes.",
  },
  params: {
    fees: scalar(money(), { name: { fr: "frais_eligibles", en: "eligible_fees" }, help: { fr: "Honoraires hors taxes de l'action, en MAD", en: "Fees of the action excluding tax, in MAD" } }),
    actionEnd: scalar(month(), { name: { fr: "fin_action", en: "action_end" }, help: { fr: "Mois où l'action se termine", en: "Month in which the action ends" } }),
    trainingTax: scalar(money(), {
      name: { fr: "plafond", en: "ceiling" },
      help: { fr: "Plafond de l'année : la taxe de formation payée, ou le chiffre e-CSF, en MAD", en: "The year's ceiling: the training tax paid, or the e-CSF figure, in MAD" },
    }),
    used: scalar(money(), { name: { fr: "deja_consomme", en: "used" }, help: { fr: "Part du plafond déjà consommée, de celui du GIAC pour une étude ; par défaut 0", en: "Part of the ceiling already used, of the GIAC's own for a study; by default 0" } }, { value: 0 }),
    filedOn: scalar(
      day(),
      { name: { fr: "depose_le", en: "filed_on" }, help: { fr: "Jour du dépôt de la demande ; omis : non déposée, rien n'est remboursé", en: "Day on which the request was filed; left out: not filed, nothing is refunded" } },
      { value: null },
    ),
    scheme: scalar(
      named(SCHEMES, { fr: "un dispositif", en: "a scheme" }),
      {
        name: { fr: "dispositif", en: "scheme" },
        help: {
          fr: "planifiée (par défaut, 70 %), non planifiée (40 %), groupée (90 %), sectorielle (90 %), alphabétisation (80 %), ingénierie (70 %), ingénierie sectorielle (100 %) ou GIAC (70 %, 100 000 MAD par entreprise)",
          en: "planned (default, 70%), unplanned (40%), grouped (90%), sector (90%), literacy (80%), engineering (70%), sector engineering (100%) or GIAC (70%, 100,000 MAD per firm)",
        },
        choices: {
          planned: { fr: "Action du plan de formation : 70 %", en: "Action of the training plan: 70%" },
          unplanned: { fr: "Action hors du plan : 40 %", en: "Action outside the plan: 40%" },
          grouped: { fr: "Action groupée de plusieurs entreprises : 90 %", en: "Action of several firms together: 90%" },
          sector: { fr: "Action du secteur : 90 %", en: "Action of the sector: 90%" },
          literacy: { fr: "Alphabétisation fonctionnelle : 80 %", en: "Functional literacy: 80%" },
          engineering: { fr: "Ingénierie de formation : 70 %", en: "Training engineering: 70%" },
          "sector-engineering": { fr: "Ingénierie de formation du secteur : 100 %", en: "Training engineering of the sector: 100%" },
          giac: { fr: "Étude par un GIAC : 70 %, au plus 100 000 MAD par entreprise", en: "Study by a GIAC: 70%, at most 100,000 MAD per firm" },
        },
      },
      { value: "planned" as const },
    ),
    longTrainees: scalar(
      heads(),
      {
        name: { fr: "personnes_longue", en: "long_trainees" },
        help: {
          fr: `Personnes d'une formation de ${LONG_TRAINING.days} jours ou plus, plafonnée à 50 000 MAD par personne ; omis : formation plus courte`,
          en: `People of a course of ${LONG_TRAINING.days} days or more, capped at 50,000 MAD per person; left out: a shorter course`,
        },
      },
      { value: null },
    ),
    lag: scalar(LEVERS.refundLag.quantity, { name: { fr: "delai", en: "lag" }, help: { fr: "Mois de l'événement à l'encaissement ; par défaut 9 (hypothèse)", en: "Months from the event to the payment; by default 9 (assumption)" } }, { value: LEVERS.refundLag.default }),
    lagFrom: scalar(
      named(EVENTS, { fr: "« action » ou « dossier »", en: '"action" or "file"' }),
      {
        name: { fr: "depuis", en: "from" },
        help: { fr: "action (par défaut) : fin de l'action ; dossier : 30 avril de l'année suivante", en: "action (default): end of the action; file: 30 April of the next year" },
        choices: {
          "end-of-action": { fr: "Le délai court dès la fin de l'action", en: "The lag runs from the end of the action" },
          "refund-file": { fr: "Le délai court dès le dépôt du dossier, le 30 avril de l'année suivante", en: "The lag runs from the filing, on 30 April of the next year" },
        },
      },
      { value: "end-of-action" as const },
    ),
    headers: HEADERS,
    lang: LANG,
    firstDay: scalar(
      day(),
      {
        name: FIRST_DAY,
        help: { fr: "Premier jour de l'action, dont l'année compte ; omis : l'action commence et finit la même année", en: "First day of the action, whose year counts; left out: the action begins and ends in one year" },
      },
      { value: null },
    ),
  },
  columns: {
    rate: { header: { fr: "Taux", en: "Rate" }, unit: "share", help: { fr: "Selon la date de dépôt", en: "By the filing date" } },
    basis: { header: { fr: "Motif", en: "Basis" }, unit: "text", help: { fr: "Ce qui donne ce taux", en: "What gives that rate" } },
    claim: { header: { fr: "Demande", en: "Claim" }, unit: "money", help: { fr: "Taux × frais éligibles", en: "Rate × eligible fees" } },
    ceiling: { header: { fr: "Plafond restant", en: "Ceiling left" }, unit: "money", help: { fr: "Plafond moins ce qui est consommé", en: "Ceiling less what is used" } },
    refund: { header: { fr: "Remboursement", en: "Refund" }, unit: "money", help: { fr: "La demande, au plus le plafond restant", en: "The claim, at most the ceiling left" } },
    binds: { header: { fr: "Plafond atteint", en: "Ceiling binds" }, unit: "switch", help: { fr: "VRAI si un plafond, celui de l'année ou celui par personne, réduit la demande", en: "TRUE if a ceiling, the year's or that of a head, cuts the claim" } },
    unfunded: { header: { fr: "Non financé", en: "Unfunded" }, unit: "money", help: { fr: "Demande moins remboursement", en: "Claim less refund" } },
    net: { header: { fr: "Reste à charge", en: "Net of refund" }, unit: "money", help: { fr: "Frais moins remboursement", en: "Fees less refund" } },
    withoutRefund: { header: { fr: "Sans remboursement", en: "Without refund" }, unit: "money", help: { fr: "Ce que l'entreprise porte si rien ne vient", en: "What the firm bears if nothing comes" } },
    cashMonth: { header: { fr: "Encaissement", en: "Cash month" }, unit: "month", help: { fr: "Mois de l'encaissement ; vide sans remboursement", en: "Month of the payment; blank without refund" } },
  },
  source: {
    fr: "Contrats spéciaux de formation (OFPPT) : S49 à S58. Formule du plafond introuvable : hypothèse",
    en: "Special training contracts (OFPPT): S49 to S58. The ceiling's formula was not found: assumption",
  },
  examples: [
    {
      title: { fr: "Le plafond mord", en: "The ceiling binds" },
      cells: { fees: 100_000, actionEnd: "2026-09", trainingTax: 84_480, used: 20_000, filedOn: dayOf(2026, 6, 15) },
      gives: [
        [0, "rate", 0.7],
        [0, "claim", 70_000],
        [0, "refund", 64_480],
        [0, "binds", true],
        [0, "unfunded", 5_520],
        [0, "cashMonth", dayOf(2027, 6, 1)],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Déposée en juillet : 40 %", en: "Filed in July: 40%" },
      cells: { fees: 100_000, actionEnd: "2026-09", trainingTax: 84_480, used: 20_000, filedOn: dayOf(2026, 7, 1) },
      gives: [
        [0, "refund", 40_000],
        [0, "binds", false],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Formation longue : 50 000 MAD par personne", en: "A long course: 50,000 MAD a head" },
      cells: { fees: 400_000, actionEnd: "2026-09", trainingTax: 500_000, filedOn: dayOf(2026, 6, 15), longTrainees: 3 },
      gives: [
        [0, "claim", 280_000],
        [0, "refund", 150_000],
        [0, "binds", true],
        [0, "unfunded", 130_000],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Action groupée : 90 %", en: "Grouped action: 90%" },
      cells: { fees: 100_000, actionEnd: "2026-09", trainingTax: 200_000, filedOn: dayOf(2026, 6, 15), scheme: "groupée" },
      gives: [
        [0, "rate", 0.9],
        [0, "refund", 90_000],
      ],
    },
    {
      title: { fr: "Étude par un GIAC : 100 000 MAD au plus par entreprise", en: "A study by a GIAC: 100,000 MAD a firm at most" },
      cells: { fees: 200_000, actionEnd: "2026-09", trainingTax: 10_000, filedOn: dayOf(2026, 10, 1), scheme: "GIAC" },
      gives: [
        [0, "claim", 140_000],
        [0, "refund", 100_000],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Demande non déposée", en: "No request filed" },
      cells: { fees: 100_000, actionEnd: "2026-09", trainingTax: 84_480 },
      gives: [
        [0, "refund", 0],
        [0, "withoutRefund", 100_000],
      ],
    },
    {
      title: { fr: "De décembre à janvier, déposée le 1er novembre : l'année est celle du premier jour", en: "From December to January, filed on 1 November: the year is that of the first day" },
      cells: { fees: 100_000, actionEnd: "2027-01", trainingTax: 84_480, filedOn: dayOf(2026, 11, 1), firstDay: dayOf(2026, 12, 14) },
      gives: [
        [0, "rate", 0.4],
        [0, "refund", 40_000],
        [0, "cashMonth", dayOf(2027, 10, 1)],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Un premier jour après la fin", en: "A first day after the end" },
      cells: { fees: 100_000, actionEnd: "2026-09", trainingTax: 84_480, firstDay: dayOf(2026, 10, 1) },
      gives: "begins-after-end",
    },
    { title: { fr: "Des frais en texte", en: "Fees as text" }, cells: { fees: "100 000", actionEnd: "2026-09", trainingTax: 84_480 }, gives: "number-as-text" },
  ],
  compute({ fees, actionEnd, trainingTax, used, filedOn, scheme, longTrainees, lag, lagFrom, headers, lang, firstDay: begins }) {
    if (begins !== null && begins >= firstDay(actionEnd + 1)) {
      throw new Refusal([problemAt({ table: FIRST_DAY }, { code: "begins-after-end", found: begins, end: actionEnd })]);
    }
    const locale = lang ?? LOCALES[0];
    const { basis, cashMonth, ...found } = trainingRefund({
      eligibleFees: fees,
      eligibleFirm: true,
      year: yearOfAction(begins ?? firstDay(actionEnd)),
      scheme,
      filedOn,
      trainingTaxPaid: trainingTax,
      alreadyUsed: used,
      longTraining: longTrainees === null ? null : { persons: longTrainees, perPerson: LONG_TRAINING.perPerson },
      lag,
      lagFrom,
      actionEnd,
    });
    return {
      rows: [{ ...found, basis: BASIS[basis][locale], cashMonth: cashMonth === null ? null : firstDay(cashMonth) }],
      headers,
      locale,
    };
  },
  twin({ fees, actionEnd, trainingTax, used, filedOn, scheme, longTrainees, lag, lagFrom, lang, firstDay: begins }) {
    const schemes = Object.keys(REFUND_SCHEMES) as RefundScheme[];
    const ends = firstOfMonth({ fr: "mois_de_fin", en: "month_of_end" }, actionEnd);
    const year = part({ fr: "année_action", en: "action_year" }, formula`YEAR(IF(${isLeftOut(begins)},${ends},${begins}))`);
    const isOfPlan = some(schemes.filter((one) => REFUND_SCHEMES[one].isOfPlan).map((one) => is(scheme, one)));
    const isLate = formula`AND(${isOfPlan},INT(${filedOn})>DATE(${year},6,30))`;
    // What is true of the scheme, where a request filed in time has one.
    const ofBasis = (of: (basis: RefundBasis) => Expression | number) => {
      const ofScheme = schemes.reduce<Expression | number>((otherwise, one) => formula`IF(${is(scheme, one)},${of(one)},${otherwise})`, 0);
      const filed = formula`IF(INT(${filedOn})>DATE(${year},12,31),${of("filed-after-the-year")},IF(${isLate},${of("unplanned")},${ofScheme}))`;
      return formula`IF(${isLeftOut(filedOn)},${of("not-filed")},${filed})`;
    };
    const rate = part({ fr: "taux", en: "rate" }, ofBasis((basis) => termsOf(basis)?.rate ?? 0));
    const claim = part({ fr: "demande", en: "claim" }, formula`${rate}*${fees}`);
    const ceiling = part({ fr: "plafond_restant", en: "ceiling_left" }, formula`MAX(0,${ofBasis((basis) => termsOf(basis)?.ceiling ?? trainingTax)}-${used})`);
    const most = part({ fr: "plafond_applicable", en: "ceiling_applied" }, formula`IF(${isLeftOut(longTrainees)},${ceiling},MIN(${ceiling},${longTrainees}*${LONG_TRAINING.perPerson}))`);
    const refund = part({ fr: "remboursement", en: "refund" }, formula`MIN(${claim},${most})`);
    const event = formula`IF(${is(lagFrom, "end-of-action")},${ends},DATE(${year}+1,4,1))`;
    const row = {
      rate,
      basis: ofBasis((basis) => said(BASIS[basis], lang)),
      claim,
      ceiling,
      refund,
      binds: formula`${most}<${claim}`,
      unfunded: formula`${claim}-${refund}`,
      net: formula`${fees}-${refund}`,
      withoutRefund: fees,
      cashMonth: formula`IF(${refund}>0,EDATE(${event},${lag}),"")`,
    };
    return { rows: [row], holds: formula`IF(${isLeftOut(begins)},TRUE,${begins}<EDATE(${ends},1))` };
  },
});

/** Rate and own ceiling of what gives a refund; null of what gives none. */
function termsOf(basis: RefundBasis): { readonly rate: number; readonly ceiling?: number } | null {
  return basis in REFUND_SCHEMES ? REFUND_SCHEMES[basis as RefundScheme] : null;
}
