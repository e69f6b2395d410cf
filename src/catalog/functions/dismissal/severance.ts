import {
  DELEGATE_MULTIPLIER,
  SENIORITY_READINGS,
  severance,
  SEVERANCE_FROM_YEARS,
  SEVERANCE_TIERS,
  type SeniorityReading,
} from "../../../model/workforce/entitlements/severance";
import { PAID_HOURS_PER_MONTH } from "../../../model/workforce/pay/working-time";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";
import { named } from "../../record/quantity";
import { is, operation, part, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { TwinArguments } from "../definition/twin-arguments";
import { DELEGATE, MULTIPLIER, WAGE, YEARS } from "./one-person";
import { areFull, begunYears } from "./one-person-formulas";
import { SEVERANCE_HOURS } from "../../words/severance-hours";
import type { Text } from "../../record/text";

/** The two readings of "year or fraction of a year". */
export const READINGS: Readonly<Record<SeniorityReading, Text>> = {
  fraction: { fr: "fraction", en: "fraction" },
  prorata: { fr: "prorata", en: "prorata" },
};

/** How a begun year counts. */
export const READING = scalar(
  named(READINGS, { fr: "« fraction » ou « prorata »", en: '"fraction" or "prorata"' }),
  {
    name: { fr: "lecture", en: "reading" },
    help: {
      fr: "fraction (par défaut) : toute année commencée compte entière, lecture littérale ; prorata : au temps passé ; à valider par un conseil",
      en: "fraction (default): a year begun counts whole, the literal reading; prorata: by the time passed; to be validated by counsel",
    },
    choices: {
      fraction: { fr: "Toute année commencée compte entière : lecture littérale de la loi", en: "A year begun counts whole: the literal reading of the law" },
      prorata: { fr: "Une année commencée compte au temps passé", en: "A year begun counts by the time passed" },
    },
  },
  { value: SENIORITY_READINGS[0] },
);

const PERSON = { wage: WAGE, years: YEARS, reading: READING, multiplier: MULTIPLIER, delegate: DELEGATE } as const;

/** RELAIS.SEVERANCE: what the labour code grants one person. */
export const SEVERANCE = defineScalar({
  id: "SEVERANCE",
  summary: {
    fr: "Indemnité légale de licenciement d'une personne, selon son salaire et son ancienneté",
    en: "Legal severance of one person, from wage and seniority",
  },
  explanation: {
    fr: `Contrat à durée indéterminée, hors période d'essai ; un CDD rompu avant terme doit les salaires jusqu'au terme. Heures de salaire par année ou fraction d'année : 96 (années 1 à 5), 144 (6 à 10), 192 (11 à 15), 240 au-delà ; × salaire ÷ 191. Rien avant six mois de service ni en cas de faute grave. Préavis, congés et dommages-intérêts n'y sont pas. L'ancienneté moyenne d'un groupe ne donne pas l'indemnité moyenne : calculez par tranche ou par personne. ${SEVERANCE_HOURS.fr}`,
    en: `Open-ended contract, after the trial period; a fixed term broken early owes the wages to its end. Hours of wage per year or fraction of a year: 96 (years 1 to 5), 144 (6 to 10), 192 (11 to 15), 240 beyond; × wage ÷ 191. Nothing below six months of service or for serious fault. Notice, leave and damages are not in it. A group's mean seniority does not give its mean severance: calculate by band or by person. ${SEVERANCE_HOURS.en}`,
  },
  params: PERSON,
  result: { unit: "money", help: { fr: "En MAD, sans préavis ni congés", en: "In MAD, without notice or leave" } },
  source: { fr: "Code du travail marocain, art. 52, 53, 55 et 58 (S28, S29, S35)", en: "Moroccan labour code, art. 52, 53, 55 and 58 (S28, S29, S35)" },
  examples: [
    { title: { fr: "Un an et demi à 5 000 MAD", en: "A year and a half at 5,000 MAD" }, cells: { wage: 5_000, years: 1.5 }, gives: [[0, "result", 5_026.18]], tolerance: 0.005 },
    { title: { fr: "Cinq ans et demi à 8 000 MAD", en: "Five years and a half at 8,000 MAD" }, cells: { wage: 8_000, years: 5.5 }, gives: [[0, "result", 26_136.13]], tolerance: 0.005 },
    {
      title: { fr: "Cinq ans et demi, au prorata", en: "Five years and a half, pro rata" },
      cells: { wage: 5_000, years: 5.5, reading: "prorata" },
      gives: [[0, "result", 14_450.26]],
      tolerance: 0.005,
    },
    { title: { fr: "Moins de six mois", en: "Below six months" }, cells: { wage: 5_000, years: 0.49 }, gives: [[0, "result", 0]] },
    { title: { fr: "Une ancienneté omise", en: "A seniority left out" }, cells: { wage: 5_000 }, gives: "argument-missing" },
  ],
  compute: (person) => severance(person),
  twin: severanceFormula,
});

/** `severance` as a native formula. */
export function severanceFormula({ wage, years, reading, multiplier, delegate }: TwinArguments<typeof PERSON>): Expression {
  const counted = part({ fr: "années_comptées", en: "counted_years" }, formula`IF(${is(reading, "fraction")},${begunYears(years)},${years})`);
  const hours = SEVERANCE_TIERS.map(({ above, hours: perYear }, at) => {
    const next = SEVERANCE_TIERS[at + 1]?.above;
    const upTo = next === undefined ? counted : formula`MIN(${counted},${next})`;
    return formula`${perYear}*${above === 0 ? upTo : formula`MAX(0,${upTo}-${above})`}`;
  });
  const due = part({ fr: "heures", en: "hours" }, hours.reduce((sum, tier) => operation(sum, "+", tier)));
  const amount = formula`${due}*${wage}/${PAID_HOURS_PER_MONTH}*${multiplier}*IF(${delegate},${DELEGATE_MULTIPLIER},1)`;
  return formula`IF(${areFull(years, SEVERANCE_FROM_YEARS)},${amount},0)`;
}
